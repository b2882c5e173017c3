import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { type EventStoreDbDouble, made, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EventStoreDbStore } from './eventstoredb-store';

const file = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
const user = { name: 'mijlpaal', password: 'secret' };
const credentials = { username: user.name, password: user.password };

let double: EventStoreDbDouble;
let client: EventStoreDBClient;
let store: EventStoreDbStore;
const connect = (settings: { password?: string; caFile?: string } = {}) =>
  EventStoreDbStore.connect(
    {
      connection: double.connectionString,
      user: user.name,
      password: user.password,
      caFile: file('test-authority.pem'),
      ...settings,
    },
    {
      chance: () => 0.5,
      timings: { readMs: 20_000, readyMs: 5_000, appendMs: 20_000 },
      backOff: { firstMs: 5, mostMs: 20 },
    },
  );
beforeAll(async () => {
  const tls = {
    key: readFileSync(file('test-server-key.pem'), 'utf8'),
    certificate: readFileSync(file('test-server.pem'), 'utf8'),
  };
  double = await startEventStoreDbDouble({ tls, user });
  client = EventStoreDBClient.connectionString(`${double.connectionString}&tlsCAFile=${file('test-authority.pem')}`);
  store = connect();
});
afterAll(async () => {
  await client.dispose();
  await store.close();
  await double.stop();
});

describe('a server with TLS and users', () => {
  it('is written and read by who may, over the authority it was given', async () => {
    await store.append('a', made('a', 'c', 'one'), 'noStream');
    expect(await store.ready()).toEqual({ ready: true });
    expect(await Array.fromAsync(store.readStream('a'))).toHaveLength(1);
  });

  it('refuses whoever has another password, for good and not in doubt', async () => {
    const stranger = connect({ password: 'guess' });
    await expect(stranger.append('a', made('a', 'd', 'two'), 0)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(await stranger.ready()).toMatchObject({ ready: false, reason: expect.stringContaining('access-denied') });
    await stranger.close();
  });

  it('with a certificate of nobody we know is not ready', async () => {
    const careful = connect({ caFile: file('test-server.pem') });
    expect(await careful.ready()).toMatchObject({ ready: false });
    await careful.close();
  });
});

describe('access lists', () => {
  const PREFIXES = ['trajectory-', 'institution-'];
  const setDefault = (list: object) =>
    client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: { $userStreamAcl: list } }), {
      credentials,
    });
  const setOwn = (stream: string, writeRoles: string[]) =>
    client.setStreamMetadata(stream, { acl: { writeRoles } }, { credentials });

  it('without any, everything is open', async () =>
    expect(await store.openToAnyone(PREFIXES)).toEqual([
      { stream: '$settings', anybodyMay: ['write', 'delete', 'writeMetadata'] },
    ]));

  it('say which streams anybody may change', async () => {
    await setDefault({ $r: '$all', $w: ['$admins', 'mijlpaal'], $d: '$admins', $mw: ['$all'] });
    await setOwn('trajectory-2015-25LH', ['$all']);
    await setOwn('trajectory-2015-00AA', ['$all']);
    await setOwn('trajectory-2015-00AA', ['mijlpaal']);
    await setOwn('elsewhere-1', ['$all']);
    expect(await store.openToAnyone(PREFIXES)).toEqual([
      { stream: '$settings', anybodyMay: ['writeMetadata'] },
      { stream: 'trajectory-2015-25LH', anybodyMay: ['write'] },
    ]);
    await setDefault({ $r: '$all', $w: '$admins', $d: '$admins', $mw: '$admins' });
    await setOwn('trajectory-2015-25LH', ['mijlpaal']);
    expect(await store.openToAnyone(PREFIXES)).toEqual([]);
  });

  it('are looked at by no insecure server', async () => {
    const open = await startEventStoreDbDouble();
    const insecure = EventStoreDbStore.connect({ connection: open.connectionString }, { chance: () => 0.5 });
    expect(await insecure.openToAnyone(PREFIXES)).toHaveLength(1);
    await insecure.close();
    await open.stop();
  });
});
