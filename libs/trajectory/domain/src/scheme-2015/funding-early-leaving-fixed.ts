import type { Brin } from '@mijlpaal/shared-institution';
import { Fraction, type Money } from '@mijlpaal/shared-money';
import { bandAmount, paidFromTable, type TableClaim } from './funding-claims';
import { type Division, eachBrinOnce, type Rule } from './funding-division';
import type { Known } from './funding-known';
import { countOf, given, type Input, numberInput, remark, step } from './funding-lines';
import { type ResultSettings, resultSettings } from './funding-result-settings';

export interface EarlyLeavingFixedQuestion {
  readonly ceiling: Known<Money>;
  /** Each BRIN once. `covenant`: signed at least one; `studentsUnder22`: on 1 October two calendar years before the year. */
  readonly institutions: readonly {
    readonly brin: Brin;
    readonly covenant: Known<boolean>;
    readonly studentsUnder22: Known<number>;
  }[];
}

export const earlyLeavingFixedRule: Rule = { id: '2015-early-leaving-fixed', article: 'PB art. 8, 9, 12' };

/** @throws RangeError for a number that is none */
export const studentsInput = (students: Known<number>): Input =>
  numberInput('studentsUnder22', { ...students, value: countOf(students.value, 'students') });

/**
 * The fixed money against early leaving (vsv, vast bedrag): an amount by number of students under 22.
 * @throws RangeError for a number of students that is none, or a BRIN that is there twice
 * @source PB art. 8(1), 9(4), 12 @assumption below 10 students: the setting `fewStudents`
 */
export function divideEarlyLeavingFixed(
  { ceiling, institutions }: EarlyLeavingFixedQuestion,
  settings: ResultSettings = resultSettings,
): Division {
  eachBrinOnce(institutions);
  const bands = settings.fixedBands.value;
  const claims = institutions
    .filter(({ covenant }) => covenant.value)
    .map(({ brin, covenant, studentsUnder22 }): TableClaim => {
      const amount = bandAmount(bands, studentsUnder22.value);
      const claim = Fraction.parse(amount);
      return {
        brin,
        claim,
        from: [covenant, studentsUnder22],
        inputs: [studentsInput(studentsUnder22), given('bandAmount', amount)],
        parts: [],
        steps: [step('claim', 'bandAmount', claim)],
        remarks: claim.isZero ? [remark('tooFewStudents', 'studentsUnder22')] : [],
        readings: claim.isZero ? ['fewStudents'] : [],
      };
    });
  return paidFromTable(earlyLeavingFixedRule, ceiling, institutions, claims);
}
