/** What was opened, to be given back in the opposite order. */
export class Closers {
  private readonly closers: (() => void | Promise<void>)[] = [];

  add(closer: () => void | Promise<void>): void {
    this.closers.push(closer);
  }

  /** Remembers how to close `part`. */
  keep<T>(part: T, closer: (part: T) => void | Promise<void>): T {
    this.closers.push(() => closer(part));
    return part;
  }

  /** Once: a second call finds nothing left. */
  async close(): Promise<void> {
    for (const one of this.closers.splice(0).reverse()) await one();
  }
}
