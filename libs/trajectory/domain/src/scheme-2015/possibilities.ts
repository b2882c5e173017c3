import type { Circumstances } from '@mijlpaal/engine-core';
import { brin } from '@mijlpaal/shared-institution';
import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import {
  correctionDoor,
  type Door,
  EARLY_LEAVING_YEARS,
  EarlyLeavingPart,
  type Possibility,
  type Refusal,
  RESULT_YEARS,
  STUDY_VALUE_YEARS,
  TrajectoryCommand,
  trajectoryDoors,
} from '@mijlpaal/trajectory-contract';
import { nothingToCorrect } from './correction-refusals';
import { REPORT_YEARS, TALK_YEARS } from './last-days';
import { stamped } from './own-day';
import { decide } from './trajectory.decide';
import type { TrajectorySnapshot } from './trajectory.machine';

type Body = Readonly<Record<string, unknown>>;

/** The example first: of reasons that help as much, its own is said. */
const earlyLeavingYears: readonly Body[] = [
  {},
  ...EarlyLeavingPart.options.flatMap((part) => EARLY_LEAVING_YEARS[part].map((year) => ({ part, year }))),
];
/** What of a body matters to the rules: each is tried. */
const variants: Readonly<Partial<Record<string, readonly Body[]>>> = {
  'plan-submissions': [{ excellenceApplication: false }, { excellenceApplication: true }],
  'interim-reports': REPORT_YEARS.map((reportYear) => ({ reportYear })),
  'progress-talk-plans': TALK_YEARS.map((year) => ({ year })),
  'progress-talks': TALK_YEARS.map((year) => ({ year })),
  'progress-advices': TALK_YEARS.map((year) => ({ year })),
  'work-handovers': [{}, { to: null }],
  'work-placement-reports': RESULT_YEARS.map((resultYear) => ({ resultYear })),
  'work-placement-classifications': RESULT_YEARS.map((resultYear) => ({ resultYear })),
  'study-value-decisions': STUDY_VALUE_YEARS.map((year) => ({ year })),
  'study-value-payments': STUDY_VALUE_YEARS.map((year) => ({ year })),
  'early-leaving-decisions': earlyLeavingYears,
  'early-leaving-payments': earlyLeavingYears,
};

const NOBODY = brin('00XX'); // no rule looks at whose body it is
const SOME_DAY = isoDate('2015-01-05');
/** Commands of each door as somebody sends them: all that is left is the day. */
const samples = trajectoryDoors.map((door) => ({
  door,
  commands: (variants[door.collection] ?? [{}]).map((variant) => {
    const body = door.body.parse({ ...door.example, ...variant });
    return TrajectoryCommand.parse({ type: door.command, data: stamped(door, body, NOBODY, SOME_DAY) });
  }),
}));
/** The same command, sent on this day. */
const sentOn = ({ ownDay }: Door<TrajectoryCommand>, command: TrajectoryCommand, today: IsoDate): TrajectoryCommand =>
  ownDay === null ? command : ({ ...command, data: { ...command.data, [ownDay]: today } } as TrajectoryCommand); // a day for a day

/**
 * For each door and each role that may use it: would some body be accepted today, and if not, why not. A rule about one
 * person is no reason: somebody else of that role can.
 */
export const possibilities = (snapshot: TrajectorySnapshot, today: IsoDate): readonly Possibility[] => [
  ...recordingPossibilities(snapshot, today),
  ...correctionPossibilities(snapshot),
];

const recordingPossibilities = (snapshot: TrajectorySnapshot, today: IsoDate): readonly Possibility[] =>
  samples.flatMap(({ door, commands }) => {
    const reason = reasonAgainst(
      commands.map((command) => sentOn(door, command, today)),
      snapshot,
      today,
    );
    const possible = reason === null;
    return door.roles.map((role) => ({ command: door.collection, role, possible, ...(reason && { reason }) }));
  });

/** Of corrections: whether there is a fact that the role may correct. */
const correctionPossibilities = ({ context }: TrajectorySnapshot): readonly Possibility[] =>
  correctionDoor.roles.map((role) => {
    const reason = nothingToCorrect(role, context);
    return { command: correctionDoor.collection, role, possible: reason === null, ...(reason && { reason }) };
  });

function reasonAgainst(
  commands: readonly TrajectoryCommand[],
  snapshot: TrajectorySnapshot,
  today: IsoDate,
): Refusal | null {
  const somebody: Circumstances = { actor: { id: '', organisation: '', role: '' }, today };
  let reason: Refusal | null = null;
  for (const command of commands) {
    const decision = decide(command, snapshot, somebody);
    if ('accepted' in decision) return null;
    reason = reason === null ? decision.refused : moreHelpful(reason, decision.refused);
  }
  return reason;
}

/** A day beats a fact that opens the road, a fact beats a reason without a road, and an earlier day a later one; of equals, the first. */
const moreHelpful = (one: Refusal, other: Refusal): Refusal => {
  if (other.wouldOpen === null) return one;
  if (one.wouldOpen === null) return other;
  if (!isDay(other.wouldOpen)) return one;
  return !isDay(one.wouldOpen) || other.wouldOpen < one.wouldOpen ? other : one;
};
const isDay = (text: string): boolean => /^\d/.test(text);
