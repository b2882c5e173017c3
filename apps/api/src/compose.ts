import { EventStore } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { ProjectionRunner, ReadStore } from '@mijlpaal/engine-read-store';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { CsvContactRegister, Mailer } from '@mijlpaal/reminders-mail';
import type { ContactRegister } from '@mijlpaal/reminders-mail';
import { TokenVerifier } from '@mijlpaal/shared-identity';
import { type Clock, SystemClock } from '@mijlpaal/shared-time';
import { Role } from '@mijlpaal/trajectory-contract';
import { DeadlineRound, Outbox, RoundTrigger, TrajectoryViews } from '@mijlpaal/trajectory-feature';
import { parse, projections, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { mkdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { PracticeMode } from './practice/practice-mode';
import type { Settings } from './settings';

export interface Log {
  warn(message: string): void;
  error(message: string): void;
}

/** Everything that runs in this process, put together from the settings. */
export interface Parts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly store: EventStore;
  readonly readStore: ReadStore;
  readonly views: TrajectoryViews;
  readonly runner: WorkflowRunner;
  readonly projections: ProjectionRunner;
  readonly round: DeadlineRound;
  readonly trigger: RoundTrigger;
  readonly verifier: TokenVerifier<Role>;
  /** null outside practice mode. */
  readonly practice: PracticeMode | null;
  /** Lets the work in hand finish and gives everything back, in the opposite order. */
  readonly close: () => Promise<void>;
}

const pathOf = (url: string): string => url.replace(/^sqlite:/, '');
/** Longer at each attempt, up to `most` ms, and never quite the same. */
const pause = (first: number, most: number) => (attempt: number) =>
  delay(Math.min(most, first * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2));

/** @throws what the stores throw when they cannot be opened */
export async function compose(settings: Settings, log: Log): Promise<Parts> {
  const closers: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (const one of closers.splice(0).reverse()) await one();
  };
  const opened = <T>(part: T, closer: (part: T) => void | Promise<void>): T => {
    closers.push(() => closer(part));
    return part;
  };
  try {
    await mkdir(settings.data, { recursive: true });
    const store = opened(SqliteEventStore.open(pathOf(settings.events)), (one) => one.close());
    const readStore = opened(await ReadStore.open(settings.views), (one) => one.close());
    const practice = settings.practice
      ? opened(await PracticeMode.start(settings.data, settings.today, log), (one) => one.close())
      : null;
    const clock = practice?.clock ?? new SystemClock();
    const runner = new WorkflowRunner(store, { pause: pause(10, 1_000) });
    const views = new TrajectoryViews(readStore);
    const projecting = new ProjectionRunner({
      group: 'trajectory',
      store,
      readStore,
      projections,
      parse,
      streamPrefixes: STREAM_PREFIXES,
      onError: (error) => log.error(`The views could not be folded, trying again: ${String(error)}`),
      onParked: ({ view, stream, reason }) => log.error(`${view}: ${stream} waits: ${reason}`),
      onCommit: ({ changed }) => {
        if (changed.some(({ view, state }) => state === 'serving' && view === 'deadlines')) trigger.ask();
      },
    });
    const { smtp, from, contacts, site } = mailParts(settings, practice);
    const mailer = opened(new Mailer({ url: smtp }), (one) => one.close());
    const mail = { from, messageIdDomain: from.split('@')[1] ?? 'mijlpaal.invalid', site, practice: settings.practice };
    const round = new DeadlineRound(views, projecting, runner, new Outbox(views, runner, mailer, contacts, mail));
    const trigger = new RoundTrigger(
      round,
      () => clock.today(),
      pause(1_000, 300_000),
      (message) => log.warn(message),
    );
    await projecting.start();
    closers.push(() => projecting.stop());
    closers.push(() => trigger.stop());
    if (!practice) closers.push(clock.onNewDay(() => trigger.ask())); // a practice day's round is run by who moves the clock
    const verifier = practice
      ? TokenVerifier.practice(practice.key, Role.options)
      : TokenVerifier.outside(issuerOf(settings), Role.options);
    return {
      settings,
      clock,
      store,
      readStore,
      views,
      runner,
      projections: projecting,
      round,
      trigger,
      verifier,
      practice,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface MailParts {
  readonly smtp: string;
  readonly from: string;
  readonly contacts: ContactRegister;
  readonly site: string | null;
}

function mailParts(settings: Settings, practice: PracticeMode | null): MailParts {
  if (practice) return practice.mail(settings.port);
  if (settings.practice) throw new Error('Practice mode was not started');
  return {
    smtp: settings.smtp,
    from: settings.mailFrom,
    contacts: CsvContactRegister.read(settings.contacts, Role.options),
    site: null,
  };
}

function issuerOf(settings: Settings) {
  if (settings.practice) throw new Error('Practice mode signs its own tokens');
  return { issuer: settings.issuer, audience: settings.audience, jwksUrl: settings.jwks };
}
