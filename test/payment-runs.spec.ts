import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  examples,
  type DeliveredItem,
  FigureCorrectionPreview,
  type FundingItem,
  MijlpaalEvent,
  PaymentDecision,
  PaymentRun,
  PaymentRunDraft,
  PaymentRunInFull,
} from '@mijlpaal/trajectory-contract';
import { type PaymentRunData, recomputed } from '@mijlpaal/trajectory-domain';
import { byHand } from '@mijlpaal/trajectory-testing';
import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import type { As } from './client';
import { accountManager, decisionMaker, duo, itself, type List, type Made, Practice, type Told } from './practice';

const RUNS = '/v1/schemes/2015/payment-runs';
type Changed = Told & { readonly changed: readonly string[]; readonly draft: string };

let practice: Practice;
let first: string, second: string, third: string;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-04-30' });
  [first, second, third] = [0, 1, 2].map(() => practice.next()) as [string, string, string];
  for (const brin of [first, second]) await joins(brin);
}, 90_000);
afterAll(() => practice.server.stop());

async function joins(brin: string): Promise<void> {
  await practice.record(brin, 'agreement-signatures', itself(brin));
  await practice.record(brin, 'plan-submissions', itself(brin), examples['plan-submissions']);
}
const draft = (component = 'investment', year = 2015, as: As = duo) =>
  practice.client.must(practice.client.post<PaymentRunDraft>(RUNS, as, { component, year }));
const confirm = <Body = Made>(id: string, key: string = randomUUID(), body: object = {}) =>
  practice.client.post<Body>(`${RUNS}/${id}/confirmations`, decisionMaker, body, { 'idempotency-key': key });
const amounts = ({ items }: { items: readonly { brin: string; amount: string | null }[] }) =>
  items.filter(({ amount }) => amount !== '0.00').map(({ brin, amount }) => [brin, amount]);
const cents = (euros: string): number => Math.round(Number(euros) * 100);
const publish = (body: object) =>
  practice.client.must(
    practice.client.post('/v1/schemes/2015/ceilings', decisionMaker, { source: 'Voorbeeldcijfers', ...body }),
  );

describe('a payment run that is computed', () => {
  it('has the amounts of the division, with when they are paid, and nothing to compare with', async () => {
    const run = await draft();
    expect(PaymentRunDraft.strict().parse(run)).toEqual(run);
    const listed = await practice.read<List<FundingItem>>('/v1/funding/2015/2015?component=investment&pageSize=1000');
    expect(run.items.map(({ brin, amount }) => [brin, amount])).toEqual(
      listed.items.map(({ brin, amount }) => [brin, amount]),
    );
    expect(listed.items.map(({ explanation }) => byHand(explanation))).toEqual(run.items.map(({ amount }) => amount));
    expect([run.number, run.previous, run.causes, run.total, run.undistributed, run.refusal, run.illustrative]).toEqual([
      1, null, null, '163500000.00', '0.00', null, true,
    ]); // prettier-ignore
    const own = run.items.find(({ brin }) => brin === first);
    expect(own?.instalments.map(({ month }) => month)).toEqual([
      '2015-05', '2015-06', '2015-07', '2015-08', '2015-09', '2015-10', '2015-11', '2015-12',
    ]); // prettier-ignore
    expect(own?.instalments.reduce((sum, { amount }) => sum + cents(amount), 0)).toBe(cents(own?.amount ?? ''));
  });

  it('is the same again as long as nothing changes', async () => expect(await draft()).toEqual(await draft()));

  it('says which figure of whom is missing, and cannot be confirmed', async () => {
    const run = await draft('studyValue', 2016);
    expect([run.total, run.refusal?.code, run.missingFigures.length]).toEqual([null, 'FigureMissing', 1 + 66 * 6]);
    const refused = await confirm<Told>(run.id);
    expect([refused.status, refused.body.code, refused.body.wouldOpen]).toEqual([
      409,
      'FigureMissing',
      'CeilingPublished',
    ]);
    expect(refused.body.sentence).toMatch(
      /^Er is nog geen bedrag te berekenen\. Er ontbreekt: pot; .* van .*; en nog 387\.$/,
    );
  });

  it('is asked for by component and year, and every mistake is named', async () => {
    const ask = async (body: unknown) => (await practice.client.post<Told>(RUNS, duo, body)).body;
    expect((await ask({ component: 'workPlacement', year: 2016 })).mistakes).toEqual([
      { in: 'body', path: 'year', message: 'must be a year with workPlacement money: 2017, 2018' },
    ]);
    expect((await ask({ component: 'x', year: 'x', stray: 1 })).mistakes?.map(({ path }) => path).sort()).toEqual([
      'component',
      'stray',
      'year',
    ]);
  });
});

