import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import { type Component, FundingItem, type SchoolYear } from '@mijlpaal/trajectory-contract';
import { byHand } from '@mijlpaal/trajectory-testing';
import { type Known, known } from './funding-known';
import type { DeliveredCounts, DeliveredDiplomas, FundingCandidate } from './funding-knowledge';
import { divisionOf, type FundingList } from './funding-list';

const nothingDone = { agreementSignedOn: null, planSubmittedOn: null, excellence: null };
const someone = (
  code: string,
  contribution = '5000000.00',
  more: Partial<FundingCandidate> = {},
): FundingCandidate => ({
  brin: brin(code),
  conditions: nothingDone,
  figures: known({ nationalContribution: contribution, level2Students: 1 }, [`figures-${code}`]),
  ...more,
});
const ceiling = (amount: string) => known(amount, ['ceiling-fact']);
const amounts = ({ items }: FundingList) => items.map(({ brin: code, amount }) => [code, amount]);
const missing = (list: FundingList) => list.missing.map(({ code, name, brin: of }) => [code, name, of]);
/** Every tree gives its amount when it is done again by hand, and is what the contract says. */
function byHandToo(list: FundingList): FundingList {
  for (const item of list.items) {
    expect(byHand(item.explanation)).toBe(item.amount);
    expect(FundingItem.strict().parse(item)).toEqual(item);
  }
  return list;
}

type Unit = DeliveredDiplomas['units'][number];
const told = (schoolYear: SchoolYear, units: readonly Unit[]): Known<DeliveredDiplomas> =>
  known({ schoolYear, units }, [`diplomas-${schoolYear}`], true);
const BASE = ['2010-2011', '2011-2012', '2012-2013', '2013-2014'] as const;
/** @param units name, diplomas a year, study value together in each base year, and in 2014-2015, heavier diplomas */
const diplomas = (...units: readonly (readonly [string, number, string, string, number])[]) => [
  ...BASE.map((year) =>
    told(
      year,
      units.map(([unit, count, base]) => [unit, count, base, null]),
    ),
  ),
  told(
    '2014-2015',
    units.map(([unit, count, , average, heavier]) => [unit, count, average, heavier]),
  ),
];

describe('study value from what was delivered', () => {
  const A = someone('00AA', '50000000.00', {
    diplomas: diplomas(['79010-4', 400, '220', '240', 200], ['79050-3', 300, '90', '84', 100]),
  });
  const B = someone('00BB', '5000000.00', {
    diplomas: diplomas(['79010-2', 200, '20', '50', 80], ['79010-3', 100, '20', '15', 20]),
  });
  const of = (institutions: readonly FundingCandidate[], year = 2016) =>
    divisionOf('studyValue', year, { ceiling: ceiling('2000000.00'), institutions });

  it('is the example of regeling.md 4.4: A 1,600,000 and B its cap of 400,000', () => {
    const list = byHandToo(of([A, B]));
    expect([amounts(list), list.total, list.undistributed, list.missing]).toEqual([
      [
        ['00AA', '1600000.00'],
        ['00BB', '400000.00'],
      ],
      '2000000.00',
      '0.00',
      [],
    ]);
  });
  it('is for everyone, paid in November, with the units as parts and with the facts that say them', () => {
    const [item] = of([A, B]).items;
    expect([item?.entitled, item?.since, item?.firstPaymentMonth, item?.illustrative]).toEqual([
      true,
      null,
      '2016-11',
      true,
    ]);
    expect(item?.explanation.parts.map(({ name }) => name)).toEqual(['79010-4', '79050-3']);
    expect(item?.explanation.parts[0]?.inputs[0]?.facts).toEqual(
      [...BASE, '2014-2015'].map((year) => `diplomas-${year}`),
    );
  });
  it('misses each school year of which nothing was said, by name', () => {
    const list = of([A, someone('00BB', '1.00', { diplomas: (B.diplomas ?? []).slice(1) }), someone('00CC')], 2016);
    expect([amounts(list)[0], missing(list)]).toEqual([
      ['00AA', null],
      [
        ['figureMissing', 'diplomas 2010-2011', '00BB'],
        ...[...BASE, '2014-2015'].map((year) => ['figureMissing', `diplomas ${year}`, '00CC']),
      ],
    ]);
    expect(list.items.map(({ explanation }) => explanation.remarks.length)).toEqual([1, 2, 6]);
  });
  it('misses what is suppressed: that is never 0', () => {
    const hidden = told('2014-2015', [['79010-4', null, null, null]]);
    const unheavy = told('2014-2015', [['79010-4', 10, '1', null]]);
    const withLast = (last: Known<DeliveredDiplomas>) => [
      someone('00AA', '1.00', { diplomas: [...(A.diplomas ?? []).slice(0, 4), last] }),
    ];
    const what = (name: string) => ['figureMissing', `${name} 79010-4 2014-2015`, '00AA'];
    expect([missing(of(withLast(hidden))), missing(of(withLast(unheavy)))]).toEqual([
      [what('diplomas'), what('studyValue'), what('heavierDiplomas')],
      [what('heavierDiplomas')],
    ]);
  });
  it('misses the national contribution, by which the cap goes', () =>
    expect(missing(of([{ ...A, figures: null }]))).toEqual([['figureMissing', 'nationalContribution', '00AA']]));
});

