import { clockMs } from '@mijlpaal/engine-database';
import type { Database, Write } from './tables';
import { sql } from 'kysely';

/** Somebody else leads the group now; nothing of this transaction was written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  constructor(group: string, owner: string) {
    super(`${owner} does not lead the group ${group} any more`);
  }
}

/** Who leads a group, by which of all its leases, and for how long each time it says so, ms of the database's clock. */
export interface Claim {
  readonly group: string;
  readonly owner: string;
  /** Higher at each change of hands: an old leader is known by its lower one. */
  readonly token: number;
  readonly ttlMs: number;
}

/**
 * Takes the lease of a group when nobody has it, or it has run out.
 * @param exclusive nobody else can be there: also when it has not run out
 * @returns null when another has it
 */
export async function takeLease(
  tx: Write,
  { group, owner, ttlMs }: Omit<Claim, 'token'>,
  exclusive: boolean,
): Promise<Claim | null> {
  const now = clockMs(tx);
  const expires_at = sql<number>`${now} + ${ttlMs}`;
  const taken = await tx
    .insertInto('leases')
    .values({ group_name: group, owner, token: 1, expires_at })
    .onConflict((conflict) => {
      const update = conflict
        .column('group_name')
        .doUpdateSet(({ eb, ref }) => ({ owner, token: eb(ref('leases.token'), '+', 1), expires_at }));
      return exclusive ? update : update.where('leases.expires_at', '<=', now);
    })
    .returning('token')
    .executeTakeFirst();
  return taken === undefined ? null : { group, owner, ttlMs, token: taken.token };
}

/**
 * Makes the lease last anew, and nobody else can take it until the end of this transaction: ask it first of all, so that what
 * follows is written by the leader or not at all.
 * @throws LeaseLost
 */
export async function holdLease(tx: Write, { group, owner, token, ttlMs }: Claim): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('leases')
    .set({ expires_at: sql<number>`${clockMs(tx)} + ${ttlMs}` })
    .where('group_name', '=', group)
    .where('owner', '=', owner)
    .where('token', '=', token)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new LeaseLost(group, owner);
}

/** Free for the next one at once. Nothing happens when it was lost before. */
export async function releaseLease(tx: Write, { group, owner, token }: Claim): Promise<void> {
  await tx
    .updateTable('leases')
    .set({ expires_at: 0 })
    .where('group_name', '=', group)
    .where('owner', '=', owner)
    .where('token', '=', token)
    .execute();
}

/** Until the end of this transaction no other one changes which builds the group has. */
export async function lockGroup(tx: Write, group: string): Promise<void> {
  await tx
    .updateTable('leases')
    .set(({ ref }) => ({ token: ref('token') }))
    .where('group_name', '=', group)
    .execute();
}

/** Who leads a group; null when nobody does. */
export async function leaderOf(db: Database, group: string): Promise<string | null> {
  const lease = await db
    .selectFrom('leases')
    .select('owner')
    .where('group_name', '=', group)
    .where('expires_at', '>', clockMs(db))
    .executeTakeFirst();
  return lease?.owner ?? null;
}
