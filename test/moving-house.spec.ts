import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventStoreDbDouble, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { exampleDocument, examples, type TrajectoryItem } from '@mijlpaal/trajectory-contract';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from './client';
import { accountManager, itself, type List } from './practice';
import { TestServer } from './server';

const CLI = resolve(import.meta.dirname, '../dist/cli/main.js');
const TODAY = '2015-02-20';

/** What the command line prints, and how it ends. */
const mijlpaal = (args: readonly string[], environment: Readonly<Record<string, string>>) =>
  promisify(execFile)(process.execPath, [CLI, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );

/** A log that moves from a file to EventStoreDB while the old house is lived in. */
describe('moving house', () => {
  let old: TestServer;
  let log: EventStoreDbDouble;
  let file: string;
  const { text, mediaType, sha256 } = exampleDocument;
  const document = `/v1/institutions/25LH/documents/${sha256}`;
  const desk = () => `sqlite:${join(old.data, 'moved.db')}`;

  const everyAnswer = async (server: TestServer): Promise<(readonly [string, string])[]> => {
    const client = new Client(server);
    const list = '/v1/trajectories/2015?pageSize=1000';
    const { items } = await client.must(client.get<List<TrajectoryItem>>(list, accountManager));
    const ofEach = items.flatMap(({ brin }) =>
      ['', '/events', '/deadlines', '/funding'].map((part) => `/v1/trajectories/2015/${brin}${part}`),
    );
    const answers: (readonly [string, string])[] = [];
    for (const path of [
      list,
      '/v1/deadlines?pageSize=1000',
      '/v1/reminders?pageSize=1000',
      '/v1/funding/2015/2015?pageSize=1000',
      ...ofEach,
    ])
      answers.push([path, (await client.get(path, accountManager)).text]);
    return answers;
  };

  beforeAll(async () => {
    [old, log] = await Promise.all([TestServer.start(), startEventStoreDbDouble()]);
    file = join(old.data, 'export.ndjson');
    const client = new Client(old);
    await client.moveClock(TODAY);
    for (const brin of ['00GT', '25LH']) {
      await client.must(client.post(`/v1/trajectories/2015/${brin}/agreement-signatures`, itself(brin), {}));
      await client.must(
        client.post(`/v1/trajectories/2015/${brin}/plan-submissions`, itself(brin), examples['plan-submissions']),
      );
    }
  });
  afterAll(async () => {
    await old?.stop();
    await log?.stop();
  });

  it('exports the log beside the running server', async () => {
    const { code, stderr } = await mijlpaal(['export', '--output', file], { MIJLPAAL_DATA: old.data });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: true, events: lines.length - 2 });
  });

  it('takes nothing of a file in which one letter was changed, and says on which line', async () => {
    const spoilt = join(old.data, 'spoilt.ndjson');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(spoilt, lines.with(9, (lines[9] ?? '').replace('2015', '2016')).join('\n'));
    const { code, stdout, stderr } = await mijlpaal(['import-events', spoilt], {
      MIJLPAAL_EVENTS: log.connectionString,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('line 10: the hash chain breaks here');
  });

  it('imports it into an empty EventStoreDB, and a second time adds nothing', async () => {
    const first = await mijlpaal(['import-events', file], { MIJLPAAL_EVENTS: log.connectionString });
    expect(first.stderr).toBe('');
    const { written } = JSON.parse(first.stdout) as { written: number };
    expect(written).toBeGreaterThan(300);
    const second = await mijlpaal(['import-events', file], { MIJLPAAL_EVENTS: log.connectionString });
    expect(JSON.parse(second.stdout)).toEqual({ written: 0, known: written });
  });

  it('lays the desk on another one, where each document is what it was; not on one that is in use', async () => {
    const client = new Client(old);
    await client.must(client.call('PUT', document, itself('25LH'), text, { 'content-type': mediaType }));
    const from = { MIJLPAAL_DATA: old.data };
    const [first, second] = [
      await mijlpaal(['move-desk', '--to', desk()], from),
      await mijlpaal(['move-desk', '--to', desk()], from),
    ];
    expect([first.stderr, JSON.parse(first.stdout)]).toEqual(['', expect.objectContaining({ documents: 1 })]);
    expect([second.code, second.stdout, second.stderr]).toEqual([
      2,
      '',
      expect.stringMatching(/^--to: there are rows/),
    ]);
    expect((await mijlpaal(['move-desk', '--to', 'mysql://x'], from)).stderr).toMatch(/^--to: 'mysql:' is not a place/);
    const verified = await mijlpaal(['verify-documents'], { MIJLPAAL_DESK: desk() });
    expect(verified).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/^documents: 1, each/) });
    const none = await mijlpaal(['verify-documents'], { MIJLPAAL_DESK: `sqlite:${join(old.data, 'no.db')}` });
    expect([none.code, none.stdout]).toEqual([2, '']);
  });

  it('gives the same answers in the new house, byte for byte', async () => {
    const settings = { MIJLPAAL_EVENTS: log.connectionString, MIJLPAAL_DESK: desk(), MIJLPAAL_TODAY: TODAY };
    const next = await TestServer.start(settings);
    try {
      expect(await everyAnswer(next)).toEqual(await everyAnswer(old));
      expect((await new Client(next).get(document, itself('25LH'))).text).toBe(text);
    } finally {
      await next.stop();
    }
  });
});
