import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { EventStoreDbStore } from '@mijlpaal/engine-eventstoredb';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { type EventStoreDbDouble, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { Brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { PracticeInstitution } from '@mijlpaal/trajectory-simulation';
import { loadPractice } from './load-practice';

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
