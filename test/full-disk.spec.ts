import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { accountManager, duo, type List, type Made, type Told } from './practice';
import { Client } from './client';
import { TestServer } from './server';
import { until } from './until';

const BRIN = '25LH';
/** No file of the server may grow beyond it, in blocks of 512 bytes: the disk is full to it. */
const BLOCKS = 1_200;

describe('a disk that is full under a server', () => {
  let server: TestServer;
  let client: Client;
  const post = (key: string) =>
    client.post<Made & Told>(
      `/v1/trajectories/2015/${BRIN}/delay-notices`,
      duo,
      { reason: 'x'.repeat(2_000), expectedOn: '2015-05-20' },
      { 'idempotency-key': key },
    );

  beforeAll(async () => {
    server = await TestServer.start({ MIJLPAAL_VIEWS: 'sqlite::memory:' }, 'api', undefined, BLOCKS);
    client = new Client(server);
  });
  afterAll(() => server?.stop());

  it('is a 503 and said in the log; what was acknowledged is there, and the same command is taken when there is room again', async () => {
    const acknowledged: string[] = [];
    let key = randomUUID();
    let answer = await post(key);
    for (; answer.status === 201; answer = await post((key = randomUUID())))
      acknowledged.push(...answer.body.facts.map(({ id }) => id));
    expect(answer).toMatchObject({ status: 503, body: { detail: expect.stringContaining('Er is niets vastgelegd') } });
    expect(answer.headers.get('retry-after')).toBe('5');
    const told = /"failedBecause":"StoreUnavailable: [^"]*trajectory-2015-25LH[^"]*(full|I\/O)/;
    await until(async () => told.test(server.said));
    expect(server.said).not.toContain('x'.repeat(100));
    expect((await client.get(`/v1/trajectories/2015/${BRIN}`, accountManager)).status).toBe(200);
    const sizes = await Promise.all((await readdir(server.data)).map((name) => stat(join(server.data, name))));
    expect(Math.max(...sizes.map(({ size }) => size))).toBeLessThanOrEqual(BLOCKS * 512);

    const bytes = Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(BLOCKS * 512)]);
    const address = `/v1/institutions/${BRIN}/documents/${createHash('sha256').update(bytes).digest('hex')}`;
    const put = () => client.call<Told>('PUT', address, duo, bytes, { 'content-type': 'application/pdf' });
    const refused = await put();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await client.get(address, duo)).status).toBe(404);

    await server.kill();
    server.blocks = null;
    await server.start();
    expect((await post(key)).status).toBe(201);
    expect((await put()).status).toBe(201);
    const { items } = await client.must(
      client.get<List<{ id: string; fact: string }>>(
        `/v1/trajectories/2015/${BRIN}/events?pageSize=1000`,
        accountManager,
      ),
    );
    const notices = items.filter(({ fact }) => fact === 'PlanDelayNotified').map(({ id }) => id);
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(notices.slice(0, -1)).toEqual(acknowledged);
    expect(notices).toHaveLength(acknowledged.length + 1);
  });
});
