import type { Given } from '@mijlpaal/engine-testing';
import { replayed } from './played';
import { by } from './told';
import { isoDate } from '@mijlpaal/shared-time';
import {
  correctionDoor,
  examples,
  type Refusal,
  TrajectoryCommand,
  trajectoryDoors,
  type TrajectoryEvent,
  type TransitionCommand,
} from '@mijlpaal/trajectory-contract';
import {
  correctionRefusals,
  decide,
  institutionWorkflow,
  refusal,
  rimRefusals,
  schemeWorkflow,
  type TrajectorySnapshot,
  transitionWorkflow,
} from '@mijlpaal/trajectory-domain';
import {
  agreementSigned,
  BRIN,
  earlyLeavingDataReceived,
  earlyLeavingDecided,
  earlyLeavingPaid,
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  holdMidtermReview,
  interimReportSubmitted,
  issueReminder,
  openTrajectory,
  people,
  planSubmitted,
  progressAdvised,
  progressTalkHeld,
  recordReminderSent,
  registerInstitution,
  splitInstitution,
  story,
  successorAwaited,
  trajectoryEnded,
  trajectoryHandedOver,
  studyValueDataReceived,
  studyValueDecided,
  studyValuePaid,
  trajectoryClosed,
  trajectoryOpened,
  workClaimed,
  workHandedOver,
  workPlacementPlanApproved,
  workPlacementPlanAssessed,
  workPlacementPlanSubmitted,
  workPlacementResultsClassed,
  workPlacementResultsReported,
} from '@mijlpaal/trajectory-testing';

type Course = readonly Given<TrajectoryEvent>[];
const { assessor } = people;
const opened = trajectoryOpened();

/** Courses of which each beginning is a place to stand; together they come through every state of the chart. */
const courses: readonly Course[] = [
  [
    opened,
    agreementSigned(),
    planSubmitted({ excellenceApplication: true }),
    by(assessor, excellenceAdvised()),
    excellenceDecided(),
    interimReportSubmitted(),
    progressTalkHeld(),
    progressAdvised(),
    finalReportSubmitted(),
    progressTalkHeld({ year: 2019 }),
    trajectoryClosed(),
  ],
  [opened, planSubmitted()],
  [opened, trajectoryHandedOver()],
  [opened, by(assessor, workClaimed()), workHandedOver()],
  [opened, successorAwaited(), trajectoryEnded()],
  [
    opened,
    workPlacementPlanSubmitted(),
    by(assessor, workPlacementPlanAssessed({ outcome: 'acceptable' })),
    workPlacementPlanApproved(),
    workPlacementResultsReported(),
    workPlacementResultsClassed(),
  ],
  [opened, studyValueDataReceived(), studyValueDecided(), studyValuePaid()],
  ...['fixed', 'variable'].map((part): Course => [
    opened,
    earlyLeavingDataReceived({ part }),
    earlyLeavingDecided({ part, ...(part === 'fixed' && { percentages: [] }) }),
    earlyLeavingPaid({ part }),
  ]),
];

/** Found in a document that nobody filed. */
const items = {
  ...examples['excellence-advices'].items,
  'E1.2': { result: 'met', pages: [{ sha256: '0'.repeat(64), page: 4 }] },
};
/** What of a body the rules look at. */
const variants = [{}, { excellenceApplication: false }, { part: 'fixed' }, { rules: '2015.99' }, { items }];
/** An early day, on which much is too early, and a late one. */
const days = [isoDate('2015-05-01'), isoDate('2019-09-01')];

const ofNobody: TransitionCommand = {
  type: 'StopInstitution',
  data: { brin: BRIN, stoppedOn: isoDate('2018-08-01'), source: 'DUO', documents: [] },
  register: { unknown: [BRIN], openedOn: {} },
};

const withoutYears = (text: string): string => text.replace(/\d{4}/g, 'jaar');

