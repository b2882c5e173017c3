import {
  accept,
  type Circumstances,
  corrected,
  type Correction,
  type Decision,
  firstDifference,
  imagined,
  type Recorded,
  refuse,
} from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import {
  CorrectFact,
  type FactCorrected,
  mayCorrect,
  type Refusal,
  Role,
  TrajectoryCommand,
  trajectoryDoors,
  TrajectoryEvent,
} from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import { correctionRefusals, nothingToCorrect } from './correction-refusals';
import { happenedOn } from './happened-on';
import { dayMistakes } from './own-day';
import type { Standing } from './standing';

type Told = Recorded<TrajectoryEvent>;

/** What a fact of a trajectory says of an earlier one. */
export function correctionOf(fact: TrajectoryEvent): Correction<TrajectoryEvent> | null {
  if (fact.type !== 'FactCorrected') return null;
  const { fact: wrong, right } = fact.data;
  return { fact: wrong, right: factOf(right) };
}

/** A type and its own data, which the schema keeps together and the compiler does not. */
const factOf = ({ type, data }: FactCorrected['data']['right']): TrajectoryEvent | null =>
  data === null ? null : ({ type, data } as TrajectoryEvent);

/** The command that a body asks for: its data belong to the institution in the path, and it is made today. @param body as the door takes it */
export function correctionAsked(body: Readonly<Record<string, unknown>>, brin: Brin, today: IsoDate): CorrectFact {
  const { right, ...rest } = Sent.parse(body);
  const data = right.data === null ? null : { brin, ...right.data };
  return CorrectFact.parse({
    type: 'CorrectFact',
    data: { ...rest, brin, correctedOn: today, right: { ...right, data } },
  });
}
const Sent = z.looseObject({
  right: z.object({ type: z.string(), data: z.record(z.string(), z.unknown()).nullable() }),
});

const doorOf = (type: string) => trajectoryDoors.find(({ fact }) => fact === type);

/** The chart and the policy that a corrected history is held against. */
interface Judges<State> {
  readonly start: State;
  readonly standingOf: (state: State) => Standing;
  readonly next: (state: State, fact: Told) => State | null;
  readonly decide: (
    command: TrajectoryCommand,
    state: State,
    circumstances: Circumstances,
  ) => Decision<TrajectoryEvent, Refusal>;
}

/** The fact as it would be recorded after `history`. */
export function imaginedCorrection(
  { data }: CorrectFact,
  history: readonly Told[],
  circumstances: Circumstances,
): Told {
  const fact = imagined({ type: 'FactCorrected' as const, data }, circumstances, '');
  return { ...fact, stream: history[0]?.stream ?? '', revision: history.length };
}

/**
 * Whether a correction may be: by this role, of a fact that is there, to something else, in a history that can still be followed.
 * Reminders and what Mijlpaal noted by itself stay as they were: what went out went out.
 * @param history as recorded, from the first fact
 * @source scheme-2015, section 2, corrections
 */
export function decideCorrection<State>(
  judges: Judges<State>,
  command: CorrectFact,
  history: readonly Told[],
  circumstances: Circumstances,
): Decision<TrajectoryEvent, Refusal> {
  const { fact: wrong, right, ground } = command.data;
  const role = Role.parse(circumstances.actor.role);
  const before = corrected(history, correctionOf);
  const standing = standingAfterAll(judges, before);
  const nothing = nothingToCorrect(role, standing);
  if (nothing !== null) return refuse(nothing);
  const recorded = history.find(({ id }) => id === wrong);
  const door = doorOf(right.type);
  if (recorded?.type !== right.type || door === undefined) return refuse(correctionRefusals.factNotKnown());
  if (!mayCorrect(role, right.type)) return refuse(correctionRefusals.notYours());
  const inForce = before.find(({ id }) => id === wrong)?.data ?? null;
  if (firstDifference(inForce, right.data) === null) return refuse(correctionRefusals.changesNothing());
  const recordedOn = recorded.metadata.recordedOn as IsoDate; // the clock's day, which metadata keeps as text
  if (right.data !== null && dayMistakes(door, { ...right.data, ground }, 'duo', recordedOn).length > 0)
    return refuse(correctionRefusals.dayNotPossible(recordedOn));
  const after = corrected([...history, imaginedCorrection(command, history, circumstances)], correctionOf);
  const objection = objectionTo(judges, after, recorded, circumstances);
  if (objection !== null) return refuse(objection);
  const isTakenOver = standing.ended !== null && standing.ended.successor !== null;
  if ((role === 'institution' || isTakenOver) && moves(judges, before, after))
    return refuse(isTakenOver ? correctionRefusals.takenOver() : correctionRefusals.movesTrajectory());
  return accept({ type: 'FactCorrected', data: command.data });
}

/** The first fact, from the corrected one on, that could not have been; null: all could. */
function objectionTo<State>(
  judges: Judges<State>,
  facts: readonly Told[],
  wrong: Told,
  corrector: Circumstances,
): Refusal | null {
  let state = judges.start;
  for (const fact of facts) {
    const { actor, recordedOn } = fact.metadata;
    const people = fact.id === wrong.id ? [actor, corrector.actor] : [actor];
    const door = fact.revision < wrong.revision ? undefined : doorOf(fact.type);
    for (const one of door === undefined ? [] : people) {
      const asked = TrajectoryCommand.parse({ type: door?.command, data: fact.data });
      const decision = judges.decide(asked, state, { actor: one, today: recordedOn });
      if ('refused' in decision) return fact.id === wrong.id ? decision.refused : laterFact(fact, decision.refused);
    }
    const next = judges.next(state, fact);
    if (next === null) return laterFact(fact, correctionRefusals.couldNotFollow());
    state = next;
  }
  return null;
}

const laterFact = (fact: Told, because: Refusal): Refusal => {
  const { id, type, revision } = fact;
  const what = doorOf(type)?.summary ?? 'Overgang naar een andere instelling';
  return correctionRefusals.laterFactNotPossible({ id, type, revision }, what, happenedOn(fact), because);
};

/** Whether the trajectory stands elsewhere than it did: what an institution may not bring about by a correction. */
function moves<State>(judges: Judges<State>, before: readonly Told[], after: readonly Told[]): boolean {
  const unmarked = (facts: readonly Told[]) =>
    facts.flatMap((fact) => (fact.type === 'FactCorrected' ? [] : [{ ...fact, corrections: [] }]));
  const place = (facts: readonly Told[]) => ({ ...standingAfterAll(judges, unmarked(facts)), planDocuments: [] }); // papers, and no day or right
  return firstDifference(place(before), place(after)) !== null;
}

const standingAfterAll = <State>({ start, next, standingOf }: Judges<State>, facts: readonly Told[]): Standing =>
  standingOf(facts.reduce((state, fact) => next(state, fact) ?? state, start));