describe('a payment run that is confirmed', () => {
  let confirmed: Made;
  const frozen = (made: Made) => {
    const event = MijlpaalEvent.parse(made.facts[0]);
    if (event.type !== 'PaymentRunConfirmed') throw new Error(`${event.type} is no run`);
    return event.data satisfies PaymentRunData;
  };

  it('is a fact that holds what was seen, and comes to the same cents when it is done again from that alone', async () => {
    const seen = await draft();
    const key = randomUUID();
    const answer = await confirm(seen.id, key, { remark: 'Gezien.' });
    expect(answer.status).toBe(201);
    confirmed = answer.body;
    const data = frozen(confirmed);
    expect([data.draft, data.confirmedOn, data.number, data.total, data.remark]).toEqual([
      seen.id, '2015-04-30', 1, '163500000.00', 'Gezien.',
    ]); // prettier-ignore
    expect(data.results.map(({ brin, amount }) => [brin, amount])).toEqual(
      seen.items.map(({ brin, amount }) => [brin, amount]),
    );
    expect(amounts(recomputed(data))).toEqual(amounts(seen));
    expect((await confirm(seen.id, key, { remark: 'Gezien.' })).body).toEqual(confirmed);
    const reused = await confirm<Told>(seen.id, key, { remark: 'Iets anders.' });
    expect([reused.status, reused.body.code]).toEqual([409, 'KeyReused']);
  });

  it('is not confirmed twice: neither what was seen before it, nor the same again', async () => {
    const before = await confirm<Changed>(frozen(confirmed).draft);
    expect([before.status, before.body.changed]).toEqual([412, ['run']]);
    expect((await draft()).refusal?.code).toBe('RunUnchanged');
    const again = await confirm<Told>(before.body.draft);
    expect([again.status, again.body.code]).toEqual([409, 'RunUnchanged']);
  });

  it('is not there under an id that is none', async () => {
    for (const id of ['x', 'investment-2015-1', `investment-2019-1-${'0'.repeat(60)}`])
      expect((await confirm(id)).status).toBe(404);
  });
});

