/** Waits before something that failed is tried again, in ms; the last one goes on for ever. */
const WAITS = [100, 500, 2_000, 10_000];

/** @param failures in a row, from 1 @param chance from 0 up to 1: half the wait to one and a half, so that many do not come back at once */
export const backOff = (failures: number, chance: () => number): number =>
  (WAITS[failures - 1] ?? 10_000) * (0.5 + chance());
