import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import { type Component, FundingItem } from '@mijlpaal/trajectory-contract';
import { byHand } from '@mijlpaal/trajectory-testing';
import fc from 'fast-check';
import { known } from './funding-known';
import type { FundingCandidate, Merger } from './funding-knowledge';
import { divisionOf, type FundingList } from './funding-list';
import { type FundingSettings, fundingSettings } from './funding-settings';

const on = (day: string, id: string) => known(isoDate(day), [id]);
/** Signed, planned and approved in time, but for what is said. */
const someone = (code: string, contribution: number, students: number, more: Partial<FundingCandidate> = {}) =>
  ({
    brin: brin(code),
    openedOn: isoDate('2015-01-05'),
    conditions: {
      agreementSignedOn: on('2015-02-20', `signed-${code}`),
      planSubmittedOn: on('2015-04-15', `plan-${code}`),
      excellence: known({ outcome: 'approved', decidedOn: isoDate('2015-07-10') }, [`approved-${code}`]),
    },
    figures: known({ nationalContribution: `${contribution}.00`, level2Students: students }, [`figures-${code}`]),
    ...more,
  }) satisfies FundingCandidate;
const nothingDone = { agreementSignedOn: null, planSubmittedOn: null, excellence: null };
/** A BRIN that began with the merger: nothing was ever delivered of it. */
const fresh = (code: string) =>
  someone(code, 0, 0, { openedOn: isoDate('2018-08-01'), conditions: nothingDone, figures: null });
const merger = (code: string, into: string, day = '2018-08-01'): Merger => ({
  brin: brin(code),
  into: brin(into),
  on: isoDate(day),
  fact: `merger-${code}`,
});
const alone = (institutions: readonly FundingCandidate[], mergers: readonly Merger[], component: Component) =>
  divisionOf(component, 2018, { ceiling: known('9000000.00'), institutions, mergers });
/** Every tree gives its amount when it is done again by hand. */
const divided = (
  institutions: readonly FundingCandidate[],
  mergers: readonly Merger[],
  component: Component = 'investment',
  year = 2018,
  settings?: FundingSettings,
) => {
  const ceiling = known('9000000.00', ['ceiling']);
  const list = divisionOf(component, year, { ceiling, institutions, mergers }, settings);
  for (const item of list.items) {
    expect(FundingItem.strict().parse(item)).toEqual(item);
    if (list.total !== null) expect(byHand(item.explanation)).toBe(item.amount);
  }
  return list;
};
const amounts = ({ items }: FundingList) => Object.fromEntries(items.map(({ brin: code, amount }) => [code, amount]));
const cents = (amount: string | null | undefined): number => Math.round(Number(amount) * 100);

const A = someone('01IC', 60_000_000, 3_000);
const B = someone('13US', 30_000_000, 2_500);
const C = someone('25LN', 10_000_000, 500);
const two = [merger('01IC', '31JC'), merger('13US', '31JC')];

