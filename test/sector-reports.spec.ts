import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples, SectorReport, type SectorReportItem } from '@mijlpaal/trajectory-contract';
import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { cli } from './child';
import { assessor, decisionMaker, duo, itself, type List, type Made, Practice, type Told } from './practice';

const REPORTS = '/v1/schemes/2015/sector-reports';

let practice: Practice;
/** Signed and planned in time; signed late; signed and planned in time, and asking for excellence. */
let first: string, second: string, third: string;
let signature: Made;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-02-20' });
  [first, second, third] = [0, 1, 2].map(() => practice.next()) as [string, string, string];
  await practice.record(first, 'agreement-signatures', itself(first));
  await practice.record(third, 'agreement-signatures', itself(third));
  const plan = { ...examples['plan-submissions'], provisional: false };
  await practice.record(first, 'plan-submissions', itself(first), { ...plan, excellenceApplication: false });
  await practice.record(third, 'plan-submissions', itself(third), { ...plan, excellenceApplication: true });
  await practice.client.moveClock('2015-05-01');
  signature = await practice.record(second, 'agreement-signatures', itself(second));
  await practice.head();
}, 120_000);
afterAll(() => practice.server.stop());

const publish = (year: number, key: string = randomUUID()) =>
  practice.client.must(practice.client.post<Made>(REPORTS, assessor, { year }, { 'idempotency-key': key }));
const reportOf = (year: number) => practice.read<SectorReport>(`${REPORTS}/${year}`);
const valuesOf = ({ figures }: SectorReport) => Object.fromEntries(figures.map(({ id, value }) => [id, value]));
const at = (value: unknown, field: string): unknown =>
  field.split('.').reduce<unknown>((one, name) => (one as Record<string, unknown>)[name], value);
const check = async (events?: string) => {
  const where = { MIJLPAAL_DATA: practice.server.data, ...(events !== undefined && { MIJLPAAL_EVENTS: events }) };
  const { code, stdout, stderr } = await cli(['sector-report', '--year', '2015', '--check'], where);
  return { code, stderr, told: stdout === '' ? null : (JSON.parse(stdout) as Record<string, unknown>) };
};

