import type { Circumstances } from '@mijlpaal/engine-core';
import type { Refusal, TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { firstDay } from './last-days';
import { resultRefusals } from './result-refusals';
import type { Standing } from './standing';

export type ResultCommand = Extract<
  TrajectoryCommand,
  {
    type:
      | 'SubmitWorkPlacementPlan'
      | 'AssessWorkPlacementPlan'
      | 'ReviseWorkPlacementPlan'
      | 'ApproveWorkPlacementPlan'
      | 'ReportWorkPlacementResults'
      | 'ClassWorkPlacementResults'
      | 'NoteStudyValueData'
      | 'DecideStudyValue'
      | 'RecordStudyValuePaid'
      | 'NoteEarlyLeavingData'
      | 'DecideEarlyLeaving'
      | 'RecordEarlyLeavingPaid';
  }
>;

/** What the policy has against a command about results; null: nothing. @source scheme-2015, section 2 */
export function resultObjection(
  command: ResultCommand,
  { workPlacement }: Standing,
  { actor }: Circumstances,
): Refusal | null {
  switch (command.type) {
    case 'SubmitWorkPlacementPlan':
      return command.data.submittedOn < firstDay.workPlacementPlan ? resultRefusals.planTooEarly() : null;
    case 'ApproveWorkPlacementPlan':
      return workPlacement.assessments.some(({ assessors }) => assessors.includes(actor.id))
        ? resultRefusals.assessorMayNotApprove()
        : null;
    case 'ReportWorkPlacementResults': {
      const { resultYear, reportedOn } = command.data;
      return reportedOn < firstDay.workPlacementReport(resultYear) ? resultRefusals.reportTooEarly(resultYear) : null;
    }
    case 'RecordStudyValuePaid': {
      const { year, paidOn } = command.data;
      return paidOn < firstDay.studyValuePayment(year) ? resultRefusals.studyValuePaidTooEarly(year) : null;
    }
    case 'RecordEarlyLeavingPaid': {
      const { part, year, paidOn } = command.data;
      return paidOn < firstDay.earlyLeavingPayment(part, year)
        ? resultRefusals.earlyLeavingPaidTooEarly(part, year)
        : null;
    }
    case 'AssessWorkPlacementPlan':
    case 'ReviseWorkPlacementPlan':
    case 'ClassWorkPlacementResults':
    case 'NoteStudyValueData':
    case 'DecideStudyValue':
    case 'NoteEarlyLeavingData':
    case 'DecideEarlyLeaving':
      return null;
  }
}
