import type { EventStore } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { ProjectionRunner, ReadStore } from '@mijlpaal/engine-read-store';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import {
  DeadlineRound,
  DoorKeeper,
  Outbox,
  PaymentRuns,
  RoundViews,
  TrajectoryViews,
} from '@mijlpaal/trajectory-feature';
import { correctionOf, parse, projections, resolutionOf, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { FIRST_DAY } from './days';
import { PracticeContacts } from './practice-contacts';
import { StageClock } from './stage-clock';

/** A house that is thrown away after the play: a real log, real views and a real deadline round, all of it in memory. */
export interface Stage {
  readonly store: EventStore & Pick<SqliteEventStore, 'checkChain'>;
  readonly readStore: ReadStore;
  readonly views: TrajectoryViews;
  readonly runner: WorkflowRunner;
  readonly projections: ProjectionRunner;
  readonly round: DeadlineRound;
  readonly clock: StageClock;
  readonly paymentRuns: PaymentRuns;
  readonly close: () => Promise<void>;
}

/** What cannot happen while nobody else writes is thrown. */
const fail = (error: unknown): never => {
  throw error instanceof Error ? error : new Error(String(error));
};

export async function openStage(): Promise<Stage> {
  const store = SqliteEventStore.open(':memory:');
  const readStore = await ReadStore.open('sqlite::memory:');
  const runner = new WorkflowRunner(store, { pause: async () => undefined });
  const views = new TrajectoryViews(readStore);
  let failed: unknown = null;
  const folding = new ProjectionRunner({
    group: 'simulation',
    store,
    readStore,
    projections,
    parse,
    resolutionOf,
    correctionOf,
    streamPrefixes: STREAM_PREFIXES,
    lead: 'exclusive',
    onError: (error) => (failed ??= error),
    onParked: ({ stream, reason }) => (failed ??= new Error(`${stream} waits: ${reason}`)),
  });
  // the mail goes nowhere: that it was handed over is all that is played of it
  const rounds = new RoundViews(readStore);
  const outbox = new Outbox(rounds, runner, { send: async () => 'handedOver' }, new PracticeContacts(), {
    from: 'mijlpaal@voorbeeld.invalid',
    messageIdDomain: 'voorbeeld.invalid',
    site: null,
    practice: true,
    stopping: new AbortController().signal,
    onSettled: () => undefined,
    onBroken: fail,
  });
  const round = new DeadlineRound(rounds, folding, runner, outbox, fail);
  const clock = new StageClock(FIRST_DAY);
  const paymentRuns = new PaymentRuns(new DoorKeeper(clock, readStore), runner, store, readStore, views, clock);
  await folding.start();
  const close = async () => {
    await folding.stop();
    await readStore.close();
    await store.close();
    if (failed !== null) fail(failed);
  };
  return { store, readStore, views, runner, projections: folding, round, clock, paymentRuns, close };
}
