import {
  type EventStore,
  eventId,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type SubscriptionMessage,
} from '@mijlpaal/engine-core';
import { randomUUID } from 'node:crypto';

/** How the suite comes by a store. The log may hold other things already and may be written by others meanwhile. */
export interface StoreUnderTest {
  open(): Promise<EventStore>;
  /** Closes `store` and opens the same log anew; absent where a log ends with its store. */
  readonly reopen?: (store: EventStore) => Promise<EventStore>;
  /** Ends the server and starts it again with the log it held, while stores stay open; absent where there is no server. */
  readonly restart?: () => Promise<void>;
}

/** Stream names of one test: chance keeps them apart on a log that outlives the suite. */
export const freshStream = (category = 'contract'): string => `${category}-${randomUUID()}`;

/** What one command makes: the same command makes the same ids. @param text data of each */
export const made = (stream: string, command: string, ...texts: readonly string[]): NewEvent[] =>
  texts.map((text, index) => ({
    id: eventId(stream, command, index),
    type: 'Noted',
    data: { text },
    metadata: {
      commandId: command,
      commandHash: 'f'.repeat(64),
      correlationId: command,
      causationId: command,
      actor: { id: 'u-1', organisation: 'mbo-in-bedrijf', role: 'assessor' },
      rules: '2015.1',
      schema: 1,
      recordedOn: '2015-01-05',
    },
  }));

export const textOf = (event: RecordedEvent): string => ('text' in event.data ? String(event.data.text) : '');

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Texts of a stream in order; none when it does not exist. */
export async function textsOf(store: EventStore, stream: string): Promise<string[]> {
  try {
    return (await all(store.readStream(stream))).map(textOf);
  } catch (error) {
    if (error instanceof Error && error.name === 'StreamNotFound') return [];
    throw error;
  }
}

/** Messages of a subscription up to and including the first that `enough` is true for. */
export async function until(
  messages: AsyncIterable<SubscriptionMessage>,
  enough: (message: SubscriptionMessage) => boolean,
): Promise<SubscriptionMessage[]> {
  const seen: SubscriptionMessage[] = [];
  for await (const message of messages) {
    seen.push(message);
    if (enough(message)) return seen;
  }
  throw new Error(`the subscription ended after ${seen.length} messages, before the one that was waited for`);
}

export const eventsAmong = (messages: readonly SubscriptionMessage[]): RecordedEvent[] =>
  messages.flatMap((message) => (message.kind === 'events' ? message.events : []));

export const isText =
  (text: string) =>
  (message: SubscriptionMessage): boolean =>
    eventsAmong([message]).some((event) => textOf(event) === text);

export const isCaughtUp = (message: SubscriptionMessage): boolean => message.kind === 'caughtUp';

/** Where a subscription that gave this can be taken up again; null: where it was before. */
export const positionAfter = (message: SubscriptionMessage): Position | null =>
  message.kind === 'checkpoint' ? message.position : (eventsAmong([message]).at(-1)?.position ?? null);
