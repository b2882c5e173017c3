import { bytewise, requireWhole } from '@mijlpaal/engine-database';
import { type Migration, Migrator } from 'kysely';
import type { Database } from './tables';

/** In order of name; one that has run anywhere never changes. */
const migrations: Record<string, Migration> = {
  '001-builds': {
    up: async (db: Database) => {
      const key = bytewise(db);
      await db.schema
        .createTable('builds')
        .addColumn('table_name', key, (column) => column.primaryKey())
        .addColumn('projection', key, (column) => column.notNull())
        .addColumn('group_name', key, (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('checkpoint', key, (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('parked')
        .addColumn('table_name', key, (column) => column.notNull())
        .addColumn('stream', key, (column) => column.notNull())
        .addColumn('position', key, (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('parked_key', ['table_name', 'stream'])
        .execute();
    },
  },
  '002-leases': {
    up: async (db: Database) => {
      const key = bytewise(db);
      await db.schema
        .createTable('leases')
        .addColumn('group_name', key, (column) => column.primaryKey())
        .addColumn('owner', key, (column) => column.notNull())
        .addColumn('token', 'integer', (column) => column.notNull())
        .addColumn('expires_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
  '003-skips-and-counts': {
    up: async (db: Database) => {
      const key = bytewise(db);
      await db.schema
        .createTable('skips')
        .addColumn('table_name', key, (column) => column.notNull())
        .addColumn('event_id', key, (column) => column.notNull())
        .addPrimaryKeyConstraint('skips_key', ['table_name', 'event_id'])
        .execute();
      await db.schema.alterTable('builds').addColumn('facts', 'integer').execute();
    },
  },
  '004-drafts': {
    up: async (db: Database) => {
      const key = bytewise(db);
      await db.schema
        .createTable('drafts')
        .addColumn('owner', key, (column) => column.notNull())
        .addColumn('key', key, (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('kept_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('drafts_key', ['owner', 'key'])
        .execute();
    },
  },
};

const migratorOf = (db: Database): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } });

/** @throws when the tables are not up to date, for who may only read */
export async function requireMigrated(db: Database): Promise<void> {
  const all = await migratorOf(db).getMigrations();
  if (all.some(({ executedAt }) => executedAt === undefined))
    throw new Error('these views were not made yet, or by an earlier version: the server makes them when it starts');
}

/** Brings the tables up to date. @throws when they are damaged, or were made by a later version of the program */
export async function migrate(db: Database): Promise<void> {
  await requireWhole(db);
  const { error } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error;
}
