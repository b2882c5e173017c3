import { afterEach, expect, it } from '@jest/globals';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { ProjectionRunner, ReadStore } from '@mijlpaal/engine-read-store';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { Clock, isoDate } from '@mijlpaal/shared-time';
import type { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import { correctionOf, parse, projections, resolutionOf, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import {
  agreementSigned,
  ceilingPublished,
  figuresDelivered,
  institutionRegistered,
  planSubmitted,
  story,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { randomUUID } from 'node:crypto';
import { DoorKeeper } from './door-keeper';
import { PaymentRuns } from './payment-runs';
import { SectorReports } from './sector-reports';
import { TrajectoryViews } from './trajectory-views';

class StandingClock extends Clock {
  today = () => isoDate('2015-06-01');
  onNewDay = () => () => {};
}
const minister = { id: 'minister', organisation: 'ocw', role: 'decisionMaker', brins: [], mayBind: true };
const assessor = { ...minister, id: 'assessor', organisation: 'mbo-in-bedrijf', role: 'assessor' };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A log with one institution that is entitled, and views of it that have stopped. */
async function stoodStill() {
  const store = SqliteEventStore.open(':memory:');
  const readStore = await ReadStore.open('sqlite::memory:');
  closing.push(
    () => store.close(),
    () => readStore.close(),
  );
  const facts = story<MijlpaalEvent>(
    institutionRegistered(),
    trajectoryOpened(),
    agreementSigned(),
    planSubmitted(),
    figuresDelivered(),
    ceilingPublished(),
    ceilingPublished({ amount: '1.00' }),
  );
  const write = async (some: typeof facts) => {
    for (const { stream, revision, id, type, data, metadata } of some)
      await store.append(stream, [{ id, type, data, metadata }], revision === 0 ? 'noStream' : revision - 1);
  };
  const fold = async () => {
    const options = { group: 'spec', store, readStore, projections, parse, resolutionOf, correctionOf };
    const folding = new ProjectionRunner({ ...options, streamPrefixes: STREAM_PREFIXES });
    await folding.start();
    await folding.caughtUp();
    await folding.stop();
  };
  await write(facts.slice(0, -1));
  await fold();
  const clock = new StandingClock();
  const runner = new WorkflowRunner(store, { pause: async () => undefined });
  const runs = new PaymentRuns(
    new DoorKeeper(clock, readStore),
    runner,
    store,
    readStore,
    new TrajectoryViews(readStore),
    clock,
  );
  const confirm = (draft: string) =>
    runs.confirm(draft, { body: {}, headers: { 'idempotency-key': randomUUID() } }, minister);
  const reports = new SectorReports(new DoorKeeper(clock, readStore), runner, store, readStore, clock);
  const publish = () =>
    reports.publish({ body: { year: 2015 }, headers: { 'idempotency-key': randomUUID() } }, assessor);
  return { runs, confirm, publish, fold, another: () => write(facts.slice(-1)) };
}

it('a payment run is not confirmed on views that do not hold all facts yet: those may change it', async () => {
  const { runs, confirm, fold, another } = await stoodStill();
  const { id, refusal } = await runs.draft('investment', 2015);
  expect(refusal).toBeNull();
  await another();
  expect((await runs.draft('investment', 2015)).id).toBe(id); // the views do not know it yet
  await expect(confirm(id)).rejects.toMatchObject({ problem: { status: 503 } });
  await fold();
  await expect(confirm(id)).rejects.toMatchObject({ problem: { status: 412, changed: ['ceiling', 'calculation'] } });
  const { id: now } = await runs.draft('investment', 2015);
  expect((await confirm(now)).facts).toHaveLength(1);
});

it('a sector report is not published out of views that do not hold all facts yet', async () => {
  const { publish, fold, another } = await stoodStill();
  await another();
  await expect(publish()).rejects.toMatchObject({ problem: { status: 503 } });
  await fold();
  const { facts } = await publish();
  const [report] = facts.map(({ data }) => data as { figures: { id: string; value: unknown }[] });
  expect(report?.figures.find(({ id }) => id === 'money.investment.ceiling')?.value).toBe('1.00');
});
