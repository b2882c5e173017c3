import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { centsOf, eurosOf, Fraction, moneyOf } from '@mijlpaal/shared-money';
import { byHand } from '@mijlpaal/trajectory-testing';
import fc from 'fast-check';
import { env } from 'node:process';
import { divideExcellence, divideInvestment, type FundingInstitution } from './funding';
import type { Division } from './funding-division';
import { divideEarlyLeavingFixed } from './funding-early-leaving-fixed';
import { divideEarlyLeavingVariable } from './funding-early-leaving-variable';
import { known } from './funding-known';
import { givenMean } from './funding-mean';
import { divideStudyValue } from './funding-study-value';
import { divideWorkPlacement } from './funding-work-placement';

const DEEP = env['MIJLPAAL_TEST_DEEP'] !== undefined;
const runs = (few: number) => ({ numRuns: DEEP ? few * 50 : few });

const code = fc.stringMatching(/^[1-9]\d[A-Z]{2}$/).map(brin);
const money = (most: bigint) => fc.bigInt({ min: 0n, max: most }).map(moneyOf);
const ceiling = money(10n ** 13n).map((amount) => known(amount));
const list = <T>(item: fc.Arbitrary<T>, maxLength = 12) =>
  fc.uniqueArray(fc.record({ brin: code, of: item }), { selector: ({ brin: each }) => each, maxLength });
const mean = fc.tuple(fc.nat(300), fc.constantFrom(100, 77)).map(([above, below]) => givenMean(`${above}/${below}`));
const meanOrNone = fc.option(mean, { freq: 8 });

/** One division to ask for, and again with its parts in another order. */
interface Asked {
  readonly ceiling: string;
  readonly brins: readonly string[];
  readonly divide: () => Division;
  readonly mixed: () => Division;
}

const figure = fc.record({ contribution: money(10n ** 11n), students: fc.nat(20_000), entitled: fc.boolean() });
const byFigures = (divide: typeof divideInvestment): fc.Arbitrary<Asked> =>
  fc.tuple(ceiling, list(figure)).map(([of, all]) => {
    const institutions = all.map(({ brin: each, of: { contribution, students, entitled } }): FundingInstitution => ({
      brin: each,
      nationalContribution: known(contribution),
      level2Students: known(students),
      entitled,
    }));
    return {
      ceiling: of.value,
      brins: all.map((each) => each.brin),
      divide: () => divide({ ceiling: of, institutions }),
      mixed: () => divide({ ceiling: of, institutions: institutions.toReversed() }),
    };
  });

const unitFigures = fc
  .record({
    diplomas: fc.nat(400),
    heavier: fc.nat(400),
    base: meanOrNone,
    average: meanOrNone,
    previousAverage: meanOrNone,
    limit: fc.option(mean.map(({ value }) => value)),
    level: fc.constantFrom('unit' as const, 'domain' as const, 'institution' as const),
  })
  .map(({ heavier, ...rest }) => known({ ...rest, heavierDiplomas: Math.min(heavier, rest.diplomas) }));
/** Contributions from nothing to far above the ceiling, so that some, all or nobody are capped. */
const withUnits = fc.record({ contribution: money(10n ** 13n), units: fc.array(unitFigures, { maxLength: 4 }) });
const studyValue: fc.Arbitrary<Asked & { readonly caps: readonly bigint[] }> = fc
  .tuple(fc.constantFrom(2016, 2017, 2018), money(10n ** 12n), list(withUnits))
  .map(([year, of, all]) => {
    const institutions = all.map(({ brin: each, of: { contribution } }) => ({
      brin: each,
      nationalContribution: known(contribution),
    }));
    const units = all.flatMap(({ brin: each, of: own }) =>
      own.units.map((figures, index) => ({ brin: each, unit: `${index}`, figures })),
    );
    return {
      ceiling: of,
      brins: all.map((each) => each.brin),
      caps: all.map(({ of: { contribution } }) => eurosOf(contribution).times(Fraction.parse('0.08')).floorToCents()),
      divide: () => divideStudyValue({ year, ceiling: known(of), units, institutions }),
      mixed: () =>
        divideStudyValue({
          year,
          ceiling: known(of),
          units: units.toReversed(),
          institutions: institutions.toReversed(),
        }),
    };
  });