describe('the next run', () => {
  let seen: PaymentRunDraft;
  it('differs by cause: figures, facts, the pot and whole cents, together to the cent', async () => {
    const old = await draft();
    await practice.client.must(
      practice.client.post('/v1/schemes/2015/figures', duo, {
        ...examples.figures,
        brin: first,
        nationalContribution: '50000000.00',
      }),
    );
    const late = await confirm<Changed>(old.id);
    expect([late.status, late.body.changed]).toEqual([412, ['figures', 'calculation']]);
    await joins(third);
    await publish({ year: 2015, component: 'investment', amount: '164000000.01' });
    seen = await draft();
    expect([seen.number, seen.previous, seen.total]).toEqual([2, 'investment-2015-1', '164000000.01']);
    for (const { amount, before, causes } of seen.items) {
      const why = Object.values(causes ?? {}).reduce((sum, one) => sum + cents(one), 0);
      expect(cents(before ?? '0') + why).toBe(cents(amount ?? ''));
    }
    const of = (brin: string) => seen.items.find((item) => item.brin === brin)?.causes;
    expect(cents(of(second)?.figures ?? '') * cents(of(first)?.figures ?? '')).toBeLessThan(0);
    expect([of(third)?.figures, cents(of(third)?.facts ?? '') > 0, cents(of(first)?.facts ?? '') < 0]).toEqual([
      '0.00',
      true,
      true,
    ]);
    expect([seen.causes?.ceiling, seen.causes?.settings]).toEqual(['500000.01', '0.00']);
  });

  it('is confirmed by one of two who do so at once', async () => {
    const both = await Promise.all([confirm<Told>(seen.id), confirm<Told>(seen.id)]);
    const statuses = both.map(({ status }) => status).sort();
    expect([statuses[0], statuses[1] === 409 || statuses[1] === 412]).toEqual([201, true]);
  });

  it('stands in the list beside the first, as JSON and as CSV', async () => {
    const { items, total } = await practice.read<List<PaymentRun>>(RUNS);
    expect(total).toBe(2);
    expect(items.map((item) => PaymentRun.strict().parse(item).id)).toEqual(['investment-2015-1', 'investment-2015-2']);
    expect(await practice.read<List<PaymentRun>>(`${RUNS}?component=excellence`)).toEqual({ items: [], total: 0 });
    const { text } = await practice.client.get(RUNS, accountManager, { accept: 'text/csv' });
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows.map(({ id, total: sum, illustrative }) => [id, sum, illustrative])).toEqual([
      ['investment-2015-1', '163500000.00', 'voorbeeldcijfers'],
      ['investment-2015-2', '164000000.01', 'voorbeeldcijfers'],
    ]);
  });

  it('is read with its differences, which are those that were seen', async () => {
    const run = await practice.read<PaymentRunInFull>(`${RUNS}/investment-2015-2`);
    expect(PaymentRunInFull.strict().parse(run)).toEqual(run);
    expect(run.items.map(({ brin, amount, before, causes }) => ({ brin, amount, before, causes }))).toEqual(
      seen.items.map(({ brin, amount, before, causes }) => ({ brin, amount, before, causes })),
    );
    const { text } = await practice.client.get(`${RUNS}/investment-2015-2`, accountManager, { accept: 'text/csv' });
    expect(parse(text, { columns: true })).toHaveLength(66);
  });
});

describe('the decision for an institution', () => {
  const decision = (brin: string, run = 'investment-2015-1') => `${RUNS}/${run}/decisions/${brin}`;
  it('is what the run gave it then, with the calculation, whatever was delivered since', async () => {
    const own = await practice.read<PaymentDecision>(decision(first), itself(first));
    expect(PaymentDecision.strict().parse(own)).toEqual(own);
    const run = await practice.read<PaymentRunInFull>(`${RUNS}/investment-2015-1`);
    expect([own.amount, byHand(own.explanation)]).toEqual(
      Array(2).fill(run.items.find(({ brin }) => brin === first)?.amount),
    );
    expect((await practice.read<PaymentDecision>(decision(first, 'investment-2015-2'), itself(first))).before).toBe(
      own.amount,
    );
  });
  it('is a letter too: PDF, the same bytes each time', async () => {
    const read = () => practice.client.get(`${decision(first)}/document`, itself(first));
    const letter = await read();
    expect([letter.status, letter.headers.get('content-type'), letter.headers.get('content-disposition')]).toEqual([
      200, 'application/pdf', `inline; filename="besluit-investment-2015-1-${first}.pdf"`,
    ]); // prettier-ignore
    expect(letter.text.startsWith('%PDF-1.7')).toBe(true);
    expect((await read()).text).toBe(letter.text);
    expect((await practice.client.get(`${decision(second)}/document`, itself(first))).status).toBe(403);
  });
  it('is read by the institution it is for, by who sees every dossier, and by nobody else', async () => {
    const status = async (path: string, as: As) => (await practice.client.get(path, as)).status;
    expect([
      await status(decision(second), itself(first)),
      await status(decision(second), { role: 'auditor' }),
      await status(decision(second), { role: 'networkOffice' }),
      await status(decision('99XX'), duo),
      await status(decision(first, 'investment-2015-9'), duo),
      await status(`${decision(first)}?stray=1`, duo),
    ]).toEqual([403, 200, 403, 404, 404, 400]);
    const { items, undistributed } = await practice.read<PaymentRunInFull>(`${RUNS}/investment-2015-1`, itself(first));
    expect([items.map(({ brin }) => brin), undistributed]).toEqual([[first], null]);
    const { items: listed } = await practice.read<List<PaymentRun>>(RUNS, itself(first));
    expect(listed.map(({ institutions, total }) => [institutions, total])[0]).toEqual([1, items[0]?.amount]);
  });
});

