import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { everyFact, story } from '@mijlpaal/trajectory-testing';
import fc from 'fast-check';
import { env } from 'node:process';
import { deadlines } from './deadlines';
import { absent, type Standing } from './standing';
import { standingAfter } from './standing-after';
import { trajectoryWorkflow } from './trajectory.decide';
import type { TrajectorySnapshot } from './trajectory.machine';

const { lifecycle } = trajectoryWorkflow;
const facts = story(...everyFact);
type Fact = Recorded<TrajectoryEvent>;

type Placement = 'notFiled' | 'filed' | 'toBeChanged' | 'revised' | 'acceptable' | 'approved';
type Result = 'awaited' | 'reported' | 'classed';
type Money = 'awaited' | 'received' | 'decided' | 'paid';
/** Where the regions of an open course are. */
interface Course {
  readonly agreement: 'unsigned' | 'signed';
  readonly plan: 'awaited' | { readonly filed: 'provisional' | 'final' };
  readonly assessment: 'idle' | 'underAssessment' | 'advised';
  readonly excellence: Standing['excellence'];
  readonly reporting: 'notYet' | 'executing' | 'reported';
  readonly workPlacement:
    | 'notFiled'
    | { readonly underAssessment: Exclude<Placement, 'notFiled' | 'approved'> }
    | { readonly approved: Readonly<Record<2017 | 2018, Result>> };
}
interface Regions {
  readonly course: 'closed' | { readonly open: Course };
  readonly succession: 'known' | 'awaited';
}
const regionsOf = ({ value }: TrajectorySnapshot): Regions | 'absent' | 'ended' =>
  typeof value === 'string' ? value : (value.opened as Regions); // regions of a year have their year as a name

const placementOf = ({ workPlacement }: Course): Placement => {
  if (workPlacement === 'notFiled') return workPlacement;
  return 'approved' in workPlacement ? 'approved' : workPlacement.underAssessment;
};
const resultOf = ({ workPlacement }: Course, year: number): Result | undefined =>
  workPlacement !== 'notFiled' && 'approved' in workPlacement
    ? workPlacement.approved[year as 2017 | 2018] // years of the facts are these
    : undefined;
/** Which year of which money a fact is about: `StudyValue 2016`, `EarlyLeaving fixed 2017`. */
const moneyOf = ({ type, data }: Fact): string | null => {
  const kind = /^(StudyValue|EarlyLeaving)/.exec(type)?.[0];
  if (kind === undefined || !('year' in data)) return null;
  return 'part' in data ? `${kind} ${data.part} ${data.year}` : `${kind} ${data.year}`;
};
/** Paid once it is paid; before that, by what came last. */
function stateOfMoney(money: string | null, taken: readonly Fact[]): Money {
  const steps = taken.filter((fact) => moneyOf(fact) === money).map(({ type }) => type);
  if (steps.some((type) => type.endsWith('Paid'))) return 'paid';
  const last = steps.at(-1);
  if (last === undefined) return 'awaited';
  return last.endsWith('Decided') ? 'decided' : 'received';
}

/** Which region of the course owns a fact, and where that region takes it. @source scheme-2015, section 1 */
const inCourse: Partial<Record<TrajectoryEvent['type'], (at: Course, fact: Fact, standing: Standing) => boolean>> = {
  AgreementSigned: ({ agreement }) => agreement === 'unsigned',
  PlanDelayNotified: ({ plan }) => plan === 'awaited',
  PlanSubmitted: ({ plan }) => plan === 'awaited',
  PlanConfirmed: ({ plan }) => plan !== 'awaited' && plan.filed === 'provisional',
  PlanTalkHeld: ({ assessment }) => assessment !== 'idle',
  PlanAdvised: ({ assessment }) => assessment !== 'idle',
  PlanSupplemented: ({ assessment }) => assessment !== 'idle',
  ExcellenceAdvised: ({ excellence }) => excellence === 'applied' || excellence === 'advised',
  ExcellenceDecided: ({ excellence }) => excellence === 'advised',
  InterimReportSubmitted: ({ reporting }) => reporting === 'executing',
  ChangeNotified: ({ reporting }) => reporting === 'executing',
  ProgressTalkPlanned: ({ reporting }) => reporting !== 'notYet',
  ProgressTalkHeld: ({ reporting }) => reporting !== 'notYet',
  ProgressAdvised: ({ reporting }) => reporting !== 'notYet',
  FinalReportSubmitted: ({ reporting }) => reporting === 'executing',
  TrajectoryClosed: ({ reporting }, _, { talks }) => reporting === 'reported' && talks[2019] !== undefined,
  WorkClaimed: (_, __, { assessor }) => assessor === null,
  WorkHandedOver: (_, __, { assessor }) => assessor !== null,
  InstitutionReportRecorded: () => true,
  WorkPlacementPlanSubmitted: (at) => placementOf(at) === 'notFiled',
  WorkPlacementPlanAssessed: (at) => !['notFiled', 'approved'].includes(placementOf(at)),
  WorkPlacementPlanRevised: (at) => !['notFiled', 'approved'].includes(placementOf(at)),
  WorkPlacementPlanApproved: (at) => placementOf(at) === 'acceptable',
  WorkPlacementResultsReported: (at, { data }) => 'resultYear' in data && resultOf(at, data.resultYear) === 'awaited',
  WorkPlacementResultsClassed: (at, { data }) => 'resultYear' in data && resultOf(at, data.resultYear) === 'reported',
};
/** Facts that are taken while opened, whether the course is closed or not. */
const beside: Partial<Record<TrajectoryEvent['type'], (money: Money) => boolean>> = {
  ReminderIssued: () => true,
  ReminderSent: () => true,
  ReminderFailed: () => true,
  FactCorrected: () => true,
  RulesAdopted: () => true,
  TrajectoryHandedOver: () => true,
  PredecessorTakenOver: () => true,
  StudyValueDataReceived: () => true,
  StudyValueDecided: (money) => money === 'received',
  StudyValuePaid: (money) => money === 'decided',
  EarlyLeavingDataReceived: () => true,
  EarlyLeavingDecided: (money) => money === 'received',
  EarlyLeavingPaid: (money) => money === 'decided',
};

