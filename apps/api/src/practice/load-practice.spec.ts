import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDbStore } from '@mijlpaal/engine-eventstoredb';
import type { EventStore } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { type EventStoreDbDouble, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { Brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { PracticeInstitution } from '@mijlpaal/trajectory-simulation';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPractice, loadSimulated } from './load-practice';
import { PracticeDb } from './practice-db';

const college: PracticeInstitution = {
  brin: Brin.parse('25LH'),
  name: 'Voorbeeldcollege',
  type: 'roc',
  province: 'Utrecht',
};

let double: EventStoreDbDouble;
let store: EventStoreDbStore;
beforeEach(async () => {
  double = await startEventStoreDbDouble();
  store = EventStoreDbStore.connect(
    { connection: double.connectionString },
    { chance: () => 0.5, timings: { readMs: 1_000, appendMs: 2_000 }, backOff: { firstMs: 5, mostMs: 20 } },
  );
});
afterEach(async () => {
  await store.close();
  await double.stop();
});

it('waits for a store that is down when practice begins, and loads once', async () => {
  await double.kill();
  const attempts: number[] = [];
  const pause = async (attempt: number) => {
    attempts.push(attempt);
    if (attempt === 2) await double.restart();
  };
  const runner = new WorkflowRunner(store, { pause: async () => {} });
  await loadPractice(runner, [college], isoDate('2015-01-05'), () => {}, pause);
  expect(attempts.slice(0, 2)).toEqual([1, 2]);
  const streams = (await Array.fromAsync(store.readAll({ after: null }))).map(
    ({ stream, type }) => `${stream} ${type}`,
  );
  expect(streams.toSorted()).toEqual([
    'institution-25LH AccountManagerAssigned',
    'institution-25LH FiguresDelivered',
    'institution-25LH InstitutionRegistered',
    'scheme-2015 CeilingPublished',
    'scheme-2015 CeilingPublished',
    'trajectory-2015-25LH TrajectoryOpened',
  ]);
});

describe('a practice that begins on a later day', () => {
  const DAY = isoDate('2015-04-17');
  const wait = async () => {};
  let folder: string;
  let db: PracticeDb;
  let log: SqliteEventStore;
  let said: string[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mijlpaal-practice-'));
    db = new PracticeDb(folder);
    log = SqliteEventStore.open(':memory:');
    said = [];
  });
  afterEach(async () => {
    await log.close();
    db.close();
    await rm(folder, { recursive: true });
  });
  const load = async (into: EventStore = log) => {
    await loadSimulated(into, db, [college], DAY, (message) => said.push(message), wait);
    await loadPractice(new WorkflowRunner(into, { pause: wait }), [college], DAY, () => {}, wait);
  };
  const facts = async () =>
    (await Array.fromAsync(log.readAll({ after: null }))).map(({ type, metadata }) => `${metadata.recordedOn} ${type}`);

  it('has the simulated facts of all days up to that one, and loading it again adds nothing', async () => {
    await load();
    const once = await facts();
    expect(once[0]).toBe('2015-01-05 CeilingPublished');
    expect(once.filter((fact) => fact.endsWith('AgreementSigned') || fact.endsWith('TrajectoryOpened'))).toHaveLength(
      2,
    );
    expect(once.filter((fact) => fact.endsWith('ReminderSent')).length).toBeGreaterThan(0);
    expect(once.at(-1)?.slice(0, 10) ?? '').toMatch(/^2015-(02|03|04)/);
    await load();
    expect(await facts()).toEqual(once);
    expect(db.simulated()).toEqual({ until: DAY, whole: true });
  });

  it('is filled up after it was cut off on the way', async () => {
    const broken = new Proxy<EventStore>(log, {
      get: (target, name) => {
        const own: unknown = Reflect.get(target, name);
        if (name === 'append' && appends++ === 6) throw new Error('the power is off');
        return typeof own === 'function' ? own.bind(target) : own;
      },
    });
    let appends = 0;
    await expect(load(broken)).rejects.toThrow('the power is off');
    const before = await facts();
    expect([before.length > 0, db.simulated()]).toEqual([true, { until: DAY, whole: false }]);
    await load();
    const after = await facts();
    expect([after.slice(0, before.length), after.length > before.length]).toEqual([before, true]);
    expect(db.simulated()?.whole).toBe(true);
  });

  it('leaves a log alone that was begun otherwise, and says so', async () => {
    await loadPractice(new WorkflowRunner(log, { pause: wait }), [college], DAY, () => {}, wait);
    const before = await facts();
    await load();
    expect([await facts(), db.simulated()]).toEqual([before, null]);
    expect(said).toEqual([expect.stringContaining('was al begonnen')]);
  });
});
