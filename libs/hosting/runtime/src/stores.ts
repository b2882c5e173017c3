import { type EventStore, type LogCheck, Namespaced } from '@mijlpaal/engine-core';
import type { DatabaseUnavailable } from '@mijlpaal/engine-database';
import { Desk } from '@mijlpaal/engine-desk';
import { ReadStore } from '@mijlpaal/engine-read-store';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Closers } from './closers';
import type { Log } from './log';
import type { Metrics } from './metrics';
import { chance, pause } from './pauses';
import type { EventsSettings } from './settings';

export interface OpenEvents {
  readonly store: EventStore;
  /** No other process can write this log. */
  readonly exclusive: boolean;
  /** Computes the hash chain that the log keeps anew; null where it keeps none. */
  readonly checkChain: (() => Promise<LogCheck>) | null;
  /** null: it can be read and written; else why not, in Dutch. */
  readonly notReadyBecause: () => Promise<string | null>;
  /** Which streams that begin so anyone could write, in words; none where the file system guards them. @throws StoreUnavailable */
  readonly openToAnyone: (streamPrefixes: readonly string[]) => Promise<string[]>;
}

const SQLITE = 'sqlite:';

/**
 * Opens the log that the settings name; a server that is down is no reason to fail.
 * @throws StoreHeld, UnknownStoreFile, StoreUnavailable for a file; RangeError for settings that cannot be right
 */
export async function openEvents(
  { url, namespace, ...access }: EventsSettings,
  readOnly: boolean,
  log: Log,
  metrics: Metrics,
): Promise<OpenEvents> {
  if (url.startsWith(SQLITE)) {
    const path = url.slice(SQLITE.length);
    if (!readOnly) mkdirSync(dirname(path), { recursive: true });
    const store = SqliteEventStore.open(path, { readOnly });
    const notReadyBecause = () =>
      store.head().then(
        () => null,
        (error: unknown) => notAnswering(String(error)),
      );
    return {
      store,
      exclusive: true,
      checkChain: () => store.checkChain(),
      notReadyBecause,
      openToAnyone: async () => [],
    };
  }
  const { EventStoreDbStore } = await import('@mijlpaal/engine-eventstoredb'); // its client takes half a second to load
  const server = EventStoreDbStore.connect(
    { connection: url, ...access },
    {
      chance,
      onOutage: ({ during, failures, reason }) => {
        metrics.storeFailures.inc({ during });
        if (failures === 1) log.warn(`EventStoreDB does not answer (${during}): ${reason}`);
      },
      onResubscribe: ({ because, waitMs, reason }) => {
        metrics.resubscriptions.inc({ because });
        // a log that grew by what others wrote is no trouble
        if (because === 'dropped') log.warn(`The subscription is made anew in ${Math.round(waitMs)} ms: ${reason}`);
      },
    },
  );
  const notReadyBecause = async () => {
    const readiness = await server.ready();
    return readiness.ready ? null : notAnswering(readiness.reason);
  };
  const ours = namespace === undefined ? null : new Namespaced(server, namespace);
  const openToAnyone = async (streamPrefixes: readonly string[]) =>
    (await server.openToAnyone(streamPrefixes.map((each) => ours?.stored(each) ?? each))).map((open) =>
      JSON.stringify(open),
    );
  return { store: ours ?? server, exclusive: false, checkChain: null, notReadyBecause, openToAnyone };
}

const notAnswering = (reason: string): string => `De opslag van feiten antwoordt niet: ${reason}`;

/** Opens the views that the settings name, and waits for a database that is down. @param leaseMs a transaction that stands still is ended well before it */
export const openViews = (url: string, leaseMs: number, log: Log, closers: Closers): Promise<ReadStore> =>
  ReadStore.open(url, { stuckMs: Math.floor(leaseMs / 2), whenUnavailable: waiting('views', log) }).then((readStore) =>
    closers.keep(readStore, (one) => one.close()),
  );

/** Opens the desk that the settings name, waits for a database that is down, and lays on it what an earlier version kept among the views. */
export async function openDesk(url: string, views: ReadStore, log: Log, closers: Closers): Promise<Desk> {
  const desk = closers.keep(await Desk.open(url, { whenUnavailable: waiting('desk', log) }), (one) => one.close());
  await views.handOverDrafts((draft) => desk.drafts.takeOver(draft));
  return desk;
}

const waiting = (of: string, log: Log) => async (error: DatabaseUnavailable, attempt: number) => {
  if (attempt === 1) log.warn(`The database of the ${of} does not answer, waiting: ${error.message}`);
  await pause(250, 10_000)(attempt);
};

/** Says in the log which of our streams anyone could write, where the server tells. */
export async function warnOfOpenStreams(
  { openToAnyone }: OpenEvents,
  streamPrefixes: readonly string[],
  log: Log,
): Promise<void> {
  try {
    for (const open of await openToAnyone(streamPrefixes)) log.warn(`Anyone could change these streams: ${open}`);
  } catch (error) {
    log.warn(`Who may write the streams could not be looked up: ${String(error)}`);
  }
}
