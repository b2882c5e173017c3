import { plusDays, weekdayOf } from './days';

/** Sunday of Easter, as `YYYY-MM-DD`. @source Meeus, Astronomical Algorithms, chapter 8 (Gregorian) */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
}

const SUNDAY = 0;
/**
 * Dutch holidays in spring by their day; those that are always on a Sunday are left out.
 * @assumption 5 May is a day off each year, as it is for who works for the state
 */
export function springHolidays(year: number): ReadonlyMap<string, string> {
  const sunday = easter(year);
  const birthday = `${year}-04-27`;
  return new Map([
    [plusDays(sunday, -2), 'Goede Vrijdag'],
    [plusDays(sunday, 1), 'Tweede Paasdag'],
    [weekdayOf(birthday) === SUNDAY ? plusDays(birthday, -1) : birthday, 'Koningsdag'],
    [`${year}-05-05`, 'Bevrijdingsdag'],
    [plusDays(sunday, 39), 'Hemelvaartsdag'],
    [plusDays(sunday, 50), 'Tweede Pinksterdag'],
  ]);
}
