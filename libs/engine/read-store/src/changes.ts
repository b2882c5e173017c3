/** Lets callers wait for something that is true after one of our own changes. */
export class Changes {
  private readonly waiting = new Set<() => void>();

  /** Say that something changed. */
  tell(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  /** Resolves when `holds` does: true; or false when `ended` does first. */
  async until(holds: () => boolean, ended: () => boolean): Promise<boolean> {
    while (!holds()) {
      if (ended()) return false;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
    return true;
  }
}
