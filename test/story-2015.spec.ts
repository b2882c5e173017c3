import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExcellenceItem, examples, type FundingItem, type TrajectoryItem } from '@mijlpaal/trajectory-contract';
import { postgres, realEventStoreDb, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { createHash, randomUUID } from 'node:crypto';
import { Client } from './client';
import { TestServer } from './server';
import { until } from './until';

interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
}
interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly day: string;
  readonly brin: string;
  readonly deadlineId: string;
  readonly rung: number;
}

const accountManager = { role: 'accountManager' };
const assessor = { role: 'assessor' };
const decisionMaker = { role: 'decisionMaker' };
const itself = (brin: string) => ({ role: 'institution', institution: brin });

const database = postgres();
const real = realEventStoreDb();

interface Stores {
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}
const nothing = async () => undefined;

/** Where the log and the views are: in files, or on the stores that production runs on. */
const houses: readonly { readonly house: string; readonly open: () => Promise<Stores> }[] = [
  { house: 'in files', open: async () => ({ environment: {}, close: nothing }) },
  {
    house: `on ${real === null ? 'the EventStoreDB double' : 'EventStoreDB'} and PostgreSQL`,
    open: async () => {
      const views = await database.freshDatabase();
      if (real !== null) {
        const namespace = `story${randomUUID().replaceAll('-', '')}`; // a used server will do
        const environment = {
          ...real.environment,
          MIJLPAAL_EVENTS_NAMESPACE: namespace,
          MIJLPAAL_VIEWS: views,
          MIJLPAAL_DESK: views,
        };
        return { environment, close: nothing };
      }
      const double = await startEventStoreDbDouble();
      return {
        environment: {
          MIJLPAAL_EVENTS: double.connectionString,
          MIJLPAAL_EVENTS_NAMESPACE: 'story',
          MIJLPAAL_VIEWS: views,
          MIJLPAAL_DESK: views,
        },
        close: () => double.stop(),
      };
    },
  },
];

/** What each house said in the end, but for the instants at which its store wrote the facts. */
const inTheEnd = new Map<string, readonly (readonly [string, string])[]>();
const withoutInstants = (text: string): string => text.replace(/"recordedAt":"[^"]+"/g, '"recordedAt":""');

/** Mails of one round leave side by side: which arrives first is nobody's promise. */
const inOrder = (path: string, text: string): string => {
  if (!path.startsWith('/v1/practice/mailbox')) return text;
  const { items, total } = JSON.parse(text) as List<Mail>;
  const sorted = items.toSorted((a, b) => (`${a.day} ${a.messageId}` < `${b.day} ${b.messageId}` ? -1 : 1));
  return JSON.stringify({ items: sorted, total });
};

