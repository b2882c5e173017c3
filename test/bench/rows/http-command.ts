import { practiceKey, signPracticeToken } from '@mijlpaal/shared-identity';
import { examples } from '@mijlpaal/trajectory-contract';
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { built } from '../built';
import { serve } from '../child';
import { alternate, figure, median } from '../measure';
import { atLeast, type Bench, type Row } from '../row';

const CONNECTIONS = 50;

interface Load {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/** Institutions of practice mode, so many as there are connections, and what each sends. */
async function senders(folder: string, url: string) {
  const key = await practiceKey(folder);
  const asked = await fetch(`${url}/v1/trajectories/2015?pageSize=100`, {
    headers: { authorization: `Bearer ${await signPracticeToken(key, { role: 'accountManager' })}` },
  });
  const { items } = (await asked.json()) as { items: { brin: string }[] }; // the list of the contract
  return Promise.all(
    items.slice(0, CONNECTIONS).map(async ({ brin }) => ({
      path: `/v1/trajectories/2015/${brin}`,
      headers: {
        authorization: `Bearer ${await signPracticeToken(key, { role: 'institution', institution: brin })}`,
        'content-type': 'application/json',
      },
    })),
  );
}

export const httpCommand: Row = {
  name: 'http-command',
  workload:
    'POST of a change notice to the built server in practice mode, 50 connections, each on a trajectory of its own: token, zod, fold, decide, chart, append, and the five views have it when it is answered; on disk when answered',
  peerName:
    'a bare Fastify route: the same token check, the same zod parse, one row on disk a request (node:sqlite, synchronous FULL)',
  goal: atLeast(0.7),
  unit: 'requests/s',
  limit:
    'One thread, and more of it than one row a request: a commit on the log and one on the views for some fourteen requests at a time, and five rows of views for each. Of its busy time (profiled) the shared commit takes 8%, as do the signature and the reading, folding and writing of views; deciding with its chart 8%, the answer on its way out 5%, the log of requests 3%; the rest is spread thin over Nest, Fastify, zod and promises. Where others keep the disk busy it is the other way round: the peer waits for it at each request, ours with others.',
  measure: async ({ folder, runs, ms }: Bench) => {
    const data = join(folder, 'data');
    mkdirSync(data);
    const [server, peerServer] = [
      await serve(
        [resolve('dist/api/main.js')],
        { MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: data },
        /http:\/\/localhost:\d+/,
      ),
      await serve([built('http-peer'), data]),
    ];
    const url = /http:\/\/localhost:\d+/.exec(server.said)?.[0].replace('localhost', '127.0.0.1') ?? '';
    const people = await senders(data, url);
    const post = async (
      { path, headers }: (typeof people)[number],
      collection: 'agreement-signatures' | 'plan-submissions',
    ) => {
      const body = JSON.stringify({
        ...examples[collection],
        ...(collection === 'plan-submissions' && { excellenceApplication: false }),
      });
      const { status } = await fetch(`${url}${path}/${collection}`, { method: 'POST', headers, body });
      if (status !== 201) throw new Error(`${collection} of ${path}: ${status}`);
    };
    for (const sender of people) {
      await post(sender, 'agreement-signatures').catch(() => undefined); // who signs is another one; a plan needs no signature
      await post(sender, 'plan-submissions');
    }
    const body = JSON.stringify(examples['change-notices']);
    const requests = people.map(({ path, headers }) => ({
      method: 'POST',
      path: `${path}/change-notices`,
      headers,
      body,
    }));
    const latencies = { ours: [] as Load[], peer: [] as Load[] };
    const load = (target: string, kept: Load[]) => async () => {
      const asked = JSON.stringify({ url: target, seconds: ms / 1_000, requests });
      const { stdout } = await promisify(execFile)(process.execPath, [resolve('test/bench/peers/load.mjs'), asked], {
        maxBuffer: 2 ** 24,
      });
      const result = JSON.parse(stdout) as Load; // as load.mjs prints it
      if (result.failed > 0) throw new Error(`${result.failed} requests were not answered with 201`);
      kept.push(result);
      return result.rate;
    };
    const { ours, peer } = await alternate(runs, {
      ours: load(url, latencies.ours),
      peer: load(peerServer.said, latencies.peer),
    });
    await server.stop();
    await peerServer.stop();
    const p = (loads: readonly Load[], which: 'p50' | 'p99') => figure(median(loads.slice(1).map((one) => one[which])));
    return {
      ours,
      peer,
      notes: [
        `p50 ${p(latencies.ours, 'p50')} ms against ${p(latencies.peer, 'p50')}, p99 ${p(latencies.ours, 'p99')} ms against ${p(latencies.peer, 'p99')}`,
        'the sender has a processor of its own as far as the machine has two',
      ],
    };
  },
};