/** A correction is weighed against a whole history: these are all that is against one by itself. */
const ofCorrections = (): readonly Refusal[] => [
  correctionRefusals.notOpened(),
  correctionRefusals.nothingToCorrect(null),
  correctionRefusals.factNotKnown(),
  correctionRefusals.notYours(),
  correctionRefusals.changesNothing(),
  correctionRefusals.dayNotPossible(isoDate('2015-05-11')),
  correctionRefusals.movesTrajectory(),
];

/** What is not done in a trajectory by a person, or is weighed elsewhere. */
function elsewhere(): readonly Refusal[] {
  const circumstances = { actor: assessor, today: isoDate('2016-06-01') };
  const justOpened = replayed(story(opened), 'The opening');
  const decisions = [
    transitionWorkflow.decide(ofNobody, transitionWorkflow.lifecycle.start, circumstances),
    transitionWorkflow.decide(
      splitInstitution({}, { delivered: [] }),
      transitionWorkflow.lifecycle.start,
      circumstances,
    ),
    schemeWorkflow.decide(holdMidtermReview({ on: '2016-06-01' }), schemeWorkflow.lifecycle.start, circumstances),
    ...[openTrajectory(), issueReminder({ deadlineId: 'talk-2016' }), recordReminderSent()].map((command) =>
      decide(command, justOpened, circumstances),
    ),
  ];
  return [
    ...decisions.flatMap((decision) => ('refused' in decision ? [decision.refused] : [])),
    institutionWorkflow.closed(registerInstitution(), institutionWorkflow.lifecycle.start),
    ...rimRefusals.map((code) => refusal(code)),
  ];
}

/** Why things are refused, by action. */
export interface Refusals {
  /** What is against more than half of all actions in the same words. */
  readonly everywhere: readonly Refusal[];
  /** Outside the actions of a trajectory. */
  readonly elsewhere: readonly Refusal[];
  /** The rest, by what the action is called. */
  readonly byAction: ReadonlyMap<string, readonly Refusal[]>;
}

/** Each reason that some place in some course gives against what can be done there. Of more years one is told. */
export function everyRefusal(): Refusals {
  const places = [[], ...courses.flatMap((course) => course.map((_, index) => course.slice(0, index + 1)))].map(
    (course) => replayed(story(...course), 'A course of refusals (every-refusal.ts)'),
  );
  const all = trajectoryDoors.map((door) => [door.summary, reasonsAgainst(door, places)] as const);
  const sentences = all.flatMap(([, reasons]) => [...reasons.values()].map(({ sentence }) => sentence));
  const isShared = ({ sentence }: Refusal): boolean =>
    sentences.filter((each) => each === sentence).length > all.length / 2;
  const shared = all.flatMap(([, reasons]) => reasons.filter(isShared));
  return {
    everywhere: [...new Map(shared.map((reason) => [reason.sentence, reason])).values()],
    elsewhere: elsewhere(),
    byAction: new Map([
      ...all.map(([summary, reasons]) => [summary, reasons.filter((reason) => !isShared(reason))] as const),
      [correctionDoor.summary, ofCorrections()],
    ]),
  };
}

function reasonsAgainst(
  { command, example, ownDay, body }: (typeof trajectoryDoors)[number],
  places: readonly TrajectorySnapshot[],
): readonly Refusal[] {
  const reasons = new Map<string, Refusal>();
  for (const variant of variants)
    for (const today of days) {
      const known = Object.fromEntries(Object.entries(variant).filter(([field]) => field in body.shape));
      const data = { brin: BRIN, ...example, ...known, ...(ownDay !== null && { [ownDay]: today }) };
      const asked = TrajectoryCommand.parse({ type: command, data });
      for (const place of places) {
        const decision = decide(asked, place, { actor: assessor, today });
        if (!('refused' in decision)) continue;
        const key = withoutYears(decision.refused.sentence);
        if (!reasons.has(key)) reasons.set(key, decision.refused);
      }
    }
  return [...reasons.values()];
}
