import { type IsoDate, latest } from '@mijlpaal/shared-time';
import { EARLY_LEAVING_YEARS, type EarlyLeavingPart, RESULT_YEARS, type Role } from '@mijlpaal/trajectory-contract';
import type { MakeDeadline, Deadline } from './deadlines';
import { firstDay, lastDay } from './last-days';
import type { ExOfficioYear } from './ex-officio-year';
import type { WorkPlacementState } from './result-standing';
import { sources } from './sources';
import { knownOn, type Standing } from './standing';

/** Who has to act until the plan is approved. */
const approvalTurn: Readonly<Record<WorkPlacementState, Role>> = {
  notFiled: 'institution',
  filed: 'assessor',
  toBeChanged: 'institution',
  revised: 'assessor',
  acceptable: 'decisionMaker',
  approved: 'decisionMaker',
};

/**
 * Deadlines about results: only of plans that were filed and of data that came in, for filing is free and money that
 * nobody applies for waits for its data.
 * @source scheme-2015, section 3
 */
export const resultDeadlines = (standing: Standing, made: MakeDeadline): readonly Deadline[] => [
  ...ofWorkPlacement(standing, made),
  ...Object.entries(standing.studyValue).flatMap(([text, year]) => ofStudyValue(Number(text), year, made)),
  ...(['fixed', 'variable'] as const).flatMap((part) =>
    EARLY_LEAVING_YEARS[part].flatMap((year) => {
      const known = standing.earlyLeaving[part][year];
      return known === undefined ? [] : ofEarlyLeaving(part, year, known, made);
    }),
  ),
];

function ofWorkPlacement({ workPlacement, closed }: Standing, made: MakeDeadline): readonly Deadline[] {
  const { plan, approved, state, reports, classes } = workPlacement;
  if (plan === null) return [];
  return [
    made(
      'workPlacementApproval',
      'work-placement-approval-2017',
      { last: lastDay.workPlacementApproval(plan.on), appearsOn: knownOn(plan), from: plan },
      [approved, closed],
      approvalTurn[state],
    ),
    ...(approved === null
      ? []
      : RESULT_YEARS.flatMap((year) => {
          const report = reports[year];
          const days = {
            last: lastDay.workPlacementReport(year),
            appearsOn: latest(approved.recordedOn, firstDay.workPlacementReport(year)),
          };
          return [
            made('workPlacementReport', `work-placement-report-${year}`, days, [report, closed]),
            ...(report === undefined
              ? []
              : [
                  made(
                    'workPlacementClass',
                    `work-placement-class-${year}`,
                    { last: lastDay.workPlacementClass(year, report.on), appearsOn: knownOn(report), from: report },
                    [classes[year], closed],
                  ),
                ]),
          ];
        })),
  ];
}

const ofStudyValue = (year: number, { received, decided, paid }: ExOfficioYear, made: MakeDeadline): Deadline[] => [
  made(
    'studyValueDecision',
    `study-value-decision-${year}`,
    { last: lastDay.studyValueDecision(year, received.on), appearsOn: received.recordedOn, from: received },
    [decided],
  ),
  ...paymentAfter(decided?.recordedOn, firstDay.studyValuePayment(year)).map((appearsOn) =>
    made('studyValuePayment', `study-value-payment-${year}`, { last: lastDay.studyValuePayment(year), appearsOn }, [
      paid,
    ]),
  ),
];

/** Each part has articles of its own. */
const ofEarlyLeaving = (
  part: EarlyLeavingPart,
  year: number,
  { received, decided, paid }: ExOfficioYear,
  made: MakeDeadline,
): Deadline[] =>
  [
    made(
      'earlyLeavingDecision',
      `early-leaving-${part}-decision-${year}`,
      { last: lastDay.earlyLeavingDecision(part, year, received.on), appearsOn: received.recordedOn, from: received },
      [decided],
    ),
    ...paymentAfter(decided?.recordedOn, firstDay.earlyLeavingPayment(part, year)).map((appearsOn) =>
      made(
        'earlyLeavingPayment',
        `early-leaving-${part}-payment-${year}`,
        { last: lastDay.earlyLeavingPayment(part, year), appearsOn },
        [paid],
      ),
    ),
  ].map((deadline) => ({ ...deadline, source: sources.earlyLeavingPayment[part] }));

/** The day on which a payment is asked for: none before the decision. */
const paymentAfter = (decidedOn: IsoDate | undefined, month: IsoDate): IsoDate[] =>
  decidedOn === undefined ? [] : [latest(decidedOn, month)];
