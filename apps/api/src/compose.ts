import type { Desk } from '@mijlpaal/engine-desk';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { ProjectionRunner, type ReadStore } from '@mijlpaal/engine-read-store';
import {
  Closers,
  GROUP,
  type Log,
  Metrics,
  openContacts,
  openDesk,
  openEvents,
  type OpenEvents,
  openViews,
  pause,
  type Settings,
  startWorker,
  type WorkerMail,
} from '@mijlpaal/hosting-runtime';
import type { ContactRegister } from '@mijlpaal/reminders-mail';
import { TokenVerifier } from '@mijlpaal/shared-identity';
import { type Clock, SystemClock } from '@mijlpaal/shared-time';
import { Role } from '@mijlpaal/trajectory-contract';
import { type Site, type DeadlineRound, TrajectoryViews } from '@mijlpaal/trajectory-feature';
import { parse, projections, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { mkdir } from 'node:fs/promises';
import { PracticeMode } from './practice/practice-mode';
import { PROVIDER } from './practice/practice-provider';
import { StoreKinds } from './store-kinds';

/** Everything that runs in this process, put together from the settings. */
export interface Parts {
  readonly clock: Clock;
  readonly site: Site;
  readonly events: OpenEvents;
  readonly stores: StoreKinds;
  readonly readStore: ReadStore;
  readonly desk: Desk;
  readonly views: TrajectoryViews;
  readonly runner: WorkflowRunner;
  readonly projections: ProjectionRunner;
  /** null where another process does the deadline rounds. */
  readonly round: DeadlineRound | null;
  /** Call it once the process is ready. */
  readonly beginRounds: () => void;
  readonly verifier: TokenVerifier<Role>;
  readonly contacts: ContactRegister;
  /** null outside practice mode. */
  readonly practice: PracticeMode | null;
  readonly metrics: Metrics;
  /** Let the work in hand finish and give everything back, in the opposite order. */
  readonly closers: Closers;
}

/** @param site the address that people know us by @throws what the stores throw when they cannot be opened */
export async function compose(settings: Settings, log: Log, site: () => string): Promise<Parts> {
  const closers = new Closers();
  try {
    return await put(settings, log, closers, site);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function put(settings: Settings, log: Log, closers: Closers, site: () => string): Promise<Parts> {
  const { data, leaseMs } = settings;
  await mkdir(data, { recursive: true });
  const metrics = new Metrics();
  const events = await openEvents(settings.events, false, log, metrics);
  closers.add(() => events.store.close());
  const practice = settings.practice
    ? closers.keep(await PracticeMode.start(data, settings.practice.today, log), (one) => one.close())
    : null;
  const readStore = await openViews(settings.views, leaseMs, log, closers);
  const desk = await openDesk(deskOf(settings), readStore, log, closers);
  const clock = practice?.clock ?? new SystemClock();
  const runner = new WorkflowRunner(events.store, { pause: pause(10, 1_000), watch: metrics.commandWatch });
  const views = new TrajectoryViews(readStore);
  const verifier = verifierFor(settings, practice, site);
  const contacts = practice?.contacts ?? openContacts(settings.contacts);
  const stores = new StoreKinds(settings);
  const common = {
    clock,
    site: { address: site, practice: practice !== null, dataLicence: settings.dataLicence },
    events,
    stores,
    readStore,
    desk,
    views,
    runner,
    verifier,
    contacts,
    practice,
    metrics,
    closers,
  };
  if (settings.works) {
    const mail = { ...mailFor(settings, practice), contacts };
    const worker = await startWorker(
      { events, readStore, runner, clock, practice: practice !== null, mail, leaseMs },
      closers,
      log,
      metrics,
    );
    return { ...common, ...worker };
  }
  const following = new ProjectionRunner({
    group: GROUP,
    store: events.store,
    readStore,
    projections,
    parse,
    streamPrefixes: STREAM_PREFIXES,
    lead: 'never',
  });
  await following.start();
  closers.add(() => following.stop());
  return { ...common, projections: following, round: null, beginRounds: () => undefined };
}

function deskOf({ desk }: Settings): string {
  if (desk === null) throw new Error('The settings name no desk');
  return desk;
}

function verifierFor(
  { tokens, claims }: Settings,
  practice: PracticeMode | null,
  site: () => string,
): TokenVerifier<Role> {
  if (practice) return TokenVerifier.practice(practice.key, Role.options, () => site() + PROVIDER);
  if (tokens === null) throw new Error('The settings name no issuer of tokens');
  return TokenVerifier.outside({ ...tokens, claims: claims.claims }, Role.options);
}

function mailFor({ mail, site, port }: Settings, practice: PracticeMode | null): Omit<WorkerMail, 'contacts'> {
  if (practice) return practice.mail(site ?? `http://localhost:${port}`);
  if (mail === null) throw new Error('The settings name no mail server');
  return { ...mail, site };
}
