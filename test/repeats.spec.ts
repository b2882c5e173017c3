import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import { randomUUID } from 'node:crypto';
import type { As } from './client';
import {
  accountManager,
  assessor,
  decisionMaker,
  duo,
  itself,
  type Made,
  operator,
  Practice,
  type Told,
} from './practice';

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-01-05' });
});
afterAll(() => practice.server.stop());

const withKey = (key: string) => ({ 'idempotency-key': key });
const plan = examples['plan-submissions'];
/** Facts of a trajectory that people recorded, in order. */
const facts = async (brin: string) =>
  (await practice.read<{ items: { fact: string }[] }>(`/v1/trajectories/2015/${brin}/events`)).items
    .map(({ fact }) => fact)
    .filter((fact) => !fact.startsWith('Reminder'));

describe('the same request with the same key', () => {
  let brin: string;
  let first: Made;
  const key = randomUUID();
  const notice = { reason: 'De raad vergadert later.', expectedOn: '2015-05-20' };
  const again = (headers: Record<string, string> = withKey(key), body: object = notice) =>
    practice.say<Made & Told>(brin, 'delay-notices', itself(brin), body, headers);

  beforeAll(async () => {
    brin = practice.next();
    first = (await again()).body;
    expect(first).toEqual({
      facts: [
        {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          type: 'PlanDelayNotified',
          data: { brin, notifiedOn: '2015-01-05', documents: [], ...notice },
        },
      ],
      revision: 1,
      position: expect.stringMatching(/./),
    });
  });

  it('gets the first answer, though facts were added since', async () => {
    await practice.record(brin, 'agreement-signatures', duo);
    const answer = await again();
    expect([answer.status, answer.body]).toEqual([201, first]);
  });

  it('whatever the case of the key and the order of the body', async () => {
    expect((await again(withKey(key.toUpperCase()))).body).toEqual(first);
    expect((await again(withKey(key), { expectedOn: notice.expectedOn, reason: notice.reason })).body).toEqual(first);
  });

  it('whatever revision the sender has seen: it was done already', async () => {
    const answer = await again({ ...withKey(key), 'if-match': '"0"' });
    expect([answer.status, answer.body]).toEqual([201, first]);
  });

  it('after a loss of power', async () => {
    await practice.server.kill();
    await practice.server.start();
    const answer = await again();
    expect([answer.status, answer.body]).toEqual([201, first]);
  });

  it('with another body is refused, at another door too', async () => {
    for (const answer of [
      await again(withKey(key), { ...notice, reason: 'x' }),
      await again(withKey(key), { ...notice, notifiedOn: '2015-01-05' }),
      await practice.say<Told>(brin, 'plan-submissions', itself(brin), plan, withKey(key)),
    ])
      expect([
        answer.status,
        answer.body.code,
        answer.body.wouldOpen,
        answer.body.sentence === answer.body.detail,
      ]).toEqual([409, 'KeyReused', null, true]);
    expect(await facts(brin)).toEqual(['TrajectoryOpened', 'PlanDelayNotified', 'AgreementSigned']);
  });

  it('is still judged as a request: bad input is 400, another’s dossier 403', async () => {
    expect((await again(withKey(key), { ...notice, stray: 1 })).status).toBe(400);
    const other = practice.next();
    expect((await practice.say(brin, 'delay-notices', itself(other), notice, withKey(key))).status).toBe(403);
  });

  it('is another request at another institution', async () => {
    const other = practice.next();
    const { facts: made } = await practice.record(other, 'delay-notices', itself(other), notice, withKey(key));
    expect(made[0]?.id).not.toBe(first.facts[0]?.id);
  });

  it('a refused request keeps no key: what is sent with it later is judged then', async () => {
    const other = practice.next();
    const refusedKey = withKey(randomUUID());
    expect((await practice.say(other, 'plan-confirmations', itself(other), {}, refusedKey)).status).toBe(409);
    await practice.record(other, 'plan-submissions', duo, plan);
    expect((await practice.say(other, 'plan-confirmations', itself(other), {}, refusedKey)).status).toBe(201);
  });
});

describe('on a later day', () => {
  it('the first answer comes again: the days were judged when it came first', async () => {
    const brin = practice.next();
    const key = withKey(randomUUID());
    const { today } = await practice.read<{ today: string }>('/v1/practice/clock');
    const sign = (body: object) => practice.say<Made & Told>(brin, 'agreement-signatures', itself(brin), body, key);
    const first = await sign({ signedOn: today });
    await practice.client.moveClock('2015-01-07');
    expect([first.status, (await sign({ signedOn: today })).body]).toEqual([201, first.body]);
    expect((await sign({ signedOn: '2015-01-07' })).body.code).toBe('KeyReused');
    const fresh = await practice.say<Told>(brin, 'agreement-signatures', itself(brin), { signedOn: today });
    expect(fresh.status).toBe(400);
  });
});

