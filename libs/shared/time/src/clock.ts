import type { IsoDate } from './iso-date';

/** What day it is. Real time at the rim, or a practice day that a person moves by hand. */
export abstract class Clock {
  /** The local day in Europe/Amsterdam. */
  abstract today(): IsoDate;
  /** Calls `listener` with each new day, once, also when days were slept through; returns what stops it. */
  abstract onNewDay(listener: (today: IsoDate) => void): () => void;
}
