import { dayNumber, weekdayOf } from './days';

const MONTHS = [
  'januari', 'februari', 'maart', 'april', 'mei', 'juni',
  'juli', 'augustus', 'september', 'oktober', 'november', 'december',
]; // prettier-ignore
const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const NBSP = '\u00a0';

const monthName = (month: string): string => MONTHS[Number(month) - 1] ?? month;

/** `2015-04-30` as `30 april 2015`; a day that is no day comes back as it is. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  if (!year || !month || !date) return day;
  return `${Number(date)} ${monthName(month)} ${year}`;
}

/** `2015-05-12` as `dinsdag 12 mei 2015`. */
export const formatWeekday = (day: string): string => `${WEEKDAYS[weekdayOf(day)] ?? ''} ${formatDay(day)}`;

/** `2015-05` as `mei 2015`. */
export function formatMonth(yearMonth: string): string {
  const [year, month] = yearMonth.split('-');
  return year && month ? `${monthName(month)} ${year}` : yearMonth;
}

/** `2016-05-16T10:00` as `maandag 16 mei 2016 om 10.00 uur`. */
export function formatMinute(minute: string): string {
  const [day, time] = minute.split('T');
  return day && time ? `${formatWeekday(day)} om ${time.slice(0, 5).replace(':', '.')}${NBSP}uur` : minute;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** A decimal text the Dutch way: `3912` as `3.912`, `1.50` as `1,50`. Other text comes back as it is. */
export function formatNumber(number: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number);
  if (!parts) return number;
  const [, minus = '', whole = '', decimals] = parts;
  return `${minus}${grouped(whole)}${decimals ? `,${decimals}` : ''}`;
}

/** `7200.00` as `€ 7.200,00`. */
export const formatMoney = (amount: string): string => `€${NBSP}${formatNumber(amount)}`;

/** Bytes as `482 kB` or `1,2 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}${NBSP}kB`;
  return `${formatNumber((Math.round(bytes / 100_000) / 10).toFixed(1))}${NBSP}MB`;
}

export const formatDays = (days: number): string => `${days} ${days === 1 ? 'dag' : 'dagen'}`;

/** How many days `to` lies after `from`. */
export const daysAfter = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** First letter big. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
