import { Silence } from './silence';

/** What we use of the client's streams. */
export interface Source {
  read(): unknown;
  resume(): unknown;
  readonly readableLength: number;
  on(event: 'readable' | 'end' | 'close', heard: () => void): unknown;
  on(event: 'error', heard: (error: unknown) => void): unknown;
  off(event: 'readable', heard: () => void): unknown;
}

/** Something the server said between items: it is given where it was said. */
interface Note<N> {
  readonly after: number;
  readonly note: N;
}

export type Given<T, N> = { readonly item: T } | { readonly note: N };

/** Answers of one call of the client, taken one at a time and never waited for without end. */
export class Feed<T, N = never> {
  private readonly notes: Note<N>[] = [];
  private taken = 0;
  private failed: { readonly error: unknown } | null = null;
  private ended = false;
  private closed = false;
  private wake: () => void = () => {};
  private readonly onWake = () => this.wake();

  /**
   * @param source events of the client; it emits errors without being destroyed by them
   * @param cancel tells the server; destroying the client's stream does not, and leaves the call behind for ever
   * @param signal nothing is given any more when it is aborted
   */
  constructor(
    private readonly source: Source,
    private readonly cancel: () => Promise<void>,
    private readonly signal: AbortSignal,
  ) {
    source.on('readable', this.onWake);
    signal.addEventListener('abort', this.onWake); // once: for each event it would cost as much as the event
    source.on('end', () => this.end());
    source.on('close', () => this.end());
    // for good: an error that comes after the last reader has gone would end the process
    source.on('error', (error) => {
      this.failed ??= { error };
      this.wake();
    });
  }

  /** Puts a note behind what has come so far; `replaces` drops one that still waits at the same place. */
  note(note: N, replaces: (waiting: N) => boolean): void {
    if (this.closed) return;
    const after = this.taken + this.source.readableLength;
    const last = this.notes.at(-1);
    if (last?.after === after && replaces(last.note)) this.notes.pop();
    this.notes.push({ after, note });
    this.wake();
  }

  /**
   * @returns null at the end, or when it is aborted
   * @throws Silence, or what the client says
   */
  async next(withinMs: number): Promise<Given<T, N> | null> {
    for (;;) {
      const given = this.take();
      if (given !== null || this.signal.aborted) return given;
      if (this.failed !== null) throw this.failed.error;
      if (this.ended) return null;
      await this.woken(withinMs);
    }
  }

  /** What has come already; null when nothing has, or when it is aborted. */
  take(): Given<T, N> | null {
    if (this.signal.aborted) return null;
    const note = this.notes[0];
    if (note !== undefined && note.after <= this.taken) {
      this.notes.shift();
      return { note: note.note };
    }
    const item = this.source.read() as T | null; // what this call of the client gives
    if (item === null) return null;
    this.taken += 1;
    return { item };
  }

  /** Ends the call; what was not taken is lost. */
  close(): void {
    this.closed = true;
    this.cancel().catch(() => {}); // it never began: nothing to end
    this.source.off('readable', this.onWake);
    this.signal.removeEventListener('abort', this.onWake);
    this.source.resume(); // the client forgets a call only when all of it was read
  }

  private end(): void {
    this.ended = true;
    this.wake();
  }

  private woken(withinMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Silence(withinMs)), withinMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
