/** Where two values of JSON differ first. */
export interface Difference {
  /** Fields and places, such as `data.findings.0.advice`; empty for the whole value. */
  readonly path: string;
  /** undefined: it is not there. */
  readonly left: unknown;
  readonly right: unknown;
}

/** @returns null when they are the same; the order of fields does not count, that of lists does */
export function firstDifference(left: unknown, right: unknown, path: readonly string[] = []): Difference | null {
  if (Object.is(left, right)) return null;
  if (!isTree(left) || !isTree(right) || Array.isArray(left) !== Array.isArray(right))
    return { path: path.join('.'), left, right };
  for (const field of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = firstDifference(fieldOf(left, field), fieldOf(right, field), [...path, field]);
    if (found !== null) return found;
  }
  return null;
}

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const fieldOf = (tree: Tree, field: string): unknown => (Object.hasOwn(tree, field) ? tree[field] : undefined);
