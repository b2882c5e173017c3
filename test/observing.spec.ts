import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { api } from './child';
import { numberOf } from './metrics';
import { accountManager, duo, itself, type List, operator, Practice } from './practice';
import { TestServer } from './server';
import { until } from './until';

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_LOG_LEVEL: 'debug', MIJLPAAL_TODAY: '2015-02-14' });
});
afterAll(() => practice.server.stop());

const lines = () =>
  practice.server.said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
/** What it said of one request; it is said just after the answer. */
async function linesOf(correlationId: string | null) {
  const own = () => lines().filter((line) => line['correlationId'] === correlationId);
  await until(async () => own().length > 0);
  return own();
}
/** By how much each of these series grows while `work` is done. */
async function growth(series: readonly string[], work: () => Promise<unknown>): Promise<readonly number[]> {
  const before = await practice.server.metrics();
  await work();
  const after = await practice.server.metrics();
  return series.map((one) => (numberOf(after, one) ?? 0) - (numberOf(before, one) ?? 0));
}
/** What the facts of a trajectory say. */
async function correlationsOf(brin: string): Promise<readonly string[]> {
  const store = SqliteEventStore.open(join(practice.server.data, 'events.db'), { readOnly: true });
  try {
    const facts = await Array.fromAsync(store.readStream(`trajectory-2015-${brin}`));
    return facts.map(({ metadata }) => metadata.correlationId);
  } finally {
    await store.close();
  }
}
const command = (type: string, outcome: string) =>
  `mijlpaal_command_seconds_count{command="${type}",outcome="${outcome}"}`;

