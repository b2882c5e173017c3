import type { WorkflowRunner } from '@mijlpaal/engine-nest';
import { ProjectionRunner, type ReadStore } from '@mijlpaal/engine-read-store';
import { type ContactRegister, Mailer } from '@mijlpaal/reminders-mail';
import type { Clock } from '@mijlpaal/shared-time';
import { DeadlineRound, Outbox, RoundTrigger, RoundViews } from '@mijlpaal/trajectory-feature';
import { correctionOf, parse, projections, resolutionOf, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import type { Closers } from './closers';
import type { Log } from './log';
import type { Metrics } from './metrics';
import { chance, pause } from './pauses';
import type { OpenEvents } from './stores';

export const GROUP = 'trajectory';

/** Views whose change can make work for a round. */
const ASKING: readonly string[] = ['deadlines', 'deliveries', 'transitions', 'splits'];

/** At most, between two rounds that are asked for. */
const REST_MS = 400;

export interface WorkerMail {
  readonly smtp: string;
  readonly from: string;
  readonly contacts: ContactRegister;
  readonly site: string | null;
}

export interface WorkerParts {
  readonly events: OpenEvents;
  readonly readStore: ReadStore;
  readonly runner: WorkflowRunner;
  readonly clock: Clock;
  readonly practice: boolean;
  readonly mail: WorkerMail;
  readonly leaseMs: number;
}

export interface Worker {
  readonly projections: ProjectionRunner;
  readonly round: DeadlineRound;
  /**
   * From here on it does the deadline rounds while it leads: now, on a new day, and when a deadline, delivered data or an institution change.
   * Call it once the process is ready: the first round looks at everything, and nobody need wait for that.
   */
  readonly beginRounds: () => void;
}

/** Folds the views while it leads, and does the deadline rounds once they are begun. */
export async function startWorker(parts: WorkerParts, closers: Closers, log: Log, metrics: Metrics): Promise<Worker> {
  const { events, readStore, runner, clock, practice, mail, leaseMs } = parts;
  let begun = false;
  const ask = () => trigger.ask();
  const projecting = new ProjectionRunner({
    group: GROUP,
    store: events.store,
    readStore,
    projections,
    parse,
    resolutionOf,
    correctionOf,
    streamPrefixes: STREAM_PREFIXES,
    lead: events.exclusive ? 'exclusive' : 'elected',
    lease: { ttlMs: leaseMs, renewMs: Math.floor(leaseMs / 3) },
    chance,
    onError: (error) => log.error(`The views could not be folded, trying again: ${String(error)}`),
    onParked: ({ view, stream, reason }) => log.error(`${view}: ${stream} waits: ${reason}`),
    onCommit: ({ facts, changed }) => {
      metrics.factsFolded.inc(facts);
      if (changed.some(({ view, state }) => state === 'serving' && ASKING.includes(view))) ask();
    },
  });
  const mailer = closers.keep(new Mailer({ url: mail.smtp }), (one) => one.close());
  const messageIdDomain = mail.from.split('@')[1] ?? 'mijlpaal.invalid';
  const stopping = new AbortController();
  const onBroken = (error: Error) => log.warn(`No reminders go out for a while: ${error.message}`);
  const rounds = new RoundViews(readStore);
  const outbox = new Outbox(rounds, runner, mailer, mail.contacts, {
    from: mail.from,
    messageIdDomain,
    site: mail.site,
    practice,
    stopping: stopping.signal,
    onSettled: (outcome) => metrics.remindersSettled.inc({ outcome }),
    onBroken,
  });
  const rest = pause(REST_MS, REST_MS, stopping.signal);
  const round = new DeadlineRound(rounds, projecting, runner, outbox, onBroken);
  const trigger = new RoundTrigger({
    round,
    today: () => clock.today(),
    mayRun: () => begun && projecting.isLeader(),
    rest: () => rest(1),
    pause: pause(1_000, 300_000, stopping.signal),
    onFailure: (message) => {
      metrics.roundFailures.inc();
      log.warn(message);
    },
  });
  await projecting.start();
  closers.add(() => projecting.stop());
  closers.add(() => {
    stopping.abort();
    return trigger.stop();
  });
  const beginRounds = () => {
    begun = true;
    closers.add(projecting.onLeading(ask));
    if (!practice) closers.add(clock.onNewDay(ask)); // a practice day's round is run by who moves the clock
  };
  return { projections: projecting, round, beginRounds };
}
