import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { everyFact, story } from '@mijlpaal/trajectory-testing';
import fc from 'fast-check';
import { absent, type Standing } from './standing';
import { standingAfter } from './standing-after';
import { trajectoryWorkflow } from './trajectory.decide';
import type { TrajectorySnapshot } from './trajectory.machine';

const { lifecycle } = trajectoryWorkflow;
const facts = story(...everyFact);
type Type = TrajectoryEvent['type'];

/** Where each region is: absent, closed, or the five regions of an open trajectory. */
interface Regions {
  readonly agreement: 'unsigned' | 'signed';
  readonly plan: 'awaited' | { readonly filed: 'provisional' | 'final' };
  readonly assessment: 'idle' | 'underAssessment' | 'advised';
  readonly excellence: Standing['excellence'];
  readonly reporting: 'notYet' | 'executing' | 'reported';
}
const regionsOf = ({ value }: TrajectorySnapshot): Regions | 'absent' | 'closed' =>
  typeof value === 'string' ? value : value.open;

/** Which region owns a fact, and where that region takes it. @source scheme-2015, section 1 */
const owners: Readonly<Record<Type, (at: Regions, standing: Standing) => boolean>> = {
  TrajectoryOpened: () => false,
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
  TrajectoryClosed: ({ reporting }, { talks }) => reporting === 'reported' && talks[2019] !== undefined,
  ReminderIssued: () => true,
  ReminderSent: () => true,
  ReminderFailed: () => true,
};

function takes(snapshot: TrajectorySnapshot, type: Type): boolean {
  const at = regionsOf(snapshot);
  if (at === 'absent') return type === 'TrajectoryOpened';
  if (at === 'closed') return type === 'ReminderSent' || type === 'ReminderFailed';
  return owners[type](at, snapshot.context);
}

const phases = { notYet: 'preparing', executing: 'executing', reported: 'reported' } as const;

/** What the Standing says must be what the regions say. */
function expectAgreement(snapshot: TrajectorySnapshot): void {
  const at = regionsOf(snapshot);
  const { context } = snapshot;
  expect(context.opened === null).toBe(at === 'absent');
  expect(context.closed !== null).toBe(at === 'closed');
  if (at === 'absent') expect(context).toEqual(absent);
  if (at === 'closed') expect([context.phase, context.step]).toEqual(['closed', 'closed']);
  if (typeof at === 'string') return;
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

function after(snapshot: TrajectorySnapshot, fact: Recorded<TrajectoryEvent>): TrajectorySnapshot {
  const next = lifecycle.next(snapshot, fact);
  if (next === null) throw new Error(`${fact.type} was possible`);
  return next;
}

describe('the chart of a trajectory', () => {
  it('takes a fact exactly where the region that owns it can, and agrees with the standing in every state it has', () => {
    const seen = new Map<string, TrajectorySnapshot>();
    const queue = [lifecycle.start];
    for (let snapshot = queue.pop(); snapshot; snapshot = queue.pop()) {
      const { talks, delay } = snapshot.context;
      const key = JSON.stringify([snapshot.value, delay === null, talks[2019] !== undefined]);
      if (seen.has(key)) continue;
      seen.set(key, snapshot);
      expectAgreement(snapshot);
      const taken = facts.filter((fact) => snapshot.can(fact));
      const expected = facts.filter(({ type }) => takes(snapshot, type));
      expect([snapshot.value, taken.map(({ type }) => type)]).toEqual([
        snapshot.value,
        expected.map(({ type }) => type),
      ]);
      for (const fact of taken) queue.push(after(snapshot, fact));
    }
    const values = new Set([...seen.values()].map(({ value }) => JSON.stringify(value)));
    expect(values.size).toBe(1 + 2 + 2 * 2 * 2 * 6 * 2 + 1); // absent, before a plan, after it, closed
  });

  it('notes each fact once: along any walk its context is the plain fold of the facts taken', () => {
    const walk = fc.array(fc.nat(facts.length - 1), { maxLength: 50 });
    fc.assert(
      fc.property(walk, (choices) => {
        let snapshot = lifecycle.start;
        const taken: Recorded<TrajectoryEvent>[] = [];
        for (const choice of choices) {
          const possible = facts.filter(({ type }) => takes(snapshot, type));
          const fact = possible[choice % possible.length];
          if (!fact) break;
          snapshot = after(snapshot, fact);
          taken.push(fact);
        }
        expect(snapshot.context).toEqual(taken.reduce(standingAfter, absent));
        expectAgreement(snapshot);
        expect(JSON.parse(JSON.stringify(snapshot.context))).toEqual(snapshot.context);
      }),
      { seed: 2015, numRuns: 60 },
    );
  });
});