describe('the numbers of a running server', () => {
  it('tell of each command how it ended, and how long it took', async () => {
    const brin = practice.next();
    const key = { 'idempotency-key': randomUUID() };
    const sign = (as = duo, body = {}, headers = {}) => practice.say(brin, 'agreement-signatures', as, body, headers);
    const outcomes = ['done', 'repeated', 'keyReused', 'refused', 'stale'];
    const grown = await growth(
      outcomes.map((outcome) => command('SignAgreement', outcome)),
      async () => {
        await sign(duo, {}, key);
        await sign(duo, {}, key);
        await sign(duo, { remark: 'Anders' }, key);
        await sign();
        await sign(duo, {}, { 'if-match': '"0"' });
      },
    );
    expect(grown).toEqual([1, 1, 1, 1, 1]);
    const [seconds] = await growth(['mijlpaal_command_seconds_sum{command="ConfirmPlan",outcome="refused"}'], () =>
      practice.say(brin, 'plan-confirmations', itself(brin)),
    );
    expect(seconds).toBeGreaterThan(0);
  });

  it('tell requests by route, never by address', async () => {
    const route = '/v1/trajectories/2015/:brin';
    const series = `mijlpaal_http_request_seconds_count{method="GET",route="${route}",status="200"}`;
    const brin = practice.next();
    expect(await growth([series], () => practice.revision(brin))).toEqual([1]);
    expect(await practice.server.metrics()).not.toContain(brin);
  });

  it('tell reminders by outcome, and facts that were folded', async () => {
    const [folded] = await growth(['mijlpaal_facts_folded_total'], () => practice.client.moveClock('2015-02-15'));
    const { total } = await practice.read<List<unknown>>('/v1/reminders?state=sent');
    const sent = numberOf(await practice.server.metrics(), 'mijlpaal_reminders_settled_total{outcome="sent"}');
    expect([sent, total > 0]).toEqual([total, true]);
    expect(folded).toBeGreaterThan(0);
  });

  it('tell of every view how far it is behind, and what else there is to watch', async () => {
    const said = await practice.server.metrics();
    const { views } = await practice.read<{ views: { view: string }[] }>('/v1/status', operator);
    for (const { view } of views)
      for (const name of ['mijlpaal_view_lag_seconds', 'mijlpaal_view_lag_facts', 'mijlpaal_parked_streams'])
        expect([view, name, numberOf(said, `${name}{view="${view}"}`)]).toEqual([view, name, 0]);
    expect(numberOf(said, 'mijlpaal_command_queue_depth')).toBe(0);
    expect(numberOf(said, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });
});

describe('where the numbers are', () => {
  it('is the usual port, or a free one where that is taken; one that a setting names must be had', async () => {
    const usual = createServer().listen(9464, '127.0.0.1');
    await Promise.race([once(usual, 'listening'), once(usual, 'error')]); // somebody else may have it: just as good
    const other = await TestServer.start({ MIJLPAAL_METRICS_PORT: '' });
    try {
      expect(new URL(other.metricsUrl).port).not.toBe('9464');
      expect(await other.metrics()).toContain('mijlpaal_ready 1');
      const { code, stderr } = await api({
        MIJLPAAL_PRACTICE: 'on',
        MIJLPAAL_PORT: '0',
        MIJLPAAL_DATA: join(practice.server.data, 'third'),
        MIJLPAAL_METRICS_PORT: '9464',
      }).ended;
      expect([code, stderr]).toEqual([1, expect.stringContaining('9464')]);
    } finally {
      usual.close();
      await other.stop();
    }
  });
});

describe('a correlation id', () => {
  const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
  const made = /^[0-9a-f-]{36}$/;
  const sent = randomUUID();
  it.each<[string, Record<string, string>, unknown]>([
    ['is made when none is sent', {}, expect.stringMatching(made)],
    ['is the one that is sent', { 'x-correlation-id': sent.toUpperCase() }, sent],
    ['is that of the trace', { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` }, TRACE],
    ['is never a name', { 'x-correlation-id': 'jan.jansen' }, expect.stringMatching(made)],
    ['is no trace of zeros', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }, expect.stringMatching(made)],
  ])('%s', async (_, headers, expected) => {
    const { headers: answered } = await practice.client.get('/v1/openapi.json', duo, headers);
    expect(answered.get('x-correlation-id')).toEqual(expected);
  });

  it('ties together the answer, the log and the facts', async () => {
    const id = randomUUID();
    const brin = practice.next();
    await practice.record(brin, 'agreement-signatures', duo, {}, { 'x-correlation-id': id });
    expect(await linesOf(id)).toMatchObject([{ level: 'info', method: 'POST', status: 201, brin }]);
    expect(await correlationsOf(brin)).toContain(id);
  });

  it('is in the log of a refusal, with its reason and by whom', async () => {
    const brin = practice.next();
    const forbidden = await practice.say(brin, 'closures', duo);
    expect(await linesOf(forbidden.headers.get('x-correlation-id'))).toMatchObject([
      { level: 'warn', status: 403, refusedBecause: expect.any(String), by: 'practice-duo', as: 'duo', brin },
    ]);
    const unknown = await practice.client.call('GET', '/v1/trajectories/2015', null);
    const [line] = await linesOf(unknown.headers.get('x-correlation-id'));
    expect(line).toMatchObject({ level: 'warn', status: 401, refusedBecause: expect.any(String) });
    expect(line).not.toHaveProperty('by');
  });
});

describe('the log', () => {
  it('holds no person of a whole run: no address, name, token, query, body or machine', async () => {
    const somebody = 'jan.jansen@school.example.nl';
    const brin = practice.next();
    const remark = `Vraag het ${somebody}, 06-12345678`;
    await practice.record(brin, 'agreement-signatures', duo, { remark });
    await practice.say(brin, 'agreement-signatures', duo, { [somebody]: remark });
    await practice.say(somebody, 'agreement-signatures', duo, { remark });
    await practice.client.get(`/v1/trajectories/2015?q=${encodeURIComponent(remark)}`, accountManager);
    await practice.client.get(`/${somebody}`, accountManager);
    await practice.client.call('GET', '/v1/deadlines', null, undefined, { authorization: `Basic ${somebody}` });
    const tokens = await Promise.all(
      [duo, operator, accountManager, itself(brin)].map((as) => practice.client.token(as)),
    );
    await practice.client.call('GET', '/v1/deadlines', null, undefined, { authorization: `Bearer ${tokens[0]}x` });
    const { items } = await practice.read<List<{ to: string }>>('/v1/practice/mailbox?pageSize=1000');
    const last = randomUUID();
    await practice.client.get('/v1/deadlines', duo, { 'x-correlation-id': last });
    await linesOf(last);
    expect(items.length).toBeGreaterThan(0);
    const personal = [...tokens, ...items.map(({ to }) => to), somebody, 'jansen', '06-12345678', '127.0.0.1', '::1'];
    const said = practice.server.said;
    expect(said.split('\n').length).toBeGreaterThan(20);
    expect(personal.filter((one) => said.includes(one))).toEqual([]);
    for (const line of lines()) expect(line).not.toHaveProperty('headers');
  });
});
