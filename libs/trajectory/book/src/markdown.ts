const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A table; nothing when it has no rows. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Blocks of a page with an empty line between them; empty ones are left out. */
export const blocks = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** In a sentence: `a, b en c`. */
export const together = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;

/** In a sentence: `a, b of c`. */
export const either = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} of ${items.at(-1)}`;

/** First letter small, for in a sentence; names in capitals stay. */
export const small = (text: string): string =>
  /^[A-Z][a-zë]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
