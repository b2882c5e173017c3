import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  examples,
  PublishedIndicators,
  PublishedInstitution,
  PublishedInstitutions,
  PublishedSector,
} from '@mijlpaal/trajectory-contract';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { As } from './client';
import { assessor, decisionMaker, duo, itself, places, Practice, type Told } from './practice';

type Institutions = z.infer<typeof PublishedInstitutions>;
const TODAY = '2017-02-10';
const ALL = '/v1/public/institutions?pageSize=1000';
const BRIN = '25LH';
const NAME = { brin: BRIN, name: 'ROC Midden Nederland', type: 'roc', province: 'Utrecht' };
/** Words that stand in what was recorded, and are nobody's but of those who may read dossiers. */
const SECRET = 'dit leest geen buitenstaander';

let practice: Practice;
const send = (collection: keyof typeof examples, as: As, change: object = {}) =>
  practice.record(BRIN, collection, as, { ...examples[collection], ...change });
const earlier = { ground: SECRET, remark: SECRET };
/** Nobody in particular. */
const read = <Body = Told>(path: string, headers: Record<string, string> = {}) =>
  practice.client.call<Body>('GET', path, null, undefined, headers);
const institutions = async () => (await read<Institutions>(ALL)).body;
const of = ({ items }: Institutions, brin: string) => items.find((one) => one.brin === brin);

beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: TODAY, MIJLPAAL_DATA_LICENCE: 'CC0 1.0' });
}, 90_000);
afterAll(() => practice.server.stop());

