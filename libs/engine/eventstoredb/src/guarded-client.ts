import { EventStoreDBClient } from '@eventstore/db-client';
import type { Access } from './settings';
import { within } from './silence';

/** How long calls that are told to end may take to do so. */
const CLOSING_MS = 1_000;

/** What the client keeps to itself and we must reach. */
interface Inside {
  handleError: (failed: unknown, error: Error) => Promise<void>;
  getChannel: () => Promise<{ close(): void }>;
}

/** The one client of a store, and how to be rid of it. */
export interface GuardedClient {
  readonly client: EventStoreDBClient;
  /** Ends its calls and its connection. */
  close(): Promise<void>;
}

/** @throws an error of the client when it cannot read the connection string or the certificate */
export function guardedClient({ connection }: Access): GuardedClient {
  const client = EventStoreDBClient.connectionString(connection);
  const inside = client as unknown as Inside; // protected in its types
  const { handleError, getChannel } = inside;
  // it looks for another node and waits for that without being awaited itself: unheard, its failure would end the process;
  // whoever calls next hears the same one
  inside.handleError = (failed, error) => handleError(failed, error).catch(() => {});
  let channel: ReturnType<Inside['getChannel']> | null = null;
  inside.getChannel = () => (channel = getChannel());
  return {
    client,
    close: async () => {
      await within(CLOSING_MS, client.dispose()).catch(() => {}); // what does not end by itself ends with the connection
      const [settled] = await Promise.allSettled([channel]);
      if (settled.status === 'fulfilled') settled.value?.close();
    },
  };
}
