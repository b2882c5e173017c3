import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { api, type Child } from './child';
import { Client } from './client';
import { Issuer } from './issuer';
import { type List, Practice } from './practice';
import { TestServer } from './server';

let folder: string;
let practice: Practice;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mijlpaal-settings-'));
  practice = await Practice.start();
});
afterAll(async () => {
  await practice.server.stop();
  await rm(folder, { recursive: true });
});

const mistaken = async (environment: Readonly<Record<string, string>>) => {
  const data = join(folder, 'never');
  const { code, stdout, stderr } = await api({ MIJLPAAL_DATA: data, ...environment }).ended;
  expect([code, stdout, (await readdir(folder)).includes('never')]).toEqual([1, '', false]);
  const lines = stderr.trim().split('\n');
  for (const line of lines) expect(line).toMatch(/^MIJLPAAL_[A-Z_]+: \w.+/);
  return lines.map((line) => line.split(':')[0]).sort();
};

describe('wrong settings', () => {
  it('of practice mode are all said at once, and nothing starts', async () =>
    expect(
      await mistaken({
        MIJLPAAL_PRACTICE: 'on',
        MIJLPAAL_PORT: '70000',
        MIJLPAAL_TODAY: '2015-02-30',
        MIJLPAAL_EVENTS: 'mysql://localhost',
        MIJLPAAL_VIEWS: 'views.db',
        MIJLPAAL_DESK: 'desk.db',
        MIJLPAAL_PORTS: '3000',
        MIJLPAAL_METRICS_PORT: 'x',
        MIJLPAAL_LOG_LEVEL: 'loud',
        MIJLPAAL_LOG_FORMAT: 'xml',
      }),
    ).toEqual([
      'MIJLPAAL_DESK',
      'MIJLPAAL_EVENTS',
      'MIJLPAAL_LOG_FORMAT',
      'MIJLPAAL_LOG_LEVEL',
      'MIJLPAAL_METRICS_PORT',
      'MIJLPAAL_PORT',
      'MIJLPAAL_PORTS',
      'MIJLPAAL_TODAY',
      'MIJLPAAL_VIEWS',
    ]));

  it('outside practice mode are all that is needed and is not there', async () =>
    expect(
      await mistaken({ MIJLPAAL_PORT: 'http', MIJLPAAL_TODAY: '2015-01-05', MIJLPAAL_SMTP: 'http://localhost' }),
    ).toEqual([
      'MIJLPAAL_AUDIENCE',
      'MIJLPAAL_CONTACTS',
      'MIJLPAAL_ISSUER',
      'MIJLPAAL_JWKS',
      'MIJLPAAL_MAIL_FROM',
      'MIJLPAAL_PORT',
      'MIJLPAAL_SMTP',
      'MIJLPAAL_TODAY',
    ]));

  it('are also a switch that is neither on nor off', async () =>
    expect(await mistaken({ MIJLPAAL_PRACTICE: 'perhaps' })).toContain('MIJLPAAL_PRACTICE'));
});

describe('two servers', () => {
  it('cannot write in one data folder: the second is told who does, and ends', async () => {
    const environment = { MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: practice.server.data };
    const { code, stdout, stderr } = await api(environment).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(practice.server.data);
    expect(stderr).toMatch(/\d/); // the process that holds it
    expect((await fetch(`${practice.server.url}/health/ready`)).status).toBe(200);
  });

  it('run side by side with a port and a data folder of their own', async () => {
    const other = await TestServer.start({ MIJLPAAL_TODAY: '2016-01-01' });
    try {
      const client = new Client(other);
      expect(new URL(other.url).port).not.toBe(new URL(practice.server.url).port);
      const duo = { role: 'duo' };
      await client.must(client.post('/v1/trajectories/2015/25LH/agreement-signatures', duo, {}));
      const step = async (who: Client) =>
        (await who.must(who.get<{ step: string }>('/v1/trajectories/2015/25LH', duo))).step;
      expect([await step(client), await step(practice.client)]).toEqual(['awaitingPlan', 'unsigned']);
      const foreign = { authorization: `Bearer ${await client.token(duo)}` };
      expect((await fetch(`${practice.server.url}/v1/deadlines`, { headers: foreign })).status).toBe(401);
    } finally {
      await other.stop();
    }
  });
});

describe('a server', () => {
  it('answers on 127.0.0.1, and on ::1 where there is IPv6', async () => {
    const { port } = new URL(practice.server.url);
    const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));
    for (const host of ['127.0.0.1', 'localhost', ...(hasIpv6 ? ['[::1]'] : [])]) {
      const answer = await fetch(`http://${host}:${port}/v1/openapi.json`);
      expect([host, answer.status, answer.headers.get('api-version')]).toEqual([host, 200, '0.1.0']);
    }
  });

  it('says where it is, is ready then, and ends well when it is asked to', async () => {
    const child = api({ MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: join(folder, 'ends') });
    const url = await addressOf(child);
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'ready' });
    child.process.kill('SIGTERM');
    const { code, stdout, stderr } = await child.ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      process: 'api',
      metricsPort: expect.any(Number),
      msg: expect.stringMatching(/^Mijlpaal staat op http:\/\/localhost:\d+ \(oefenmodus, het is 2015-01-05\)$/),
    });
  });
});

