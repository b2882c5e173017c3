import { earlyLeavingDecisionMistakes, earlyLeavingYearMistakes, studyValueDecisionMistakes } from './body-rules';
import type { TrajectoryCommand } from './commands';
import { type Door, door } from './door';
import { sent } from './fields';

const trajectory = door<TrajectoryCommand>;
/** Doors of a trajectory about results: work placement, study value and early leaving. @source scheme-2015, section 2 */
export const resultDoors: readonly Door<TrajectoryCommand>[] = [
  trajectory(
    'work-placement-plans',
    'SubmitWorkPlacementPlan',
    'WorkPlacementPlanSubmitted',
    sent.WorkPlacementPlanSubmitted,
    'Verbeterplan bpv indienen',
  ),
  trajectory(
    'work-placement-assessments',
    'AssessWorkPlacementPlan',
    'WorkPlacementPlanAssessed',
    sent.WorkPlacementPlanAssessed,
    'Verbeterplan bpv beoordelen',
  ),
  trajectory(
    'work-placement-revisions',
    'ReviseWorkPlacementPlan',
    'WorkPlacementPlanRevised',
    sent.WorkPlacementPlanRevised,
    'Verbeterplan bpv aanpassen',
  ),
  trajectory(
    'work-placement-approvals',
    'ApproveWorkPlacementPlan',
    'WorkPlacementPlanApproved',
    sent.WorkPlacementPlanApproved,
    'Verbeterplan bpv goedkeuren',
  ),
  trajectory(
    'work-placement-reports',
    'ReportWorkPlacementResults',
    'WorkPlacementResultsReported',
    sent.WorkPlacementResultsReported,
    'Resultaten bpv rapporteren',
  ),
  trajectory(
    'work-placement-classifications',
    'ClassWorkPlacementResults',
    'WorkPlacementResultsClassed',
    sent.WorkPlacementResultsClassed,
    'Resultaten bpv indelen',
  ),
  trajectory(
    'study-value-decisions',
    'DecideStudyValue',
    'StudyValueDecided',
    sent.StudyValueDecided,
    'Studiewaarde vaststellen',
    studyValueDecisionMistakes,
  ),
  trajectory(
    'study-value-payments',
    'RecordStudyValuePaid',
    'StudyValuePaid',
    sent.StudyValuePaid,
    'Betaling van studiewaarde vastleggen',
  ),
  trajectory(
    'early-leaving-decisions',
    'DecideEarlyLeaving',
    'EarlyLeavingDecided',
    sent.EarlyLeavingDecided,
    'Vsv vaststellen',
    earlyLeavingDecisionMistakes,
  ),
  trajectory(
    'early-leaving-payments',
    'RecordEarlyLeavingPaid',
    'EarlyLeavingPaid',
    sent.EarlyLeavingPaid,
    'Betaling van vsv vastleggen',
    earlyLeavingYearMistakes,
  ),
];
