import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import type { Explanation } from '@mijlpaal/trajectory-contract';
import { byHand } from '@mijlpaal/trajectory-testing';
import fc from 'fast-check';
import { divideExcellence, divideInvestment, type FundingInstitution } from './funding';
import type { Division } from './funding-division';
import { known } from './funding-known';

const institution = (
  code: string,
  contribution: string,
  students: number,
  illustrative = false,
): FundingInstitution => ({
  brin: brin(code),
  nationalContribution: known(contribution, [`figures-${code}`], illustrative),
  level2Students: known(students, [`figures-${code}`], illustrative),
  entitled: true,
});
const toy = [
  institution('00AA', '60000000.00', 3000),
  institution('00BB', '30000000.00', 2500),
  institution('00CC', '10000000.00', 500),
];
const ceiling = known('163500000.00', ['ceiling-2015']);
const of = (code: string, { amounts }: Division): Explanation => {
  const found = amounts.find(({ brin: each }) => each === code);
  if (found === undefined) throw new Error(`${code} is not there`);
  return found.explanation;
};

describe('the explanation of an amount', () => {
  it('shows every number, where it comes from, and the cent', () => {
    expect(of('00BB', divideInvestment({ ceiling, institutions: toy }))).toEqual({
      formula: '2015-investment',
      article: 'R16 art. 2.3(1)',
      inputs: [
        { name: 'ceiling', value: '163500000.00', facts: ['ceiling-2015'], illustrative: false },
        { name: 'nationalContribution', value: '30000000', facts: ['figures-00BB'], illustrative: false },
        {
          name: 'nationalContributionTotal',
          value: '100000000',
          facts: ['figures-00AA', 'figures-00BB', 'figures-00CC'],
          illustrative: false,
        },
        { name: 'level2Students', value: '2500', facts: ['figures-00BB'], illustrative: false },
        {
          name: 'level2StudentsTotal',
          value: '6000',
          facts: ['figures-00AA', 'figures-00BB', 'figures-00CC'],
          illustrative: false,
        },
      ],
      parts: [],
      steps: [
        { name: 'nationalContributionPot', expression: 'ceiling * 2/3', value: '109000000', exact: null },
        {
          name: 'nationalContributionShare',
          expression: 'nationalContribution / nationalContributionTotal',
          value: '0.3',
          exact: null,
        },
        {
          name: 'nationalContributionAmount',
          expression: 'nationalContributionPot * nationalContributionShare',
          value: '32700000',
          exact: null,
        },
        { name: 'level2StudentsPot', expression: 'ceiling * 1/3', value: '54500000', exact: null },
        {
          name: 'level2StudentsShare',
          expression: 'level2Students / level2StudentsTotal',
          value: '0.416666666667',
          exact: '5/12',
        },
        {
          name: 'level2StudentsAmount',
          expression: 'level2StudentsPot * level2StudentsShare',
          value: '22708333.333333333333',
          exact: '68125000/3',
        },
        {
          name: 'exact',
          expression: 'nationalContributionAmount + level2StudentsAmount',
          value: '55408333.333333333333',
          exact: '166225000/3',
        },
        { name: 'roundedDown', expression: 'floor(exact * 100) / 100', value: '55408333.33', exact: null },
        { name: 'extraCent', expression: '0', value: '0', exact: null },
        { name: 'amount', expression: 'roundedDown + extraCent', value: '55408333.33', exact: null },
      ],
      rounding: {
        method: 'largestRemainder',
        unit: '0.01',
        ties: 'lowerBrin',
        among: 3,
        centsLeft: 1,
        remainder: '1/300',
        rank: 2,
        extraCent: false,
      },
      result: '55408333.33',
      remarks: [],
      readings: ['rounding', 'level2Count'],
    });
  });

  it('shows who got the cent that was left', () => {
    const { rounding, steps, result } = of('00CC', divideInvestment({ ceiling, institutions: toy }));
    expect(rounding).toMatchObject({ centsLeft: 1, remainder: '1/150', rank: 1, extraCent: true });
    expect(steps.slice(-2)).toEqual([
      { name: 'extraCent', expression: '0.01', value: '0.01', exact: null },
      { name: 'amount', expression: 'roundedDown + extraCent', value: '15441666.67', exact: null },
    ]);
    expect(result).toBe('15441666.67');
  });

  it('marks what was invented, also inside a total', () => {
    const institutions = [institution('00AA', '1.00', 1), institution('00BB', '1.00', 1, true)];
    const { inputs } = of('00AA', divideInvestment({ ceiling, institutions }));
    expect(inputs.filter(({ illustrative }) => illustrative).map(({ name }) => name)).toEqual([
      'nationalContributionTotal',
      'level2StudentsTotal',
    ]);
  });

  it('says which part nobody has a weight for', () => {
    const explanation = of(
      '00AA',
      divideInvestment({ ceiling: known('10.00'), institutions: [institution('00AA', '1.00', 0)] }),
    );
    expect(explanation.remarks).toEqual([{ code: 'partUndistributed', name: 'level2StudentsPot', brin: null }]);
    expect(explanation.readings).toEqual(['rounding', 'level2Count', 'partWithoutWeight']);
    expect([byHand(explanation), explanation.result]).toEqual(['6.66', '6.66']);
  });

  it('computes nothing for who is not entitled', () => {
    const institutions = [{ ...institution('00AA', '1.00', 1), entitled: false }];
    expect(of('00AA', divideExcellence({ ceiling, institutions }))).toEqual({
      formula: '2015-excellence',
      article: 'R16 art. 2.3(2), 2.4',
      inputs: [],
      parts: [],
      steps: [],
      rounding: null,
      result: '0.00',
      remarks: [{ code: 'notEntitled', name: null, brin: null }],
      readings: [],
    });
  });
});

describe('the steps of an explanation, done again by hand', () => {
  it.each([
    ['investment', divideInvestment],
    ['excellence', divideExcellence],
  ])('give the amount: %s, worked example', (_, divide) => {
    for (const { amount, explanation } of divide({ ceiling, institutions: toy }).amounts)
      expect(byHand(explanation)).toBe(amount);
  });

  it('give the amount, whatever the figures', () => {
    const figures = fc.record({ contribution: fc.nat(10_000_000), students: fc.nat(5_000) });
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 20 }), fc.nat(1_000_000), (all, euros) => {
        const institutions = all.map(({ contribution, students }, index) =>
          institution(`${10 + index}AA`, `${contribution}.07`, students),
        );
        for (const { amount, explanation } of divideInvestment({ ceiling: known(`${euros}.01`), institutions }).amounts)
          expect(byHand(explanation)).toBe(amount);
      }),
      { numRuns: 30 },
    );
  });
});
