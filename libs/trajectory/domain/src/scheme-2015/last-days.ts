import { addDays, type IsoDate, isoDate, latest } from '@mijlpaal/shared-time';
import type { EarlyLeavingPart } from '@mijlpaal/trajectory-contract';

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
  | 'finalReport'
  | 'workPlacementApproval'
  | 'workPlacementReport'
  | 'workPlacementClass'
  | 'studyValueDecision'
  | 'studyValuePayment'
  | 'earlyLeavingDecision'
  | 'earlyLeavingPayment';

/**
 * Days after which a reader of work placement or the minister is late when the piece came late: as for advice on progress.
 * @assumption no source names a term
 */
const DAYS_TO_JUDGE = 60;

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
  workPlacementApproval: 'none',
  workPlacementReport: 'none',
  workPlacementClass: 'none',
  studyValueDecision: 'none',
  studyValuePayment: 'none',
  earlyLeavingDecision: 'none',
  earlyLeavingPayment: 'none',
};

const SATURDAY = 6;

/** The day itself, or the Monday after it when it falls in a weekend and the setting says so. Holidays are not looked at. */
export function rolledOver(day: IsoDate, setting: WeekendRollOver): IsoDate {
  if (setting === 'none') return day;
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek < SATURDAY ? day : addDays(day, 8 - dayOfWeek);
}

const kept = (kind: DeadlineKind, text: string): IsoDate => rolledOver(isoDate(text), weekendRollOver[kind]);
const judgedBy = (kind: DeadlineKind, last: IsoDate, cameOn: IsoDate): IsoDate =>
  rolledOver(latest(last, addDays(cameOn, DAYS_TO_JUDGE)), weekendRollOver[kind]);
const lastOf = (firstOfMonth: IsoDate): IsoDate =>
  isoDate(Temporal.PlainDate.from(firstOfMonth).add({ months: 1 }).subtract({ days: 1 }).toString());

/** Days before which something cannot be done yet. */
export const firstDay = {
  /** Chapter 4 of the regulation is in force. @source R16b @assumption plans of "summer 2016" came from that day on */
  workPlacementPlan: isoDate('2016-07-20'),
  /** @assumption results of a year are reported after it */
  workPlacementReport: (year: number): IsoDate => isoDate(`${year + 1}-01-01`),
  /** @source R16 3.9 */
  studyValuePayment: (year: number): IsoDate => isoDate(`${year}-11-01`),
  /** Fixed: October before the year. Variable: November after it. @source PB 8; PB15 */
  earlyLeavingPayment: (part: EarlyLeavingPart, year: number): IsoDate =>
    isoDate(part === 'fixed' ? `${year - 1}-10-01` : `${year + 1}-11-01`),
} as const;

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
  /**
   * 31 January 2017, or 60 days after filing when that is later.
   * @source MT: scholen-aan-de-slag-met-verbetering-beroepsprakijkvorming, "eind januari 2017" @assumption both days
   */
  workPlacementApproval: (filedOn: IsoDate): IsoDate =>
    judgedBy('workPlacementApproval', isoDate('2017-01-31'), filedOn),
  /** 1 March after the year. @assumption no source names a day: the day of the yearly reports */
  workPlacementReport: (year: number): IsoDate => kept('workPlacementReport', `${year + 1}-03-01`),
  /** 30 June after the year, or 60 days after the report when that is later. @assumption no source names a day */
  workPlacementClass: (year: number, reportedOn: IsoDate): IsoDate =>
    judgedBy('workPlacementClass', isoDate(`${year + 1}-06-30`), reportedOn),
  /**
   * 2016: within two months after publication of the rules (19 March 2016); later years: before the month of payment;
   * 60 days after the data came when that is later.
   * @source R16, chapter 3 @assumption the day of publication, and the later years
   */
  studyValueDecision: (year: number, receivedOn: IsoDate): IsoDate =>
    judgedBy('studyValueDecision', isoDate(year === 2016 ? '2016-05-19' : `${year}-10-31`), receivedOn),
  /** "in november" of the year. @source R16 3.9 */
  studyValuePayment: (year: number): IsoDate => kept('studyValuePayment', lastOf(firstDay.studyValuePayment(year))),
  /** Before the month of payment, or 60 days after the data came when that is later. @assumption no source names a day */
  earlyLeavingDecision: (part: EarlyLeavingPart, year: number, receivedOn: IsoDate): IsoDate =>
    judgedBy('earlyLeavingDecision', addDays(firstDay.earlyLeavingPayment(part, year), -1), receivedOn),
  earlyLeavingPayment: (part: EarlyLeavingPart, year: number): IsoDate =>
    kept('earlyLeavingPayment', lastOf(firstDay.earlyLeavingPayment(part, year))),
} as const;
