import { eventId } from '@mijlpaal/engine-core';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A fact to write past the door, as another program or an older version of ours might have. */
export interface Said {
  readonly type: string;
  readonly data: object;
  /** Default: nobody that is known. */
  readonly actor?: { readonly id: string; readonly organisation: string; readonly role: string };
}

const NOBODY = { id: 'test', organisation: 'test', role: 'system' };

/** Writes facts to the log of a server that does not run, after what the stream holds. */
export async function poison(data: string, stream: string, ...facts: readonly Said[]): Promise<void> {
  await mkdir(data, { recursive: true });
  const store = SqliteEventStore.open(join(data, 'events.db'));
  try {
    const last = await Array.fromAsync(store.readStream(stream, { direction: 'backwards', limit: 1 })).catch(() => []);
    const revision = last[0]?.revision ?? -1;
    const commandId = `poison ${revision}`;
    const metadata = {
      commandId,
      commandHash: commandId,
      correlationId: commandId,
      causationId: commandId,
      rules: '2015.1',
      schema: 1,
      recordedOn: '2015-01-05',
    };
    const events = facts.map(({ actor = NOBODY, ...fact }, index) => ({
      ...fact,
      id: eventId(stream, commandId, index),
      metadata: { ...metadata, actor },
    }));
    await store.append(stream, events, revision < 0 ? 'noStream' : revision);
  } finally {
    await store.close();
  }
}
