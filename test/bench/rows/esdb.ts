import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { EventStoreDbStore } from '@mijlpaal/engine-eventstoredb';
import { randomUUID } from 'node:crypto';
import { eventOf } from '../facts';
import { built } from '../built';
import { serve } from '../child';
import { alternate, perSecond } from '../measure';
import { atLeast, type Bench, type Figures, type Row } from '../row';
import { ourAppends } from './append';

const WRITERS = 32;
const EVENTS = 20_000;
/** Shown with every call, so that the client takes the append path; an insecure server does not look at them. */
const credentials = { username: 'bench', password: 'bench' };
const FACT = { type: 'Noted', data: { text: 'x'.repeat(489) } };

const real = process.env['MIJLPAAL_TEST_ESDB'];
const limit =
  'Both wait for the same client and the same server. Of our processor time for an event that is read (measured) seven tenths are the client’s, which gives them one at a time; ours are its shape and position as the port gives them, the id we remember, a time limit while we wait, and two hand-overs on the way to the reader.';

/** Our adapter and the bare client, each with a connection of its own to one server. */
async function connected(
  measure: (ours: EventStoreDbStore, bare: EventStoreDBClient) => Promise<Omit<Figures, 'notes'>>,
): Promise<Figures> {
  const double = real === undefined ? await serve([built('esdb-double')]) : null;
  const connection = real ?? double?.said ?? '';
  const store = EventStoreDbStore.connect({ connection }, { chance: () => 0.5 });
  const client = EventStoreDBClient.connectionString(connection);
  const figures = await measure(store, client);
  await store.close();
  await client.dispose();
  await double?.stop();
  return {
    ...figures,
    notes: [real === undefined ? 'the server is our double of EventStoreDB' : 'the server is an EventStoreDB'],
  };
}

export const esdbAppend: Row = {
  name: 'esdb-append',
  workload:
    '32 writers on streams of their own, one event with 500 bytes of data a command, server in a process of its own',
  peerName: 'the bare client on the append path, on the same server',
  goal: atLeast(0.9),
  unit: 'commands/s',
  limit,
  measure: ({ runs, ms }: Bench) =>
    connected((store, client) => {
      const category = `bench${randomUUID().replaceAll('-', '')}`;
      const next = new Map<string, bigint>();
      const bare = () =>
        perSecond(ms, WRITERS, async (writer) => {
          const stream = `${category}-bare-${writer}`;
          const revision = next.get(stream);
          const { id, type, data, metadata } = eventOf(stream, FACT);
          const event = jsonEvent({
            id,
            type,
            data: { ...data },
            metadata: { ...metadata, actor: { ...metadata.actor } },
          });
          const { nextExpectedRevision } = await client.appendToStream(stream, event, {
            expectedRevision: revision ?? 'no_stream',
            credentials,
          });
          next.set(stream, nextExpectedRevision);
        });
      return alternate(runs, { ours: ourAppends(store, ms, category), peer: bare });
    }),
};

export const esdbRead: Row = {
  name: 'esdb-read',
  workload: '20,000 events of one stream read, server in a process of its own',
  peerName: 'the bare client, on the same server',
  goal: atLeast(0.9),
  unit: 'events/s',
  limit,
  measure: ({ runs }: Bench) =>
    connected(async (store, client) => {
      const stream = `bench-${randomUUID()}`;
      for (let at = 0; at < EVENTS; at += 500) {
        const events = Array.from({ length: 500 }, () => eventOf(stream, FACT));
        await store.append(stream, events, at === 0 ? 'noStream' : at - 1);
      }
      const rate = async (events: AsyncIterable<unknown>) => {
        const begun = performance.now();
        let read = 0;
        for await (const _ of events) read += 1;
        if (read !== EVENTS) throw new Error(`${read} events of ${EVENTS} were read`);
        return (read * 1_000) / (performance.now() - begun);
      };
      return alternate(runs, {
        ours: () => rate(store.readStream(stream)),
        peer: () => rate(client.readStream(stream, { credentials })),
      });
    }),
};
