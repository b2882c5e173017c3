import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import { randomUUID } from 'node:crypto';
import { type List, decisionMaker, duo, itself, type Made, places, Practice, type Told } from './practice';

interface Taken extends Made {
  readonly rows: number;
  readonly leftOut: readonly unknown[];
}
interface Preview {
  readonly preview: true;
  readonly encoding: string;
  readonly separator: string;
  readonly rows: number;
  readonly good: number;
  readonly bad: readonly { readonly row: number; readonly column: string; readonly value: string | null }[];
  readonly facts: readonly { readonly type: string }[];
}
interface Item {
  readonly about: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fact: string;
  readonly replaced: readonly { readonly values: Readonly<Record<string, unknown>> }[];
}

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2016-02-01' });
});
afterAll(() => practice.server.stop());

const HEADER = 'brin;schoolYear;domain;level;diplomas;studyValue;heavierDiplomas';
const unit = (brin: string, more = '120;66,30;80', level = 4) => `${brin};2014-2015;79010;${level};${more}`;
const file = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\r\n');
const send = <Body = Taken>(body: unknown, query = '', headers: Record<string, string> = {}) =>
  practice.client.post<Body>(`/v1/schemes/2015/study-values${query}`, duo, body, {
    ...(typeof body === 'string' && { 'content-type': 'text/csv' }),
    ...headers,
  });
const listed = async (brin: string) =>
  (await practice.read<List<Item>>(`/v1/schemes/2015/study-values?brin=${brin}`)).items;

describe('a delivery of DUO', () => {
  it('is one thing: its facts stand on one stream, one after the other, and are marked with who counted', async () => {
    const [a, b] = [practice.next(), practice.next()];
    const { status, body } = await send(
      file(unit(a), unit(b), unit(b, '-1;-1;-1', 2)),
      '?source=DUO%202015&illustrative=true',
    );
    expect([status, body.rows, body.leftOut, body.revision]).toEqual([201, 3, [], 1]); // two facts from revision 0 on
    expect(body.facts.map(({ type, data }) => [type, data['brin'], data['source'], data['illustrative']])).toEqual([
      ['StudyValuesDelivered', a, 'DUO 2015', true],
      ['StudyValuesDelivered', b, 'DUO 2015', true],
    ]);
    expect((await listed(b)).map(({ about, values }) => [about, values['diplomas']])).toEqual([
      ['79010-2', null],
      ['79010-4', 120],
    ]);
  });

  it('is previewed with every bad row, and nothing is recorded', async () => {
    const brin = practice.next();
    const before = await practice.head();
    const text = file(unit(brin), unit('98ZZ'), unit(brin, '2;x;2', 2));
    const { status, body } = await send<Preview>(text, '?preview=true');
    expect([status, body.rows, body.good, body.encoding, body.separator]).toEqual([200, 3, 1, 'utf-8', ';']);
    expect(body.bad.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, 'brin', '98ZZ'],
      [4, 'studyValue', 'x'],
    ]);
    expect(body.facts.map(({ type }) => type)).toEqual(['StudyValuesDelivered']);
    expect(await practice.head()).toBe(before);
  });

  it('is taken whole or not at all, or only its good rows when somebody says so', async () => {
    const brin = practice.next();
    const text = file(unit(brin), unit(brin, '2;x;2', 2), unit(brin));
    const before = await practice.head();
    const refused = await send<Told>(text);
    expect([refused.status, places(refused)]).toEqual([400, ['body regel 3: studyValue', 'body regel 4: brin']]);
    expect(await practice.head()).toBe(before);
    const taken = await send(text, '?rows=good');
    expect([taken.status, taken.body.rows, taken.body.leftOut.length]).toEqual([201, 1, 2]);
    const none = await send<Told>(file(unit(brin, 'x;x;x')), '?rows=good');
    expect([none.status, places(none)]).toEqual([400, ['body']]);
  });

  it('is known by its key: the same file again is answered as first, another file or another choice is refused whole', async () => {
    const brin = practice.next();
    const key = { 'idempotency-key': randomUUID() };
    const first = await send(file(unit(brin)), '', key);
    const head = await practice.head();
    const again = await send(file(unit(brin)), '', key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    for (const [body, query] of [
      [file(unit(brin, '121;66,30;80')), ''],
      [file(unit(brin)), '?rows=good'],
      [{ ...examples['study-values'], rows: [{ ...examples['study-values'].rows[0], brin }] }, ''],
    ] as const) {
      const other = await send<Told>(body, query, key);
      expect([other.status, other.body.code]).toEqual([409, 'KeyReused']);
    }
    expect(await practice.head()).toBe(head);
  });

  it('is corrected by a later one: the last counts, both stay visible', async () => {
    const brin = practice.next();
    await send(file(unit(brin), unit(brin, '30;1,00;9', 2)));
    const { body } = await send(file(unit(brin, '121;66,30;80')));
    expect(
      (await listed(brin)).map(({ about, values, fact, replaced }) => [
        about,
        values['diplomas'],
        fact === body.facts[0]?.id,
        replaced.map((one) => one.values['diplomas']),
      ]),
    ).toEqual([
      ['79010-2', 30, false, []],
      ['79010-4', 121, true, [120]],
    ]);
    const { items } = await practice.read<List<Item>>(`/v1/schemes/2015/study-values?brin=${brin}`, itself(brin));
    expect(items).toHaveLength(2);
    expect((await practice.client.get('/v1/schemes/2015/study-values', { role: 'operator' })).status).toBe(403);
    const others = await practice.read<List<Item>>(`/v1/schemes/2015/study-values?brin=${brin}`, itself('98XX'));
    expect(others.total).toBe(0);
  });

  it('of JSON names its bad rows by their place', async () => {
    const answer = await send<Told>({ source: '', illustrative: true, rows: [{ brin: '25LH' }], stray: 1 });
    expect([answer.status, places(answer)]).toEqual([400, ['body source', 'body stray']]);
    const rows = await send<Told>({
      ...examples['study-values'],
      rows: [examples['study-values'].rows[0], { level: -1 }],
    });
    expect(places(rows)).toContain('body rows[1].level');
  });

  it('of single diplomas keeps their sums alone', async () => {
    const brin = practice.next();
    const rows = examples.diplomas.rows.map((row) => ({ ...row, brin, schoolYear: '2012-2013' }));
    const { status, body } = await practice.client.post<Taken>('/v1/schemes/2015/diplomas', duo, {
      ...examples.diplomas,
      rows,
    });
    expect([status, body.facts.map(({ data }) => data)]).toEqual([
      201,
      [
        {
          brin,
          schoolYear: '2012-2013',
          units: [{ domain: '79010', level: 4, diplomas: 2, studyValue: '1.69', heavierDiplomas: 2 }],
          source: examples.diplomas.source,
          illustrative: true,
        },
      ],
    ]);
  });
});