describe('a sector report', () => {
  const key = randomUUID();
  let made: Made;
  let report: SectorReport;
  it('takes the figures of its moment, and nobody sends them', async () => {
    const sent = await practice.client.post<Told>(REPORTS, assessor, { year: 2015, figures: [] });
    expect([sent.status, sent.body.mistakes?.map(({ path }) => path)]).toEqual([400, ['figures']]);
    made = await publish(2015, key);
    report = await reportOf(2015);
    expect(SectorReport.strict().parse(report)).toEqual(report);
    expect(made.facts[0]?.data).toMatchObject({ year: 2015, computedOn: '2015-05-01', figures: report.figures });
  });

  it('says what can be counted by hand', () => {
    expect(valuesOf(report)).toMatchObject({
      'trajectories.all': 66,
      'trajectories.preparing': 64,
      'trajectories.executing': 2,
      'agreements.inTime': 2,
      'agreements.late': 1,
      'agreements.overdue': 63,
      'plans.inTime': 2,
      'plans.late': 0,
      'plans.overdue': 64,
      'planAdvices.inTime': 0,
      'excellence.open': 64,
      'excellence.notApplied': 1,
      'excellence.applied': 1,
      'excellence.approved': 0,
      'money.investment.institutions': 2,
      'money.investment.ceiling': '163500000.00',
      'money.investment.divided': '163500000.00',
      'money.investment.undistributed': '0.00',
      'money.investment.illustrative': true,
      'money.earlyLeavingVariable.divided': null,
      'money.complete': true,
    });
  });

  it('says of each number how it is asked, and that is what the API answers', async () => {
    for (const { id, query, field, value } of report.figures)
      expect([id, at(await practice.read(query), field)]).toEqual([id, value]);
    expect(new Set(report.figures.map(({ position }) => position)).size).toBe(1);
    expect(new Set(report.figures.map(({ id }) => id)).size).toBe(report.figures.length);
  });

  it('is there as CSV, and in the list', async () => {
    const csv = await practice.client.get(`${REPORTS}/2015`, assessor, { accept: 'text/csv' });
    const rows = parse(csv.text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(rows.map(({ id, value }) => [id, value])).toEqual(
      report.figures.map(({ id, value }) => [id, value === null ? '' : String(value)]),
    );
    const { items } = await practice.read<List<SectorReportItem>>(REPORTS);
    expect(items).toMatchObject([{ year: 2015, number: 1, publishedOn: '2015-05-01', figures: report.figures.length }]);
    expect((await practice.client.get(`${REPORTS}/2016`, assessor)).status).toBe(404);
    expect((await practice.client.get(`${REPORTS}/2014`, assessor)).status).toBe(400);
  });

  it('comes out the same years later, whatever was recorded and corrected since', async () => {
    await practice.record(second, 'plan-submissions', itself(second), {
      ...examples['plan-submissions'],
      excellenceApplication: false,
    });
    await practice.client.must(
      practice.client.post('/v1/schemes/2015/ceilings', decisionMaker, {
        ...examples.ceilings,
        year: 2015,
        component: 'investment',
        amount: '1.00',
      }),
    );
    await practice.record(second, 'corrections', duo, {
      fact: signature.facts[0]?.id,
      right: { type: 'AgreementSigned', data: { signedOn: '2015-02-20' } },
      ground: 'De verkeerde dag is overgenomen.',
    });
    await practice.client.moveClock('2016-01-04');
    const now = Object.fromEntries(
      await Promise.all(
        report.figures.map(async ({ id, query, field }) => [id, at(await practice.read(query), field)] as const),
      ),
    );
    expect(now).toMatchObject({
      'agreements.inTime': 3,
      'agreements.late': 0,
      'plans.late': 1,
      'money.investment.ceiling': '1.00',
    });
    expect(await reportOf(2015)).toEqual(report);
    expect(await check()).toEqual({
      code: 0,
      stderr: '',
      told: { year: 2015, number: 1, fact: report.fact, figures: report.figures.length, difference: null },
    });
    expect((await publish(2015, key)).facts).toEqual(made.facts); // a repeat is answered as first
  });

  it('names the first number that comes out otherwise', async () => {
    const copy = join(practice.server.data, 'copy.db');
    const running = new DatabaseSync(join(practice.server.data, 'events.db'), { readOnly: true });
    running.exec(`VACUUM INTO '${copy}'`);
    running.close();
    const forged = new DatabaseSync(copy);
    const { changes } = forged
      .prepare(`UPDATE events SET data = replace(data, '"value":64', '"value":63') WHERE id = ?`)
      .run(report.fact);
    forged.close();
    expect(changes).toBe(1);
    const { code, told } = await check(`sqlite:${copy}`);
    expect([code, told?.['difference']]).toEqual([1, { id: 'trajectories.preparing', published: 63, computed: 64 }]);
  });

  it('says that it cannot look when the log is another one than it was made on', async () => {
    const forged = new DatabaseSync(join(practice.server.data, 'copy.db'));
    forged
      .prepare(`UPDATE events SET data = replace(data, '"position":"0', '"position":"') WHERE id = ?`)
      .run(report.fact);
    forged.close();
    const { code, stderr } = await check(`sqlite:${join(practice.server.data, 'copy.db')}`);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^could not look: .* is no position of this log/)]);
  });

  it('is not there for a year without one: exit code 2', async () => {
    const ended = await cli(['sector-report', '--year', '2018'], { MIJLPAAL_DATA: practice.server.data });
    expect(ended).toEqual({ code: 2, stdout: '', stderr: '--year: no report of 2018 was published\n' });
  });
});
