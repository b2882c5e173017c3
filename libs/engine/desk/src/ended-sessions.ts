import { clockMs } from '@mijlpaal/engine-database';
import { sql } from 'kysely';
import type { Database } from './tables';

/** Sessions that ended before their time. */
export interface EndedSession {
  /** Of one session, or of all of somebody. */
  readonly key: string;
  /** What began at this moment or before it has ended, in ms since 1970. */
  readonly before: number;
  /** Until then it is remembered, in ms of the database's clock. */
  readonly until: number;
}

/** A write is seen by others within this time after its moment, in ms: one that takes longer is ended by the server. */
const LATEST = 10_000;

/** Who was signed out, for every node. */
export class EndedSessions {
  constructor(
    private readonly writes: Database,
    private readonly reads: Database,
  ) {}

  /** @param rememberedMs as long as a session can last at most */
  async add(key: string, before: number, rememberedMs: number): Promise<void> {
    const now = clockMs(this.writes);
    await this.writes.deleteFrom('ended_sessions').where('until', '<', now).execute();
    const until = sql<number>`${now} + ${sql.lit(rememberedMs)}`;
    await this.writes
      .insertInto('ended_sessions')
      .values({ key, begun_before: before, ended_at: now, until })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet(({ ref }) => ({
          begun_before: sql<number>`case when ${ref('excluded.begun_before')} > ${ref('ended_sessions.begun_before')} then ${ref('excluded.begun_before')} else ${ref('ended_sessions.begun_before')} end`,
          ended_at: ref('excluded.ended_at'),
          until: ref('excluded.until'),
        })),
      )
      .execute();
  }

  /**
   * What was added since an earlier look, and perhaps some that was known.
   * @param look what that look gave; 0: everything that is remembered
   */
  async since(look: number): Promise<{ readonly ended: readonly EndedSession[]; readonly look: number }> {
    const rows = await this.reads
      .selectFrom('ended_sessions')
      .select(['key', 'begun_before', 'ended_at', 'until'])
      .where('ended_at', '>', look - LATEST)
      .execute();
    return {
      ended: rows.map(({ key, begun_before, until }) => ({ key, before: Number(begun_before), until: Number(until) })),
      look: rows.reduce((latest, { ended_at }) => Math.max(latest, Number(ended_at)), look),
    };
  }
}