/** @param taken the facts that led to this snapshot */
function takes(snapshot: TrajectorySnapshot, taken: readonly Fact[], fact: Fact): boolean {
  const at = regionsOf(snapshot);
  if (at === 'absent') return fact.type === 'TrajectoryOpened';
  if (at === 'ended') return ['ReminderSent', 'ReminderFailed', 'FactCorrected'].includes(fact.type);
  if (fact.type === 'SuccessorAwaited') return at.succession === 'known';
  if (fact.type === 'TrajectoryEnded') return at.succession === 'awaited';
  const owner = inCourse[fact.type];
  if (owner) return at.course !== 'closed' && owner(at.course.open, fact, snapshot.context);
  return beside[fact.type]?.(stateOfMoney(moneyOf(fact), taken)) ?? false;
}

const phases = { notYet: 'preparing', executing: 'executing', reported: 'reported' } as const;
/** The states of all years of money in a standing, by the same names as `moneyOf` gives. */
const moneyIn = ({ studyValue, earlyLeaving }: Standing): Readonly<Record<string, Money>> => {
  const named = (kind: string, years: Readonly<Record<number, { readonly state: Money }>>) =>
    Object.entries(years).map(([year, { state }]) => [`${kind} ${year}`, state] as const);
  return Object.fromEntries([
    ...named('StudyValue', studyValue),
    ...named('EarlyLeaving fixed', earlyLeaving.fixed),
    ...named('EarlyLeaving variable', earlyLeaving.variable),
  ]);
};

/** What the Standing says must be what the regions and the facts say. */
function expectAgreement(snapshot: TrajectorySnapshot, taken: readonly Fact[]): void {
  const at = regionsOf(snapshot);
  const { context } = snapshot;
  expect(context.opened === null).toBe(at === 'absent');
  if (at === 'absent') {
    expect(context).toEqual(absent);
    return;
  }
  expect(context.ended !== null).toBe(at === 'ended');
  if (at === 'ended') {
    expect(context.phase).toBe('closed');
    expect(deadlines(context).filter(({ closedOn }) => closedOn === null)).toEqual([]);
    return;
  }
  expect(context.successorAwaited !== null).toBe(at.succession === 'awaited');
  const money = [...new Set(taken.map(moneyOf))].filter((one) => one !== null);
  expect(moneyIn(context)).toEqual(Object.fromEntries(money.map((one) => [one, stateOfMoney(one, taken)])));
  expect(context.closed !== null).toBe(at.course === 'closed');
  if (at.course === 'closed') expect([context.phase, context.step]).toEqual(['closed', 'closed']);
  else expectCourse(at.course.open, context);
}

function expectCourse(at: Course, context: Standing): void {
  const { workPlacement } = context;
  expect(workPlacement.state).toBe(placementOf(at));
  expect(workPlacement.approved !== null).toBe(workPlacement.state === 'approved');
  for (const year of [2017, 2018]) {
    const state = workPlacement.classes[year] ? 'classed' : workPlacement.reports[year] ? 'reported' : 'awaited';
    expect(resultOf(at, year) ?? 'awaited').toBe(state);
  }
  expect(context.phase).toBe(phases[at.reporting]);
  expect(context.excellence).toBe(at.excellence);
  expect(context.signed !== null).toBe(at.agreement === 'signed');
  expect(context.plan !== null).toBe(at.plan !== 'awaited');
  expect(context.finalReport !== null).toBe(at.reporting === 'reported');
  if (at.plan === 'awaited') {
    const step = at.agreement === 'unsigned' ? 'unsigned' : 'awaitingPlan';
    expect(context.step).toBe(context.delay === null ? step : 'delayNotified');
    return;
  }
  expect(context.plan?.provisional === true && context.confirmed === null).toBe(at.plan.filed === 'provisional');
  expect(['unsigned', 'awaitingPlan', 'delayNotified', 'closed']).not.toContain(context.step);
  if (context.step === 'advised' || context.step === 'supplementAsked') expect(at.assessment).toBe('advised');
  if (context.step === 'inAssessment' && at.assessment === 'advised') expect(context.planTalks).not.toEqual([]);
}