describe('work placement from what was classed', () => {
  const classed = (code: string, found: 'good' | 'sufficient' | 'insufficient' | null) =>
    someone(code, '1.00', {
      workPlacement: {
        approvedOn: known(isoDate('2017-01-31'), [`approved-${code}`]),
        class: found && known(found, [`classed-${code}`]),
      },
    });
  const of = (...institutions: readonly FundingCandidate[]) =>
    divisionOf('workPlacement', 2017, { ceiling: ceiling('58000000.00'), institutions });
  const code = (index: number) => `${10 + index}AA`;

  it('is oracle O8: 15 good and 49 sufficient of an equal key', () => {
    const all = Array.from({ length: 64 }, (_, index) => classed(code(index), index < 15 ? 'good' : 'sufficient'));
    const list = byHandToo(of(...all));
    const cents = list.items.map(({ amount }) => Number(amount?.replace('.', '')));
    expect([list.items[0]?.amount, list.total]).toEqual(['1216783.22', '58000000.00']);
    expect(cents.slice(0, 15).reduce((sum, one) => sum + one, 0)).toBe(1_825_174_830);
  });
  it('is nothing without an approved plan, and nobody waits for that one', () => {
    const list = byHandToo(of(classed('00AA', 'good'), someone('00BB')));
    expect(list.items.map(({ entitled, since, amount }) => [entitled, since, amount])).toEqual([
      [true, '2017-01-31', '58000000.00'],
      [false, null, '0.00'],
    ]);
    expect(list.items[1]?.explanation.readings).toContain('workPlacementNeedsPlan');
  });
  it('waits for the class of whoever has an approved plan', () =>
    expect(missing(of(classed('00AA', 'good'), classed('00BB', null)))).toEqual([['figureMissing', 'class', '00BB']]));
});

