// Emmett on PostgreSQL, as its own documentation sets it up.
import { CommandHandler } from '@event-driven-io/emmett';
import {
  getPostgreSQLEventStore,
  pongoMultiStreamProjection,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import { randomUUID } from 'node:crypto';
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
    handler: (fold) => {
      const handle = CommandHandler(fold);
      return (stream, decide) => handle(store, stream, decide);
    },
    rebuild: async ({ types, keyOf, evolve }) => {
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
      await consumer.close();
      const { rows } = await pool.query(`SELECT count(*)::int AS rows FROM "${collectionName}"`);
      return rows[0].rows;
    },
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}