describe('money of institutions that merged', () => {
  it('is that of the parts together, under the name of who goes on; nothing is doubled and nothing is lost', () => {
    const list = divided([A, B, C, fresh('31JC')], two);
    expect(amounts(list)).toEqual({ '01IC': '0.00', '13US': '0.00', '25LN': '850000.00', '31JC': '8150000.00' });
    expect([list.total, list.undistributed, list.missing]).toEqual(['9000000.00', '0.00', []]);
    const [one, , , both] = list.items;
    expect(one).toMatchObject({ entitled: false, explanation: { remarks: [{ code: 'goesOnAs', brin: '31JC' }] } });
    expect(both).toMatchObject({ entitled: true, since: '2015-04-15', firstPaymentMonth: '2018-01' });
    expect(both?.explanation.remarks.map(({ code, brin: of }) => [code, of])).toEqual([
      ['goesOnFor', '01IC'],
      ['goesOnFor', '13US'],
    ]);
    expect(both?.explanation.readings).toEqual(expect.arrayContaining(['mergedFigures', 'mergerYear']));
    const contribution = both?.explanation.inputs.find(({ name }) => name === 'nationalContribution');
    expect(contribution).toMatchObject({ value: '90000000', facts: expect.arrayContaining(['merger-13US']) });
  });
  it('stays by part in the years before the merger', () =>
    expect(amounts(divided([A, B, C, fresh('31JC')], two, 'investment', 2017))).toMatchObject({
      '01IC': '5100000.00',
      '13US': '3050000.00',
      '31JC': '0.00',
    }));
  it('does not ask for a new institution what is of before it was there', () => {
    const counted = [known({ countedOn: isoDate('2014-10-01'), categories: [['level2', 900, 1] as const] }, ['count'])];
    const list = divided(
      [{ ...A, counts: counted }, fresh('31JC')],
      [merger('01IC', '31JC')],
      'earlyLeavingFixed',
      2016,
    );
    expect([list.missing, amounts(list)]).toEqual([[], { '01IC': '10000.00', '31JC': '0.00' }]);
    expect(list.items[1]).toMatchObject({ entitled: false, firstPaymentMonth: null });
  });
  it('goes to who is left after a second merger', () =>
    expect(amounts(divided([A, B, C], [merger('01IC', '13US', '2016-08-01'), merger('13US', '25LN')]))).toEqual({
      '01IC': '0.00',
      '13US': '0.00',
      '25LN': '9000000.00',
    }));
  it('counts of each component only the parts that have a right to it', () => {
    const rejected = someone('13US', 30_000_000, 2_500, { conditions: { ...B.conditions, excellence: null } });
    const list = divided([A, rejected, C, fresh('31JC')], two, 'excellence');
    expect(amounts(list)).toMatchObject({ '25LN': '1285714.29', '31JC': '7714285.71' });
  });
  it('asks for the figures of each part in the year of the merger, and of who goes on after it', () => {
    const silent = someone('13US', 0, 0, { figures: null });
    expect(divided([A, silent, C], [merger('13US', '25LN')]).missing).toMatchObject([
      { name: 'nationalContribution', brin: '13US' },
      { name: 'level2Students', brin: '13US' },
    ]);
    expect(amounts(divided([A, silent, C], [merger('13US', '25LN', '2016-08-01')]))).toEqual(
      amounts(divided([A, { ...silent, conditions: nothingDone }, C], [])),
    );
  });
  it('gives a new institution the right of its parts for figures of its own', () => {
    const later = { ...fresh('31JC'), openedOn: isoDate('2016-08-01'), figures: A.figures };
    const gone = { ...A, figures: null };
    expect(amounts(divided([gone, B, C, later], [merger('01IC', '31JC', '2016-08-01')], 'investment', 2017))).toEqual({
      '01IC': '0.00',
      '13US': '3050000.00',
      '25LN': '850000.00',
      '31JC': '5100000.00',
    });
  });
  it('stays by part in the year of the merger under the other reading', () => {
    const settings = { ...fundingSettings, mergerYear: { value: 'byPart', source: '' } } as const;
    expect(amounts(divided([A, B, C], [merger('13US', '25LN')], 'investment', 2018, settings))).toEqual(
      amounts(divided([A, B, C], [])),
    );
  });

  it.each(['investment', 'excellence'] as const)(
    'is within a cent for each part the same before and after: %s',
    (component) => {
      const figures = fc.tuple(fc.integer({ min: 1, max: 90_000_000 }), fc.integer({ min: 0, max: 9_000 }));
      fc.assert(
        fc.property(fc.array(figures, { minLength: 3, maxLength: 12 }), fc.nat(), (all, choice) => {
          const institutions = all.map(([money, students], index) =>
            someone(`${String(index).padStart(2, '0')}AA`, money, students),
          );
          const [first, second] = [
            institutions[choice % institutions.length],
            institutions[(choice + 1) % institutions.length],
          ];
          if (!first || !second) return;
          const before = alone(institutions, [], component);
          const after = alone(institutions, [merger(first.brin, second.brin)], component);
          const [was, is] = [amounts(before), amounts(after)];
          expect(
            Math.abs(cents(is[second.brin]) - cents(was[first.brin]) - cents(was[second.brin])),
          ).toBeLessThanOrEqual(2);
          expect([after.total, after.undistributed]).toEqual([before.total, before.undistributed]);
        }),
        { seed: 2015, numRuns: 40 },
      );
    },
  );
});

