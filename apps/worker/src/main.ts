import { WorkflowRunner } from '@mijlpaal/engine-nest';
import {
  Closers,
  Health,
  type Log,
  Metrics,
  openEvents,
  openViews,
  pause,
  type Settings,
  settingsFrom,
  startWorker,
  warnOfOpenStreams,
} from '@mijlpaal/hosting-runtime';
import { CsvContactRegister } from '@mijlpaal/reminders-mail';
import { SystemClock } from '@mijlpaal/shared-time';
import { Role } from '@mijlpaal/trajectory-contract';
import { TrajectoryViews } from '@mijlpaal/trajectory-feature';
import { STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { type AddressInfo } from 'node:net';
import { probes } from './probes';

const log: Log = { warn: (message) => console.error(message), error: (message) => console.error(message) };

const settings = settingsFrom(process.env, 'worker');
if ('mistakes' in settings) {
  for (const mistake of settings.mistakes) console.error(mistake);
  process.exit(1);
}
const closers = new Closers();
process.on('SIGTERM', stop).on('SIGINT', stop); // also while it waits for a store
try {
  await start(settings);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await closers.close().catch(() => undefined); // the first error is the one to tell
  process.exit(1);
}

/** Folds the views and sends the reminders, as long as it leads; else it waits for its turn. */
async function start({ events: access, views: url, mail, site, leaseMs, port, host }: Settings): Promise<void> {
  if (mail === null) throw new Error('The settings name no mail server');
  const contacts = CsvContactRegister.read(mail.contacts, Role.options);
  const metrics = new Metrics();
  const events = await openEvents(access, false, log, metrics);
  closers.add(() => events.store.close());
  const readStore = await openViews(url, leaseMs, log, closers);
  const runner = new WorkflowRunner(events.store, { pause: pause(10, 1_000) });
  const views = new TrajectoryViews(readStore);
  const parts = {
    events,
    readStore,
    views,
    runner,
    clock: new SystemClock(),
    practice: false,
    mail: { ...mail, contacts, site },
    leaseMs,
  };
  const { projections } = await startWorker(parts, closers, log, metrics);
  const health = new Health(events, projections, metrics, () => Date.now());
  const server = probes(health, metrics);
  closers.add(() => new Promise<void>((resolve) => server.close(() => resolve())));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host ?? '127.0.0.1', resolve));
  void warnOfOpenStreams(events, STREAM_PREFIXES, log);
  health.markStarted();
  console.log(`Mijlpaal werkt; toestand op http://localhost:${(server.address() as AddressInfo).port}/health/ready`); // it listens on a port, not on a pipe
}

function stop(): void {
  closers.close().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
