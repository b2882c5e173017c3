import {
  EARLY_LEAVING_YEARS,
  EarlyLeavingPart,
  RESULT_YEARS,
  STUDY_VALUE_YEARS,
  type TrajectoryEvent,
} from '@mijlpaal/trajectory-contract';
import { TALK_YEARS } from '@mijlpaal/trajectory-domain';
import {
  agreementSigned,
  earlyLeavingDataReceived,
  earlyLeavingDecided,
  planAdvised,
  planSubmitted,
  progressTalkHeld,
  studyValueDataReceived,
  studyValueDecided,
  trajectoryOpened,
  workPlacementPlanApproved,
  workPlacementPlanAssessed,
  workPlacementPlanSubmitted,
  workPlacementResultsReported,
} from '@mijlpaal/trajectory-testing';

/** A course in which every deadline of the scheme appears: all is applied for, filed and delivered. */
export const wholeCourse: readonly TrajectoryEvent[] = [
  trajectoryOpened(),
  agreementSigned(),
  planSubmitted({ excellenceApplication: true }),
  planAdvised({ supplementBy: '2015-09-15' }),
  workPlacementPlanSubmitted(),
  workPlacementPlanAssessed({ outcome: 'acceptable' }),
  workPlacementPlanApproved(),
  ...TALK_YEARS.map((year) => progressTalkHeld({ year })),
  ...RESULT_YEARS.map((resultYear) => workPlacementResultsReported({ resultYear })),
  ...STUDY_VALUE_YEARS.flatMap((year) => [
    studyValueDataReceived({ year, on: `${year}-02-01` }),
    studyValueDecided({ year, on: `${year}-03-01` }),
  ]),
  ...EarlyLeavingPart.options.flatMap((part) =>
    EARLY_LEAVING_YEARS[part].flatMap((year) => [
      earlyLeavingDataReceived({ part, year, on: `${year - 1}-02-01` }),
      earlyLeavingDecided({ part, year, on: `${year - 1}-03-01`, ...(part === 'fixed' && { percentages: [] }) }),
    ]),
  ),
];
