import { pathText, type SentMistake } from '@mijlpaal/shared-http';
import { createScanner } from 'jsonc-parser';

/** Nobody's dossier is deeper than a handful: what is may only be meant to exhaust a reader. */
const DEPTH = 32;

interface Open {
  /** Keys seen so far; null in a list. */
  readonly keys: Set<string> | null;
  /** The next text is a key. */
  isKey: boolean;
  /** Where in it we are. */
  at: string | number;
}

/**
 * What JSON allows and we do not: a key that stands twice in one object, of which a reader keeps either, half of a character pair,
 * which no store can keep as it is, and more than 32 levels.
 * @param text that parses
 * @source RFC 7493 (I-JSON), 2.1: no surrogates that stand alone; 2.3: names must be unique
 */
export function jsonMistakes(text: string): SentMistake[] {
  const scanner = createScanner(text, true);
  const open: Open[] = [];
  const mistakes: SentMistake[] = [];
  const here = () => pathText(open.map(({ at }) => at));
  const above = () => pathText(open.slice(0, -1).map(({ at }) => at));
  let string = '';
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const inner = open.at(-1);
    const mark = text[scanner.getTokenOffset()];
    switch (mark) {
      case '"':
        string = scanner.getTokenValue();
        if (string.isWellFormed()) break;
        if (inner?.isKey) mistakes.push({ in: 'body', path: above(), message: 'has a key with half a character' });
        else mistakes.push({ in: 'body', path: here(), message: 'holds half a character' });
        break;
      case ':':
        if (!inner?.keys) break;
        inner.isKey = false;
        inner.at = string;
        if (inner.keys.has(string)) mistakes.push({ in: 'body', path: here(), message: 'stands here twice' });
        inner.keys.add(string);
        break;
      case ',':
        if (typeof inner?.at === 'number') inner.at += 1;
        else if (inner) inner.isKey = true;
        break;
      case '{':
      case '[':
        if (open.length === DEPTH)
          return [...mistakes, { in: 'body', path: '', message: `is more than ${DEPTH} levels deep` }];
        open.push(mark === '{' ? { keys: new Set(), isKey: true, at: '' } : { keys: null, isKey: false, at: 0 });
        break;
      case '}':
      case ']':
        open.pop();
    }
  }
  return mistakes;
}
