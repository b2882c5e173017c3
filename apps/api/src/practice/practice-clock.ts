import { addDays, Clock, type IsoDate, isoDate } from '@mijlpaal/shared-time';
import type { PracticeDb } from './practice-db';

/** The day on which practice begins, unless asked otherwise. */
export const PRACTICE_START = isoDate('2015-01-05');

/** Practice days only go forward: what was recorded on a day stays in the past. */
export class DayIsPast extends Error {
  override readonly name = 'DayIsPast';
  constructor(
    readonly asked: IsoDate,
    readonly today: IsoDate,
  ) {
    super(`The practice clock stands at ${today} and cannot go back to ${asked}`);
  }
}

/** The work of one day; it can be done again without harm. */
export type DayRound = (day: IsoDate) => Promise<void>;

/** A clock that a person moves by hand, one way. Its day is stored before anything else happens and survives a restart. */
export class PracticeClock extends Clock {
  private readonly listeners = new Set<(today: IsoDate) => void>();
  private day: IsoDate;
  private lastMove: Promise<void> = Promise.resolve();

  /** @param start the first day, used only while none is stored */
  constructor(
    private readonly db: PracticeDb,
    start: IsoDate = PRACTICE_START,
  ) {
    super();
    const stored = db.today();
    if (stored === null) db.setToday(start);
    this.day = stored ?? start;
  }

  today(): IsoDate {
    return this.day;
  }

  onNewDay(listener: (today: IsoDate) => void): () => void {
    const own = (today: IsoDate): void => listener(today);
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }

  /**
   * Goes to `day`, day by day: stores the day, tells the listeners, does the round of that day, then the next.
   * To the same day it only does its round again. A move waits for the one before it.
   * When a round fails the clock stays at that day and the rest of this move is given up.
   * @throws DayIsPast when the clock is past `day` by the time it is this move's turn; whatever a listener or the round throws
   */
  moveTo(day: IsoDate, round: DayRound): Promise<void> {
    const move = this.lastMove.then(() => this.step(day, round));
    // whether it failed is for its own caller; the next one may go on
    this.lastMove = move.catch(() => undefined);
    return move;
  }

  private async step(to: IsoDate, round: DayRound): Promise<void> {
    if (to < this.day) throw new DayIsPast(to, this.day);
    if (to === this.day) return round(to);
    while (this.day < to) {
      const next = addDays(this.day, 1);
      this.db.setToday(next);
      this.day = next;
      for (const listener of [...this.listeners]) listener(next);
      await round(next);
    }
  }
}
