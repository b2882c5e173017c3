import { ReadStore } from '@mijlpaal/engine-read-store';
import type { Principal } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { worksUntil } from '@mijlpaal/trajectory-domain';
import {
  accountManagerOn,
  type CalendarsRow,
  deadlineItems,
  type DeadlinesRow,
  type ProgressRow,
} from '@mijlpaal/trajectory-projections';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { SharedCalendarFilter } from './filters';
import { Readers } from './readers';
import { mayView, sees } from './who-sees';

/** What of a secret is kept. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Why a secret opens nothing: for the log alone. */
export interface Closed {
  readonly closed: string;
}
export interface Opened {
  readonly deadlines: readonly DeadlineItem[];
  /** When the calendar was shared: instant in UTC, ISO 8601. */
  readonly sharedAt: string;
}

/** Calendars that are read with a secret instead of a sign-in. */
@Injectable()
export class SharedCalendars {
  constructor(
    private readonly store: ReadStore,
    private readonly readers: Readers,
    private readonly clock: Clock,
  ) {}

  /**
   * What the sharer may see: by the rights of now, in the role and of the institutions of when it was shared.
   * @throws ProblemError 403 when that role may see no deadlines any more
   */
  async open(secret: string, { turn, id, brin, portfolio }: SharedCalendarFilter): Promise<Opened | Closed> {
    const row = (await this.store.get('calendars', hashOfSecret(secret))) as CalendarsRow | undefined;
    const today = this.clock.today();
    if (row === undefined) return { closed: 'no calendar has this secret' };
    const { sharer, sharedOn, sharedAt, withdrawnOn, brins } = row;
    if (withdrawnOn !== null) return { closed: `the calendar of ${sharer.id} was withdrawn on ${withdrawnOn}` };
    if (worksUntil(sharedOn) < today) return { closed: `the calendar of ${sharer.id} was shared on ${sharedOn}` };
    const who: Principal = { ...sharer, brins, mayBind: false };
    mayView('deadlines', who);
    const reader = await this.readers.of(who);
    const { value } = await this.store.snapshot(async (views) => ({
      deadlines: (await views.list('deadlines')) as DeadlinesRow[], // a new shape raises the projection's version
      progress: portfolio === undefined ? [] : ((await views.list('progress')) as ProgressRow[]),
    }));
    const own = new Set<string>(
      value.progress.filter((one) => accountManagerOn(one, today) === sharer.id).map((one) => one.brin),
    );
    const deadlines = value.deadlines
      .filter((one) => sees(reader, one.brin) && (portfolio === undefined || own.has(one.brin)))
      .flatMap((one) => deadlineItems(one, today, []))
      .filter(
        (one) =>
          !one.ended &&
          (turn === undefined || one.turn === turn) &&
          (id === undefined || one.id === id) &&
          (brin === undefined || one.brin === brin),
      );
    return { deadlines, sharedAt };
  }
}