describe('what is published of an institution', () => {
  it('is nothing before there is something to publish', async () => {
    const { body } = await read(`/v1/public/institutions?pageSize=1000`);
    expect(PublishedInstitutions.parse(body).total).toBe(66);
    expect(of(await institutions(), BRIN)).toEqual({
      ...NAME,
      endedOn: null,
      planSubmittedOn: null,
      excellence: 'undecided',
      excellenceDecidedOn: null,
      workPlacementPlanApprovedOn: null,
      reports: [],
      amounts: [],
    });
  });

  it('is its plan, the decision on excellence, its reports and the decided amounts, and no word more', async () => {
    await send('agreement-signatures', duo, { ...earlier, signedOn: '2015-02-12' });
    await send('plan-submissions', duo, { ...earlier, submittedOn: '2015-04-24' });
    await send('plan-advices', assessor, { advice: SECRET });
    await send('excellence-advices', assessor, { remark: SECRET });
    expect(of(await institutions(), BRIN)?.excellence).toBe('undecided');
    await send('excellence-decisions', decisionMaker, { ...earlier, decidedOn: '2015-07-10', grounds: SECRET });
    await send('work-placement-plans', itself(BRIN), { remark: SECRET });
    await send('work-placement-assessments', assessor, { outcome: 'acceptable', remark: SECRET });
    await send('work-placement-approvals', decisionMaker, { remark: SECRET });
    await send('interim-reports', duo, { ...earlier, reportYear: 2016, submittedOn: '2016-02-25' });
    await send('interim-reports', itself(BRIN), { reportYear: 2017, remark: SECRET });
    const runs = '/v1/schemes/2015/payment-runs';
    const question = { component: 'investment', year: 2015 };
    const run = await practice.client.must(practice.client.post<{ id: string }>(runs, duo, question));
    expect(of(await institutions(), BRIN)?.amounts).toEqual([]);
    await practice.client.must(
      practice.client.post(`${runs}/${run.id}/confirmations`, decisionMaker, { remark: SECRET }),
    );
    const answer = await read<Institutions>(ALL);
    const nothing = (await institutions()).items.filter(({ brin }) => brin !== BRIN);
    expect(answer.body).toEqual({
      asOf: TODAY,
      licence: 'CC0 1.0',
      complete: true,
      total: 66,
      items: [
        ...nothing.map(({ brin, name, type, province }) => ({
          brin,
          name,
          type,
          province,
          endedOn: null,
          planSubmittedOn: null,
          excellence: 'undecided',
          excellenceDecidedOn: null,
          workPlacementPlanApprovedOn: null,
          reports: [],
          amounts: [{ component: 'investment', year: 2015, amount: '0.00', decidedOn: TODAY, illustrative: true }],
        })),
        {
          ...NAME,
          endedOn: null,
          planSubmittedOn: '2015-04-24',
          excellence: 'approved',
          excellenceDecidedOn: '2015-07-10',
          workPlacementPlanApprovedOn: TODAY,
          reports: [
            { year: 2016, submittedOn: '2016-02-25' },
            { year: 2017, submittedOn: TODAY },
          ],
          amounts: [
            {
              component: 'investment',
              year: 2015,
              amount: '163500000.00',
              decidedOn: TODAY,
              illustrative: true,
            },
          ],
        },
      ].sort((a, b) => (a.brin < b.brin ? -1 : 1)),
    });
    expect(answer.text).not.toContain(SECRET);
    expect(answer.text).not.toMatch(/practice-|[0-9a-f]{8}-[0-9a-f]{4}-/); // no person, no fact
  });

  it('is a file too, with the day and the licence on every line', async () => {
    const csv = await read('/v1/public/institutions?format=csv');
    expect([csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual([
      'text/csv; charset=utf-8',
      `attachment; filename="mijlpaal-instellingen-${TODAY}.csv"`,
    ]);
    const lines: Record<string, string>[] = parse(csv.text, { columns: true });
    expect(lines.length).toBe(66);
    expect(lines.find(({ brin }) => brin === BRIN)).toEqual({
      ...NAME,
      endedOn: '',
      planSubmittedOn: '2015-04-24',
      excellence: 'approved',
      excellenceDecidedOn: '2015-07-10',
      workPlacementPlanApprovedOn: TODAY,
      report2016: '2016-02-25',
      report2017: TODAY,
      report2018: '',
      report2019: '',
      component: 'investment',
      year: '2015',
      amount: '163500000.00',
      decidedOn: TODAY,
      illustrative: 'voorbeeldcijfers',
      asOf: TODAY,
      licence: 'CC0 1.0',
    });
  });

  it('counts the last run of a component and year alone', async () => {
    const shape = PublishedInstitution.shape.amounts.element;
    const before = of(await institutions(), BRIN)?.amounts.map((one) => shape.parse(one).amount);
    await practice.client.must(
      practice.client.post('/v1/schemes/2015/ceilings', decisionMaker, {
        ...examples.ceilings,
        component: 'investment',
        year: 2015,
        amount: '100.00',
      }),
    );
    const runs = '/v1/schemes/2015/payment-runs';
    const again = await practice.client.must(
      practice.client.post<{ id: string }>(runs, duo, { component: 'investment', year: 2015 }),
    );
    await practice.client.must(practice.client.post(`${runs}/${again.id}/confirmations`, decisionMaker, {}));
    expect([before, of(await institutions(), BRIN)?.amounts.map(({ amount }) => amount)]).toEqual([
      ['163500000.00'],
      ['100.00'],
    ]);
  });
});

describe('what is published of the sector', () => {
  it('is what there is to divide, and where that is said', async () => {
    const { body, status } = await read('/v1/public/ceilings');
    expect(status).toBe(200);
    const sector = PublishedSector.parse(body);
    expect(sector.items.map(({ year, component, amount }) => [year, component, amount])).toEqual([
      [2015, 'excellence', '24000000.00'],
      [2015, 'investment', '100.00'],
    ]);
    const csv: Record<string, string>[] = parse((await read('/v1/public/ceilings?format=csv')).text, { columns: true });
    expect(csv[0]).toMatchObject({ year: '2015', component: 'excellence', asOf: TODAY, licence: 'CC0 1.0' });
  });
});

describe('figures of indicators', () => {
  const DOOR = '/v1/schemes/2015/indicator-figures';
  const FILE =
    'brin;year;indicator;unit;programme;programmeName;measurement;value\n' +
    `${BRIN};2014;Diplomaresultaat;percentage;;;baseline;72,4\n` +
    `${BRIN};2016;Diplomaresultaat;percentage;25297;Monteur;later;-1\n`;
  const deliver = (text: string, query = '') =>
    practice.client.post<Told & { bad: object[]; rows: number }>(`${DOOR}?source=DUO${query}`, duo, text, {
      'content-type': 'text/csv',
    });
  const indicators = async (query = '') =>
    PublishedIndicators.parse((await read(`/v1/public/indicator-figures${query}`)).body).items;

  it('are none until they are delivered, and a preview publishes nothing', async () => {
    expect(await indicators()).toEqual([]);
    const preview = await deliver(`${FILE}98ZZ;2016;x;percentage;;;later;1\n`, '&preview=true');
    expect([preview.status, preview.body.rows, preview.body.bad.length]).toEqual([200, 3, 1]);
    expect(await indicators()).toEqual([]);
  });

  it('are published as they were delivered last', async () => {
    expect((await deliver(FILE)).status).toBe(201);
    const about = { brin: BRIN, name: NAME.name, indicator: 'Diplomaresultaat', unit: 'percentage' };
    const from = { source: 'DUO', illustrative: false };
    const first = { ...about, year: 2014, programme: null, programmeName: null, measurement: 'baseline', ...from };
    const later = { ...about, year: 2016, programme: '25297', programmeName: 'Monteur', measurement: 'later', ...from };
    expect(await indicators()).toEqual([
      { ...first, value: '72.4' },
      { ...later, value: null },
    ]);
    expect((await deliver(FILE.replace('72,4', '73'))).status).toBe(201);
    expect(await indicators(`?brin=${BRIN}`)).toEqual([
      { ...first, value: '73' },
      { ...later, value: null },
    ]);
    expect(await indicators('?brin=00GT')).toEqual([]);
    const csv: Record<string, string>[] = parse((await read('/v1/public/indicator-figures?format=csv')).text, {
      columns: true,
    });
    expect(csv.map(({ year, programme, value }) => [year, programme, value])).toEqual([
      ['2014', '', '73'],
      ['2016', '25297', ''],
    ]);
  });
});

describe('a public answer', () => {
  it('can be kept until something changes', async () => {
    const first = await read(ALL);
    const tag = first.headers.get('etag') ?? '';
    expect([first.headers.get('cache-control'), first.headers.get('access-control-allow-origin')]).toEqual([
      'public, max-age=60',
      '*',
    ]);
    const kept = await read(ALL, { 'if-none-match': tag });
    expect([kept.status, kept.text, kept.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await read(`${ALL}&format=csv`, { 'if-none-match': tag })).status).toBe(200);
    await practice.record('00GT', 'agreement-signatures', itself('00GT'));
    await practice.record('00GT', 'plan-submissions', itself('00GT'), {
      ...examples['plan-submissions'],
      excellenceApplication: false,
    });
    const other = await read<Institutions>(ALL, { 'if-none-match': tag });
    expect([other.status, of(other.body, '00GT')?.excellence]).toEqual([200, 'notApplied']);
  });

  it('is refused for what it does not know, and opens no other door', async () => {
    const bad = await read('/v1/public/institutions?format=xml&stray=1&page=0');
    expect([bad.status, ...places(bad)]).toEqual([400, 'query format', 'query page', 'query stray']);
    for (const path of ['/v1/trajectories/2015', '/v1/deadlines', '/v1/schemes/2015/indicator-figures'])
      expect((await read(path)).status).toBe(401);
  });
});
