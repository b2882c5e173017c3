import { brin } from '@mijlpaal/shared-institution';
import { Fraction } from '@mijlpaal/shared-money';
import type { Component, Explanation } from '@mijlpaal/trajectory-contract';
import {
  divideEarlyLeavingFixed,
  divideEarlyLeavingVariable,
  divideExcellence,
  divideInvestment,
  divideStudyValue,
  divideWorkPlacement,
  type Division,
  givenMean,
  known,
} from '@mijlpaal/trajectory-domain';

/** What the rules make of small, invented figures for the first of two institutions. */
export interface WorkedExample {
  readonly brin: string;
  /** The figures, in Dutch, where they say more than the inputs do. */
  readonly about: string;
  readonly explanation: Explanation;
}

const [one, other] = [brin('01AA'), brin('02BB')];
const first = ({ amounts }: Division, about: string): WorkedExample => {
  const [found] = amounts;
  if (found === undefined) throw new Error('an example has institutions');
  return { brin: found.brin, about, explanation: found.explanation };
};

const byFigures = {
  ceiling: known('1000000.00'),
  institutions: [
    { brin: one, nationalContribution: known('60000000.00'), level2Students: known(1000), entitled: true },
    { brin: other, nationalContribution: known('40000000.00'), level2Students: known(3000), entitled: true },
  ],
};
const unitFigures = (average: string, limit: string | null) =>
  known({
    diplomas: 400,
    heavierDiplomas: 120,
    base: givenMean('0.55'),
    average: givenMean(average),
    previousAverage: givenMean('0.60'),
    limit: limit === null ? null : Fraction.parse(limit),
    level: 'unit' as const,
  });
const leavers = (leavers: number) => ({ students: 1000, leavers });

/** One of each component, done by the very functions that divide the real money. */
export const workedExamples: Readonly<Record<Component, WorkedExample>> = {
  investment: first(divideInvestment(byFigures), ''),
  excellence: first(divideExcellence(byFigures), ''),
  studyValue: first(
    divideStudyValue({
      year: 2016,
      ceiling: known('1000000.00'),
      units: [
        { brin: one, unit: '79010-4', figures: unitFigures('0.60', '0.50') },
        { brin: other, unit: '79010-4', figures: unitFigures('0.50', '0.50') },
      ],
      institutions: [one, other].map((each) => ({ brin: each, nationalContribution: known('60000000.00') })),
    }),
    'Over 2016, met één eenheid per instelling.',
  ),
  workPlacement: first(
    divideWorkPlacement({
      year: 2017,
      ceiling: known('1000000.00'),
      institutions: [
        { brin: one, key: known('60000000.00'), class: known('good') },
        { brin: other, key: known('40000000.00'), class: known('sufficient') },
      ],
    }),
    'De ene instelling kreeg goed, de andere voldoende.',
  ),
  earlyLeavingFixed: first(
    divideEarlyLeavingFixed({
      ceiling: known('50000.00'),
      institutions: [
        { brin: one, covenant: known(true), studentsUnder22: known(1800) },
        { brin: other, covenant: known(true), studentsUnder22: known(7000) },
      ],
    }),
    'Samen is het meer dan de pot.',
  ),
  earlyLeavingVariable: first(
    divideEarlyLeavingVariable({
      schoolYear: '2014-2015',
      ceiling: known('5000000.00'),
      institutions: [
        {
          brin: one,
          covenant: known(true),
          categories: {
            level2: known({ ...leavers(95), previous: leavers(110), beforePrevious: leavers(130) }),
            level34: known({ ...leavers(40), previous: leavers(52), beforePrevious: leavers(50) }),
          },
        },
      ],
    }),
    'Over schooljaar 2014-2015.',
  ),
};
