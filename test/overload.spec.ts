import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventStoreDbDouble, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { examples } from '@mijlpaal/trajectory-contract';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, type As, Client } from './client';
import { Issuer } from './issuer';
import { numberOf } from './metrics';
import { TestServer } from './server';
import { until } from './until';

const BRIN = '25LH';
const STREAM = `trajectory-2015-${BRIN}`;
const duo: As = { role: 'duo' };
const operator: As = { role: 'operator' };
/** So many may run and wait at one institution. */
const MOST = 100;
/** And so many at all of them together. */
const MOST_IN_ALL = 500;
const COLLEGE = { name: 'Voorbeeldcollege', type: 'roc', province: 'Utrecht' };

/** One api, its log in EventStoreDB's double: what a store does to those who wait for it. */
describe('a store that does not answer', () => {
  let folder: string;
  let log: EventStoreDbDouble;
  let issuer: Issuer;
  let server: TestServer;
  let client: Client;

  const notify = (key: string, brin = BRIN) =>
    client.post<{ status: number }>(
      `/v1/trajectories/2015/${brin}/delay-notices`,
      duo,
      { reason: 'Ziekte', expectedOn: '2099-05-20' },
      { 'idempotency-key': key },
    );
  const open = async (brin: string) => {
    await client.must(client.post('/v1/institutions', operator, { ...COLLEGE, brin }));
    await client.must(client.post('/v1/schemes/2015/openings', operator, { brin }));
  };
  const facts = () => log.log.records.filter(({ stream }) => stream === STREAM).length;
  const metric = async (series: string) => numberOf(await server.metrics(), series) ?? 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mijlpaal-overload-'));
    const contacts = join(folder, 'contacts.csv');
    await writeFile(contacts, `recipient,key,address\ninstitution,${BRIN},plan@voorbeeld.invalid\n`);
    [log, issuer] = await Promise.all([startEventStoreDbDouble(), Issuer.start()]);
    server = await TestServer.start({
      ...issuer.settings,
      MIJLPAAL_PRACTICE: 'off',
      MIJLPAAL_EVENTS: log.connectionString,
      MIJLPAAL_WORKER: 'inside',
      MIJLPAAL_SMTP: 'smtp://127.0.0.1:9',
      MIJLPAAL_MAIL_FROM: 'mijlpaal@voorbeeld.invalid',
      MIJLPAAL_CONTACTS: contacts,
    });
    client = new Client(server, ({ role, institution }) => issuer.token(role, institution));
    await open(BRIN);
    await client.must(notify(randomUUID()));
  });
  afterAll(async () => {
    await server?.stop();
    await Promise.all([log?.stop(), issuer?.stop(), rm(folder, { recursive: true })]);
  });

  it('lets a bounded number wait; the rest gets 429, nothing of it is stored, and the same key may be sent again', async () => {
    const before = facts();
    log.freeze();
    const keys = Array.from({ length: MOST + 30 }, () => randomUUID());
    const answers = new Map<string, Answer<{ status: number }>>();
    const sent = keys.map((key) => notify(key).then((answer) => answers.set(key, answer)));
    await until(async () => answers.size === 30);
    expect(await metric('mijlpaal_command_queue_depth')).toBe(MOST);
    expect(await metric('mijlpaal_turned_away_total{because="queueFull"}')).toBe(30);
    log.thaw();
    await Promise.all(sent);
    const refused = keys.filter((key) => answers.get(key)?.status !== 201);
    const statuses = refused.map((key) => answers.get(key)?.status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
    // on a busy machine some wait longer than they may
    expect(statuses.filter((status) => status !== 429 && status !== 503)).toEqual([]);
    for (const key of refused) {
      const { status, headers, body } = answers.get(key) ?? {};
      expect(headers?.get('retry-after')).toMatch(/^\d$/);
      expect([headers?.get('content-type'), body?.status]).toEqual(['application/problem+json; charset=utf-8', status]);
    }
    const taken = keys.length - refused.length;
    expect(facts()).toBe(before + taken);
    for (const key of refused.slice(0, 3)) expect((await notify(key)).status).toBe(201);
    expect(facts()).toBe(before + taken + 3);
  });

  it('lets a bounded number wait at all institutions together: the rest gets 429, and goes in later', async () => {
    const others = ['00AA', '00BB', '00CC', '00DD', '00EE', '00FF'];
    for (const brin of others) await open(brin);
    const before = log.log.records.length;
    log.freeze();
    const statuses: number[] = [];
    const sent = others.flatMap((brin) =>
      Array.from({ length: MOST - 10 }, async () => statuses.push((await notify(randomUUID(), brin)).status)),
    );
    const tooMany = sent.length - MOST_IN_ALL;
    await until(async () => statuses.length === tooMany);
    expect(statuses).toEqual(Array(tooMany).fill(429));
    expect(await metric('mijlpaal_command_queue_depth')).toBe(MOST_IN_ALL);
    log.thaw();
    await Promise.all(sent);
    // on a busy machine some wait longer than they may
    expect(statuses.filter((status) => ![201, 429, 503].includes(status))).toEqual([]);
    expect(log.log.records.length - before).toBe(statuses.filter((status) => status === 201).length);
    expect((await notify(randomUUID(), '00FF')).status).toBe(201);
  });

  it('and takes no more than a bounded size at once: 413, nothing of it is stored', async () => {
    const before = facts();
    const answer = await client.post(`/v1/trajectories/2015/${BRIN}/plan-submissions`, duo, largestPlan());
    expect(answer).toMatchObject({ status: 413, body: { status: 413, detail: expect.stringContaining('in delen') } });
    expect(facts()).toBe(before);
    expect((await notify(randomUUID())).status).toBe(201);
  });

  it('and did write: it is asked again, found once, and counted', async () => {
    const before = facts();
    const written = 'mijlpaal_unknown_outcomes_total{resolution="written"}';
    const retried = 'mijlpaal_command_retries_total{because="outcomeUnknown"}';
    const counted = [await metric(written), await metric(retried)];
    log.failNextAppend('afterCommit', 'unavailable');
    expect((await notify(randomUUID())).status).toBe(201);
    expect(facts()).toBe(before + 1);
    expect([await metric(written), await metric(retried)]).toEqual(counted.map((one) => one + 1));
    expect(await metric('mijlpaal_store_failures_total{during="append"}')).toBeGreaterThan(0);
  });

  it('because another wrote first: it is decided again, and counted', async () => {
    const conflicts = await metric('mijlpaal_command_conflicts_total');
    const last = log.log.readable(STREAM)?.at(-1);
    if (!last) throw new Error('Nothing was written');
    const raced = log.next('append').then(() => log.log.append(STREAM, [{ ...last, id: randomUUID() }], last.revision));
    expect((await notify(randomUUID())).status).toBe(201);
    expect((await raced).kind).toBe('written');
    expect(await metric('mijlpaal_command_conflicts_total')).toBe(conflicts + 1);
    expect(await metric('mijlpaal_command_retries_total{because="conflict"}')).toBeGreaterThan(0);
  });

  it('and drops its subscriptions: they are made anew, and counted', async () => {
    log.dropSubscriptions('unavailable');
    await until(async () => (await metric('mijlpaal_resubscriptions_total{because="dropped"}')) > 0);
    expect(await client.must(notify(randomUUID()))).not.toHaveProperty('viewsBehind');
  });
});

/** As large a plan as the door takes; in the log it is larger, by who filed it and when. */
function largestPlan() {
  const themed = (name: string, ...lengths: readonly number[]) => {
    const [start, results, way] = lengths.map((length) => 'x'.repeat(length));
    return { name, start, results, way, budget: [] };
  };
  const otherThemes = Array.from({ length: 17 }, (_, at) => themed(`Thema ${at}`, 20_000, 20_000, 20_000));
  const plan = {
    ...examples['plan-submissions'],
    excellenceApplication: false,
    otherThemes: [...otherThemes, themed('Slot', 1, 1, 1)],
  };
  const room = 1_048_576 - JSON.stringify(plan).length;
  return {
    ...plan,
    otherThemes: [...otherThemes, themed('Slot', 1 + Math.min(room, 19_999), 1 + Math.max(0, room - 19_999), 1)],
  };
}
