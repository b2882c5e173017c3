/** Wakes whoever waits for a commit on the views. */
export class Commits {
  private readonly waiting = new Set<() => void>();

  /** @param pollMs how often to look for the commits of other processes, which nobody tells us of */
  constructor(private readonly pollMs: number) {}

  /** Say that this process has committed. */
  tell(): void {
    for (const wake of [...this.waiting]) wake();
  }

  /** Resolves at the next commit of this process, when it is time to look for those of another one, or at `ended`. */
  next(ended: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.waiting.delete(wake);
        ended.removeEventListener('abort', wake);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(wake, this.pollMs);
      this.waiting.add(wake);
      ended.addEventListener('abort', wake);
    });
  }
}
