/** A wait that can be cut short. */
export class Pause {
  private end: (() => void) | null = null;
  private cut = false;

  /** Resolves after `ms`, at `cutShort` (also one that came before) or when `signal` is aborted; one at a time. */
  async for(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.cut && !signal.aborted)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', this.end, { once: true });
      });
    if (this.end !== null) signal.removeEventListener('abort', this.end);
    this.end = null;
    this.cut = false;
  }

  cutShort(): void {
    this.cut = true;
    this.end?.();
  }
}
