import { clockMs } from '@mijlpaal/engine-database';
import type { Database, PersonRow } from './tables';

/** Who somebody is, as the issuer said at the last sign-in, or as it was put there by hand. */
export interface PersonDetails {
  /** Opaque key, as it is in facts. */
  readonly id: string;
  readonly name: string;
  /** null: not known. */
  readonly email: string | null;
  readonly organisation: string;
  readonly role: string;
  /** BRINs of the institutions that somebody works for. */
  readonly institutions: readonly string[];
}
export interface Person extends PersonDetails {
  /** Of the last sign-in: instant in UTC, ISO 8601; null: never signed in. */
  readonly lastSeenAt: string | null;
}

/** People by the key that facts know them by. Whoever is removed here is a key without a name from then on. */
export class People {
  constructor(
    private readonly writes: Database,
    private readonly reads: Database,
  ) {}

  /** By name. */
  async list(): Promise<Person[]> {
    const rows = await this.reads.selectFrom('people').selectAll().execute();
    return rows.map(personOf).sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1));
  }

  /** In place of what was known before. @returns what that was; null: nothing */
  async put(person: PersonDetails): Promise<Person | null> {
    return this.write(person, false);
  }

  /** The same, of somebody who signs in now. */
  async seen(person: PersonDetails): Promise<Person | null> {
    return this.write(person, true);
  }

  /** @returns whether there was something to remove */
  async remove(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.writes.deleteFrom('people').where('id', '=', id).executeTakeFirst();
    return numDeletedRows > 0n;
  }

  private write({ id, institutions, ...rest }: PersonDetails, isHere: boolean): Promise<Person | null> {
    return this.writes.transaction().execute(async (tx) => {
      const before = await tx.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
      const { name, email, organisation, role } = rest;
      const row = { name, email, organisation, role, institutions: JSON.stringify(institutions) };
      const seen = isHere ? { seen_at: clockMs(tx) } : {};
      await tx
        .insertInto('people')
        .values({ id, seen_at: null, ...row, ...seen })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, ...seen }))
        .execute();
      return before === undefined ? null : personOf(before);
    });
  }
}

const personOf = ({ seen_at: seenAt, institutions, ...rest }: PersonRow): Person => ({
  ...rest,
  institutions: JSON.parse(institutions) as string[], // as it was written here
  lastSeenAt: seenAt === null ? null : Temporal.Instant.fromEpochMilliseconds(Number(seenAt)).toString(),
});
