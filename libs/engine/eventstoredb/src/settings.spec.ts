import { describe, expect, it } from '@jest/globals';
import { scratch } from '@mijlpaal/engine-testing';
import { writeFileSync } from 'node:fs';
import { accessFrom } from './settings';

const path = scratch();

describe('settings', () => {
  it.each([
    [{ connection: 'esdb://127.0.0.1:2113?tls=false' }, 'esdb://127.0.0.1:2113?tls=false', true],
    [
      { connection: 'esdb://a:1,b:2,c:3/?nodePreference=leader', user: 'u', password: 'p' },
      'esdb://a:1,b:2,c:3?nodePreference=leader',
      false,
    ],
    [
      { connection: 'esdb+discover://events.example', user: 'u', password: 'p', caFile: '/etc/our ca.pem' },
      'esdb+discover://events.example?tlsCAFile=%2Fetc%2Four%20ca.pem',
      false,
    ],
  ])('%j become a connection string', (settings, connection, insecure) =>
    expect(accessFrom(settings)).toMatchObject({ connection, insecure }),
  );

  it('take the password from a file, its last line end aside', () => {
    const file = path('password');
    writeFileSync(file, ' secret \n');
    const { credentials } = accessFrom({ connection: 'esdb://a', user: 'u', password: { file } });
    expect(credentials).toEqual({ username: 'u', password: ' secret ' });
  });

  it.each([
    [{ connection: 'http://127.0.0.1:2113' }, 'esdb://'],
    [{ connection: 'esdb://' }, 'esdb://'],
    [{ connection: 'esdb://u:p@127.0.0.1:2113' }, 'settings of their own'],
    [{ connection: 'esdb://a:2113' }, 'a user and a password'],
    [{ connection: 'esdb://a:2113', user: 'u' }, 'a user and a password'],
    [{ connection: 'esdb://a,10.0.0.7:2113', user: 'u', password: 'p' }, 'by name'],
  ])('%j are refused', (settings, reason) => expect(() => accessFrom(settings)).toThrow(reason));
});
