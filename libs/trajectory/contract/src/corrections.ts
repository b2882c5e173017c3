import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import type { Mistake } from './body-rules';
import type { TrajectoryCommand } from './commands';
import { type Door, door } from './door';
import { trajectoryDoors } from './doors';
import { sent } from './fields';
import type { Role } from './roles';

type AnyDoor = Door<TrajectoryCommand>;

/** The right data whole: with the own day, which nobody fills in here. */
const rightOf = ({ fact, body, ownDay }: AnyDoor) =>
  z.strictObject({
    type: z.literal(fact),
    data: (ownDay === null ? body : body.extend({ [ownDay]: IsoDate })).nullable(),
  });
const [first, ...others] = trajectoryDoors.map(rightOf);
if (first === undefined) throw new Error('a trajectory has doors');

const Right = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) });

/** Rules of the corrected fact's own door. */
function rightMistakes(body: Record<string, unknown>): readonly Mistake[] {
  const right = Right.safeParse(body['right']).data;
  const mistakes = doorOf(right?.type)?.rules?.(right?.data ?? {}) ?? [];
  return mistakes.map(({ path, message }) => ({ path: ['right', 'data', ...path], message }));
}

/** The door of the facts of a type; undefined for what Mijlpaal records by itself. */
const doorOf = (type: string | undefined): AnyDoor | undefined => trajectoryDoors.find(({ fact }) => fact === type);

/** `POST /v1/trajectories/2015/{brin}/corrections`: any fact that came in by a door of the trajectory. */
export const correctionDoor: AnyDoor = door<TrajectoryCommand>(
  'corrections',
  'CorrectFact',
  'FactCorrected',
  { ...sent.FactCorrected, right: z.discriminatedUnion('type', [first, ...others]) },
  'Een vastgelegd feit herstellen',
  rightMistakes,
);

/** They keep the register of what others sent in. */
const keepers: readonly Role[] = ['duo', 'decisionMaker'];

/**
 * Whether a role may correct facts of a type: who may record them, and DUO and the minister, but for what the minister alone decides.
 * @param type of a fact; what came in by no door of the trajectory nobody corrects
 */
export function mayCorrect(role: Role, type: string): boolean {
  const roles = doorOf(type)?.roles ?? [];
  return roles.includes(role) || (roles.length > 0 && !roles.includes('decisionMaker') && keepers.includes(role));
}
