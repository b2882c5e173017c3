import { Clock, type IsoDate } from '@mijlpaal/shared-time';

/** The day that is played. Nobody waits for a new one: who plays goes from day to day. */
export class StageClock extends Clock {
  constructor(private day: IsoDate) {
    super();
  }

  today(): IsoDate {
    return this.day;
  }

  set(day: IsoDate): void {
    this.day = day;
  }

  onNewDay(): () => void {
    return () => undefined;
  }
}
