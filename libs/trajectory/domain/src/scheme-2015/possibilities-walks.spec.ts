import { describe, expect, it } from '@jest/globals';
import { imagined } from '@mijlpaal/engine-core';
import { addDays, type IsoDate, isoDate } from '@mijlpaal/shared-time';
import { type TrajectoryCommand, trajectoryDoors, type TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { everyFact, story } from '@mijlpaal/trajectory-testing';
import fc from 'fast-check';
import { env } from 'node:process';
import { getAdjacencyMap } from 'xstate/graph';
import { possibilities } from './possibilities';
import { RULES } from './rules';
import { trajectoryWorkflow } from './trajectory.decide';
import { trajectoryMachine, type TrajectorySnapshot } from './trajectory.machine';

const { lifecycle, decide, rules } = trajectoryWorkflow;

/** A command at a door, but for the day on which it is sent. */
interface Sendable {
  readonly collection: string;
  readonly role: string;
  readonly on: (today: IsoDate) => TrajectoryCommand;
}
/** Each fact that a door makes, asked for again: bodies that `possibilities` did not choose. */
const sendable = everyFact.flatMap(({ type, data }): readonly Sendable[] =>
  trajectoryDoors
    .filter((door) => door.fact === type)
    .map(({ collection, roles, command, ownDay }) => ({
      collection,
      role: roles[0] ?? '',
      on: (today) =>
        ({ type: command, data: { ...data, ...(ownDay !== null && { [ownDay]: today }) } }) as TrajectoryCommand, // data of its own fact
    })),
);
const byCollection = Map.groupBy(sendable, ({ collection }) => collection);
/** One person a role: who advises does not decide. */
const as = (role: string, today: IsoDate) => ({ actor: { id: role, organisation: '', role }, today });

/** Whether the rules take it and the chart can follow. */
function takes(snapshot: TrajectorySnapshot, { role, on }: Sendable, today: IsoDate): boolean {
  const decision = decide(on(today), snapshot, as(role, today));
  return (
    'accepted' in decision &&
    decision.accepted.every((fact) => snapshot.can(imagined(fact, as(role, today), rules(snapshot))))
  );
}

/** What every answer says is what happens to whoever tries. @param own collections that are tried; default all */
function expectNoDifference(snapshot: TrajectorySnapshot, today: IsoDate, own?: ReadonlySet<string>): void {
  const happens = new Map(
    [...byCollection].map(([collection, tries]) => [
      collection,
      own && !own.has(collection) ? null : tries.some((one) => takes(snapshot, one, today)),
    ]),
  );
  const wrong = possibilities(snapshot, today).filter(({ command, possible }) => {
    const happened = happens.get(command) ?? null; // null: another region, or a correction, which has a spec of its own
    return happened !== null && happened !== possible;
  });
  expect([today, snapshot.value, wrong]).toEqual([today, snapshot.value, []]);
}

it('every door can be tried', () =>
  expect([...byCollection.keys()].sort()).toEqual(trajectoryDoors.map(({ collection }) => collection).sort()));

const facts = story(...everyFact);
const opening = facts.slice(0, 1);
type Told = (typeof facts)[number];
const started = (start: string) => facts.filter(({ type }) => type.startsWith(start));
const isResult = ({ type }: Told): boolean => /^(WorkPlacement|StudyValue|EarlyLeaving)/.test(type);
const ofPart = (part: string) => started('EarlyLeaving').filter(({ data }) => 'part' in data && data.part === part);
/** What can happen: people send commands, and data come in. */
const moves: readonly (Sendable | { readonly role: string; readonly fact: TrajectoryEvent })[] = [
  ...sendable,
  ...everyFact.filter(({ type }) => type.endsWith('DataReceived')).map((fact) => ({ role: 'system', fact })),
];
/** Regions that share no fact. Reminders change no answer. */
const regions: readonly (readonly [string, readonly Told[]])[] = [
  [
    'agreement, plan, assessment, excellence and reporting',
    facts.filter((fact) => !isResult(fact) && !fact.type.startsWith('Reminder')),
  ],
  ['work placement', started('WorkPlacement')],
  ['study value', started('StudyValue')],
  ['the fixed part of early leaving', ofPart('fixed')],
  ['the variable part of early leaving', ofPart('variable')],
];
/** On these the rules of that day differ. */
const DAYS = ['2015-04-20', '2016-07-20', '2018-11-01', '2019-11-01'].map(isoDate);

/** What tells one state of a region from another: where the chart is, and years of which the chart keeps a note. */
const keyOf = ({ value, context }: TrajectorySnapshot): string => {
  const { interimReports, studyValue, earlyLeaving, talks } = context;
  const years = (of: object) => Object.entries(of).map(([year, one]) => [year, (one as { state?: string }).state]);
  const notes = [studyValue, earlyLeaving.fixed, earlyLeaving.variable].map(years);
  return JSON.stringify([value, notes, Object.keys(interimReports).length > 0, talks[2019] !== undefined]);
};

describe('answer and behaviour do not differ', () => {
  it.each(regions)('in any state of %s', (_, own) => {
    const states = getAdjacencyMap(trajectoryMachine, {
      events: [...opening, ...own],
      serializeState: (snapshot) => keyOf(snapshot as TrajectorySnapshot),
      limit: 100_000,
    });
    const collections = new Set(
      trajectoryDoors.filter(({ fact }) => own.some(({ type }) => type === fact)).map(({ collection }) => collection),
    );
    const seen = Object.values(states);
    expect(seen.length).toBeGreaterThan(10);
    seen.forEach(({ state }, index) => {
      const today = DAYS[index % DAYS.length] ?? isoDate('2015-04-20');
      expectNoDifference(state as TrajectorySnapshot, today, collections);
    });
  });

  const seed = Number(env['MIJLPAAL_TEST_SEED'] ?? 2015);
  const walks = env['MIJLPAAL_TEST_DEEP'] === undefined ? 2_000 : 20_000;
  it(`along any of ${walks} walks over the whole, with seed ${seed}`, () => {
    const [open] = opening;
    const start = open && lifecycle.next(lifecycle.start, open);
    if (!start) throw new Error('A trajectory can be opened');
    const step = fc.tuple(fc.nat(moves.length - 1), fc.nat(90));
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 24, size: 'max' }), (steps) => {
        let [snapshot, today] = [start, isoDate('2015-01-05')];
        for (const [which, days] of steps) {
          today = addDays(today, days);
          const move = moves[which];
          if (move === undefined) continue;
          const who = as(move.role, today);
          const decision = 'on' in move ? decide(move.on(today), snapshot, who) : { accepted: [move.fact] };
          for (const fact of 'accepted' in decision ? decision.accepted : [])
            snapshot = lifecycle.next(snapshot, imagined(fact, who, rules(snapshot))) ?? snapshot;
        }
        expectNoDifference(snapshot, today);
      }),
      { seed, numRuns: walks },
    );
  });

  it(`under the rules ${RULES}, on the day before a door opens too`, () => {
    const executing = facts.filter(({ type }) => ['TrajectoryOpened', 'PlanSubmitted'].includes(type)).slice(0, 2);
    const snapshot = executing.reduce((at, fact) => lifecycle.next(at, fact) ?? at, lifecycle.start);
    for (const { reason } of possibilities(snapshot, isoDate('2015-06-01'))) {
      const opens = reason?.wouldOpen ?? '';
      if (!/^\d/.test(opens)) continue;
      expectNoDifference(snapshot, addDays(isoDate(opens), -1));
      expectNoDifference(snapshot, isoDate(opens));
    }
  });
});