describe('money that nobody applies for', () => {
  it('waits for the data, then for the decision, then for its month', async () => {
    const brin = practice.next();
    const decide = () =>
      practice.say<Told>(brin, 'study-value-decisions', decisionMaker, examples['study-value-decisions']);
    const refused = await decide();
    expect([refused.status, refused.body.code, refused.body.wouldOpen]).toEqual([
      409,
      'NotPossibleNow',
      'StudyValueDataReceived',
    ]);
    const delivered = await send(file(unit(brin)));
    await practice.head(); // a round has let the trajectory note it
    const { items } = await practice.read<List<{ fact: string; data: Record<string, unknown> }>>(
      `/v1/trajectories/2015/${brin}/events`,
    );
    expect(items.at(-1)).toMatchObject({
      fact: 'StudyValueDataReceived',
      data: { brin, year: 2016, delivery: delivered.body.facts[0]?.id },
    });
    expect((await decide()).status).toBe(201);
    const pay = () => practice.say<Told>(brin, 'study-value-payments', duo, examples['study-value-payments']);
    const early = await pay();
    expect([early.status, early.body.code, early.body.wouldOpen]).toEqual([409, 'PaymentTooEarly', '2016-11-01']);
    await practice.client.moveClock('2016-11-01');
    expect((await pay()).status).toBe(201);
  });

  it('of early leaving has its two parts from one count', async () => {
    const brin = practice.next();
    const rows = examples['early-leavers'].rows.map((row) => ({ ...row, brin }));
    const answer = await practice.client.post<Taken>('/v1/schemes/2015/early-leavers', duo, {
      ...examples['early-leavers'],
      rows,
    });
    expect([answer.status, answer.body.facts.length]).toEqual([201, 1]);
    await practice.head();
    const variable = { ...examples['early-leaving-decisions'], year: 2015 };
    const fixed = { year: 2016, part: 'fixed' };
    await practice.record(brin, 'early-leaving-decisions', decisionMaker, variable);
    await practice.record(brin, 'early-leaving-decisions', decisionMaker, fixed);
    await practice.record(brin, 'early-leaving-payments', duo, { ...fixed, amount: '20000.00' });
    const paid = await practice.say<Told>(brin, 'early-leaving-payments', duo, {
      ...examples['early-leaving-payments'],
      year: 2016,
    });
    expect([paid.status, paid.body.wouldOpen]).toEqual([409, 'EarlyLeavingDataReceived']);
  });
});
