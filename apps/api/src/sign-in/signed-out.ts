import type { EndedSession, EndedSessions } from '@mijlpaal/engine-desk';
import { setTimeout as delay } from 'node:timers/promises';

/** By what a session can be ended before its time. */
export interface Begun {
  /** Of this one sign-in in one browser. */
  readonly session: string;
  /** Whom we know. */
  readonly id: string;
  /** Whom the provider knows, and its session; null where it tells none. */
  readonly sub: string;
  readonly sid: string | null;
  /** In ms since 1970. */
  readonly begunAt: number;
}
/** Which sessions end: one, or all that have begun until now of somebody. */
export type Ending = Partial<
  Pick<Begun, 'session' | 'id' | 'sub'> & { readonly sid: string; readonly subWithoutSid: string }
>;

/** A session lasts at most so long, in ms. */
export const LONGEST_MS = 8 * 3_600_000;
/** So often a node looks what others ended, in ms: that is how long an ended session may live on there. */
const LOOK_MS = 1_000;

/**
 * Which sessions have ended before their time. What this node ends counts here at once, what another one ends within about a second, and
 * after a restart all of it still does. While the desk cannot be read this node goes on with what it knows.
 */
export class SignedOut {
  private readonly ended = new Map<string, EndedSession>();
  private readonly listeners = new Set<() => void>();
  private readonly closing = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private last = 0;

  private constructor(
    private readonly desk: EndedSessions,
    private readonly now: () => number,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** @throws DatabaseUnavailable when what ended before cannot be read @param onTrouble told once each time that the desk is gone */
  static async start(desk: EndedSessions, now: () => number, onTrouble: (error: unknown) => void): Promise<SignedOut> {
    const one = new SignedOut(desk, now, onTrouble);
    await one.look();
    one.running = one.keepLooking();
    return one;
  }

  has(begun: Begun): boolean {
    const keys = keysOf({ ...begun, subWithoutSid: begun.sid === null ? begun.sub : null });
    return keys.some((key) => (this.ended.get(key)?.before ?? -1) >= begun.begunAt);
  }

  /** @param before what began at this moment or before, in ms since 1970 @throws DatabaseUnavailable when other nodes will not hear of it */
  async end(ending: Ending, before: number): Promise<void> {
    for (const key of keysOf(ending)) {
      this.take([{ key, before, until: this.now() + LONGEST_MS }]);
      await this.desk.add(key, before, LONGEST_MS);
    }
  }

  /** @param listener called when there may be news @returns stops it */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private take(all: readonly EndedSession[]): void {
    const news = all.filter(({ key, before }) => (this.ended.get(key)?.before ?? -1) < before);
    for (const one of news) this.ended.set(one.key, one);
    if (news.length > 0) for (const listener of this.listeners) listener();
  }

  private async look(): Promise<void> {
    const { ended, look } = await this.desk.since(this.last);
    this.last = look;
    this.take(ended);
    const now = this.now();
    for (const { key, until } of this.ended.values()) if (until < now) this.ended.delete(key);
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.closing;
    let isTroubled = false;
    for (;;) {
      await delay(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined); // an abort ends the wait
      if (signal.aborted) return;
      try {
        await this.look();
        isTroubled = false;
      } catch (error) {
        if (!isTroubled) this.onTrouble(error);
        isTroubled = true;
      }
    }
  }
}

type Keyed = { readonly [Key in keyof Ending]?: Ending[Key] | null | undefined };

const keysOf = ({ session, id, sub, sid, subWithoutSid }: Keyed): string[] =>
  Object.entries({ session, id, sub, sid, subWithoutSid }).flatMap(([kind, value]) =>
    value == null ? [] : [`${kind} ${value}`],
  );
