import { expect, it } from '@jest/globals';
import { settingsFrom } from './settings';

it.each([
  ['MIJLPAAL_LEASE_MS', '499', 'must be milliseconds, 500 to 60,000'],
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
