import { expect, it } from '@jest/globals';
import { settingsFrom } from './settings';

it.each([
  ['MIJLPAAL_LEASE_MS', '499', 'must be milliseconds, 500 to 60,000'],
  ['MIJLPAAL_PRACTICE_START', '2021-01-01', 'must be a day from 2015-01-05 to 2020-12-31'],
  ['MIJLPAAL_REQUEST_MS', '600001', 'must be milliseconds, 500 to 600,000'],
  [
    'MIJLPAAL_EVENTS',
    'mysql://x',
    'must be sqlite:<file>, sqlite::memory:, esdb://<host>:<port> or esdb+discover://<host>',
  ],
])('%s=%s is told what it may be', (name, value, message) => {
  expect(settingsFrom({ MIJLPAAL_PRACTICE: 'on', [name]: value }, 'api')).toEqual({
    mistakes: [`${name}: ${message}`],
  });
});

it('practice begins on one day, with simulated years or without', () => {
  const first = (more: Record<string, string>) => {
    const settings = settingsFrom({ MIJLPAAL_PRACTICE: 'on', ...more }, 'api');
    return 'mistakes' in settings ? settings.mistakes : settings.practice;
  };
  const [start, today] = [{ MIJLPAAL_PRACTICE_START: '2017-01-02' }, { MIJLPAAL_TODAY: '2016-01-01' }];
  expect([first({}), first(today), first(start)]).toEqual([
    { today: '2015-01-05', simulated: false },
    { today: '2016-01-01', simulated: false },
    { today: '2017-01-02', simulated: true },
  ]);
  expect(first({ ...start, ...today })).toEqual([
    'MIJLPAAL_TODAY: cannot stand beside MIJLPAAL_PRACTICE_START, which says the first practice day too',
  ]);
  expect(settingsFrom(start, 'api')).toHaveProperty(
    'mistakes',
    expect.arrayContaining(['MIJLPAAL_PRACTICE_START: is for practice mode only']),
  );
});
