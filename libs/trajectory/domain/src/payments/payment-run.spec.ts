import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate, yearMonth } from '@mijlpaal/shared-time';
import { CAUSES, FundingCompleteness, PaymentRunEvent, type SchoolYear } from '@mijlpaal/trajectory-contract';
import { paymentRunConfirmed } from '@mijlpaal/trajectory-testing';
import { known } from '../scheme-2015/funding-known';
import type { FundingCandidate, FundingKnowledge } from '../scheme-2015/funding-knowledge';
import { fundingSettings } from '../scheme-2015/funding-settings';
import { type ComparedRun, differences, signed, together } from './differences';
import { frozenSettings, thawedSettings } from './frozen-settings';
import { instalments } from './instalments';
import { paymentRefusal } from './may-pay';
import { dividedFrom, inputsOf, type PaymentInputs, recomputed } from './payment-run';

const { data: run } = paymentRunConfirmed();
const withSetting = (name: string, value: unknown) =>
  frozenSettings().map((one) => (one.name === name ? { name, value: JSON.stringify(value) } : one));

describe('a confirmed run, done again from what is frozen in it', () => {
  it('comes to the same cents, also after it was stored', () => {
    const stored = PaymentRunEvent.parse(JSON.parse(JSON.stringify({ type: 'PaymentRunConfirmed', data: run })));
    expect(recomputed(stored.data).items.map(({ amount }) => amount)).toEqual([
      '5100000.00',
      '3050000.00',
      '850000.00',
    ]);
  });
  it.each([
    [
      'an amount',
      { results: run.results.map((one) => ({ ...one, amount: '1.00' })) },
      '00AA: 1.00 was decided, 5100000.00 is computed',
    ],
    ['the total', { total: '1.00' }, 'it differs'],
    ['what is left', { undistributed: '1.00' }, 'it differs'],
    ['who is in it', { results: run.results.slice(1) }, '00AA: undefined was decided'],
  ])('is told apart when %s is another', (_, change, message) =>
    expect(() => recomputed({ ...run, ...change })).toThrow(message),
  );
  it('is under the readings that were in force, and not under those of today', () => {
    const students = known({ countedOn: isoDate('2014-10-01'), categories: [['level2', 1800, null] as const] });
    const institutions = [{ ...(run.inputs.institutions[0] as FundingCandidate), counts: [students] }];
    const inputs: PaymentInputs = {
      component: 'earlyLeavingFixed',
      year: 2016,
      knowledge: { ceiling: known('50000.00'), institutions },
      settings: withSetting('fixedBands', [{ least: 10, amount: '12345.67' }]),
    };
    expect([dividedFrom(inputs).total, dividedFrom({ ...inputs, settings: frozenSettings() }).total]).toEqual([
      '12345.67',
      '20000.00',
    ]);
  });
});

it('settings are the same after they were stored', () => {
  const stored = JSON.parse(JSON.stringify(frozenSettings())) as ReturnType<typeof frozenSettings>;
  expect(frozenSettings(thawedSettings(stored))).toEqual(stored);
  expect(thawedSettings(stored).cap.value.compare(fundingSettings.cap.value)).toBe(0);
  expect(thawedSettings([])).toEqual(fundingSettings);
});

describe('why two runs differ', () => {
  const someone = (code: string, contribution: string, signedOn: string | null = '2015-02-01'): FundingCandidate => ({
    brin: brin(code),
    conditions: {
      agreementSignedOn: signedOn === null ? null : known(isoDate(signedOn)),
      planSubmittedOn: null,
      excellence: known({ outcome: 'approved', decidedOn: isoDate('2015-07-01') }),
    },
    figures: known({ nationalContribution: contribution, level2Students: 1 }),
  });
  const compared = (knowledge: FundingKnowledge, settings = frozenSettings()): ComparedRun => {
    const inputs: PaymentInputs = { component: 'excellence', year: 2015, knowledge, settings };
    return {
      inputs,
      amounts: new Map(dividedFrom(inputs).items.map(({ brin: code, amount }) => [code, amount ?? ''])),
    };
  };
  const of = (ceiling: string, ...institutions: FundingCandidate[]) => ({ ceiling: known(ceiling), institutions });
  const A = someone('00AA', '1.00');
  const B = someone('00BB', '1.00');
  const before = compared(of('100.00', A, B));
  const causes = (after: ComparedRun) => Object.fromEntries(differences(before, after));
  const only = (cause: string, amount: string) =>
    Object.fromEntries(CAUSES.map((one) => [one, one === cause ? amount : '0.00']));

  it('is nothing when they do not', () =>
    expect(causes(before)).toEqual({ '00AA': only('', ''), '00BB': only('', '') }));
  it.each([
    ['figures', of('100.00', someone('00AA', '3.00'), B), '25.00', '-25.00'],
    ['facts', of('100.00', A, someone('00BB', '1.00', null)), '50.00', '-50.00'],
    ['ceiling', of('200.00', A, B), '50.00', '50.00'],
  ])('is by %s alone when only that changed', (cause, knowledge, ofA, ofB) =>
    expect(causes(compared(knowledge))).toEqual({ '00AA': only(cause, ofA), '00BB': only(cause, ofB) }),
  );
  it('is by settings when only a reading changed', () => {
    const conditional = known({ outcome: 'approvedWithConditions' as const, decidedOn: isoDate('2015-07-01') });
    const both = of('100.00', A, { ...B, conditions: { ...B.conditions, excellence: conditional } });
    const strict = withSetting('conditionalApprovalPays', false);
    expect(Object.fromEntries(differences(compared(both), compared(both, strict)))).toEqual({
      '00AA': only('settings', '50.00'),
      '00BB': only('settings', '-50.00'),
    });
  });
  it('is of who came and of who went too', () =>
    expect(causes(compared(of('100.00', A, someone('00CC', '1.00'))))).toEqual({
      '00AA': only('', ''),
      '00BB': only('facts', '-50.00'),
      '00CC': only('facts', '50.00'),
    }));
  it('is together the difference to the cent, whole cents included', () => {
    const all = compared(of('100.01', someone('00AA', '2.00'), B, someone('00CC', '4.00')));
    const found = differences(before, all);
    for (const code of [A, B, all.inputs.knowledge.institutions[2] ?? A]) {
      const cents = (euros = '0.00') => Math.round(Number(euros) * 100);
      const sum = Object.values(found.get(code.brin) ?? {}).reduce((left, one) => left + cents(one), 0);
      expect(sum).toBe(cents(all.amounts.get(code.brin)) - cents(before.amounts.get(code.brin)));
    }
    expect(together(found.values()).ceiling).toBe('0.01');
  });
  it.each([
    [-5n, '-0.05'],
    [0n, '0.00'],
    [123n, '1.23'],
    [-12345n, '-123.45'],
  ])('%s cents is %s', (cents, text) => expect(signed(cents)).toBe(text));
});

