import { Clock } from './clock';
import { type IsoDate, isoDate } from './iso-date';

const ZONE = 'Europe/Amsterdam';
const MINUTE = 60_000;

/** The real day in Europe/Amsterdam, looked at every minute: a suspended machine or a set clock is noticed. */
export class SystemClock extends Clock {
  /** @param now default: the machine's clock */
  constructor(private readonly now: () => Temporal.Instant = () => Temporal.Now.instant()) {
    super();
  }

  today(): IsoDate {
    return isoDate(this.now().toZonedDateTimeISO(ZONE).toPlainDate().toString());
  }

  onNewDay(listener: (today: IsoDate) => void): () => void {
    let seen = this.today();
    const timer = setInterval(() => {
      const today = this.today();
      if (today === seen) return;
      seen = today;
      listener(today);
    }, MINUTE);
    timer.unref();
    return () => clearInterval(timer);
  }
}
