/** A value with its article, or with the reading chosen where the sources are silent. */
export interface Setting<T> {
  readonly value: T;
  readonly source: string;
}
