import { expect, it } from '@jest/globals';
import { type Actor, decideAfter, type Recorded, replay } from '@mijlpaal/engine-core';
import { MijlpaalEvent, TrajectoryCommand, trajectoryDoors, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { type Standing, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { correctFact, everyFact, folded, institutionRegistered, people, story } from '@mijlpaal/trajectory-testing';
import fc from 'fast-check';
import { env } from 'node:process';
import { deadlinesProjection } from './deadlines.projection';
import { fundingProjection } from './funding.projection';
import { correctionOf } from './parse';
import { progressProjection } from './progress.projection';
import { remindersProjection } from './reminders.projection';

type Log = readonly Recorded<TrajectoryEvent>[];
const doorOf = (type: string) => trajectoryDoors.find(({ fact }) => fact === type);
const possible = everyFact.filter(({ type }) => doorOf(type) !== undefined);

/** One more fact at the end of a log; it has an id and a place of its own, whatever was withdrawn before it. */
const recorded = (log: Log, fact: TrajectoryEvent, actor: Actor): Recorded<TrajectoryEvent> => {
  const [told] = story(...log, fact).slice(-1);
  if (told === undefined) throw new Error('one was told');
  return { ...told, metadata: { ...told.metadata, actor } };
};

/** The log after one more fact that a door takes, or as it was when it takes it not. */
function withFact(log: Log, fact: TrajectoryEvent): Log {
  const command = TrajectoryCommand.parse({ type: doorOf(fact.type)?.command, data: fact.data });
  const circumstances = { actor: people.institution, today: '2019-12-31' };
  const decision = decideAfter(trajectoryWorkflow, log, command, circumstances);
  return 'accepted' in decision ? [...log, recorded(log, fact, people.institution)] : log;
}

/** What a fact could have been: another of its type, on an earlier day, or nothing. */
function otherwise({ type, data }: TrajectoryEvent, choice: number): TrajectoryEvent['data'] | null {
  const others = possible.filter((one) => one.type === type).map((one) => one.data);
  const ownDay = doorOf(type)?.ownDay ?? '';
  const earlier = { ...data, [ownDay]: '2015-01-20' } as TrajectoryEvent['data']; // a day in the place of a day
  return [null, earlier, ...others][choice % (others.length + 2)] ?? null;
}

const step = fc.record({ corrects: fc.boolean(), which: fc.nat(1_000), choice: fc.nat(1_000) });

/** What a correction leaves in a row of its own: how far its trajectory is, that there was something to correct, who did, when and by which fact. */
const withoutMarks = (view: unknown, corrections: ReadonlySet<string>): unknown =>
  JSON.parse(
    JSON.stringify(view, (key, value: unknown) => {
      if (['revision', 'recorded', 'correctedOn', 'appearsOn'].includes(key)) return undefined;
      if (key === 'facts' && Array.isArray(value)) return value.filter((id) => !corrections.has(String(id)));
      if ((key === 'advisers' || key === 'assessors') && Array.isArray(value)) return value.slice(0, 1);
      return value;
    }),
  );

it('the views of a history with corrections are those of one that was right from the start, and the chart agrees', () => {
  let corrected = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => {
      const [registered, opened] = story<MijlpaalEvent>(institutionRegistered(), ...everyFact.slice(0, 1));
      let log: Log = opened ? [opened as Recorded<TrajectoryEvent>] : [];
      const right = new Map<string, TrajectoryEvent['data'] | null>();
      for (const { corrects, which, choice } of steps) {
        const ofPeople = log.filter(({ type }) => doorOf(type) !== undefined);
        const wrong = corrects ? ofPeople[which % Math.max(ofPeople.length, 1)] : undefined;
        const fact = possible[which % possible.length];
        if (wrong === undefined) {
          if (fact !== undefined) log = withFact(log, fact);
          continue;
        }
        const data = otherwise(wrong, choice);
        const command = correctFact({ fact: wrong.id, right: { type: wrong.type, data }, on: '2019-12-31' });
        const actor = doorOf(wrong.type)?.roles.includes('decisionMaker') ? people.decisionMaker : people.duo;
        const decision = decideAfter(trajectoryWorkflow, log, command, { actor, today: '2019-12-31' });
        if ('refused' in decision) continue;
        const [correction] = decision.accepted;
        if (correction !== undefined) log = [...log, recorded(log, correction, actor)];
        right.set(wrong.id, data);
        corrected += 1;
      }
      const atOnce = log.flatMap((fact) => {
        const data = right.get(fact.id);
        if (fact.type === 'FactCorrected' || data === null) return [];
        return [data === undefined ? fact : ({ ...fact, data } as typeof fact)]; // of its own type
      });
      const marks = new Set(log.flatMap(({ type, id }) => (type === 'FactCorrected' ? [id] : [])));
      const common = registered ? [registered] : [];
      for (const projection of [progressProjection, deadlinesProjection, fundingProjection, remindersProjection]) {
        const view = (facts: Log) =>
          withoutMarks(Object.fromEntries(folded(projection as never, [...common, ...facts], correctionOf)), marks);
        expect(view(log)).toEqual(view(atOnce));
      }
      const { context } = replay(trajectoryWorkflow, log);
      const rows = folded(progressProjection, [...common, ...log], correctionOf);
      expect(rows.get('25LH')?.standing).toEqual(JSON.parse(JSON.stringify(context)) as Standing);
    }),
    { seed: 2015, numRuns: env['MIJLPAAL_TEST_DEEP'] === undefined ? 40 : 2_000 },
  );
  expect(corrected).toBeGreaterThan(40);
});