describe('when an amount is paid', () => {
  it('is each month up to December, in equal parts with the cents first', () =>
    expect(instalments('investment', 2015, '100.00', yearMonth('2015-10'))).toEqual([
      { month: '2015-10', amount: '33.34' },
      { month: '2015-11', amount: '33.33' },
      { month: '2015-12', amount: '33.33' },
    ]));
  it.each([
    ['studyValue', '5.00', '2016-11', [{ month: '2016-11', amount: '5.00' }]],
    ['earlyLeavingFixed', '5.00', '2015-10', [{ month: '2015-10', amount: '5.00' }]],
    ['workPlacement', '5.00', null, [{ month: null, amount: '5.00' }]],
    ['excellence', '0.00', null, []],
  ] as const)('of %s, %s: %s', (component, amount, month, expected) =>
    expect(instalments(component, 2016, amount, month === null ? null : yearMonth(month))).toEqual(expected),
  );
});

describe('a division that may not be paid', () => {
  const whole: FundingCompleteness = { complete: true, missing: [], missingFigures: [] };
  const figure = (name: string, code: 'figureMissing' | 'ceilingMissing' | 'normMissing' = 'figureMissing') =>
    FundingCompleteness.shape.missingFigures.element.parse({
      component: 'studyValue',
      year: 2016,
      code,
      name,
      brin: '25LH',
    });
  it('is not one of which nothing is missing', () => expect(paymentRefusal(whole)).toBeNull());
  it('misses facts, and names the streams', () => {
    const missing = [{ stream: 'trajectory-2015-25LH', brin: brin('25LH') }];
    const refusal = paymentRefusal({ ...whole, complete: false, missing });
    expect([refusal?.code, refusal?.sentence]).toEqual([
      'DivisionIncomplete',
      expect.stringMatching(/Het gaat om: trajectory-2015-25LH\.$/),
    ]);
  });
  it.each([
    [figure('ceiling', 'ceilingMissing'), 'CeilingPublished', 'pot van 25LH.'],
    [figure('norm 2015-2016', 'normMissing'), 'NormsPublished', 'norm (2015-2016) van 25LH.'],
    [figure('nationalContribution'), 'FiguresDelivered', 'rijksbijdrage van deze instelling van 25LH.'],
    [
      figure('diplomas 79010-4 2014-2015'),
      'StudyValuesDelivered',
      "diploma's (domein 79010 (afbouw, hout en onderhoud), niveau 4, 2014-2015) van 25LH.",
    ],
    [
      { ...figure('class'), component: 'workPlacement' as const },
      'WorkPlacementResultsClassed',
      'oordeel over de resultaten bpv van 25LH.',
    ],
    [
      { ...figure('students'), component: 'earlyLeavingFixed' as const },
      'EarlyLeaversDelivered',
      'studenten jonger dan 22 van 25LH.',
    ],
  ])('misses a figure, and says which fact would bring it: %#', (missing, fact, end) => {
    const refusal = paymentRefusal({ ...whole, missingFigures: [missing] });
    expect([refusal?.code, refusal?.wouldOpen, refusal?.sentence]).toEqual([
      'FigureMissing',
      fact,
      expect.stringMatching(end.replace(/[().]/g, '\\$&') + '$'),
    ]);
  });
});

it('3,000 units of 66 institutions in six school years go into one fact that every store takes', () => {
  const years: SchoolYear[] = ['2010-2011', '2011-2012', '2012-2013', '2013-2014', '2014-2015', '2015-2016'];
  const units = Array.from(
    { length: 46 },
    (_, index) => [`${79000 + 10 * Math.floor(index / 3)}-${(index % 3) + 2}`, 1234, '1234.567890', 1234] as const,
  );
  const fact = '6f4ff3bb-98a5-5c0e-8a8c-0b0f3f4bb3f3';
  const institutions = Array.from({ length: 66 }, (_, index): FundingCandidate => ({
    ...(run.inputs.institutions[0] as FundingCandidate),
    brin: brin(`${10 + index}AA`),
    diplomas: years.map((schoolYear) => known({ schoolYear, units }, [fact], true)),
  }));
  const results = institutions.map((one) => ({ ...run.results[0], brin: one.brin, name: 'x'.repeat(100) }));
  const data = { ...run, settings: frozenSettings(), inputs: { ceiling: null, institutions }, results };
  expect(units.length * 66).toBe(3036);
  expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(1_048_576);
  expect(inputsOf(PaymentRunEvent.parse({ type: 'PaymentRunConfirmed', data }).data).knowledge).toEqual(data.inputs);
});