describe('early leaving from what was counted', () => {
  const counted = (day: string, ...categories: DeliveredCounts['categories']): Known<DeliveredCounts> =>
    known({ countedOn: isoDate(day), categories }, [`counts-${day}`]);
  const of = (component: Component, year: number, amount: string, ...institutions: readonly FundingCandidate[]) =>
    divisionOf(component, year, { ceiling: ceiling(amount), institutions });

  it('is a fixed amount by all students of two years before, cut to the ceiling', () => {
    const list = byHandToo(
      of(
        'earlyLeavingFixed',
        2016,
        '50000.00',
        someone('00AA', '1.00', { counts: [counted('2014-10-01', ['entry', 800, null], ['level2', 1000, 1])] }),
        someone('00BB', '1.00', { counts: [counted('2014-10-01', ['level34', 2001, 0])] }),
      ),
    );
    expect([amounts(list), list.items[0]?.firstPaymentMonth, list.items[0]?.explanation.readings]).toEqual([
      [
        ['00AA', '18181.82'],
        ['00BB', '31818.18'],
      ],
      '2015-10',
      ['covenant', 'rounding'],
    ]);
  });
  const A = someone('00AA', '1.00', {
    counts: [counted('2013-10-01', ['entry', 40, 13]), counted('2014-10-01', ['entry', 40, 12], ['level2', 1800, 171])],
  });
  const B = someone('00BB', '1.00', {
    counts: [
      counted('2012-10-01', ['level34', 5000, 90]),
      counted('2013-10-01', ['level34', 5000, 80]),
      counted('2014-10-01', ['level34', 5000, 100]),
    ],
  });
  it('is a variable amount by who left of the year before, with its two ways in and its way out', () => {
    const list = byHandToo(of('earlyLeavingVariable', 2015, '36500000.00', A, B));
    expect([amounts(list), list.undistributed, list.items[0]?.firstPaymentMonth]).toEqual([
      [
        ['00AA', '175000.00'],
        ['00BB', '0.00'],
      ],
      '36325000.00',
      '2016-11',
    ]);
  });
  it('misses the norm of a later school year, and says so of nobody in particular', () =>
    expect(missing(of('earlyLeavingVariable', 2016, '1.00', A))).toEqual([
      ['normMissing', 'norm 2015-2016', null],
      ['figureMissing', 'students 2015-10-01', '00AA'],
    ]));
  it('is divided by the norm that a fact says once it is known, which the explanation names', () => {
    const counts = ['2014-10-01', '2015-10-01'].map((day) => counted(day, ['level2', 1800, 171]));
    const norms = [known({ schoolYear: '2015-2016', entry: '20', level2: '9.4', level34: '2.5' }, ['norms'])];
    const list = byHandToo(
      divisionOf('earlyLeavingVariable', 2016, {
        ceiling: ceiling('36500000.00'),
        institutions: [someone('00AA', '1.00', { counts })],
        norms,
      }),
    );
    const [item] = list.items;
    expect([item?.amount, item?.explanation.readings]).toEqual(['0.00', expect.not.arrayContaining(['unknownNorm'])]);
    expect(item?.explanation.parts[0]?.inputs.find(({ name }) => name === 'norm')).toMatchObject({
      value: '9.4',
      facts: ['norms'],
    });
  });
  it('misses what is suppressed in a year that counts, and not in one that is compared with', () => {
    const hidden = (day: string) => counted(day, ['entry', null, null]);
    const list = (...counts: readonly Known<DeliveredCounts>[]) =>
      of('earlyLeavingVariable', 2015, '1.00', someone('00AA', '1.00', { counts }));
    expect([
      missing(list(hidden('2014-10-01'))),
      missing(list(hidden('2013-10-01'), counted('2014-10-01', ['entry', 40, 12]))),
      missing(of('earlyLeavingFixed', 2016, '1.00', someone('00AA', '1.00', { counts: [hidden('2014-10-01')] }))),
    ]).toEqual([
      [
        ['figureMissing', 'students entry 2014-10-01', '00AA'],
        ['figureMissing', 'leavers entry 2014-10-01', '00AA'],
      ],
      [],
      [['figureMissing', 'students entry 2014-10-01', '00AA']],
    ]);
  });
});

it.each([
  ['studyValue', 2015],
  ['workPlacement', 2016],
  ['earlyLeavingFixed', 2015],
  ['earlyLeavingVariable', 2019],
  ['investment', 2019],
] as const)('there is no %s money for %i', (component, year) =>
  expect(() => divisionOf(component, year, { ceiling: null, institutions: [] })).toThrow(
    `There is no ${component} money for ${year}`,
  ),
);
