import type { Actor, Projection } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { CalendarEvent } from '@mijlpaal/trajectory-contract';

/** A calendar that was shared, by the hash of its secret. */
export interface CalendarsRow {
  readonly secretHash: string;
  /** Who shared it, in the role of then. */
  readonly sharer: Actor;
  /** The institutions that the sharer was tied to. */
  readonly brins: readonly Brin[];
  readonly sharedOn: IsoDate;
  /** When the store recorded it: instant in UTC, ISO 8601. */
  readonly sharedAt: string;
  readonly withdrawnOn: IsoDate | null;
}

/** Every address that was ever made: a withdrawn one stays known, and opens nothing. */
export const calendarsProjection: Projection<CalendarsRow, CalendarEvent> = {
  name: 'calendars',
  version: 1,
  keyOf: ({ data }) => data.secretHash,
  start: ({ type, data, metadata, recordedAt }) => ({
    secretHash: data.secretHash,
    sharer: metadata.actor,
    brins: type === 'CalendarShared' ? data.brins : [],
    sharedOn: type === 'CalendarShared' ? data.sharedOn : data.withdrawnOn,
    sharedAt: recordedAt,
    withdrawnOn: null,
  }),
  on: {
    CalendarShared: (row) => row,
    CalendarWithdrawn: (row, { data }) => ({ ...row, withdrawnOn: data.withdrawnOn }),
  },
};
