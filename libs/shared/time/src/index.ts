export { Clock } from './clock';
export {
  addDays,
  daysBetween,
  IsoDate,
  isoDate,
  latest,
  monthAfter,
  monthOf,
  YearMonth,
  yearMonth,
  yearOf,
} from './iso-date';
export { SystemClock } from './system-clock';
