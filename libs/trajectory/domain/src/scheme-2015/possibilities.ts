import type { Circumstances } from '@mijlpaal/engine-core';
import { brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import {
  type Door,
  type Possibility,
  type Refusal,
  TrajectoryCommand,
  trajectoryDoors,
} from '@mijlpaal/trajectory-contract';
import { REPORT_YEARS, TALK_YEARS } from './last-days';
import { stamped } from './own-day';
import { decide } from './trajectory.decide';
import type { TrajectorySnapshot } from './trajectory.machine';

type Body = Readonly<Record<string, unknown>>;

/** What of a body matters to the rules: each is tried. */
const variants: Readonly<Partial<Record<string, readonly Body[]>>> = {
  'plan-submissions': [{ excellenceApplication: false }, { excellenceApplication: true }],
  'interim-reports': REPORT_YEARS.map((reportYear) => ({ reportYear })),
  'progress-talk-plans': TALK_YEARS.map((year) => ({ year })),
  'progress-talks': TALK_YEARS.map((year) => ({ year })),
  'progress-advices': TALK_YEARS.map((year) => ({ year })),
};

const NOBODY = brin('00XX'); // no rule looks at whose body it is
const samples = trajectoryDoors.map((door) => ({
  door,
  bodies: (variants[door.collection] ?? [{}]).map((variant): Body => door.body.parse({ ...door.example, ...variant })),
}));

/**
 * For each door and each role that may use it: would some body be accepted today, and if not, why not. A rule about one
 * person is no reason: somebody else of that role can.
 */
export const possibilities = (snapshot: TrajectorySnapshot, today: IsoDate): readonly Possibility[] =>
  samples.flatMap(({ door, bodies }) => {
    const reason = reasonAgainst(door, bodies, snapshot, today);
    const possible = reason === null;
    return door.roles.map((role) => ({ command: door.collection, role, possible, ...(reason && { reason }) }));
  });

function reasonAgainst(
  door: Door<TrajectoryCommand>,
  bodies: readonly Body[],
  snapshot: TrajectorySnapshot,
  today: IsoDate,
): Refusal | null {
  const somebody: Circumstances = { actor: { id: '', organisation: '', role: '' }, today };
  let reason: Refusal | null = null;
  for (const body of bodies) {
    const command = TrajectoryCommand.parse({ type: door.command, data: stamped(door, body, NOBODY, today) });
    const decision = decide(command, snapshot, somebody);
    if ('accepted' in decision) return null;
    reason = reason === null ? decision.refused : moreHelpful(reason, decision.refused);
  }
  return reason;
}

/** One that tells what opens the road beats one that does not, and an earlier day a later one; of equals, the first. */
const moreHelpful = (one: Refusal, other: Refusal): Refusal => {
  if (other.wouldOpen === null) return one;
  return one.wouldOpen === null || (isDay(one.wouldOpen) && isDay(other.wouldOpen) && other.wouldOpen < one.wouldOpen)
    ? other
    : one;
};
const isDay = (text: string): boolean => /^\d/.test(text);
