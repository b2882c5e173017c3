/** A value, the facts that say it, and whether it was invented for practice. */
export interface Known<T> {
  readonly value: T;
  /** Event ids; none when given by hand. */
  readonly facts: readonly string[];
  readonly illustrative: boolean;
}

export const known = <T>(value: T, facts: readonly string[] = [], illustrative = false): Known<T> => ({
  value,
  facts,
  illustrative,
});
