import { describe, expect, it } from '@jest/globals';
import type { FundingItem } from '@mijlpaal/trajectory-contract';
import { calculatedPercentages, calculatedStudyValue, differs, roundedText, withCalculated } from './calculated';

it.each([
  ['0.552499999999', 6, '0.552500'],
  ['0.5525', 6, '0.552500'],
  ['0.0000005', 6, '0.000001'],
  ['9.5', 2, '9.50'],
  ['12', 2, '12.00'],
  ['1.9999996', 6, '2.000000'],
])('%s to %i digits is %s', (value, digits, rounded) => expect(roundedText(value, digits)).toBe(rounded));

const step = (name: string, value: string) => ({ name, expression: '', value, exact: null });
const itemOf = (...parts: readonly (readonly [string, ReturnType<typeof step>[]])[]) =>
  ({
    explanation: { parts: parts.map(([name, steps]) => ({ kind: 'unit', name, inputs: [], steps, remarks: [] })) },
  }) as unknown as FundingItem; // the rest is not looked at

describe('what was calculated', () => {
  const studyValue = calculatedStudyValue(
    itemOf(['79010-4', [step('base', '0.5525'), step('average', '0.333333333333')]]),
  );
  it('fills in the form as it is typed, and is recorded beside the decision', () => {
    expect(studyValue?.values).toEqual({
      values: [{ domain: '79010', level: 4, base: '0,5525', average: '0,333333' }],
    });
    const values = { year: 2016, ...studyValue?.values };
    expect(studyValue && differs(studyValue, values)).toBe(false);
    expect(withCalculated({ year: 2016, differsBecause: 'x' }, studyValue, values)).toEqual({
      year: 2016,
      calculated: [{ domain: '79010', level: 4, base: '0.5525', average: '0.333333' }],
    });
  });
  it('differs when a value is another, or a row is left out or added', () => {
    const row = { domain: '79010', level: 4, base: '0,5525', average: '0,333333' };
    const other = (values: readonly unknown[]) => studyValue && differs(studyValue, { values });
    expect([other([row]), other([{ ...row, base: '0,55' }]), other([]), other([row, { ...row, level: 2 }])]).toEqual([
      false, true, true, true,
    ]); // prettier-ignore
  });
  it('is nothing without figures, and leaves out a category without students', () => {
    expect([calculatedStudyValue(itemOf()), calculatedPercentages(itemOf())]).toEqual([null, null]);
    expect(calculatedPercentages(itemOf(['entry', []], ['level2', [step('percentage', '9.5')]]))?.rows).toEqual([
      { category: 'level2', percentage: '9.50' },
    ]);
  });
});
