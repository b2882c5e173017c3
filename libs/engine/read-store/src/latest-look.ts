/** One look for all who ask at the same time: it has always begun after they asked. */
export class LatestLook<T> {
  private running: Promise<T> | null = null;
  private next: Promise<T> | null = null;

  constructor(private readonly look: () => Promise<T>) {}

  take(): Promise<T> {
    if (this.running === null) return this.begin();
    const begin = () => {
      this.next = null;
      return this.begin();
    };
    this.next ??= this.running.then(begin, begin);
    return this.next;
  }

  private begin(): Promise<T> {
    const running = this.look().finally(() => {
      if (this.running === running) this.running = null;
    });
    this.running = running;
    return running;
  }
}
