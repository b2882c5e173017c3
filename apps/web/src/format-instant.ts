import { formatDay } from '@mijlpaal/trajectory-ui';

const inAmsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant in UTC (ISO 8601) by the clock in Amsterdam: `12 mei 2015, 14.32.05`; text that is no instant comes back as it is. */
export function formatInstant(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const [day = '', time = ''] = inAmsterdam.format(at).split(' ');
  return `${formatDay(day)}, ${time.replaceAll(':', '.')}`;
}

/** The same, of its time alone and without seconds: `14.32`. */
export const formatTime = (instant: string): string => formatInstant(instant).slice(-8, -3);

/** The same without seconds: `12 mei 2015, 14.32 uur`. */
export const formatMoment = (instant: string): string => `${formatInstant(instant).slice(0, -3)} uur`;
