import { expect, it } from '@jest/globals';
import { type ProcessKind, settingsFrom } from './settings';

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

it('a desk is one for all nodes: beside views in PostgreSQL it is there too', () => {
  const views = { MIJLPAAL_PRACTICE: 'on', MIJLPAAL_DATA: 'there', MIJLPAAL_VIEWS: 'postgres://host/views' };
  const of = (more: Record<string, string>, kind: ProcessKind = 'api') => {
    const settings = settingsFrom(more, kind);
    return 'mistakes' in settings ? settings.mistakes : settings.desk;
  };
  const mistake = [
    'MIJLPAAL_DESK: must be a postgres:// address beside views in PostgreSQL: all nodes share one desk. It may be the same server',
  ];
  expect(of(views)).toEqual(mistake);
  expect(of({ ...views, MIJLPAAL_DESK: 'sqlite:desk.db' })).toEqual(mistake);
  expect(of({ ...views, MIJLPAAL_DESK: 'postgresql://host/desk' })).toBe('postgresql://host/desk');
  expect(of({ MIJLPAAL_PRACTICE: 'on', MIJLPAAL_DATA: 'there' })).toBe('sqlite:there/desk.db');
  expect(
    of({ MIJLPAAL_PRACTICE: 'on', MIJLPAAL_DESK: 'postgres://host/desk', MIJLPAAL_DESK_PASSWORD_FILE: 'none' }),
  ).toEqual(['MIJLPAAL_DESK_PASSWORD_FILE: cannot be read']);
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