async function addressOf({ process: { stdout }, ended }: Child): Promise<string> {
  if (!stdout) throw new Error('It has no standard output');
  for await (const line of createInterface({ input: stdout })) {
    const url = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error((await ended).stderr);
}

describe('outside practice mode', () => {
  let issuer: Issuer;
  let server: TestServer;
  beforeAll(async () => {
    issuer = await Issuer.start();
    const contacts = join(folder, 'contacts.csv');
    await writeFile(contacts, 'recipient,key,address\ninstitution,25LH,plan@voorbeeld.invalid\n');
    server = await TestServer.start({
      ...issuer.settings,
      MIJLPAAL_PRACTICE: 'off',
      MIJLPAAL_SMTP: 'smtp://127.0.0.1:9',
      MIJLPAAL_MAIL_FROM: 'mijlpaal@voorbeeld.invalid',
      MIJLPAAL_CONTACTS: contacts,
    });
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
  });
  const call = async <Body>(method: string, path: string, authorization: string, body?: unknown) => {
    const { status, body: said } = await new Client(server).call<Body>(method, path, null, body, { authorization });
    return { status, said };
  };

  it('cannot judge a token while the issuer’s keys cannot be had', async () => {
    issuer.up = false;
    const bearer = `Bearer ${await issuer.token('duo')}`;
    expect((await call('GET', '/v1/trajectories/2015', bearer)).status).toBe(503);
    issuer.up = true;
    expect(await call('GET', '/v1/trajectories/2015', bearer)).toEqual({ status: 200, said: { items: [], total: 0 } });
  });

  it('nothing of practice is there', async () => {
    const operator = `Bearer ${await issuer.token('operator')}`;
    for (const [method, path] of [
      ['GET', '/v1/practice/clock'],
      ['PUT', '/v1/practice/clock'],
      ['GET', '/v1/practice/mailbox'],
      ['GET', '/v1/practice/tokens'],
      ['POST', '/v1/practice/tokens'],
    ] as const)
      for (const authorization of ['', operator])
        expect([
          path,
          (await call(method, path, authorization, method === 'GET' ? undefined : { today: '2030-01-01' })).status,
        ]).toEqual([path, 404]);
    expect((await readdir(server.data)).filter((name) => name.startsWith('practice'))).toEqual([]);
  });

  it('takes the issuer’s tokens alone', async () => {
    const statusFor = async (authorization: string) =>
      (await call('GET', '/v1/trajectories/2015', authorization)).status;
    expect(await statusFor(`Bearer ${await issuer.token('auditor')}`)).toBe(200);
    expect(await statusFor(`Bearer ${await practice.client.token({ role: 'auditor' })}`)).toBe(401);
    expect(await statusFor(`Bearer ${await issuer.token('auditor', undefined, { audience: 'elsewhere' })}`)).toBe(401);
    expect(
      await statusFor(`Bearer ${await issuer.token('auditor', undefined, { issuer: 'https://elsewhere.invalid' })}`),
    ).toBe(401);
    expect(await statusFor(`Bearer ${await issuer.token('institution')}`)).toBe(401);
    const other = await Issuer.start();
    expect(await statusFor(`Bearer ${await other.token('auditor')}`)).toBe(401);
    await other.stop();
  });

  it('begins empty, and takes what people record, as who they are', async () => {
    const operator = `Bearer ${await issuer.token('operator')}`;
    const institution = `Bearer ${await issuer.token('institution', '25LH')}`;
    const registered = { brin: '25LH', name: 'Voorbeeldcollege', type: 'roc', province: 'Utrecht' };
    expect((await call('POST', '/v1/institutions', operator, registered)).status).toBe(201);
    expect((await call('POST', '/v1/schemes/2015/openings', operator, { brin: '25LH' })).status).toBe(201);
    expect((await call('POST', '/v1/trajectories/2015/25LH/agreement-signatures', institution, {})).status).toBe(201);
    const { said } = await call<List<{ fact: string; actor: object; marks: string[] }>>(
      'GET',
      '/v1/trajectories/2015/25LH/events',
      institution,
    );
    expect(said.items.map(({ fact, actor, marks }) => ({ fact, actor, marks }))).toEqual([
      {
        fact: 'TrajectoryOpened',
        actor: { id: 'somebody-operator', organisation: 'operator', role: 'operator' },
        marks: [],
      },
      {
        fact: 'AgreementSigned',
        actor: { id: 'somebody-institution', organisation: '25LH', role: 'institution' },
        marks: ['late'], // it is years after 2015
      },
    ]);
  });
});
