/** Lets callers wait for something that is true after one of our own changes. */
export class Changes {
  private readonly waiting = new Set<() => void>();

  /** Say that something changed. */
  tell(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  /** Resolves when `holds` does. @throws `ended()` when that gives an error first */
  async until(holds: () => boolean, ended: () => Error | null): Promise<void> {
    while (!holds()) {
      const error = ended();
      if (error !== null) throw error;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }
}
