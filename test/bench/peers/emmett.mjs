// Emmett on PostgreSQL, as its own documentation sets it up.
import { CommandHandler } from '@event-driven-io/emmett';
import {
  getPostgreSQLEventStore,
  pongoMultiStreamProjection,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const POOL = 32;

/** In a database of its own. */
export async function openEmmett(postgres) {
  const database = `bench_${randomUUID().replaceAll('-', '')}`;
  const owner = new pg.Client(postgres);
  await owner.connect();
  await owner.query(`CREATE DATABASE ${database}`);
  await owner.end();
  const url = postgres.replace('/postgres?', `/${database}?`).replace(/\/postgres$/, `/${database}`);
  const pool = new pg.Pool({ connectionString: url, max: POOL });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    append: async (stream, events, revision) => {
      const expectedStreamVersion = revision === -1 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision + 1);
      await store.appendToStream(stream, events, { expectedStreamVersion });
    },
    load: async (streams) => {
      // one after another: of facts that several connections appended at once, its projection of this version skips some
      const alone = new pg.Pool({ connectionString: url, max: 1, options: '-c synchronous_commit=off' });
      const loading = getPostgreSQLEventStore(url, {
        connectionOptions: { pool: alone },
        schema: { autoMigration: 'None' },
      });
      for (const [stream, events] of streams)
        await loading.appendToStream(stream, events, { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' });
      await loading.close();
      await alone.end();
    },
    handler: (fold) => {
      const handle = CommandHandler(fold);
      return (stream, decide) => handle(store, stream, decide);
    },
    rebuild: async ({ types, keyOf, evolve, rows: wanted }) => {
      const collectionName = `view_${randomUUID().replaceAll('-', '')}`;
      const projection = pongoMultiStreamProjection({
        collectionName,
        canHandle: types,
        getDocumentId: keyOf,
        evolve,
      });
      const consumer = rebuildPostgreSQLProjections({
        connectionString: url,
        projection,
        pulling: { batchSize: 1_000, pullingFrequencyInMs: 1 },
      });
      await consumer.start();
      const count = async () =>
        (await pool.query(`SELECT count(*)::int AS rows FROM "${collectionName}"`)).rows[0].rows;
      let rows = await count();
      // it says that it has stopped while its last batch is still being written
      for (const begun = performance.now(); rows < wanted && performance.now() - begun < 30_000; rows = await count())
        await delay(2);
      await consumer.close();
      return rows;
    },
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}
