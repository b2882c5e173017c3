import { z } from 'zod';

/** A local day (Europe/Amsterdam) as `YYYY-MM-DD`; a day that does not exist (2015-02-30) is refused. */
export const IsoDate = z.iso.date().brand('IsoDate');
export type IsoDate = z.infer<typeof IsoDate>;

/** A month as `YYYY-MM`. */
export const YearMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month as YYYY-MM')
  .brand('YearMonth');
export type YearMonth = z.infer<typeof YearMonth>;

/** @throws ZodError when `text` is not a day */
export const isoDate = (text: string): IsoDate => IsoDate.parse(text);
/** @throws ZodError when `text` is not a month */
export const yearMonth = (text: string): YearMonth => YearMonth.parse(text);

const day = (date: IsoDate): Temporal.PlainDate => Temporal.PlainDate.from(date);

export const addDays = (date: IsoDate, days: number): IsoDate => day(date).add({ days }).toString() as IsoDate;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  day(from).until(day(to), { largestUnit: 'day' }).days;

export const yearOf = (date: IsoDate): number => day(date).year;
export const monthOf = (date: IsoDate): YearMonth => date.slice(0, 7) as YearMonth;
export const monthAfter = (month: YearMonth): YearMonth =>
  Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString() as YearMonth;

/** The later of days (or of months): ISO text compares as time does. */
export const latest = <T extends IsoDate | YearMonth>(first: T, ...rest: readonly T[]): T =>
  rest.reduce((a, b) => (b > a ? b : a), first);
