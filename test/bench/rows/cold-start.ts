import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { fullLife } from '../facts';
import { logOf } from '../logs';
import { alternate, figure, millis } from '../measure';
import type { Bench, Row } from '../row';

const FACTS = 100_000;
/** Most that the start may take above that of Node itself, in s. */
const ABOVE = 1.5;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a server on a port has a port');
  return address.port;
}

/** Starts the built product as `npm start` does and ends it when it is ready. @returns seconds from start to ready */
async function startSeconds(data: string): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(execPath, [resolve('dist/api/main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: String(port), MIJLPAAL_DATA: data },
  });
  const ended = once(child, 'close');
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error('the server ended before it was ready');
    await delay(5);
  }
  const took = (performance.now() - begun) / 1_000;
  child.kill('SIGTERM');
  await ended;
  return took;
}

export const coldStart: Row = {
  name: 'cold-start',
  workload:
    'the built product in practice mode, from start to /health/ready, with 100,000 facts of 6,600 trajectories in its log and its views at the head',
  peerName: 'node -e 0',
  goal: { says: `at most ${ABOVE} s above it`, met: (ours, peer) => ours - peer <= ABOVE },
  unit: 's',
  limit:
    'A quarter is reading 6 MB of code, compiled at an earlier start, another is running it once (profiled); it grows with how busy the processors are more than the peer does, which loads no code.',
  measure: async ({ folder, shared, runs, quick }: Bench) => {
    const log = await logOf(shared, { facts: FACTS, trajectories: 6_600, life: fullLife });
    const data = join(folder, 'data');
    mkdirSync(data);
    copyFileSync(log, join(data, 'events.db'));
    const first = await startSeconds(data);
    const sides = {
      ours: () => startSeconds(data),
      peer: async () => (await millis(() => execFileSync(execPath, ['-e', '0']))) / 1_000,
    };
    const { ours, peer } = await alternate(quick ? 2 : runs, sides, 0);
    return {
      ours,
      peer,
      notes: [
        `${figure(ours - peer)} s above it`,
        `the very first start, which builds the five views of these facts from nothing, took ${figure(first)} s`,
      ],
    };
  },
};
