import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Desk } from '@mijlpaal/engine-desk';
import { EventStoreDbStore } from '@mijlpaal/engine-eventstoredb';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { type EventStoreDbDouble, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { Brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import { examplePlan } from '@mijlpaal/trajectory-contract';
import type { PracticeInstitution } from '@mijlpaal/trajectory-simulation';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Filled, loadPractice, loadSimulated } from './load-practice';
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
  let desk: Desk;
  let said: string[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mijlpaal-practice-'));
    db = new PracticeDb(folder);
    log = SqliteEventStore.open(':memory:');
    desk = await Desk.open('sqlite::memory:');
    said = [];
  });
  afterEach(async () => {
    await log.close();
    await desk.close();
    db.close();
    await rm(folder, { recursive: true });
  });
  const load = async (into: Partial<Filled> = {}) => {
    const whole = { store: log, documents: desk.documents, ...into };
    const bytes = await readFile('infra/data/example-plan.pdf');
    await loadSimulated(whole, bytes, db, [college], DAY, (message) => said.push(message), wait);
    await loadPractice(new WorkflowRunner(whole.store, { pause: wait }), [college], DAY, () => {}, wait);
  };
  /** Fails the `nth` time that something is put in it. */
  const cutOff = <T extends object>(target: T, by: keyof T, nth: number): T => {
    let times = 0;
    return new Proxy(target, {
      get: (_, name) => {
        const own: unknown = Reflect.get(target, name);
        if (name === by && ++times === nth) throw new Error('the power is off');
        return typeof own === 'function' ? own.bind(target) : own;
      },
    });
  };
  const documents = async () =>
    (await desk.documents.list('25LH')).map(({ sha256, size, mediaType }) => ({ sha256, size, mediaType }));
  const { name: _, ...plan } = examplePlan;
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
    const kept = await desk.documents.list('25LH');
    await load();
    expect(await facts()).toEqual(once);
    expect(await desk.documents.list('25LH')).toEqual(kept);
    expect(db.simulated()).toEqual({ until: DAY, whole: true });
  });

  it('has the bytes of the document that its facts name, a small PDF', async () => {
    await load();
    const facts = await Array.fromAsync(log.readStream('trajectory-2015-25LH'));
    const signed = facts.find(({ type }) => type === 'AgreementSigned')?.data;
    expect(signed).toMatchObject({ documents: [{ ...plan, name: 'Overeenkomst.pdf' }] });
    expect([await documents(), await desk.documents.count()]).toEqual([[plan], 1]);
    expect(await Array.fromAsync(desk.documents.spoilt())).toEqual([]);
    expect(plan.size).toBeLessThan(60_000);
  });

  it('is filled up after it was cut off on the way, before its documents and among its facts', async () => {
    await expect(load({ documents: cutOff(desk.documents, 'keep', 1) })).rejects.toThrow('the power is off');
    expect([await facts(), await documents(), db.simulated()?.whole]).toEqual([[], [], false]);
    await expect(load({ store: cutOff(log, 'append', 7) })).rejects.toThrow('the power is off');
    const before = await facts();
    expect([before.length > 0, await documents(), db.simulated()?.whole]).toEqual([true, [plan], false]);
    await load();
    const after = await facts();
    expect([after.slice(0, before.length), after.length > before.length]).toEqual([before, true]);
    expect([await documents(), db.simulated()]).toEqual([[plan], { until: DAY, whole: true }]);
  });

  it('leaves a log alone that was begun otherwise, and says so', async () => {
    await loadPractice(new WorkflowRunner(log, { pause: wait }), [college], DAY, () => {}, wait);
    const before = await facts();
    await load();
    expect([await facts(), db.simulated(), await desk.documents.count()]).toEqual([before, null, 0]);
    expect(said).toEqual([expect.stringContaining('was al begonnen')]);
  });
});
