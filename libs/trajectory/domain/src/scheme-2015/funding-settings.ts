import { type IsoDate, type YearMonth, yearMonth } from '@mijlpaal/shared-time';
import { type ResultSettings, resultSettings } from './funding-result-settings';
import { lastDay } from './last-days';
import { type MergerSettings, mergerSettings } from './merger-settings';
import type { Setting } from './setting';

export interface FundingSettings
  extends
    ResultSettings,
    Pick<
      MergerSettings,
      'mergedFigures' | 'mergerYear' | 'splitPlan' | 'splitYear' | 'splitFigures' | 'endedYear' | 'endedUnclassed'
    > {
  readonly planLastDay: Setting<IsoDate>;
  readonly planInTimeMonth: Setting<YearMonth>;
  readonly planLateMonth: Setting<YearMonth>;
  readonly excellenceMonth: Setting<YearMonth>;
  readonly startAfterLastCondition: Setting<'nextMonth' | 'sameMonth'>;
  readonly excellenceNeedsAgreement: Setting<boolean>;
  readonly conditionalApprovalPays: Setting<boolean>;
  readonly approvalLasts: Setting<true>;
  /** Level-2 students are those of 1 October so many calendar years before the year. */
  readonly level2Count: Setting<number>;
  readonly latePlan: Setting<'withOrWithoutNotice'>;
  readonly studyValueMonth: Setting<number>;
  readonly earlyLeavingFixedMonth: Setting<number>;
  readonly earlyLeavingVariableMonth: Setting<number>;
  readonly workPlacementMonth: Setting<number | null>;
  readonly rounding: Setting<'largestRemainder'>;
  readonly partWithoutWeight: Setting<'undistributed'>;
}

/**
 * Dates, numbers and readings of the money of 2015-2018, in one place.
 * R14, R16: Regeling kwaliteitsafspraken mbo, texts of 1 January 2015 and 19 March 2016.
 */
export const fundingSettings: FundingSettings = {
  ...resultSettings,
  mergedFigures: mergerSettings.mergedFigures,
  mergerYear: mergerSettings.mergerYear,
  splitPlan: mergerSettings.splitPlan,
  splitYear: mergerSettings.splitYear,
  splitFigures: mergerSettings.splitFigures,
  endedYear: mergerSettings.endedYear,
  endedUnclassed: mergerSettings.endedUnclassed,
  planLastDay: { value: lastDay.plan, source: 'R14 art. 1.4(4), the day itself is in time' },
  planInTimeMonth: { value: yearMonth('2015-05'), source: 'R14 art. 2.6' },
  planLateMonth: {
    value: yearMonth('2015-09'),
    source: 'kwaliteitsafsprakenmbo.nl, vraag en antwoord over de deadline, on the note to R14 art. 2.6',
  },
  excellenceMonth: { value: yearMonth('2015-09'), source: 'R14 art. 2.6(2)' },
  latePlan: {
    value: 'withOrWithoutNotice',
    source:
      'reading: the sources speak of a late plan with notice of delay only; without notice it takes the same road',
  },
  startAfterLastCondition: {
    value: 'nextMonth',
    source: 'reading: the sources are silent on conditions met after the first month; payment starts the month after',
  },
  excellenceNeedsAgreement: {
    value: true,
    source:
      'reading: R14 art. 2.4(3) names the approved plan; a signed agreement is asked for as for the investment money',
  },
  conditionalApprovalPays: {
    value: true,
    source: 'reading: how conditions on an approval are lifted was not found; it pays as an approval without them',
  },
  studyValueMonth: { value: 11, source: 'R16 art. 3.9: in the year' },
  earlyLeavingFixedMonth: { value: 10, source: 'PB art. 8(2): before the year' },
  earlyLeavingVariableMonth: {
    value: 11,
    source: 'PB art. 8(3), text of 8 August 2015: after the year; before that text it was October',
  },
  workPlacementMonth: { value: null, source: 'reading: when work placement money is paid was not found' },
  approvalLasts: {
    value: true,
    source: 'reading: the excellence plan covers the whole period; who was approved in 2015 shares in each later year',
  },
  level2Count: {
    value: 2,
    source:
      'reading: R16 art. 2.3(1) names no count date; as in the national grant, 1 October two calendar years before',
  },
  rounding: {
    value: 'largestRemainder',
    source: 'reading: the regulation names no rounding; once at the end, by largest remainder, ties to the lower BRIN',
  },
  partWithoutWeight: {
    value: 'undistributed',
    source: 'reading: the regulation is silent on a part whose weights are all 0; that part is not divided',
  },
};
