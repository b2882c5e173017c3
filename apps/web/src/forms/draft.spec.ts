import { describe, expect, it } from '@jest/globals';
import { startOf } from './draft';

const values = (text: string) => ({ values: { text }, sent: null });
const device = (text: string, base: string | null, ahead: boolean) => ({ ...values(text), base, ahead });
const server = (text: string, keptAt: string) => ({ draft: values(text), keptAt });
const T1 = '2026-01-01T10:00:00Z';
const T2 = '2026-01-01T11:00:00Z';
const nothing = { draft: null, keptAt: null };

describe('a form begins with', () => {
  it.each([
    ['nothing, when neither has a draft', null, nothing, null, null],
    ['the server’s, on another device', null, server('server', T1), 'server', null],
    ['this device’s, when the server does not answer', device('device', T1, true), null, 'device', null],
    ['this device’s, when it went further', device('device', T1, true), server('server', T1), 'device', null],
    ['this device’s, when the server never had one', device('device', null, true), nothing, 'device', null],
    [
      'the server’s, when another device went further',
      device('device', T1, false),
      server('server', T2),
      'server',
      null,
    ],
    ['nothing, when another device sent it', device('device', T1, false), nothing, null, null],
    [
      'this device’s with the other beside it, when both did',
      device('device', T1, true),
      server('server', T2),
      'device',
      'server',
    ],
  ])('%s', (_, ours, theirs, text, other) => {
    const start = startOf(ours, theirs);
    expect([start.draft?.values['text'] ?? null, start.other?.draft.values['text'] ?? null]).toEqual([text, other]);
  });
});
