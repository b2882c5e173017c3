import type { ResolvedEvent } from '@eventstore/db-client';
import type { RecordedEvent } from '@mijlpaal/engine-core';
import { positionOf } from './position';

/** An event as the client gives it: absent when a link leads nowhere. */
export type ServerEvent = NonNullable<ResolvedEvent['event']>;

const SYSTEM = '$';

/** The server's own (metadata, statistics, links of its projections), whoever's stream it is in. */
export const isSystem = ({ streamId, type }: ServerEvent): boolean =>
  streamId.startsWith(SYSTEM) || type.startsWith(SYSTEM);

export function recorded({
  id,
  streamId,
  type,
  revision,
  position,
  created,
  data,
  metadata,
}: ServerEvent): RecordedEvent {
  if (position === undefined)
    throw new Error(`${streamId} at revision ${revision}: the server did not say its position`);
  return {
    id,
    stream: streamId,
    type,
    revision: Number(revision),
    position: positionOf(position),
    recordedAt: movedAt(metadata) ?? created.toISOString(),
    data: data as object, // ours are; another program's are left to whoever reads them
    metadata: (metadata ?? {}) as unknown as RecordedEvent['metadata'], // written by batchOf
  };
}

/** When an event that came from another store was recorded there. */
const movedAt = (metadata: unknown): string | null =>
  typeof metadata === 'object' &&
  metadata !== null &&
  'recordedAt' in metadata &&
  typeof metadata.recordedAt === 'string'
    ? metadata.recordedAt
    : null;
