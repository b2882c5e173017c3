import { bytes, bytewise, isPostgres, requireWhole } from '@mijlpaal/engine-database';
import { type Migration, Migrator } from 'kysely';
import type { Database } from './tables';

/** In PostgreSQL the desk has a schema of its own, so that it can share a database. */
const SCHEMA = 'desk';
export const inSchema = (db: Database): Database => (isPostgres(db) ? db.withSchema(SCHEMA) : db);

/** In order of name; one that has run anywhere never changes. A new table is a new one at the end. */
const migrations: Record<string, Migration> = {
  '001-drafts': {
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
  '002-documents': {
    up: async (db: Database) => {
      const key = bytewise(db);
      await db.schema
        .createTable('documents')
        .addColumn('folder', key, (column) => column.notNull())
        .addColumn('sha256', key, (column) => column.notNull())
        .addColumn('media_type', key, (column) => column.notNull())
        .addColumn('size', 'integer', (column) => column.notNull())
        .addColumn('upload', key, (column) => column.notNull().unique())
        .addColumn('kept_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('documents_key', ['folder', 'sha256'])
        .execute();
      await db.schema
        .createTable('document_keepers')
        .addColumn('folder', key, (column) => column.notNull())
        .addColumn('sha256', key, (column) => column.notNull())
        .addColumn('keeper', key, (column) => column.notNull())
        .addPrimaryKeyConstraint('document_keepers_key', ['folder', 'sha256', 'keeper'])
        .execute();
      await db.schema
        .createTable('document_parts')
        .addColumn('upload', key, (column) => column.notNull())
        .addColumn('n', 'integer', (column) => column.notNull())
        .addColumn('kept_at', 'bigint', (column) => column.notNull())
        .addColumn('bytes', bytes(db), (column) => column.notNull())
        .addPrimaryKeyConstraint('document_parts_key', ['upload', 'n'])
        .execute();
    },
  },
  '003-ended-sessions': {
    up: async (db: Database) => {
      await db.schema
        .createTable('ended_sessions')
        .addColumn('key', bytewise(db), (column) => column.primaryKey())
        .addColumn('begun_before', 'bigint', (column) => column.notNull())
        .addColumn('ended_at', 'bigint', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('ended_sessions_ended_at').on('ended_sessions').column('ended_at').execute();
    },
  },
  '004-people': {
    up: async (db: Database) => {
      await db.schema
        .createTable('people')
        .addColumn('id', bytewise(db), (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('email', 'text')
        .addColumn('organisation', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('institutions', 'text', (column) => column.notNull())
        .addColumn('seen_at', 'bigint')
        .execute();
    },
  },
};

/** Brings the tables up to date; in PostgreSQL several processes may do so at once. @throws when they are damaged, or were made by a later version of the program */
export async function migrate(db: Database): Promise<void> {
  await requireWhole(db);
  const { error } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error;
}

/** @throws when the tables are not up to date, for who may only read */
export async function requireMigrated(db: Database): Promise<void> {
  const all = await migratorOf(db).getMigrations();
  if (all.some(({ executedAt }) => executedAt === undefined))
    throw new Error('this desk was not made yet, or by an earlier version: the server makes it when it starts');
}

const migratorOf = (db: Database): Migrator =>
  new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // Kysely looks for a table of its own in all schemas by its name
    migrationTableName: 'desk_migration',
    migrationLockTableName: 'desk_migration_lock',
    ...(isPostgres(db) && { migrationTableSchema: SCHEMA }),
  });
