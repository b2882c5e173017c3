import { describe, expect, it } from '@jest/globals';
import { by, type Given, scenario } from '@mijlpaal/engine-testing';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  claimWork,
  finalReportSubmitted,
  handWorkOver,
  people,
  planSubmitted,
  progressTalkHeld,
  story,
  trajectoryClosed,
  trajectoryHandedOver,
  trajectoryOpened,
  workClaimed,
  workHandedOver,
} from '@mijlpaal/trajectory-testing';
import { absent } from './standing';
import { standingAfter } from './standing-after';
import { trajectoryWorkflow } from './trajectory.decide';

const trajectory = scenario(trajectoryWorkflow);
const opened = trajectoryOpened();
const claimed = by(people.assessor, workClaimed());
const toOther = workHandedOver({ to: people.otherAssessor.id });
const givenBack = workHandedOver({ to: null });

describe('claiming the work of a trajectory (werk oppakken)', () => {
  it('is accepted while nobody has it, before the plan is filed too', () =>
    trajectory.given(opened).when(claimWork()).then(workClaimed()));
  it('is accepted again once it was given back', () =>
    trajectory.given(opened, claimed, givenBack).when(claimWork()).then(workClaimed()));
  it('is refused when somebody has it, whoever asks', () =>
    trajectory.given(opened, claimed).when(claimWork()).thenRefused('WorkAlreadyClaimed'));
  it('is refused when it was handed over to somebody', () =>
    trajectory.given(opened, claimed, toOther).when(claimWork()).thenRefused('WorkAlreadyClaimed'));
  it('is not possible before the trajectory is opened, nor once it is closed or goes on elsewhere', () => {
    trajectory.given().when(claimWork()).thenRefused('NotPossibleNow');
    trajectory.given(opened, trajectoryHandedOver()).when(claimWork()).thenRefused('NotPossibleNow');
    const all = [opened, planSubmitted(), finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed()];
    trajectory
      .given(...all)
      .when(claimWork())
      .thenRefused('NotPossibleNow');
  });
});

describe('handing work over (werk overdragen)', () => {
  it('to a colleague, or back to whoever claims it, is accepted', () => {
    for (const to of [people.otherAssessor.id, null])
      trajectory.given(opened, claimed).when(handWorkOver({ to })).then(workHandedOver({ to }));
  });
  it('is refused while nobody has it', () => {
    trajectory.given(opened).when(handWorkOver()).thenRefused('WorkNotClaimed');
    trajectory
      .given(opened, claimed, givenBack)
      .when(handWorkOver({ to: null }))
      .thenRefused('WorkNotClaimed');
  });
  it('is refused to who has it already', () =>
    trajectory
      .given(opened, claimed)
      .when(handWorkOver({ to: people.assessor.id }))
      .thenRefused('WorkAlreadyClaimed'));
});

describe('who does the work', () => {
  const assessorAfter = (...given: readonly Given<TrajectoryEvent>[]) =>
    story(...given).reduce(standingAfter, absent).assessor;
  it('is who claimed it, then to whom it was handed over, then nobody', () => {
    expect(assessorAfter(opened)).toBeNull();
    expect(assessorAfter(opened, claimed)).toBe(people.assessor.id);
    expect(assessorAfter(opened, claimed, toOther)).toBe(people.otherAssessor.id);
    expect(assessorAfter(opened, claimed, givenBack)).toBeNull();
  });
});
