import { WorkflowRunner } from '@mijlpaal/engine-nest';
import {
  Closers,
  Health,
  inTime,
  Metrics,
  openContacts,
  openEvents,
  openLog,
  openViews,
  pause,
  serveMetrics,
  type Settings,
  settingsFrom,
  startWorker,
  warnOfOpenStreams,
} from '@mijlpaal/hosting-runtime';
import { SystemClock } from '@mijlpaal/shared-time';
import { STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { type AddressInfo } from 'node:net';
import { probes } from './probes';

const settings = settingsFrom(process.env, 'worker');
if ('mistakes' in settings) {
  for (const mistake of settings.mistakes) console.error(mistake);
  process.exit(1);
}
const log = openLog(settings.log, 'worker', process.stdout.isTTY);
const closers = new Closers();
let markStopping = () => undefined as void;
let ending: Promise<void> | null = null;
process.on('SIGTERM', stop).on('SIGINT', stop); // also while it waits for a store
try {
  await start(settings);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await closers.close().catch(() => undefined); // the first error is the one to tell
  process.exit(1);
}

/** Folds the views and sends the reminders, as long as it leads; else it waits for its turn. */
async function start(settings: Settings): Promise<void> {
  const { events: access, views: url, mail, site, leaseMs, port, host } = settings;
  if (mail === null) throw new Error('The settings name no mail server');
  const contacts = openContacts(settings.contacts);
  const metrics = new Metrics();
  const events = await openEvents(access, false, log, metrics);
  closers.add(() => events.store.close());
  const readStore = await openViews(url, leaseMs, log, closers);
  const runner = new WorkflowRunner(events.store, { pause: pause(10, 1_000), watch: metrics.commandWatch });
  const parts = {
    events,
    readStore,
    runner,
    clock: new SystemClock(),
    practice: false,
    mail: { ...mail, contacts, site },
    leaseMs,
  };
  const { projections, beginRounds } = await startWorker(parts, closers, log, metrics);
  const health = new Health(
    events,
    null,
    projections,
    metrics,
    () => Date.now(),
    () => runner.queueDepth,
  );
  markStopping = () => health.markStopping();
  const metricsPort = await serveMetrics(metrics, health, settings.metrics, closers, log);
  const server = probes(health, log);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host ?? '127.0.0.1', resolve));
  void warnOfOpenStreams(events, STREAM_PREFIXES, log);
  health.markStarted();
  beginRounds();
  const { port: own } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  log.info({ metricsPort }, `Mijlpaal werkt; toestand op http://localhost:${own}/health/ready`);
}

/** Ends the round in hand and gives up the lead; health is answered until the process ends. */
function stop(): void {
  markStopping();
  ending ??= inTime(closers.close()).then(
    (closed) => {
      if (!closed) log.error('Not everything could be closed in time');
      process.exit(closed ? 0 : 1);
    },
    (error: unknown) => {
      log.error(String(error));
      process.exit(1);
    },
  );
}
