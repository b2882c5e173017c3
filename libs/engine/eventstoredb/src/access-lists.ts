import { BACKWARDS, END, SETTINGS_STREAM } from '@eventstore/db-client';
import { StreamNotFound } from '@mijlpaal/engine-core';
import { readFailure } from './client-errors';
import { FEW, type Link } from './link';
import { subscriptionFeed } from './subscription';

/** What anybody may do to a stream, as EventStoreDB's access lists name it. */
const RIGHTS = { $w: 'write', $d: 'delete', $mw: 'writeMetadata' } as const;
type Right = (typeof RIGHTS)[keyof typeof RIGHTS];

/** A stream, or the default for all user streams, that anybody may change. */
export interface OpenStream {
  /** `$settings` for the default. */
  readonly stream: string;
  readonly anybodyMay: readonly Right[];
}

const ANYBODY = '$all';
const METASTREAM = '$$';

/**
 * An insecure server looks at no list: there everything is open, and only the default is named.
 * @throws StoreUnavailable
 */
export async function openToAnyone(
  link: Link,
  insecure: boolean,
  streamPrefixes: readonly string[],
): Promise<OpenStream[]> {
  const everything: OpenStream = { stream: SETTINGS_STREAM, anybodyMay: Object.values(RIGHTS) };
  if (insecure) return [everything];
  const byDefault = listIn(await lastData(link, SETTINGS_STREAM), '$userStreamAcl');
  // without a list of its own the server lets everybody in
  const anybodyMay = byDefault === null ? Object.values(RIGHTS) : granted(byDefault);
  const streams = await ownLists(link, streamPrefixes);
  return [{ stream: SETTINGS_STREAM, anybodyMay }, ...streams].filter((open) => open.anybodyMay.length > 0);
}

/** The streams of these prefixes whose own list lets anybody in. */
async function ownLists(link: Link, streamPrefixes: readonly string[]): Promise<OpenStream[]> {
  const open = new Map<string, OpenStream>();
  const feed = subscriptionFeed(
    link,
    null,
    streamPrefixes.map((prefix) => METASTREAM + prefix),
    link.closing,
  );
  try {
    for (;;) {
      const given = await feed.next(link.timings.readMs);
      if (given === null || ('note' in given && given.note === 'caughtUp')) return [...open.values()];
      const event = 'item' in given ? given.item.event : undefined;
      if (event === undefined) continue;
      const stream = event.streamId.slice(METASTREAM.length);
      const list = listIn(event.data, '$acl');
      open.set(stream, { stream, anybodyMay: list === null ? [] : granted(list) }); // the last one counts
    }
  } catch (error) {
    throw readFailure('the access lists', error);
  } finally {
    feed.close();
  }
}

/** Roles are one name or several. */
const granted = (list: object): Right[] =>
  Object.entries(RIGHTS).flatMap(([key, right]) => {
    const roles: unknown = Reflect.get(list, key);
    return (Array.isArray(roles) ? roles : [roles]).includes(ANYBODY) ? [right] : [];
  });

function listIn(data: unknown, key: string): object | null {
  const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : null;
  return typeof list === 'object' ? list : null;
}

/** Data of a stream's last event; null when there is none. */
async function lastData(link: Link, stream: string): Promise<unknown> {
  const { credentials, timings } = link;
  const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1, credentials } as const;
  try {
    for await (const { data } of link.reading(stream, timings.readMs, (client) =>
      client.readStream(stream, options, FEW),
    ))
      return data;
  } catch (error) {
    if (!(error instanceof StreamNotFound)) throw error;
  }
  return null;
}
