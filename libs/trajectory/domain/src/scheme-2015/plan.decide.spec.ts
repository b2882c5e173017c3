import { describe, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  advisePlan,
  agreementSigned,
  confirmPlan,
  finalReportSubmitted,
  holdPlanTalk,
  notifyPlanDelay,
  openTrajectory,
  planAdvised,
  planConfirmed,
  planDelayNotified,
  planSubmitted,
  planSupplemented,
  planTalkHeld,
  progressTalkHeld,
  signAgreement,
  submitPlan,
  supplementPlan,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { trajectoryWorkflow } from './trajectory.decide';

const trajectory = scenario(trajectoryWorkflow);
const opened = trajectoryOpened();

describe('opening a trajectory (traject)', () => {
  it('is accepted once', () => trajectory.given().when(openTrajectory()).then(opened));
  it('is refused a second time', () =>
    trajectory.given(opened).when(openTrajectory()).thenRefused('TrajectoryAlreadyOpened'));
  it('is refused for a closed one', () =>
    trajectory
      .given(opened, planSubmitted(), finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed())
      .when(openTrajectory())
      .thenRefused('TrajectoryAlreadyOpened'));
});

describe('signing the agreement (overeenkomst)', () => {
  it.each(['2015-02-28', '2015-03-01', '2015-03-02'])('is accepted on %s, late or not', (on) =>
    trajectory.given(opened).when(signAgreement({ on })).then(agreementSigned({ on })),
  );
  it('is accepted after the plan too', () =>
    trajectory
      .given(opened, planSubmitted())
      .when(signAgreement({ on: '2015-05-01' }))
      .then(agreementSigned({ on: '2015-05-01' })));
  it('is not possible twice', () =>
    trajectory.given(opened, agreementSigned()).when(signAgreement()).thenRefused('NotPossibleNow'));
  it('is not possible before the trajectory is opened', () =>
    trajectory.given().when(signAgreement()).thenRefused('NotPossibleNow'));
});

describe('telling that the plan will be late (uitstel)', () => {
  it('is accepted while the plan is awaited, signed or not', () => {
    trajectory.given(opened).when(notifyPlanDelay()).then(planDelayNotified());
    trajectory.given(opened, agreementSigned()).when(notifyPlanDelay()).then(planDelayNotified());
  });
  it('is accepted again', () =>
    trajectory
      .given(opened, planDelayNotified())
      .when(notifyPlanDelay({ on: '2015-05-06' }))
      .then(planDelayNotified({ on: '2015-05-06' })));
  it('is not possible once the plan is filed', () =>
    trajectory.given(opened, planSubmitted()).when(notifyPlanDelay()).thenRefused('NotPossibleNow'));
});

describe('submitting the quality plan (kwaliteitsplan)', () => {
  it.each(['2015-04-30', '2015-05-01', '2016-01-04'])('is accepted on %s, in time or on the late road', (on) =>
    trajectory.given(opened).when(submitPlan({ on })).then(planSubmitted({ on })),
  );
  it('is accepted on 30 April, the last day, with an application for excellence', () => {
    const said = { on: '2015-04-30', excellenceApplication: true };
    trajectory.given(opened).when(submitPlan(said)).then(planSubmitted(said));
  });
  it('is refused on 1 May with an application for excellence', () =>
    trajectory
      .given(opened)
      .when(submitPlan({ on: '2015-05-01', excellenceApplication: true }))
      .thenRefused('ExcellenceNotInTime'));
  it('follows its own day, not the day it is recorded', () => {
    const said = { on: '2015-04-30', excellenceApplication: true, ground: 'Per post ontvangen.' };
    trajectory.given(opened).when(submitPlan(said), { today: '2015-05-06' }).then(planSubmitted(said));
  });
  it('may choose the theme excellence without applying for its money, also late', () => {
    const said = { on: '2015-05-01', excellenceApplication: false };
    trajectory.given(opened).when(submitPlan(said)).then(planSubmitted(said));
  });
  it('is accepted provisional, and after a notice of delay', () =>
    trajectory
      .given(opened, planDelayNotified())
      .when(submitPlan({ on: '2015-05-20', provisional: true }))
      .then(planSubmitted({ on: '2015-05-20', provisional: true })));
  it('is not possible twice', () =>
    trajectory.given(opened, planSubmitted()).when(submitPlan()).thenRefused('NotPossibleNow'));
  it('is not possible twice, also when the second is late and applies for excellence', () =>
    trajectory
      .given(opened, planSubmitted())
      .when(submitPlan({ on: '2015-05-01', excellenceApplication: true }))
      .thenRefused('NotPossibleNow'));
  it('is not possible before the trajectory is opened', () =>
    trajectory.given().when(submitPlan()).thenRefused('NotPossibleNow'));
});

describe('confirming the plan', () => {
  it('is accepted for a provisional plan', () =>
    trajectory
      .given(opened, planSubmitted({ provisional: true }))
      .when(confirmPlan())
      .then(planConfirmed()));
  it('is not possible for a final plan', () =>
    trajectory
      .given(opened, planSubmitted({ provisional: false }))
      .when(confirmPlan())
      .thenRefused('NotPossibleNow'));
  it('is not possible twice', () =>
    trajectory
      .given(opened, planSubmitted({ provisional: true }), planConfirmed())
      .when(confirmPlan())
      .thenRefused('NotPossibleNow'));
  it('is not possible without a plan', () =>
    trajectory.given(opened).when(confirmPlan()).thenRefused('NotPossibleNow'));
});

describe('talking about the plan', () => {
  it('is accepted after filing, as often as needed, also after the advice', () => {
    trajectory.given(opened, planSubmitted()).when(holdPlanTalk()).then(planTalkHeld());
    trajectory.given(opened, planSubmitted(), planTalkHeld(), planAdvised()).when(holdPlanTalk()).then(planTalkHeld());
  });
  it('is not possible without a plan', () =>
    trajectory.given(opened).when(holdPlanTalk()).thenRefused('NotPossibleNow'));
});

describe('advice on the plan', () => {
  it.each([null, '2015-09-15'])('is accepted after filing, with supplement by %s', (supplementBy) =>
    trajectory.given(opened, planSubmitted()).when(advisePlan({ supplementBy })).then(planAdvised({ supplementBy })),
  );
  it('may be given again', () =>
    trajectory
      .given(opened, planSubmitted(), planAdvised(), planSupplemented())
      .when(advisePlan())
      .then(planAdvised()));
  it('is not possible without a plan', () => trajectory.given(opened).when(advisePlan()).thenRefused('NotPossibleNow'));
});

describe('supplementing the plan', () => {
  it.each([
    ['unasked, before any advice', []],
    ['asked for', [planAdvised({ supplementBy: '2015-09-15' })]],
    ['unasked, after an advice that asked for none', [planAdvised()]],
    ['a second time', [planAdvised({ supplementBy: '2015-09-15' }), planSupplemented()]],
  ])('is accepted %s', (_, facts) =>
    trajectory
      .given(opened, planSubmitted(), ...facts)
      .when(supplementPlan())
      .then(planSupplemented()),
  );
  it('is accepted after the final report', () =>
    trajectory
      .given(opened, planSubmitted(), finalReportSubmitted())
      .when(supplementPlan({ on: '2019-03-05' }))
      .then(planSupplemented({ on: '2019-03-05' })));
  it('is not possible without a plan', () =>
    trajectory.given(opened).when(supplementPlan()).thenRefused('NotPossibleNow'));
});
