import { setTimeout as delay } from 'node:timers/promises';

/** From 0 up to 1, for waits that should not fall together. */
export const chance = (): number => Math.random();

/** A wait that is longer at each attempt, up to `mostMs`, half of it by chance. */
export const pause =
  (firstMs: number, mostMs: number, signal?: AbortSignal) =>
  async (attempt: number): Promise<void> => {
    const ms = Math.min(mostMs, firstMs * 2 ** (attempt - 1)) * (0.5 + chance() / 2);
    await delay(ms, undefined, signal && { signal }).catch(() => undefined); // an abort ends the wait
  };
