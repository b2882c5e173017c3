import { Fraction, type Money } from '@mijlpaal/shared-money';
import type { EarlyLeavingCategory, FundingReading } from '@mijlpaal/trajectory-contract';
import { bandAmount } from './funding-claims';
import { type Known, known } from './funding-known';
import {
  countOf,
  given,
  type Input,
  numberInput,
  type Part,
  type Remark,
  remark,
  step,
  type Step,
} from './funding-lines';
import type { ResultSettings } from './funding-result-settings';

/** Students under 22 on 1 October, and who of them left early (nieuwe voortijdig schoolverlaters) a year later. */
export interface LeaverCount {
  readonly students: number;
  readonly leavers: number;
}

/** Of one category, in the school year and the two before it; null: not delivered. */
export interface CategoryCounts extends LeaverCount {
  readonly previous: LeaverCount | null;
  readonly beforePrevious: LeaverCount | null;
}

export interface WorkedCategory {
  readonly claim: Fraction;
  readonly part: Part;
  readonly readings: readonly FundingReading[];
}

/** Norms as percentages; `previous`: null where none is known. */
export interface Norms {
  readonly own: Known<Fraction>;
  readonly previous: Known<Fraction> | null;
}

const PREFIX = { own: '', previous: 'previous', beforePrevious: 'beforePrevious' } as const;
const named = (when: keyof typeof PREFIX, what: string): string =>
  when === 'own' ? what : `${PREFIX[when]}${what[0]?.toUpperCase()}${what.slice(1)}`;

interface Percentage {
  readonly value: Fraction | null;
  readonly inputs: Input[];
  readonly steps: Step[];
}

/** Leavers per hundred students, arithmetically rounded to two decimals; null of no students. @source PB art. 13(3) */
function percentage(when: keyof typeof PREFIX, count: LeaverCount | null, from: Known<unknown>): Percentage {
  if (count === null) return { value: null, inputs: [], steps: [] };
  const students = countOf(count.students, 'students');
  const leavers = countOf(count.leavers, 'leavers');
  if (count.leavers > count.students)
    throw new RangeError(`${count.leavers} of ${count.students} students cannot leave`);
  const [studentsName, leaversName] = [named(when, 'students'), named(when, 'leavers')];
  const inputs = [
    numberInput(studentsName, known(students, from.facts, from.illustrative)),
    numberInput(leaversName, known(leavers, from.facts, from.illustrative)),
  ];
  if (students.isZero) return { value: null, inputs, steps: [] };
  const value = leavers.times(Fraction.of(100n)).dividedBy(students).roundedTo(2);
  const expression = `floor(${leaversName} / ${studentsName} * 10000 + 1/2) / 100`;
  return { value, inputs, steps: [step(named(when, 'percentage'), expression, value)] };
}

const truth = (name: string, expression: string, is: boolean): Step =>
  step(name, expression, is ? Fraction.one : Fraction.zero);
const HALF = Fraction.of(1n, 2n);

interface WayOut {
  readonly rose: boolean;
  readonly inputs: Input[];
  readonly steps: Step[];
  readonly readings: readonly FundingReading[];
}

/**
 * The way out: norm met in this and the previous year, and yet more leavers than in the two years before.
 * @source PB art. 14 @assumption what both norms and the average rise are: settings `bothYears`, `roseOnAverage`
 */
function wayOut(
  [own, previous, beforePrevious]: readonly [Percentage, Percentage, Percentage],
  norms: Norms,
  settings: ResultSettings,
): WayOut {
  const previousNorm = settings.bothYears.value === 'eachItsOwnNorm' ? norms.previous : norms.own;
  if (own.value === null || previous.value === null || beforePrevious.value === null || previousNorm === null)
    return { rose: false, inputs: [], steps: [], readings: [] };
  const perYear = settings.roseOnAverage.value === 'perYear';
  const rise = perYear
    ? own.value.minus(beforePrevious.value).times(HALF)
    : own.value.minus(previous.value.plus(beforePrevious.value).times(HALF));
  const bothMet = own.value.compare(norms.own.value) <= 0 && previous.value.compare(previousNorm.value) <= 0;
  const rose = bothMet && rise.compare(settings.tooMuchRise.value) >= 0;
  return {
    rose,
    inputs: [numberInput('previousNorm', previousNorm), given('tooMuchRise', settings.tooMuchRise.value.toDecimal(12))],
    steps: [
      step(
        'rise',
        perYear
          ? '(percentage - beforePreviousPercentage) / 2'
          : 'percentage - (previousPercentage + beforePreviousPercentage) / 2',
        rise,
      ),
      truth('rose', '(percentage <= norm) * (previousPercentage <= previousNorm) * (rise >= tooMuchRise)', rose),
    ],
    readings: bothMet ? ['roseOnAverage', 'bothYears'] : [],
  };
}

/**
 * What one category of programmes is worth: the amount of its size when the norm is met or the percentage fell enough.
 * @throws RangeError when a count is none, or more leave than there are
 * @source PB art. 13, 14
 */
export function workedCategory(
  name: EarlyLeavingCategory,
  { value: counts, ...from }: Known<CategoryCounts>,
  norms: Norms,
  settings: ResultSettings,
): WorkedCategory {
  const source = known(null, from.facts, from.illustrative);
  const own = percentage('own', counts, source);
  const previous = percentage('previous', counts.previous, source);
  const beforePrevious = percentage('beforePrevious', counts.beforePrevious, source);
  const amount: Money = bandAmount(settings.variableBands.value[name], counts.students);
  const enoughFall = settings.enoughFall.value[name];
  const years = { inputs: [own, previous, beforePrevious].flatMap(({ inputs }) => inputs) };
  const fixed = [numberInput('norm', norms.own), given('bandAmount', amount)];
  const nothing = (remarks: Remark[]): WorkedCategory => ({
    claim: Fraction.zero,
    part: {
      kind: 'category',
      name,
      inputs: [...years.inputs, ...fixed],
      steps: [step('categoryClaim', '0', Fraction.zero)],
      remarks,
    },
    readings: ['fewStudents'],
  });
  if (own.value === null || amount === '0.00') return nothing([remark('tooFewStudents', 'students')]);

  const normMet = own.value.compare(norms.own.value) <= 0;
  const fell = previous.value !== null && previous.value.minus(own.value).compare(enoughFall) >= 0;
  const out = wayOut([own, previous, beforePrevious], norms, settings);
  const claim = (normMet || fell) && !out.rose ? Fraction.parse(amount) : Fraction.zero;
  const ways = previous.value === null ? 'normMet' : 'max(normMet, fell)';
  return {
    claim,
    part: {
      kind: 'category',
      name,
      inputs: [
        ...years.inputs,
        ...fixed,
        ...(previous.value === null ? [] : [given('enoughFall', enoughFall.toDecimal(12))]),
        ...out.inputs,
      ],
      steps: [
        ...[own, previous, beforePrevious].flatMap(({ steps }) => steps),
        truth('normMet', 'percentage <= norm', normMet),
        ...(previous.value === null ? [] : [truth('fell', 'previousPercentage - percentage >= enoughFall', fell)]),
        ...out.steps,
        step(
          'categoryClaim',
          out.steps.length === 0 ? `bandAmount * ${ways}` : `bandAmount * ${ways} * (1 - rose)`,
          claim,
        ),
      ],
      remarks: [remark(out.rose ? 'rose' : normMet ? 'normMet' : fell ? 'fell' : 'normNotMet', 'percentage')],
    },
    readings: out.readings,
  };
}
