import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Client } from './client';
import { duo, operator } from './practice';
import { TestServer } from './server';
import { until } from './until';

const BODY = '{"reason":"Ziekte","expectedOn":"2015-05-20"}';
let servers: readonly TestServer[] = [];
let patient: TestServer;
let stuck: TestServer;
let stuckEnd: Promise<number | null>;

/** A POST of which half is sent: the server has said that it takes it. */
async function halfSent(server: TestServer): Promise<{ sending: ClientRequest; token: string }> {
  const token = await new Client(server).token(duo);
  const sending = request(`${server.url}/v1/trajectories/2015/25LH/delay-notices`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': BODY.length,
      expect: '100-continue',
    },
  });
  sending.on('error', () => undefined); // of the one that is cut off
  sending.flushHeaders();
  await once(sending, 'continue');
  sending.write(BODY.slice(0, 10));
  return { sending, token };
}

beforeAll(async () => {
  servers = [patient, stuck] = await Promise.all([TestServer.start(), TestServer.start()]);
  await halfSent(stuck);
  stuck.askToEnd(); // its ten seconds go by while the others are told
  stuckEnd = stuck.ended();
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

describe('a server that is asked to end', () => {
  it('is not ready, refuses what is new, finishes what it had taken, and ends well', async () => {
    const { sending, token } = await halfSent(patient);
    const answered = once(sending, 'response');
    patient.askToEnd();
    const health = (path: string) => fetch(patient.url + path);
    await until(async () => (await health('/health/ready')).status === 503);
    expect(await (await health('/health/ready')).json()).toEqual({ status: 'notReady', reason: 'Mijlpaal stopt.' });
    expect((await health('/health/live')).status).toBe(200);
    const refused = await fetch(`${patient.url}/v1/trajectories/2015/25LH/delay-notices`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: BODY,
    });
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('connection')]).toEqual([
      503,
      '1',
      'close',
    ]);
    expect(await refused.json()).toMatchObject({ status: 503, title: 'Even niet beschikbaar' });
    sending.end(BODY.slice(10));
    const [response] = (await answered) as [IncomingMessage];
    expect([response.statusCode, response.headers.connection]).toEqual([201, 'close']);
    const { revision } = JSON.parse(await text(response)) as { revision: number };
    expect(await patient.ended()).toBe(0);
    await patient.start();
    const client = new Client(patient);
    const dossier = await client.must(client.get<{ revision: number }>('/v1/trajectories/2015/25LH', duo));
    expect(dossier.revision).toBe(revision);
    expect((await client.get('/v1/status', operator)).status).toBe(200);
  });

  it('cuts off what does not end within ten seconds', async () => {
    expect(await stuckEnd).toBe(0);
    expect(stuck.said).toContain('is cut off');
  });
});
