export interface PaperTable {
  readonly kind: 'table';
  /** What it is, for who does not see it. */
  readonly caption: string;
  /** The first column names its row. */
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** The last row is what all comes to. */
  readonly sums: boolean;
}
export type PaperBlock =
  /** `onNewSheet`: of a PDF. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly onNewSheet?: true }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | PaperTable;

/** A letter as it is read, on a page or on paper. */
export interface Paper {
  readonly title: string;
  /** What stands at the foot of each sheet. */
  readonly reference: string;
  readonly blocks: readonly PaperBlock[];
}

export const heading = (text: string, level: 2 | 3 = 2): PaperBlock => ({ kind: 'heading', level, text });
export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
export const list = (title: string, items: readonly string[]): PaperBlock[] =>
  items.length === 0 ? [] : [heading(title, 3), { kind: 'list', items }];

/** @param numeric columns with numbers @returns nothing when it has no row */
export function table(
  caption: string,
  labels: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
  sums = false,
): PaperBlock[] {
  const columns = labels.map((label, index) => ({ label, numeric: numeric.includes(index) }));
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows, sums }];
}
