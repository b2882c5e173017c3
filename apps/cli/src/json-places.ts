export type Path = readonly PropertyKey[];

/** Where things stand in a JSON text; lines and columns from 1. */
export interface Places {
  /** Line on which the value at `path` begins; undefined when the text has no such place. */
  lineOf(path: Path): number | undefined;
  /** Keys that an object names again: parsing would keep the last one in silence. */
  readonly repeated: readonly Path[];
}

/** The text is not JSON: the first place where it stops being so. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
}

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;
const DEEPEST = 100;

const keyOf = (path: Path): string => JSON.stringify(path.map(String));

/** `institutions[3].brin`; the empty path is `file`. */
export const placeText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const name = String(step);
    if (!/^[A-Za-z_]\w*$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '') || 'file';

/** Walks through a text by the grammar of RFC 8259 and notes where each value begins. @throws NotJson */
export function placesOf(text: string): Places {
  const lines = new Map<string, number>();
  const repeated: Path[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;

  function peek(): string {
    SPACE.lastIndex = at;
    const space = SPACE.exec(text)?.[0] ?? '';
    for (let index = 0; index < space.length; index += 1)
      if (space[index] === '\n') {
        line += 1;
        lineStart = at + index + 1;
      }
    at += space.length;
    TOKEN.lastIndex = at;
    return TOKEN.exec(text)?.[0] ?? '';
  }
  function fail(expected: string): never {
    const found = at < text.length ? `found ${JSON.stringify([...text.slice(at, at + 20)][0])}` : 'the text ends here';
    throw new NotJson(`line ${line}, column ${at - lineStart + 1}: expected ${expected}, ${found}`);
  }
  function take(wanted: (token: string) => boolean, expected: string): string {
    const token = peek();
    if (token === '' || !wanted(token)) fail(expected);
    at += token.length;
    return token;
  }
  const sign = (signs: string, expected: string): string => take((token) => signs.includes(token), expected);

  /** What stands between an opening sign, just taken, and its closing one. */
  function listed(close: string, each: (index: number) => void): void {
    if (peek() === close) sign(close, close);
    else
      for (let index = 0, more = ','; more === ','; index += 1) {
        each(index);
        more = sign(`,${close}`, `a comma or ${close}`);
      }
  }
  function member(path: Path, seen: Set<string>): void {
    const name: string = JSON.parse(take((token) => token.startsWith('"'), 'a name in double quotes'));
    if (seen.has(name)) repeated.push([...path, name]);
    seen.add(name);
    sign(':', 'a colon');
    value([...path, name]);
  }
  function value(path: Path): void {
    if (path.length > DEEPEST) fail('fewer levels inside each other');
    const token = take((each) => !'}],:'.includes(each), 'a value');
    lines.set(keyOf(path), line);
    const seen = new Set<string>();
    if (token === '{') listed('}', () => member(path, seen));
    if (token === '[') listed(']', (index) => value([...path, index]));
  }

  value([]);
  if (peek() !== '' || at < text.length) fail('the end of the text');
  return { lineOf: (path) => lines.get(keyOf(path)), repeated };
}
