import { addDays, type IsoDate, isoDate, latest } from '@mijlpaal/shared-time';

/** What kind of deadline it is: one line of section 3. @source scheme-2015, section 3 */
export type DeadlineKind =
  | 'agreement'
  | 'plan'
  | 'excellenceDecision'
  | 'planAdvice'
  | 'supplement'
  | 'interimReport'
  | 'talk'
  | 'progressAdvice'
  | 'finalReport';

export const REPORT_YEARS = [2016, 2017, 2018] as const;
export const TALK_YEARS = [2016, 2017, 2018, 2019] as const;

/** What a last day on a Saturday or Sunday does. */
export type WeekendRollOver = 'none' | 'nextWorkingDay';

/** A setting for each kind of deadline. @assumption none: the regulation is silent on weekends */
export const weekendRollOver: Readonly<Record<DeadlineKind, WeekendRollOver>> = {
  agreement: 'none',
  plan: 'none',
  excellenceDecision: 'none',
  planAdvice: 'none',
  supplement: 'none',
  interimReport: 'none',
  talk: 'none',
  progressAdvice: 'none',
  finalReport: 'none',
};

const SATURDAY = 6;

/** The day itself, or the Monday after it when it falls in a weekend and the setting says so. Holidays are not looked at. */
export function rolledOver(day: IsoDate, setting: WeekendRollOver): IsoDate {
  if (setting === 'none') return day;
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek < SATURDAY ? day : addDays(day, 8 - dayOfWeek);
}

const kept = (kind: DeadlineKind, text: string): IsoDate => rolledOver(isoDate(text), weekendRollOver[kind]);
/** Last days that still count, in Europe/Amsterdam. @assumption a deadline's own day counts, until midnight */
export const lastDay = {
  /** "uiterlijk op 1 maart 2015" @source R14 1.5(1) */
  agreement: kept('agreement', '2015-03-01'),
  /** "uiterlijk op 30 april 2015" @source R14 1.4(4) */
  plan: kept('plan', '2015-04-30'),
  /** "uiterlijk op 15 juli 2015" @source R14 2.4(2) */
  excellenceDecision: kept('excellenceDecision', '2015-07-15'),
  /** Before 1 September 2015. @source MT: alle-mbo-scholen-dienen-excellentieplan-in @assumption 31 August counts */
  planAdvice: kept('planAdvice', '2015-08-31'),
  /** "uiterlijk op 1 maart" of 2016, 2017 and 2018. @source R14 1.6(1) */
  interimReport: (year: number): IsoDate => kept('interimReport', `${year}-03-01`),
  /** Second quarter of 2016 to 2019. @source S4, Planning @assumption it ends on 30 June */
  talk: (year: number): IsoDate => kept('talk', `${year}-06-30`),
  /**
   * 31 August, or 60 days after the talk when that is later.
   * @param talkedOn own day of the talk
   * @source S4, Planning: the advice comes after the talk @assumption both days: no source names a term
   */
  progressAdvice: (year: number, talkedOn: IsoDate): IsoDate =>
    rolledOver(latest(isoDate(`${year}-08-31`), addDays(talkedOn, 60)), weekendRollOver.progressAdvice),
  /** The day the advice asked for. */
  supplement: (by: IsoDate): IsoDate => rolledOver(by, weekendRollOver.supplement),
  /** "uiterlijk op 1 maart 2019" @source R14 1.6(2) */
  finalReport: kept('finalReport', '2019-03-01'),
} as const;