describe('a run of study value', () => {
  it('goes from what DUO delivered to a decision with its units', async () => {
    const years = ['2010-2011', '2011-2012', '2012-2013', '2013-2014', '2014-2015'];
    const rows = practice.brins.flatMap((brin, at) =>
      years.map((schoolYear, index) => ({
        brin, schoolYear, domain: '79010', level: 4, diplomas: 100 + at, studyValue: `${70 + index * 2}.5`, heavierDiplomas: 60,
      })),
    ); // prettier-ignore
    const said = { source: 'Voorbeeldcijfers', illustrative: true };
    await practice.client.must(practice.client.post('/v1/schemes/2015/study-values', duo, { ...said, rows }));
    const head = 'year,brin,nationalContribution,level2Students,countedOn,source,illustrative\n';
    const lines = practice.brins.map(
      (brin, at) => `2016,${brin},${at + 20}000000.00,10,2014-10-01,Voorbeeldcijfers,true\n`,
    );
    const csv = { 'content-type': 'text/csv' };
    await practice.client.must(practice.client.post('/v1/schemes/2015/figures', duo, head + lines.join(''), csv));
    await publish({ year: 2016, component: 'studyValue', amount: '99000000.00' });
    const seen = await draft('studyValue', 2016);
    expect([seen.refusal, cents(seen.total ?? '') + cents(seen.undistributed ?? '')]).toEqual([null, 9_900_000_000]);
    expect((await confirm(seen.id)).status).toBe(201);
    const own = await practice.read<PaymentDecision>(`${RUNS}/studyValue-2016-1/decisions/${third}`, itself(third));
    expect([own.explanation.parts.map(({ name }) => name), own.instalments]).toEqual([
      ['79010-4'],
      [{ month: '2016-11', amount: own.amount }],
    ]);
  });
});

describe('what DUO says it paid', () => {
  const pay = async (amount: string, more: object = {}) => {
    const body = { ...examples['study-value-payments'], amount, ...more };
    const { status: code, body: told } = await practice.say<Told>(third, 'study-value-payments', duo, body);
    return [code, told.code];
  };
  it('is what a confirmed run gave, or has a ground; where none was confirmed there is nothing to compare', async () => {
    const run = await practice.read<PaymentRunInFull>(`${RUNS}/studyValue-2016-1`);
    const amount = run.items.find(({ brin }) => brin === third)?.amount ?? '';
    expect(await pay('1.00')).toEqual([409, 'PaidOtherThanDecided']);
    // what comes after the amount: nothing was decided about this institution
    expect(await pay(amount)).toEqual([409, 'NotPossibleNow']);
    expect(await pay('1.00', { ground: 'Verrekend met een terugvordering.' })).toEqual([409, 'NotPossibleNow']);
    expect(await pay('1.00', { year: 2017 })).toEqual([409, 'NotPossibleNow']);
    const told = await practice.say<Told>(third, 'study-value-payments', duo, examples['study-value-payments']);
    expect(told.body.sentence).toMatch(/U geeft €\s1\.250\.000,00 op\. De laatste betaalronde geeft €\s[\d.]+,\d\d\.$/);
  });
});

