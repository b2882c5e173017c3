import { BadExport, exportEvents, importEvents, readExport, StoreNotEmpty } from '@mijlpaal/engine-transfer';
import { eventsSettingsFrom, Metrics, type OpenEvents, openEvents, pause } from '@mijlpaal/hosting-runtime';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadInput } from './outcome';

export type Environment = Readonly<Record<string, string | undefined>>;

const log = { warn: (message: string) => console.error(message), error: (message: string) => console.error(message) };

/** Opens the log that MIJLPAAL_EVENTS names, for as long as `work` takes. @throws BadInput */
export async function withEvents<T>(
  environment: Environment,
  readOnly: boolean,
  work: (events: OpenEvents) => Promise<T>,
): Promise<T> {
  const settings = eventsSettingsFrom(environment);
  if ('mistakes' in settings) throw new BadInput(settings.mistakes);
  const events = await openEvents(settings, readOnly, log, new Metrics());
  const alive = setInterval(() => undefined, 60_000); // a client that waits for its server does not keep a process going
  try {
    return await work(events);
  } finally {
    await events.store.close();
    clearInterval(alive);
  }
}

/** Writes the whole log as NDJSON with a hash chain, also beside a running server. @param file where to; `-` is standard output */
export const exportTo = (file: string): Promise<void> =>
  withEvents(process.env, true, async ({ store }) => {
    const to = file === '-' ? process.stdout : createWriteStream(file, { flags: 'wx' });
    await pipeline(Readable.from(exportEvents(store)), to, { end: file !== '-' });
  });

/**
 * Brings an export into an empty store. The file is read twice: nothing is written before all of it has been checked.
 * @throws BadInput with the first line that is not as it was exported, or when the store holds other facts
 */
export async function importFrom(file: string): Promise<{ written: number; known: number }> {
  try {
    for await (const _ of readExport(linesOf(file))) continue;
    return await withEvents(process.env, false, ({ store }) =>
      importEvents(store, readExport(linesOf(file)), pause(100, 5_000)),
    );
  } catch (error) {
    if (error instanceof BadExport || error instanceof StoreNotEmpty) throw new BadInput([`${file}: ${error.message}`]);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new BadInput([`${file}: cannot be read (ENOENT)`]);
    throw error;
  }
}

/** Opened when it is read, not before: readline says its lines to nobody while nobody asks. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
}