/** A key for each command, made from what it is: so that each house makes the same facts. */
const keyOf = (...parts: readonly string[]): string => {
  const hash = createHash('sha256').update(parts.join(' ')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};

/** The year 2015 of the whole sector, as it went: over HTTP, on a real server that loses its power twice. */
describe.each(houses)('the story of 2015 $house', ({ house, open }) => {
  let stores: Stores;
  let server: TestServer;
  let client: Client;
  let brins: readonly string[];
  /** `day brin deadline rung to`, as the rules say it must go out. */
  const expectedMail: string[] = [];

  const post = (brin: string, collection: string, as: { role: string; institution?: string }, body: unknown) =>
    client.must(
      client.post(`/v1/trajectories/2015/${brin}/${collection}`, as, body, {
        'idempotency-key': keyOf(brin, collection),
      }),
    );
  const trajectories = async () =>
    (await client.must(client.get<List<TrajectoryItem>>('/v1/trajectories/2015?pageSize=1000', accountManager))).items;
  const funding = async (component: string) =>
    (
      await client.must(
        client.get<List<FundingItem>>(`/v1/funding/2015/2015?component=${component}&pageSize=1000`, accountManager),
      )
    ).items;
  const mailbox = async () =>
    (await client.must(client.get<List<Mail>>('/v1/practice/mailbox?pageSize=1000', accountManager))).items;
  const expectMail = (
    day: string,
    deadlineId: string,
    rung: number,
    to: (brin: string) => string,
    whose: readonly string[],
  ) => expectedMail.push(...whose.map((brin) => [day, brin, deadlineId, rung, to(brin)].join(' ')));
  const institutionMail = (brin: string) => `contact@${brin.toLowerCase()}.voorbeeld.invalid`;
  const ministerMail = () => 'besluiten@ocw.voorbeeld.invalid';
  /** @param of whose dossiers are asked for too */
  const answers = async (of: readonly string[]) => {
    const paths = [
      '/v1/trajectories/2015?pageSize=1000',
      '/v1/deadlines?pageSize=1000',
      '/v1/reminders?pageSize=1000',
      '/v1/funding/2015/2015?pageSize=1000',
      '/v1/practice/clock',
      '/v1/practice/mailbox?pageSize=1000',
      ...of.flatMap((brin) =>
        ['', '/events', '/deadlines', '/possibilities', '/contacts', '/funding'].map(
          (part) => `/v1/trajectories/2015/${brin}${part}`,
        ),
      ),
    ];
    const found: [string, string][] = [];
    for (const path of paths) found.push([path, (await client.get(path, accountManager)).text]);
    return found;
  };
  const losesPowerAndShowsTheSame = async (of: readonly string[]) => {
    const before = await answers(of);
    await server.kill();
    await server.start();
    const after = await answers(of);
    expect(after).toEqual(before);
    return after;
  };

  beforeAll(async () => {
    stores = await open();
    server = await TestServer.start(stores.environment);
    client = new Client(server);
    brins = (await trajectories()).map(({ brin }) => brin);
  });
  afterAll(async () => {
    await server?.stop();
    await stores?.close();
  });

  it('begins on 5 January with 66 open trajectories: 43 roc, 12 aoc and 11 vakinstelling', async () => {
    const items = await trajectories();
    expect(
      Object.fromEntries(
        ['roc', 'aoc', 'vakinstelling'].map((type) => [type, items.filter((one) => one.type === type).length]),
      ),
    ).toEqual({
      roc: 43,
      aoc: 12,
      vakinstelling: 11,
    });
    expect(new Set(items.map(({ phase, step, turn }) => `${phase} ${step} ${turn}`))).toEqual(
      new Set(['preparing unsigned institution']),
    );
    expect(items[0]?.nextDeadline).toEqual({ id: 'agreement-2015', lastDay: '2015-03-01', daysLeft: 55 });
    expect(new Set(items.map((one) => one.accountManager)).size).toBe(2);
  });

  it('all 66 sign before 1 March, reminded until they do', async () => {
    const [slow, quick] = [brins.slice(0, 6), brins.slice(6)];
    await client.moveClock('2015-02-20');
    await Promise.all(quick.map((brin) => post(brin, 'agreement-signatures', itself(brin), {})));
    await client.moveClock('2015-02-27');
    await Promise.all(slow.map((brin) => post(brin, 'agreement-signatures', itself(brin), {})));
    expectMail('2015-02-15', 'agreement-2015', -14, institutionMail, brins);
    expectMail('2015-02-22', 'agreement-2015', -7, institutionMail, slow);
    expectMail('2015-02-27', 'agreement-2015', -2, institutionMail, slow);
    expect(new Set((await trajectories()).map(({ step }) => step))).toEqual(new Set(['awaitingPlan']));
  });

  it('all 66 file their plan by 30 April, 65 of them with an application for excellence', async () => {
    const rounds = [
      { day: '2015-04-16', who: brins.slice(0, 40) },
      { day: '2015-04-24', who: brins.slice(40, 60) },
      { day: '2015-04-30', who: brins.slice(60) },
    ];
    for (const { day, who } of rounds) {
      await client.moveClock(day);
      await Promise.all(
        who.map((brin) =>
          post(brin, 'plan-submissions', itself(brin), {
            ...examples['plan-submissions'],
            provisional: false,
            excellenceApplication: brin !== brins[0],
          }),
        ),
      );
    }
    expectMail('2015-04-16', 'plan-2015', -14, institutionMail, brins);
    expectMail('2015-04-23', 'plan-2015', -7, institutionMail, brins.slice(40));
    expectMail('2015-04-28', 'plan-2015', -2, institutionMail, brins.slice(60));
    expectMail('2015-04-30', 'plan-2015', 0, institutionMail, brins.slice(60));
    const items = await trajectories();
    expect(new Set(items.map(({ phase, step }) => `${phase} ${step}`))).toEqual(new Set(['executing planFiled']));
    expect(items.filter(({ excellence }) => excellence === 'applied')).toHaveLength(65);
    expect(items.filter(({ late }) => late.length > 0)).toEqual([]);
  });

  it('MBO in Bedrijf advises on every plan and every application, over a loss of power half-way', async () => {
    await client.moveClock('2015-06-20');
    const advise = async (brin: string) => {
      await post(brin, 'plan-advices', assessor, examples['plan-advices']);
      if (brin !== brins[0]) await post(brin, 'excellence-advices', assessor, excellenceAdvice(brin === brins[1]));
    };
    await Promise.all(brins.slice(0, 33).map(advise));
    await losesPowerAndShowsTheSame(brins.slice(0, 2));
    await Promise.all(brins.slice(33).map(advise));
    // whoever leads next waits until the lease of the dead one has run out
    await until(async () => (await trajectories()).filter(({ excellence }) => excellence === 'advised').length === 65);
  });

  it('the minister approves 64 applications and rejects 1 before 15 July', async () => {
    const applicants = brins.slice(1);
    const decide = (brin: string) =>
      post(brin, 'excellence-decisions', decisionMaker, {
        outcome: brin === brins[1] ? 'rejected' : 'approved',
        grounds: 'Op grond van het advies van MBO in Bedrijf.',
      });
    await client.moveClock('2015-07-09');
    await Promise.all(applicants.slice(0, 40).map(decide));
    await client.moveClock('2015-07-14');
    await Promise.all(applicants.slice(40).map(decide));
    expectMail('2015-07-01', 'excellence-decision-2015', -14, ministerMail, applicants);
    expectMail('2015-07-08', 'excellence-decision-2015', -7, ministerMail, applicants);
    expectMail('2015-07-13', 'excellence-decision-2015', -2, ministerMail, applicants.slice(40));
    const counts = Object.groupBy(await trajectories(), ({ excellence }) => excellence);
    expect(Object.fromEntries(Object.entries(counts).map(([state, items]) => [state, items.length]))).toEqual({
      approved: 64,
      notApplied: 1,
      rejected: 1,
    });
  });

  it('divides 163,500,000.00 for investment to the last cent, from May on', async () => {
    const items = await funding('investment');
    expect(items).toHaveLength(66);
    expect(new Set(items.map(({ entitled, firstPaymentMonth }) => `${entitled} ${firstPaymentMonth}`))).toEqual(
      new Set(['true 2015-05']),
    );
    expect(sum(items)).toBe(163_500_000_00n);
    expect(items.every(({ illustrative }) => illustrative)).toBe(true);
    expect(items.map(cents)).toEqual(
      dividedByHand(items, 163_500_000_00n, [
        { figure: 'nationalContribution', share: [2n, 3n] },
        { figure: 'level2Students', share: [1n, 3n] },
      ]),
    );
  });

  it('divides 24,000,000.00 for excellence over the 64 approved, from September on', async () => {
    const items = await funding('excellence');
    const approved = items.filter(({ entitled }) => entitled);
    expect(approved).toHaveLength(64);
    expect(new Set(approved.map(({ firstPaymentMonth }) => firstPaymentMonth))).toEqual(new Set(['2015-09']));
    expect(sum(items)).toBe(24_000_000_00n);
    expect(
      items.filter(({ entitled }) => !entitled).map(({ brin, amount, since }) => ({ brin, amount, since })),
    ).toEqual([
      { brin: brins[0], amount: '0.00', since: null },
      { brin: brins[1], amount: '0.00', since: null },
    ]);
    expect(approved.map(cents)).toEqual(
      dividedByHand(approved, 24_000_000_00n, [{ figure: 'nationalContribution', share: [1n, 1n] }]),
    );
  });

  it('sent every due reminder exactly once', async () => {
    await client.moveClock('2015-09-02');
    const mails = await mailbox();
    expect(
      mails.map(({ day, brin, deadlineId, rung, to }) => [day, brin, deadlineId, rung, to].join(' ')).sort(),
    ).toEqual([...expectedMail].sort());
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
  });

  it('shows the same, byte for byte, after a loss of power at the end', async () => {
    inTheEnd.set(
      house,
      (await losesPowerAndShowsTheSame(brins)).map(([path, text]) => [path, inOrder(path, withoutInstants(text))]),
    );
  });
});

describe('the story of 2015', () => {
  it('ends with the same answers, byte for byte, wherever the log and the views are', () => {
    const [first, second] = houses.map(({ house }) => inTheEnd.get(house));
    expect(second?.length).toBeGreaterThan(300);
    expect(second).toEqual(first);
  });
});

function excellenceAdvice(negative: boolean) {
  const items: Partial<Record<ExcellenceItem, unknown>> = { ...examples['excellence-advices'].items };
  if (negative) items['E2.2'] = { result: 'notMet', motivation: 'De doelen zijn niet op tijd haalbaar.' };
  return { outcome: negative ? 'negative' : 'positive', items };
}

const cents = ({ amount }: FundingItem): bigint => BigInt((amount ?? '').replace('.', ''));
const sum = (items: readonly FundingItem[]): bigint => items.map(cents).reduce((a, b) => a + b, 0n);

/** Largest remainder with whole numbers only, written apart from the code under test. */
function dividedByHand(
  items: readonly FundingItem[],
  ceiling: bigint,
  parts: readonly { figure: string; share: readonly [bigint, bigint] }[],
): bigint[] {
  const weights = parts.map(({ figure }) =>
    items.map((item) =>
      BigInt(String(item.explanation.inputs.find(({ name }) => name === figure)?.value).replace('.', '')),
    ),
  );
  const totals = weights.map((list) => list.reduce((a, b) => a + b, 0n));
  const denominator = parts.reduce((product, { share: [, below] }, at) => product * below * (totals[at] ?? 0n), 1n);
  const exact = items.map((_, i) =>
    parts.reduce(
      (all, { share: [above, below] }, at) =>
        all + (ceiling * above * (weights[at]?.[i] ?? 0n) * denominator) / (below * (totals[at] ?? 1n)),
      0n,
    ),
  );
  const floors = exact.map((one) => one / denominator);
  const left = Number(ceiling - floors.reduce((a, b) => a + b, 0n));
  const ranked = exact
    .map((one, at) => ({ at, rest: one % denominator }))
    .sort((a, b) => (b.rest > a.rest ? 1 : b.rest < a.rest ? -1 : a.at - b.at));
  const extra = new Set(ranked.slice(0, left).map(({ at }) => at));
  return floors.map((one, at) => (extra.has(at) ? one + 1n : one));
}