describe('a figure that was wrong', () => {
  const DOOR = '/v1/schemes/2015/figure-corrections';
  const period = '2014-2015';
  const listed = async (as: As = duo) =>
    (await practice.read<List<DeliveredItem>>(`/v1/schemes/2015/study-values?brin=${third}&period=${period}`, as))
      .items;
  const correcting = (fact: string | undefined, diplomas: number | null) => ({
    fact,
    right: {
      type: 'StudyValuesDelivered',
      data: diplomas && {
        units: [{ domain: '79010', level: 4, diplomas, studyValue: '78.5', heavierDiplomas: 60 }],
        source: 'Voorbeeldcijfers',
        illustrative: true,
      },
    },
    ground: 'Bij het overnemen is een regel verschoven.',
  });
  const post = <Body = Told>(body: unknown, query = '', as: As = duo) =>
    practice.client.post<Body>(`${DOOR}${query}`, as, body);

  it('shows before it is corrected whose amounts would be others, and which confirmed runs', async () => {
    const head = await practice.head();
    const [item] = await listed();
    const { status: code, body } = await post<FigureCorrectionPreview>(correcting(item?.fact, 300), '?preview=true');
    expect(code).toBe(200);
    expect(FigureCorrectionPreview.strict().parse(body)).toEqual(body);
    expect(body.about).toEqual({ brin: third, period, component: null });
    expect(body.values).toMatchObject([{ about: '79010-4', was: { diplomas: 102 }, would: { diplomas: 300 } }]);
    expect(body.funding.map(({ component, year }) => [component, year])).toEqual([['studyValue', 2016]]);
    const own = body.funding[0]?.institutions.find(({ brin }) => brin === third);
    expect(own?.was?.amount).not.toEqual(own?.would?.amount);
    expect(body.funding[0]?.institutions.length).toBeGreaterThan(30); // a division: what one gets less others get more
    const [run] = body.paymentRuns;
    expect([body.paymentRuns.length, run?.id, run?.known, run?.institutions]).toEqual([
      1,
      'studyValue-2016-1',
      true,
      body.funding[0]?.institutions.length,
    ]);
    expect(cents(run?.more ?? '')).toBeGreaterThan(0);
    expect(await practice.head()).toBe(head);
    const withdrawn = await post<FigureCorrectionPreview>(correcting(item?.fact, null), '?preview=true');
    expect([withdrawn.body.funding[0]?.total.would, withdrawn.body.paymentRuns[0]?.known]).toEqual([null, false]);
  });

  it('is corrected by a fact: the error stays in sight, the run stays, and the next draft tells the difference', async () => {
    const [item] = await listed();
    const seen = await post<FigureCorrectionPreview>(correcting(item?.fact, 300), '?preview=true');
    const { status: code, body } = await post<Made>(correcting(item?.fact, 300));
    expect([code, body.facts.map(({ type }) => type)]).toEqual([201, ['FigureCorrected']]);
    await practice.head();
    const shown = await listed(itself(third));
    expect(shown).toMatchObject([
      {
        values: { diplomas: 300 },
        fact: item?.fact,
        replaced: [],
        corrections: [
          { was: { diplomas: 102 }, fact: body.facts[0]?.id, ground: 'Bij het overnemen is een regel verschoven.' },
        ],
      },
    ]);
    const next = await draft('studyValue', 2016);
    expect([next.number, next.previous, next.total]).toEqual([
      2,
      'studyValue-2016-1',
      seen.body.funding[0]?.total.would,
    ]);
    const own = next.items.find(({ brin }) => brin === third);
    expect(own?.amount).toBe(seen.body.funding[0]?.institutions.find(({ brin }) => brin === third)?.would?.amount);
    expect([own?.causes?.figures === '0.00', own?.causes?.rounding]).toEqual([false, '0.00']);
    const again = await post(correcting(item?.fact, 300));
    expect([again.status, again.body.code]).toEqual([409, 'CorrectionChangesNothing']);
  });

  it('is corrected by who may say it, when it is there, and every mistake is named', async () => {
    const [item] = await listed();
    const asked = [
      await post(correcting(item?.fact, 301), '', decisionMaker),
      await post(correcting(randomUUID(), 301)),
      await post(correcting(item?.fact, 301), '', itself(third)),
    ];
    expect(asked.map(({ status: code, body }) => [code, body.code])).toEqual([
      [409, 'NotYoursToCorrect'],
      [409, 'FactNotKnown'],
      [403, undefined],
    ]);
    const wrong = { ...correcting(item?.fact, 10), ground: '' };
    const mistakes = (await post(wrong)).body.mistakes?.map(({ path }) => path);
    expect(mistakes?.sort()).toEqual([
      'ground',
      'right.data.units[0].heavierDiplomas',
      'right.data.units[0].studyValue',
    ]);
  });
});
