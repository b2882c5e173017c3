import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  changeNotified,
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  interimReportSubmitted,
  planAdvised,
  planConfirmed,
  planDelayNotified,
  planSubmitted,
  planSupplemented,
  planTalkHeld,
  progressAdvised,
  progressTalkHeld,
  progressTalkPlanned,
  trajectoryClosed,
} from './pairs';
import { reminderFailed, reminderIssued, reminderSent, trajectoryOpened } from './without-door';

const years = [2016, 2017, 2018, 2019];

/** A fact of every type, in each variant that the chart or a rule tells apart: what walks over the chart are made of. */
export const everyFact: readonly TrajectoryEvent[] = [
  trajectoryOpened(),
  agreementSigned(),
  planDelayNotified(),
  ...[true, false].flatMap((provisional) =>
    [true, false].map((excellenceApplication) => planSubmitted({ provisional, excellenceApplication })),
  ),
  planConfirmed(),
  planTalkHeld(),
  planAdvised(),
  planAdvised({ supplementBy: '2015-09-15' }),
  planSupplemented(),
  excellenceAdvised(),
  ...['approved', 'approvedWithConditions', 'rejected'].map((outcome) => excellenceDecided({ outcome })),
  ...[2016, 2017, 2018].map((reportYear) => interimReportSubmitted({ reportYear })),
  ...years.map((year) => progressTalkPlanned({ year })),
  ...years.map((year) => progressTalkHeld({ year })),
  ...years.map((year) => progressAdvised({ year })),
  changeNotified(),
  finalReportSubmitted(),
  trajectoryClosed(),
  reminderIssued(),
  reminderSent(),
  reminderFailed(),
];
