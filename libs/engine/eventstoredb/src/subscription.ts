import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  excludeSystemEvents,
  type Filter,
  type Position as ServerPosition,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import type { Position } from '@mijlpaal/engine-core';
import { Feed } from './feed';
import { FEW, type Link } from './link';
import { positionOf, serverPosition } from './position';

/** What the server says between the events of a subscription. */
export type Said = 'confirmed' | 'caughtUp' | { readonly searchedTo: Position };

/** Times 32 records searched: how often the server says how far it has come. */
const CHECKPOINT_INTERVAL = 8;

const isCheckpoint = (said: Said): boolean => typeof said === 'object';

/** A subscription of the server's, from after a position to its first error; of the leader, which alone knows all. */
export function subscriptionFeed(
  { client, credentials }: Link,
  after: Position | null,
  streamPrefixes: readonly string[] | undefined,
  signal: AbortSignal,
): Feed<AllStreamResolvedEvent, Said> {
  // called once the feed is there: an answer takes at least a turn
  const checkpointReached = (_: unknown, position: ServerPosition) =>
    feed.note({ searchedTo: positionOf(position) }, isCheckpoint);
  const options = { checkpointInterval: CHECKPOINT_INTERVAL, checkpointReached };
  const filter: Filter =
    streamPrefixes === undefined
      ? excludeSystemEvents(options)
      : streamNameFilter({ ...options, prefixes: [...streamPrefixes] });
  const subscription: AllStreamSubscription = client.subscribeToAll(
    { fromPosition: after === null ? START : serverPosition(after), filter, credentials, requiresLeader: true },
    FEW,
  );
  const feed = new Feed<AllStreamResolvedEvent, Said>(subscription, () => subscription.unsubscribe(), signal);
  subscription.on('confirmation', () => feed.note('confirmed', () => false));
  subscription.on('caughtUp', () => feed.note('caughtUp', () => false));
  return feed;
}