function after(snapshot: TrajectorySnapshot, fact: Fact): TrajectorySnapshot {
  const next = lifecycle.next(snapshot, fact);
  if (next === null) throw new Error(`${fact.type} was possible`);
  return next;
}

const opening = facts.slice(0, 1);
const isSuccession = ({ type }: Fact): boolean =>
  ['TrajectoryHandedOver', 'PredecessorTakenOver', 'SuccessorAwaited', 'TrajectoryEnded'].includes(type);
const isTaking = ({ type }: Fact): boolean => type === 'PredecessorTakenOver';
const isResult = ({ type }: Fact): boolean => /^(WorkPlacement|StudyValue|EarlyLeaving)/.test(type);
/** Regions that share no fact are walked apart from each other: each with the rest of the chart standing still. */
const walks: readonly (readonly [string, readonly Fact[], number])[] = [
  // absent, before a plan, after it, closed
  [
    'agreement, plan, assessment, excellence and reporting',
    facts.filter((fact) => !isResult(fact) && !isSuccession(fact)),
    1 + 2 + 2 * 2 * 2 * 6 * 2 + 1,
  ],
  ['work placement', [...opening, ...facts.filter(({ type }) => type.startsWith('WorkPlacement'))], 1 + 5 + 3 * 3],
  // absent, with and without a successor awaited, ended
  ['succession', [...opening, ...facts.filter((fact) => isSuccession(fact) && !isTaking(fact))], 1 + 2 + 1],
  ['study value', [...opening, ...facts.filter(({ type }) => type.startsWith('StudyValue'))], 1 + 4 ** 3],
  ['the fixed part of early leaving', [...opening, ...ofPart('fixed')], 1 + 4 ** 3],
  ['the variable part of early leaving', [...opening, ...ofPart('variable')], 1 + 4 ** 4],
];
function ofPart(part: string): readonly Fact[] {
  return facts.filter(({ data }) => 'part' in data && data.part === part);
}

const sortedKeys = (one: unknown): unknown =>
  typeof one === 'object' && one !== null && !Array.isArray(one)
    ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
    : one;

describe('the chart of a trajectory', () => {
  it.each(walks)(
    'of %s: takes a fact exactly where the region that owns it can, and agrees with the standing in every state',
    (_, own, states) => {
      const seen = new Set<string>();
      const values = new Set<string>();
      const queue: (readonly [TrajectorySnapshot, readonly Fact[]])[] = [[lifecycle.start, []]];
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [at, path] = next;
        const { talks, delay } = at.context;
        const value = JSON.stringify([at.value, moneyIn(at.context)], (_key, one) => sortedKeys(one));
        const key = JSON.stringify([value, delay === null, talks[2019] !== undefined]);
        if (seen.has(key)) continue;
        seen.add(key);
        values.add(value);
        expectAgreement(at, path);
        const taken = own.filter((fact) => at.can(fact));
        expect([at.value, taken]).toEqual([at.value, own.filter((fact) => takes(at, path, fact))]);
        for (const fact of taken) queue.push([after(at, fact), [...path, fact]]);
      }
      expect(values.size).toBe(states);
    },
  );

  it('along any walk over the whole takes what its regions take, and notes each fact once', () => {
    const walk = fc.array(fc.nat(facts.length - 1), { maxLength: 60 });
    fc.assert(
      fc.property(walk, (choices) => {
        let snapshot = lifecycle.start;
        const taken: Fact[] = [];
        for (const choice of choices) {
          const at = snapshot;
          const possible = facts.filter((fact) => takes(at, taken, fact));
          const asked = facts[choice];
          expect([asked?.type, asked && at.can(asked)]).toEqual([asked?.type, asked && takes(at, taken, asked)]);
          const fact = possible[choice % possible.length];
          if (!fact) break;
          snapshot = after(snapshot, fact);
          taken.push(fact);
        }
        expect(snapshot.context).toEqual(taken.reduce(standingAfter, absent));
        expectAgreement(snapshot, taken);
        expect(JSON.parse(JSON.stringify(snapshot.context))).toEqual(snapshot.context);
      }),
      { seed: 2015, numRuns: env['MIJLPAAL_TEST_DEEP'] === undefined ? 60 : 2_000 },
    );
  });
});
