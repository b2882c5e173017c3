import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import { FundingItem, type SchoolYear } from '@mijlpaal/trajectory-contract';
import { known } from './funding-known';
import type { DeliveredCounts, DeliveredDiplomas, FundingCandidate, FundingKnowledge } from './funding-knowledge';
import { divisionOf } from './funding-list';

const someone = (code: string, more: Partial<FundingCandidate>): FundingCandidate => ({
  brin: brin(code),
  conditions: { agreementSignedOn: null, planSubmittedOn: null, excellence: null },
  figures: known({ nationalContribution: '50000000.00', level2Students: 1 }, ['figures']),
  ...more,
});
const diplomas = (schoolYear: SchoolYear, ...units: DeliveredDiplomas['units']) =>
  known({ schoolYear, units }, [schoolYear]);
const counts = (day: string, ...categories: DeliveredCounts['categories']) =>
  known({ countedOn: isoDate(day), categories }, [day]);

/** What the first one is told: its remarks, and of each part each step that was worked out. */
function told(component: 'studyValue' | 'earlyLeavingVariable', knowledge: FundingKnowledge) {
  const [item] = divisionOf(component, 2016, knowledge).items;
  if (item === undefined) throw new Error('Nobody shares');
  expect(FundingItem.strict().parse(item)).toEqual(item);
  const { result, parts, remarks } = item.explanation;
  return {
    result,
    remarks: remarks.map(({ code, name }) => [code, name]),
    parts: parts.map((part) => [part.name, Object.fromEntries(part.steps.map(({ name, value }) => [name, value]))]),
  };
}

describe('the own parts of study value, while no amount is known', () => {
  const base = (['2010-2011', '2011-2012', '2012-2013', '2013-2014'] as const).map((year) =>
    diplomas(year, ['79010-4', 400, '220', null]),
  );
  const own = someone('00AA', { diplomas: [...base, diplomas('2014-2015', ['79010-4', 400, '240', 200])] });
  const others = someone('00BB', {});
  const ceiling = known('2000000.00', ['ceiling']);

  it('are worked out from its own figures when those of others are missing', () =>
    expect(told('studyValue', { ceiling, institutions: [own, others] })).toMatchObject({
      result: null,
      remarks: [['figureOfOthersMissing', null]],
      parts: [['79010-4', { base: '0.55', average: '0.6' }]],
    }));
  it('are worked out when only the ceiling is missing', () =>
    expect(told('studyValue', { ceiling: null, institutions: [own] })).toMatchObject({
      remarks: [['ceilingMissing', 'ceiling']],
      parts: [['79010-4', { base: '0.55', average: '0.6' }]],
    }));
  it('are what they are once nothing is missing', () => {
    const complete = someone('00BB', { diplomas: own.diplomas ?? [] });
    const [alone, together] = [others, complete].map((other) =>
      told('studyValue', { ceiling, institutions: [own, other] }),
    );
    expect(together?.result).not.toBeNull();
    expect(together?.parts).toEqual(alone?.parts);
  });
  it.each([
    ['a school year', base.slice(1), ['figureMissing', 'diplomas 2010-2011']],
    [
      'a suppressed number',
      [...base.slice(1), diplomas('2010-2011', ['79010-4', null, '1', null])],
      ['figureMissing', 'diplomas 79010-4 2010-2011'],
    ],
  ] as const)('are not there while %s of its own is missing', (_, first, remark) => {
    const partly = someone('00AA', { diplomas: [...first, diplomas('2014-2015', ['79010-4', 400, '240', 200])] });
    expect(told('studyValue', { ceiling, institutions: [partly] })).toEqual({
      result: null,
      remarks: [remark],
      parts: [],
    });
  });
});

describe('the own parts of the variable money for early leaving, while no amount is known', () => {
  const own = someone('00AA', {
    counts: [counts('2014-10-01', ['level2', 1800, 180]), counts('2015-10-01', ['level2', 1800, 171])],
  });
  const others = someone('00BB', {});
  const ceiling = known('36500000.00', ['ceiling']);
  const norms = [known({ schoolYear: '2015-2016' as const, entry: '20', level2: '9.4', level34: '2.5' }, ['norms'])];

  it('are the percentages of its own counts when those of others are missing', () =>
    expect(told('earlyLeavingVariable', { ceiling, norms, institutions: [own, others] })).toMatchObject({
      result: null,
      remarks: [['figureOfOthersMissing', null]],
      parts: expect.arrayContaining([['level2', expect.objectContaining({ percentage: '9.5' })]]),
    }));
  it('are not there without the norm that they are measured against', () =>
    expect(told('earlyLeavingVariable', { ceiling, institutions: [own, others] })).toEqual({
      result: null,
      remarks: [
        ['normMissing', 'norm 2015-2016'],
        ['figureOfOthersMissing', null],
      ],
      parts: [],
    }));
  it('are not there while its own count is suppressed', () =>
    expect(
      told('earlyLeavingVariable', {
        ceiling,
        norms,
        institutions: [someone('00AA', { counts: [counts('2015-10-01', ['level2', 1800, null])] })],
      }),
    ).toEqual({ result: null, remarks: [['figureMissing', 'leavers level2 2015-10-01']], parts: [] }));
});