describe('study value and early leaving after a merger', () => {
  const BASE = ['2010-2011', '2011-2012', '2012-2013', '2013-2014', '2015-2016', '2016-2017'] as const;
  const diplomas = (count: number, sum: string) =>
    BASE.map((schoolYear) => known({ schoolYear, units: [['79010-4', count, sum, 1] as const] }, [`${count}`]));
  const P = someone('01IC', 60_000_000, 1, { diplomas: diplomas(30, '12') });
  const Q = someone('13US', 30_000_000, 1, { diplomas: diplomas(40, '24') });
  const R = someone('25LN', 90_000_000, 1, { diplomas: diplomas(400, '240') });

  it('joins the data: units that were small by themselves may be big enough together', () => {
    const list = divided([P, Q, R, fresh('31JC')], two, 'studyValue');
    const part = list.items[3]?.explanation.parts[0];
    expect(list.missing).toEqual([]);
    expect(part?.inputs.find(({ name }) => name === 'diplomas')?.value).toBe('70');
    expect(part?.remarks).toEqual([]);
    expect(divided([P, Q, R], [], 'studyValue').items[0]?.explanation.parts[0]?.remarks).toMatchObject([
      { code: 'valueOfInstitution' },
    ]);
  });
  it('stays by part when it was paid before the merger', () => {
    const late = [merger('01IC', '13US', '2018-11-02')];
    expect(amounts(divided([P, Q, R], late, 'studyValue'))).toEqual(amounts(divided([P, Q, R], [], 'studyValue')));
  });
  it('is not known of both when it is suppressed of one', () => {
    const hidden = {
      ...P,
      diplomas: (P.diplomas ?? []).map((one) => ({
        ...one,
        value: { ...one.value, units: [['79010-4', null, null, null] as const] },
      })),
    };
    const list = divided([hidden, Q, R], [merger('01IC', '13US')], 'studyValue');
    expect(list.missing.every(({ brin: of }) => of === '01IC')).toBe(true);
    expect(list.missing.length).toBeGreaterThan(0);
  });
  it('has parts while the figures of others are missing, and none while one of its own parts has told nothing of a year', () => {
    const silent = { ...P, diplomas: P.diplomas?.slice(1) ?? [] };
    const named = (institutions: readonly FundingCandidate[]) =>
      divided(institutions, [merger('01IC', '13US')], 'studyValue').items.map(({ explanation: { parts } }) =>
        parts.map(({ name }) => name),
      );
    expect(named([P, Q, { ...R, diplomas: [] }])).toEqual([[], ['79010-4'], []]);
    expect(named([silent, Q, R])).toEqual([[], [], ['79010-4']]);
    expect(named([P, { ...Q, figures: null }, R])).toEqual([[], ['79010-4'], ['79010-4']]);
  });
  it('adds the students of both', () => {
    const counted = (count: number) => [
      known({ countedOn: isoDate('2016-10-01'), categories: [['level2', count, 1] as const] }, [`${count}`]),
    ];
    const small = [someone('01IC', 1, 1, { counts: counted(900) }), someone('13US', 1, 1, { counts: counted(900) })];
    const together = divided(small, [merger('01IC', '13US', '2017-08-01')], 'earlyLeavingFixed');
    expect(amounts(together)).toEqual({ '01IC': '0.00', '13US': '20000.00' });
    expect(amounts(divided(small, [], 'earlyLeavingFixed'))).toEqual({ '01IC': '10000.00', '13US': '10000.00' });
  });
  it('takes the class of work placement that who goes on was given', () => {
    const approved = { approvedOn: on('2017-01-30', 'approved'), class: null };
    const good = { approvedOn: null, class: known('good' as const, ['class']) };
    const both = [
      someone('01IC', 60_000_000, 1, { workPlacement: approved }),
      { ...fresh('31JC'), workPlacement: good },
    ];
    expect(amounts(divided(both, [merger('01IC', '31JC')], 'workPlacement'))).toMatchObject({ '31JC': '9000000.00' });
    const unclassed = [both[0] as FundingCandidate, fresh('31JC')];
    expect(divided(unclassed, [merger('01IC', '31JC')], 'workPlacement').missing).toMatchObject([
      { name: 'class', brin: '31JC' },
    ]);
  });
});

it.each([
  ['studyValue', 2017],
  ['earlyLeavingFixed', 2018],
  ['earlyLeavingVariable', 2015],
] as const)(
  'who began with a merger has no part in %s of %i, before it was there: nothing of it is missing',
  (component, year) => {
    const named = (mergers: readonly Merger[], institutions: readonly FundingCandidate[]) =>
      divisionOf(component, year, { ceiling: known('9000000.00'), institutions, mergers }).missing.map(
        ({ brin: code, name }) => `${code} ${name}`,
      );
    const before = named([], [A, B]);
    expect(named(two, [A, B, fresh('31JC')])).toEqual(before);
  },
);
