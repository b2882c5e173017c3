// A process of its own for specs: says for several time zones of the machine, each with its offset from UTC on 1 January 2015 in
// minutes, which day the clock tells around the days on which clocks change and years end.
import { SystemClock } from '@mijlpaal/shared-time';
import process from 'node:process';

const instants = [
  ...['2015-03-28T22:59:59Z', '2015-03-28T23:00:00Z', '2015-03-29T21:59:59Z', '2015-03-29T22:00:00Z'],
  ...['2015-10-24T21:59:59Z', '2015-10-24T22:00:00Z', '2015-10-25T22:59:59Z', '2015-10-25T23:00:00Z'],
  ...['2016-02-29T22:59:59Z', '2016-02-29T23:00:00Z', '2015-12-31T22:59:59Z', '2015-12-31T23:00:00Z'],
];

for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'Europe/Amsterdam']) {
  process.env['TZ'] = zone;
  const days = instants.map((instant) => new SystemClock(() => Temporal.Instant.from(instant)).today());
  console.log(zone, new Date('2015-01-01').getTimezoneOffset(), ...days);
}
