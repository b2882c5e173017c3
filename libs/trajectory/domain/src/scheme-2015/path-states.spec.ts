import { describe, expect, it } from '@jest/globals';
import { lifecycle } from '@mijlpaal/engine-core';
import type { PathState, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  everyFact,
  excellenceAdvised,
  finalReportSubmitted,
  planAdvised,
  planSubmitted,
  planSupplemented,
  progressTalkHeld,
  story,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import fc from 'fast-check';
import { env } from 'node:process';
import { pathStates } from './path-states';
import { trajectoryMachine } from './trajectory.machine';

const COURSE = 'opened.course.open';
const pathOf = (...facts: readonly TrajectoryEvent[]) => {
  const states = new Map(pathStates(story(...facts)).map((state) => [state.id, state]));
  return (id: string): PathState => {
    const state = states.get(`${COURSE}.${id}`) ?? states.get(id);
    if (state === undefined) throw new Error(`no state ${id}`);
    return state;
  };
};
const days = (state: PathState) => state.entered.map(({ fact, on }) => `${fact} ${on}`);
const opened = trajectoryOpened();
const filed = planSubmitted({ on: '2015-04-24' });

describe('the path of a trajectory through its chart', () => {
  it('is at the beginning of each part when it was opened, with everything possible', () => {
    const state = pathOf(opened);
    expect(state('absent')).toMatchObject({ standing: 'visited', entered: [], left: { fact: 'TrajectoryOpened' } });
    expect(state('agreement.unsigned')).toMatchObject({ standing: 'now', left: null, closed: null });
    expect(days(state('agreement.unsigned'))).toEqual(['TrajectoryOpened 2015-01-05']);
    expect(state('excellence.approved').standing).toBe('possible');
    expect(pathStates(story(opened)).filter(({ standing }) => standing === 'closed')).toEqual([]);
  });
  it('has the day on which it came somewhere, and on which it left', () => {
    const state = pathOf(opened, agreementSigned({ on: '2015-02-12' }), filed);
    expect(state('agreement.unsigned')).toMatchObject({ standing: 'visited', left: { on: '2015-02-12', revision: 1 } });
    expect(days(state('agreement.signed'))).toEqual(['AgreementSigned 2015-02-12']);
    expect(state('plan.awaited').left).toMatchObject({ fact: 'PlanSubmitted', on: '2015-04-24' });
  });
  it('keeps each time that it came back', () => {
    const advised = planAdvised({ on: '2015-06-01' });
    const state = pathOf(opened, filed, advised, planSupplemented({ on: '2015-06-20' }));
    expect(days(state('assessment.underAssessment'))).toEqual([
      'PlanSubmitted 2015-04-24',
      'PlanSupplemented 2015-06-20',
    ]);
    expect(state('assessment.underAssessment').left).toBeNull();
    expect(state('assessment.advised')).toMatchObject({ standing: 'visited', left: { on: '2015-06-20' } });
  });
});

describe('a closed road', () => {
  it('has the fact that cut it off, and what came in its place', () => {
    const state = pathOf(opened, filed);
    for (const id of ['applied', 'advised', 'approved', 'rejected'])
      expect(state(`excellence.${id}`)).toMatchObject({
        standing: 'closed',
        closed: { fact: 'PlanSubmitted', on: '2015-04-24', revision: 1, to: `${COURSE}.excellence.notApplied` },
      });
    expect(state('plan.filed.provisional').closed).toMatchObject({ to: `${COURSE}.plan.filed.final` });
    expect(state('agreement.signed').standing).toBe('possible');
  });
  it('is closed by the first fact that leaves no way to it, and no later one', () => {
    const applied = planSubmitted({ on: '2015-04-24', excellenceApplication: true });
    const state = pathOf(opened, applied, excellenceAdvised(), planAdvised());
    expect(state('excellence.notApplied').closed).toMatchObject({ fact: 'PlanSubmitted' });
    expect(state('excellence.rejected').standing).toBe('possible');
  });
  it('is every road that was not taken, once the course is closed', () => {
    const [report, talk] = [finalReportSubmitted(), progressTalkHeld({ on: '2019-05-14', year: 2019 })];
    const state = pathOf(opened, filed, report, talk, trajectoryClosed());
    expect(state('opened.course.closed').standing).toBe('now');
    expect(state('workPlacement.approved')).toMatchObject({
      standing: 'closed',
      closed: { fact: 'TrajectoryClosed', to: 'opened.course.closed' },
    });
  });
});

const { start, next } = lifecycle(trajectoryMachine);
const seed = Number(env['MIJLPAAL_TEST_SEED'] ?? 2015);
const walks = env['MIJLPAAL_TEST_DEEP'] === undefined ? 100 : 5_000;
const facts = story(...everyFact);

describe(`along any of ${walks} walks, with seed ${seed}`, () => {
  const walk = fc.array(fc.nat(facts.length - 1), { minLength: 10, maxLength: 80, size: 'max' });
  it('it is now where the chart is, and was nowhere that had been closed', () =>
    fc.assert(
      fc.property(walk, fc.nat(), (steps, part) => {
        const history = facts.slice(0, 1);
        let snapshot = history.reduce((at, fact) => next(at, fact) ?? at, start);
        for (const step of steps) {
          const fact = facts[step];
          const after = fact && next(snapshot, fact);
          if (!after) continue;
          history.push(fact);
          snapshot = after;
        }
        const path = pathStates(history);
        for (const { id, standing } of path)
          expect([id, standing === 'now']).toEqual([id, isIn(snapshot.value, id.split('.'))]);
        const earlier = pathStates(history.slice(0, 1 + (part % history.length)));
        const closed = earlier.flatMap(({ id, standing }) => (standing === 'closed' ? [id] : []));
        expect(path.filter(({ id, standing }) => closed.includes(id) && standing !== 'closed')).toEqual([]);
      }),
      { seed, numRuns: walks },
    ));
});

/** Whether a value of the chart holds the state at this path. */
function isIn(value: unknown, [key = '', ...rest]: readonly string[]): boolean {
  if (typeof value === 'string') return value === key && rest.length === 0;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
  return rest.length === 0 || isIn((value as Record<string, unknown>)[key], rest);
}
