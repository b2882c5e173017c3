import { describe, expect, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  adoptRules,
  holdMidtermReview,
  midtermReviewHeld,
  notifyChange,
  planSubmitted,
  rulesAdopted,
  story,
  submitInterimReport,
  trajectoryHandedOver,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { notNow } from './refusal-kinds';
import { schemeWorkflow } from './scheme.workflow';
import { sources } from './sources';
import { decideUnder, trajectoryWorkflow } from './trajectory.decide';

const trajectory = scenario(trajectoryWorkflow);
const executing = [trajectoryOpened(), planSubmitted()];

describe('the midterm review (tussentijdse evaluatie)', () => {
  const scheme = scenario(schemeWorkflow);
  it.each(['2017-01-01', '2017-12-31'])('is of 2017: %s', (on) =>
    scheme.given().when(holdMidtermReview({ on })).then(midtermReviewHeld({ on })),
  );
  it.each(['2016-12-31', '2018-01-01'])('is of no other year: %s', (on) =>
    scheme.given().when(holdMidtermReview({ on })).thenRefused('MidtermReviewNotIn2017'),
  );
  it('may announce newer rules, which changes no running trajectory', () => {
    const said = { nextRules: '2015.2' };
    scheme.given().when(holdMidtermReview(said)).then(midtermReviewHeld(said));
  });
});

describe('running on under newer rules', () => {
  it('is refused for rules that this program does not have', () =>
    trajectory
      .given(...executing)
      .when(adoptRules({ rules: '2015.2' }))
      .thenRefused('RulesNotKnown'));
  it('is refused for the rules that are in force', () =>
    trajectory
      .given(...executing)
      .when(adoptRules())
      .thenRefused('NotPossibleNow'));
  it('is nothing for a trajectory that is not there, or goes on elsewhere', () => {
    trajectory.given().when(adoptRules()).thenRefused('NotPossibleNow');
    trajectory.given(trajectoryOpened(), trajectoryHandedOver()).when(adoptRules()).thenRefused('NotPossibleNow');
  });

  describe('with a second version, made for this spec, under which no change is taken', () => {
    const stricter = notNow(sources.changes, 'Een wijziging melden kan niet meer.');
    const versions = {
      '2015.1': () => null,
      '2015.2': ({ type }: { readonly type: string }) => (type === 'NotifyChange' ? stricter : null),
    };
    const after = (...facts: readonly TrajectoryEvent[]) =>
      story(...facts).reduce(
        (state, fact) => trajectoryWorkflow.lifecycle.next(state, fact) ?? state,
        trajectoryWorkflow.lifecycle.start,
      );
    // a version of this spec, that no stored fact can have
    const adopted = {
      ...rulesAdopted(),
      data: { ...rulesAdopted().data, rules: '2015.2' },
    } as unknown as TrajectoryEvent;
    const decide = (command: Parameters<typeof decideUnder>[1], ...facts: readonly TrajectoryEvent[]) =>
      decideUnder(versions, command, after(...facts), {
        actor: { id: '', organisation: '', role: '' },
        today: '2017-10-02',
      });
    it('is a fact with its reason, once', () => {
      expect(decide(adoptRules({ rules: '2015.2' }), ...executing)).toMatchObject({
        accepted: [{ type: 'RulesAdopted', data: { rules: '2015.2', grounds: expect.stringContaining('evaluatie') } }],
      });
      expect(decide(adoptRules({ rules: '2015.2' }), ...executing, adopted)).toHaveProperty('refused');
      expect(decide(adoptRules({ rules: '2015.1' }), ...executing, adopted)).toHaveProperty('refused');
    });
    it('is decided by the newer rules from that fact on, and kept in what follows; others keep theirs', () => {
      expect(decide(notifyChange(), ...executing)).toHaveProperty('accepted');
      expect(decide(notifyChange(), ...executing, adopted)).toEqual({ refused: stricter });
      expect(decide(submitInterimReport(), ...executing, adopted)).toHaveProperty('accepted');
      expect(trajectoryWorkflow.rules(after(...executing, adopted))).toBe('2015.2');
      expect(trajectoryWorkflow.rules(after(...executing))).toBe('2015.1');
    });
  });
});