const classed = fc.record({
  key: fc.nat(1_000).map((hundredths) => known(`${hundredths}/100`)),
  class: fc.option(
    fc.constantFrom('good' as const, 'sufficient' as const, 'insufficient' as const).map((each) => known(each)),
  ),
});
const workPlacement: fc.Arbitrary<Asked> = fc.tuple(ceiling, list(classed)).map(([of, all]) => {
  const institutions = all.map(({ brin: each, of: own }) => ({ brin: each, ...own }));
  return {
    ceiling: of.value,
    brins: all.map((each) => each.brin),
    divide: () => divideWorkPlacement({ year: 2017, ceiling: of, institutions }),
    mixed: () => divideWorkPlacement({ year: 2017, ceiling: of, institutions: institutions.toReversed() }),
  };
});

/** About what all claims together come to, so that some pass it. */
const tableCeiling = money(10n ** 8n).map((amount) => known(amount));
const covered = fc.record({
  covenant: fc.boolean().map((each) => known(each)),
  studentsUnder22: fc.nat(12_000).map((each) => known(each)),
});
const earlyLeavingFixed: fc.Arbitrary<Asked> = fc.tuple(tableCeiling, list(covered)).map(([of, all]) => {
  const institutions = all.map(({ brin: each, of: own }) => ({ brin: each, ...own }));
  return {
    ceiling: of.value,
    brins: all.map((each) => each.brin),
    divide: () => divideEarlyLeavingFixed({ ceiling: of, institutions }),
    mixed: () => divideEarlyLeavingFixed({ ceiling: of, institutions: institutions.toReversed() }),
  };
});

const leaverCount = fc.tuple(fc.nat(3_000), fc.nat(12)).map(([students, percent]) => ({
  students,
  leavers: Math.floor((students * percent) / 100),
}));
const categoryCounts = fc
  .tuple(leaverCount, fc.option(leaverCount), fc.option(leaverCount))
  .map(([own, previous, beforePrevious]) => known({ ...own, previous, beforePrevious }));
const categories = fc.record(
  { entry: categoryCounts, level2: categoryCounts, level34: categoryCounts },
  { requiredKeys: [] },
);
const earlyLeavingVariable: fc.Arbitrary<Asked> = fc
  .tuple(tableCeiling, fc.constantFrom('2012-2013', '2013-2014', '2014-2015'), list(fc.tuple(fc.boolean(), categories)))
  .map(([of, schoolYear, all]) => {
    const institutions = all.map(({ brin: each, of: [covenant, own] }) => ({
      brin: each,
      covenant: known(covenant),
      categories: own,
    }));
    return {
      ceiling: of.value,
      brins: all.map((each) => each.brin),
      divide: () => divideEarlyLeavingVariable({ schoolYear, ceiling: of, institutions }),
      mixed: () => divideEarlyLeavingVariable({ schoolYear, ceiling: of, institutions: institutions.toReversed() }),
    };
  });

const components: readonly (readonly [string, fc.Arbitrary<Asked>])[] = [
  ['investment', byFigures(divideInvestment)],
  ['excellence', byFigures(divideExcellence)],
  ['study value', studyValue],
  ['work placement', workPlacement],
  ['early leaving, fixed', earlyLeavingFixed],
  ['early leaving, variable', earlyLeavingVariable],
];

describe.each(components)('any division of %s', (_, asked) => {
  it('divides the ceiling: amounts and what is undistributed are it, and nothing is negative', () =>
    fc.assert(
      fc.property(asked, ({ ceiling: of, brins, divide }) => {
        const { amounts, total, undistributed } = divide();
        const cents = amounts.map(({ amount }) => centsOf(amount)); // refuses a negative amount
        const together = cents.reduce((all, each) => all + each, 0n);
        expect([moneyOf(together), moneyOf(together + centsOf(undistributed))]).toEqual([total, of]);
        expect(amounts.map(({ brin: each }) => each)).toEqual(brins);
      }),
      runs(40),
    ));

  it('does not depend on the order of the input', () =>
    fc.assert(
      fc.property(asked, ({ divide, mixed }) => {
        const paid = ({ amounts }: Division) => amounts.map(({ brin: each, amount }) => `${each} ${amount}`);
        expect(paid(mixed()).toReversed()).toEqual(paid(divide()));
      }),
      runs(30),
    ));

  it('explains each amount so that it can be done again by hand', () =>
    fc.assert(
      fc.property(asked, ({ divide }) => {
        for (const { amount, explanation } of divide().amounts) expect(byHand(explanation)).toBe(amount);
      }),
      runs(20),
    ));
});

