import type { Brin } from '@mijlpaal/shared-institution';
import type { Fraction, Money } from '@mijlpaal/shared-money';
import type { FundingReading } from '@mijlpaal/trajectory-contract';
import type { Claim, Spread } from './funding-cap';
import type { Working } from './funding-division';
import { type Known, known } from './funding-known';
import { given, input, numberInput, type Remark, remark, step, type Step } from './funding-lines';
import type { WorkedUnit } from './funding-unit';

/** By what study value money goes. */
export type Weight = 'diplomas' | 'keepDiplomas' | 'improvementWeight' | 'heavierDiplomas';
export type Totals = Readonly<Record<Weight, Known<Fraction>>>;

/** The pots, in euros; 0 of what nobody has a weight for. */
export interface Pots {
  readonly unit: Fraction;
  readonly keep: Fraction;
  readonly improvement: Fraction;
  readonly heavier: Fraction;
}

/** What one institution has, before anything is cut. */
export interface Own extends Claim {
  readonly brin: Brin;
  readonly nationalContribution: Known<Money>;
  readonly units: readonly WorkedUnit[];
  readonly weights: Readonly<Record<Weight, Fraction>>;
  readonly keepAmount: Fraction;
  readonly improvementAmount: Fraction;
  readonly heavierAmount: Fraction;
}

export const WEIGHTS: readonly Weight[] = ['diplomas', 'keepDiplomas', 'improvementWeight', 'heavierDiplomas'];

/** A division before rounding, as far as all institutions have it in common. */
export interface SharedFigures {
  readonly ceiling: Known<Money>;
  readonly unitPortion: Fraction;
  readonly capPortion: Fraction;
  readonly totals: Totals;
  readonly pots: Pots;
  /** Pots with money in them that nobody has a weight for. */
  readonly empty: readonly string[];
  readonly spread: Spread<Own>;
}

const amountStep = (name: string, total: Known<Fraction>, expression: string, value: Fraction): Step =>
  step(name, total.value.isZero ? '0' : expression, value);

function stepsOf(own: Spread<Own>['claims'][number], { pots, totals, spread }: SharedFigures): Step[] {
  const { weights, capped, exact } = own;
  const shares = !capped && !spread.excess.isZero && !spread.weight.isZero;
  return [
    step('unitPot', 'ceiling * unitPortion', pots.unit),
    amountStep('keepPot', totals.diplomas, 'unitPot / diplomasTotal * keepDiplomasTotal', pots.keep),
    step('improvementPot', 'unitPot - keepPot', pots.improvement),
    step('ownKeepDiplomas', 'sum(keepDiplomas)', weights.keepDiplomas),
    amountStep('keepAmount', totals.keepDiplomas, 'keepPot * ownKeepDiplomas / keepDiplomasTotal', own.keepAmount),
    step('ownImprovementWeight', 'sum(improvementWeight)', weights.improvementWeight),
    amountStep(
      'improvementAmount',
      totals.improvementWeight,
      'improvementPot * ownImprovementWeight / improvementWeightTotal',
      own.improvementAmount,
    ),
    step('unitAmount', 'keepAmount + improvementAmount', own.weight),
    ...(pots.heavier.isZero
      ? [step('share', 'unitAmount', own.share)]
      : [
          step('heavierPot', 'ceiling - unitPot', pots.heavier),
          step('ownHeavierDiplomas', 'sum(heavierDiplomas)', weights.heavierDiplomas),
          amountStep(
            'heavierAmount',
            totals.heavierDiplomas,
            'heavierPot * ownHeavierDiplomas / heavierDiplomasTotal',
            own.heavierAmount,
          ),
          step('share', 'unitAmount + heavierAmount', own.share),
        ]),
    step('cap', 'floor(nationalContribution * capPortion * 100) / 100', own.cap),
    step('exact', capped ? 'cap' : shares ? 'share + excess * unitAmount / openUnitAmount' : 'share', exact),
  ];
}

/** The inputs that all explanations have in common, before and after their own. */
function commonInputs({ ceiling, unitPortion, capPortion, totals, spread: { excess, weight } }: SharedFigures) {
  return {
    before: [
      input('ceiling', ceiling),
      given('unitPortion', unitPortion.toDecimal(12)),
      ...WEIGHTS.map((name) => numberInput(`${name}Total`, totals[name])),
      given('capPortion', capPortion.toDecimal(12)),
    ],
    after: excess.isZero ? [] : [numberInput('excess', known(excess)), numberInput('openUnitAmount', known(weight))],
  };
}

function remarksOf({ capped }: Spread<Own>['claims'][number], { empty, spread }: SharedFigures): Remark[] {
  const undistributed = spread.weight.isZero;
  const excess = spread.excess.isZero ? [] : [remark(undistributed ? 'excessUndistributed' : 'excessShared', 'excess')];
  return [
    ...empty.map((pot) => remark('partUndistributed', pot)),
    ...(capped ? [remark('capped', 'cap')] : []),
    ...(capped && !undistributed ? [] : excess),
  ];
}

function readingsOf({ units }: Own, { empty, spread }: SharedFigures): FundingReading[] {
  const small = units.some(({ figures }) => figures.value.level !== 'unit');
  const byInstitution = units.some(({ figures }) => figures.value.level === 'institution');
  const both = units.some((unit) => !unit.keepDiplomas.isZero && !unit.improvementWeight.isZero);
  return [
    ...(empty.length > 0 ? (['partWithoutWeight'] as const) : []),
    ...(small ? (['limitLevel'] as const) : []),
    ...(byInstitution ? (['institutionAverage'] as const) : []),
    ...(both ? (['keepAndImprove'] as const) : []),
    ...(spread.excess.isZero ? [] : (['cappedAmount', 'excess'] as const)),
  ];
}

/** What each institution gets before rounding, with its lines. */
export function workingsOf(figures: SharedFigures): readonly Working[] {
  const { before, after } = commonInputs(figures);
  return figures.spread.claims.map((own) => ({
    key: own.brin,
    exact: own.exact,
    inputs: [...before, input('nationalContribution', own.nationalContribution), ...after],
    parts: own.units.map(({ part }) => part),
    steps: stepsOf(own, figures),
    remarks: remarksOf(own, figures),
    readings: readingsOf(own, figures),
  }));
}
