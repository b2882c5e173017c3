import { expect, it } from '@jest/globals';
import type { Explanation } from '../explanation';
import { saidExplanation } from './said-explanation';

const LONG = `1${'0'.repeat(300)}7`;

it('says no fraction that nobody can read', () => {
  const step = { name: 'share', expression: 'key / keyTotal', value: '0.333333333333' };
  const explanation = {
    ...{ article: 'R14 art. 2.6', remarks: [], parts: [], rounding: null, readings: [] },
    inputs: [{ name: 'improvementTotal', value: `${LONG}/3${'0'.repeat(301)}`, facts: [], illustrative: false }],
    steps: [
      { ...step, exact: '1/3' },
      { ...step, exact: `${LONG}/3` },
    ],
  } as unknown as Explanation; // what is said of it reads these alone
  const { inputs, steps } = saidExplanation(explanation, '25LH');
  expect(inputs.map(({ value }) => value)).toEqual(['0,333333333333']);
  expect(steps.map(({ exact }) => exact)).toEqual(['1/3', null]);
});