describe('without a key', () => {
  it('every request is new', async () => {
    const brin = practice.next();
    const ids = [];
    for (const as of [itself(brin), itself(brin), duo])
      ids.push((await practice.record(brin, 'delay-notices', as, examples['delay-notices'])).facts[0]?.id);
    expect(new Set(ids).size).toBe(3);
    expect((await facts(brin)).slice(1)).toEqual(Array(3).fill('PlanDelayNotified'));
  });
});

describe('a key at the doors of the sector', () => {
  it.each<[string, As, object, object]>([
    ['/v1/schemes/2015/ceilings', decisionMaker, examples.ceilings, { amount: '1.00' }],
    ['/v1/schemes/2015/figures', duo, examples.figures, { level2Students: 1 }],
    ['/v1/schemes/2015/sector-reports', assessor, examples['sector-reports'], { year: 2017 }],
    ['/v1/schemes/2015/stops', duo, examples.stops, { source: 'x' }],
    ['/v1/institutions', operator, examples.institutions, { name: 'x' }],
    ['/v1/schemes/2015/openings', operator, examples.openings, { brin: '99ZZ', stray: 1 }],
    [
      '/v1/institutions/25LH/account-manager-assignments',
      operator,
      examples['account-manager-assignments'],
      { accountManager: 'x' },
    ],
  ])('%s', async (path, as, body, change) => {
    const key = withKey(randomUUID());
    const first = await practice.client.post<Made>(path, as, body, key);
    const second = await practice.client.post<Made>(path, as, body, key);
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    const other = await practice.client.post<Told>(path, as, { ...body, ...change }, key);
    expect([other.status, other.body.code]).toEqual('stray' in change ? [400, undefined] : [409, 'KeyReused']);
  });
});

describe('at the same moment', () => {
  it('twenty times the same request with one key is one fact', async () => {
    const brin = practice.next();
    const key = withKey(randomUUID());
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => practice.say(brin, 'delay-notices', duo, examples['delay-notices'], key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await facts(brin)).toEqual(['TrajectoryOpened', 'PlanDelayNotified']);
  });

  it('twenty different requests to one institution are recorded one after the other, or refused', async () => {
    const brin = practice.next();
    const once = ['agreement-signatures', 'plan-submissions'] as const;
    const answers = await Promise.all([
      ...once.flatMap((collection) =>
        [duo, itself(brin), duo].map((as) => practice.say<Made & Told>(brin, collection, as, examples[collection])),
      ),
      ...Array.from({ length: 14 }, (_, at) =>
        practice.say<Made & Told>(brin, 'delay-notices', duo, { reason: `Reden ${at}`, expectedOn: '2015-05-20' }),
      ),
    ]);
    const recorded = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      Array(refused.length).fill('409 NotPossibleNow'),
    );
    const types = recorded.flatMap(({ body }) => body.facts.map(({ type }) => type));
    expect(
      once.map((_, at) => types.filter((type) => type === ['AgreementSigned', 'PlanSubmitted'][at]).length),
    ).toEqual([1, 1]);
    expect(recorded.map(({ body }) => body.revision).sort((a, b) => a - b)).toEqual(recorded.map((_, at) => at + 1));
    expect((await facts(brin)).length).toBe(1 + recorded.length);
  });

  it('of twenty who have all seen the same revision, one is taken and nineteen are told what changed', async () => {
    const brin = practice.next();
    const seen = await practice.revision(brin);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        practice.say(brin, 'delay-notices', duo, examples['delay-notices'], { 'if-match': `"${seen}"` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(412)]);
    expect(await practice.revision(brin)).toBe(seen + 1);
  });

  it('all institutions at once, each fact in its own log', async () => {
    const brins = practice.brins.slice(-20);
    await Promise.all(brins.map((brin) => practice.record(brin, 'agreement-signatures', itself(brin))));
    const { items } = await practice.read<{ items: { brin: string; step: string }[] }>(
      '/v1/trajectories/2015',
      accountManager,
    );
    expect(items.filter(({ brin }) => brins.includes(brin)).map(({ step }) => step)).toEqual(
      brins.map(() => 'awaitingPlan'),
    );
  });
});
