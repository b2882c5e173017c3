export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes of text in pixels. Widths are estimates on the wide side: a drawing must come out alike wherever it is made. */
export const TITLE = { size: 14, line: 18, gap: 10 } as const;
export const NOTE = { size: 12, line: 16 } as const;
const PADDING = 12;
/** Of the size of a letter, on average; names are bold. */
const LETTER = { [TITLE.size]: 0.61, [NOTE.size]: 0.56 } as const;
type TextSize = keyof typeof LETTER;

const widthOf = (text: string, size: TextSize): number => Math.ceil(text.length * size * LETTER[size]);

/** Lines of at most so many letters, broken between words. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const widest = (lines: readonly string[], size: TextSize): number =>
  Math.max(0, ...lines.map((line) => widthOf(line, size)));

/** A state: its name, and under it what is noted there. @param isAround of a state with others in it: its name takes one line */
export function boxSize(
  name: string,
  notes: readonly string[],
  isAround: boolean,
): Size & { readonly title: readonly string[]; readonly lines: readonly string[] } {
  const title = wrapped(name, isAround ? 60 : 20);
  const lines = notes.flatMap((note) =>
    wrapped(note, 34).map((line, index) => (index === 0 ? `• ${line}` : `  ${line}`)),
  );
  const height = PADDING + title.length * TITLE.line + (lines.length > 0 ? 4 + lines.length * NOTE.line : 0) + PADDING;
  const width = Math.max(90, 2 * PADDING + Math.max(widest(title, TITLE.size), widest(lines, NOTE.size)));
  return { width, height, title, lines };
}

/** What stands at an arrow. */
export function labelSize(text: string): Size & { readonly lines: readonly string[] } {
  const lines = wrapped(text, 20);
  return { width: widest(lines, NOTE.size), height: lines.length * NOTE.line, lines };
}
