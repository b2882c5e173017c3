import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf } from './client-errors';

/** The server did not answer, or not cleanly. */
export interface Outage {
  readonly during: 'append' | 'read' | 'subscription';
  /** Failures on end since something last went well, this one included. */
  readonly failures: number;
  readonly reason: string;
}

/** A subscription is made anew, after the last position it gave. */
export interface Resubscription {
  /** `dropped`: cut off or silent; `behind`: the log grew past it by what it does not ask for. */
  readonly because: 'dropped' | 'behind';
  /** Of this store's life, of all its subscriptions. */
  readonly count: number;
  readonly waitMs: number;
  readonly reason: string;
}

export interface OutageHooks {
  readonly onOutage?: (outage: Outage) => void;
  readonly onResubscribe?: (resubscription: Resubscription) => void;
}

/** How long to wait after failures: doubled at each, half of it by chance, so that many do not come back at one moment. */
export interface BackOff {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Counts what goes wrong, and says how long to wait. */
export class Outages {
  private failures = 0;
  private resubscriptions = 0;

  constructor(
    private readonly backOff: BackOff,
    /** 0 up to 1. */
    private readonly chance: () => number,
    private readonly hooks: OutageHooks,
  ) {}

  wentWell(): void {
    this.failures = 0;
  }

  wentWrong(during: Outage['during'], error: unknown): void {
    this.failures += 1;
    this.hooks.onOutage?.({ during, failures: this.failures, reason: reasonOf(error) });
  }

  resubscribed(because: Resubscription['because'], waitMs: number, reason: string): void {
    this.resubscriptions += 1;
    this.hooks.onResubscribe?.({ because, count: this.resubscriptions, waitMs, reason });
  }

  /** @param failures on end, from 1 */
  waitAfter(failures: number): number {
    const { firstMs, mostMs } = this.backOff;
    const full = Math.min(mostMs, firstMs * 2 ** (failures - 1));
    return full / 2 + (full / 2) * this.chance();
  }
}

/** Resolves after `ms`, or when `signal` is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => {}); // an abort ends the wait
}