describe('the cap on study value', () => {
  it('is passed by nobody', () =>
    fc.assert(
      fc.property(studyValue, ({ divide, caps }) =>
        divide().amounts.forEach(({ amount }, index) => expect(centsOf(amount) <= (caps[index] ?? 0n)).toBe(true)),
      ),
      runs(60),
    ));

  it('is reached by all who have units that share, or nothing of the excess is left', () =>
    fc.assert(
      fc.property(studyValue, ({ divide, caps }) => {
        for (const [index, { amount, explanation }] of divide().amounts.entries()) {
          const left = explanation.remarks.some(({ code: each }) => each === 'excessUndistributed');
          const unitAmount = explanation.steps.find(({ name }) => name === 'unitAmount')?.value;
          if (left && unitAmount !== '0') expect(centsOf(amount)).toBe(caps[index]);
        }
      }),
      runs(40),
    ));
});

const CENT = Fraction.of(1n, 100n);
const exactOf = ({ amounts }: Division, each: string): Fraction => {
  const found = amounts.find(({ brin: own }) => own === each)?.explanation.steps.find(({ name }) => name === 'exact');
  return found ? Fraction.parse(found.exact ?? found.value) : Fraction.zero;
};
const entitled = (
  all: readonly {
    readonly brin: FundingInstitution['brin'];
    readonly of: { contribution: string; students: number };
  }[],
) =>
  all.map(({ brin: each, of: { contribution, students } }): FundingInstitution => ({
    brin: each,
    nationalContribution: known(contribution),
    level2Students: known(students),
    entitled: true,
  }));
const atLeastTwo = list(figure).filter((all) => all.length >= 2);

describe.each([
  ['investment', divideInvestment],
  ['excellence', divideExcellence],
])('%s money', (_, divide) => {
  it('is never less for who has more national contribution or level-2 students, with all else equal', () =>
    fc.assert(
      fc.property(ceiling, atLeastTwo, fc.nat(5_000), money(10n ** 10n), (of, all, students, contribution) => {
        const [first, ...others] = entitled(all);
        if (first === undefined) return;
        const more = {
          ...first,
          nationalContribution: known(moneyOf(centsOf(first.nationalContribution.value) + centsOf(contribution))),
          level2Students: known(first.level2Students.value + students),
        };
        const before = divide({ ceiling: of, institutions: [first, ...others] });
        const after = divide({ ceiling: of, institutions: [more, ...others] });
        expect(exactOf(after, first.brin).compare(exactOf(before, first.brin))).not.toBe(-1);
        expect(centsOf(after.amounts[0]?.amount ?? '0.00') >= centsOf(before.amounts[0]?.amount ?? '0.00')).toBe(true);
      }),
      runs(40),
    ));

  it('is the same for two who merge before the count: exactly before rounding, within a cent after', () =>
    fc.assert(
      fc.property(ceiling, atLeastTwo, (of, all) => {
        const [first, second, ...others] = entitled(all);
        if (first === undefined || second === undefined) return;
        const merged = {
          ...first,
          nationalContribution: known(
            moneyOf(centsOf(first.nationalContribution.value) + centsOf(second.nationalContribution.value)),
          ),
          level2Students: known(first.level2Students.value + second.level2Students.value),
        };
        const apart = divide({ ceiling: of, institutions: [first, second, ...others] });
        const one = divide({ ceiling: of, institutions: [merged, ...others] });
        const parts = exactOf(apart, first.brin).plus(exactOf(apart, second.brin));
        expect(parts.compare(exactOf(one, first.brin))).toBe(0);
        const paid = apart.amounts.slice(0, 2).reduce((cents, { amount }) => cents + centsOf(amount), 0n);
        const difference = Fraction.of(paid - centsOf(one.amounts[0]?.amount ?? '0.00'), 100n);
        expect([difference.compare(CENT) <= 0, difference.compare(CENT.times(Fraction.of(-1n))) >= 0]).toEqual([
          true,
          true,
        ]);
      }),
      runs(40),
    ));
});
