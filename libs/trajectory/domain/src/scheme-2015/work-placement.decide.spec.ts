import { describe, it } from '@jest/globals';
import { by, scenario } from '@mijlpaal/engine-testing';
import {
  approveWorkPlacementPlan,
  assessWorkPlacementPlan,
  classWorkPlacementResults,
  finalReportSubmitted,
  people,
  planSubmitted,
  progressTalkHeld,
  reportWorkPlacementResults,
  reviseWorkPlacementPlan,
  submitWorkPlacementPlan,
  trajectoryClosed,
  trajectoryOpened,
  workPlacementPlanApproved,
  workPlacementPlanAssessed,
  workPlacementPlanRevised,
  workPlacementPlanSubmitted,
  workPlacementResultsClassed,
  workPlacementResultsReported,
} from '@mijlpaal/trajectory-testing';
import { trajectoryWorkflow } from './trajectory.decide';

const placement = scenario(trajectoryWorkflow);
const opened = trajectoryOpened();
const filed = [opened, workPlacementPlanSubmitted()];
const toBeChanged = [...filed, workPlacementPlanAssessed({ outcome: 'toBeChanged' })];
const acceptable = [...filed, workPlacementPlanAssessed({ outcome: 'acceptable' })];
const approved = [...acceptable, workPlacementPlanApproved()];
const reported = [...approved, workPlacementResultsReported()];

describe('the plan for work placement (verbeterplan bpv)', () => {
  it('is refused on 19 July 2016, when chapter 4 is not in force yet', () =>
    placement
      .given(opened)
      .when(submitWorkPlacementPlan({ on: '2016-07-19' }))
      .thenRefused('WorkPlacementPlanTooEarly'));
  it('is accepted on 20 July 2016, and without a quality plan too', () =>
    placement
      .given(opened)
      .when(submitWorkPlacementPlan({ on: '2016-07-20' }))
      .then(workPlacementPlanSubmitted({ on: '2016-07-20' })));
  it('has no last day: filing is free', () =>
    placement
      .given(opened, planSubmitted())
      .when(submitWorkPlacementPlan({ on: '2018-12-31' }))
      .then(workPlacementPlanSubmitted({ on: '2018-12-31' })));
  it('is filed once', () =>
    placement
      .given(...filed)
      .when(submitWorkPlacementPlan())
      .thenRefused('NotPossibleNow'));
  it('ends with the trajectory', () =>
    placement
      .given(opened, planSubmitted(), finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed())
      .when(submitWorkPlacementPlan({ on: '2019-10-01' }))
      .thenRefused('NotPossibleNow'));
});

describe('its assessment (beoordeling)', () => {
  it('comes after filing', () => {
    placement.given(opened).when(assessWorkPlacementPlan()).thenRefused('NotPossibleNow');
    placement
      .given(...filed)
      .when(assessWorkPlacementPlan())
      .then(workPlacementPlanAssessed());
  });
  it('may be given again while the plan is not approved: the last one counts', () => {
    placement
      .given(...acceptable)
      .when(assessWorkPlacementPlan())
      .then(workPlacementPlanAssessed());
    placement
      .given(...acceptable, workPlacementPlanAssessed())
      .when(approveWorkPlacementPlan())
      .thenRefused('NotPossibleNow');
    placement
      .given(...approved)
      .when(assessWorkPlacementPlan())
      .thenRefused('NotPossibleNow');
  });
  it('may ask for a change; the plan may be revised unasked too, until it is approved', () => {
    for (const facts of [[opened], approved])
      placement
        .given(...facts)
        .when(reviseWorkPlacementPlan())
        .thenRefused('NotPossibleNow');
    for (const facts of [filed, toBeChanged, acceptable])
      placement
        .given(...facts)
        .when(reviseWorkPlacementPlan())
        .then(workPlacementPlanRevised());
    placement
      .given(...toBeChanged, workPlacementPlanRevised())
      .when(assessWorkPlacementPlan({ outcome: 'acceptable' }))
      .then(workPlacementPlanAssessed({ outcome: 'acceptable' }));
  });
});

describe('its approval (goedkeuring)', () => {
  it('comes after an assessment that finds it acceptable', () => {
    for (const facts of [[opened], filed, toBeChanged, [...acceptable, workPlacementPlanRevised()], approved])
      placement
        .given(...facts)
        .when(approveWorkPlacementPlan())
        .thenRefused('NotPossibleNow');
    placement
      .given(...acceptable)
      .when(approveWorkPlacementPlan(), { actor: people.decisionMaker })
      .then(workPlacementPlanApproved());
  });
  it('is not for a person who assessed the plan, the first time or the last', () => {
    const byTwo = [
      ...filed,
      by(people.assessor, workPlacementPlanAssessed()),
      by(people.otherAssessor, workPlacementPlanAssessed({ outcome: 'acceptable' })),
    ];
    for (const actor of [people.assessor, people.otherAssessor])
      placement
        .given(...byTwo)
        .when(approveWorkPlacementPlan(), { actor })
        .thenRefused('AdviserMayNotDecide');
    placement
      .given(...byTwo)
      .when(approveWorkPlacementPlan(), { actor: people.decisionMaker })
      .then(workPlacementPlanApproved());
  });
});

describe('the results of work placement (resultaten bpv)', () => {
  it('are reported once the plan is approved', () => {
    for (const facts of [[opened], filed, acceptable])
      placement
        .given(...facts)
        .when(reportWorkPlacementResults())
        .thenRefused('NotPossibleNow');
    placement
      .given(...approved)
      .when(reportWorkPlacementResults())
      .then(workPlacementResultsReported());
  });
  it.each([
    [2017, '2017-12-31', '2018-01-01'],
    [2018, '2018-12-31', '2019-01-01'],
  ])('of %i are refused on %s and accepted on %s', (resultYear, early, first) => {
    placement
      .given(...approved)
      .when(reportWorkPlacementResults({ resultYear, on: early }))
      .thenRefused('WorkPlacementReportTooEarly');
    placement
      .given(...approved)
      .when(reportWorkPlacementResults({ resultYear, on: first }))
      .then(workPlacementResultsReported({ resultYear, on: first }));
  });
  it('are reported once a year, late too', () => {
    placement
      .given(...reported)
      .when(reportWorkPlacementResults({ on: '2018-03-02' }))
      .thenRefused('NotPossibleNow');
    placement
      .given(...reported)
      .when(reportWorkPlacementResults({ resultYear: 2018, on: '2019-03-02' }))
      .then(workPlacementResultsReported({ resultYear: 2018, on: '2019-03-02' }));
  });
  it('are classed once, after the report of their year', () => {
    placement
      .given(...approved)
      .when(classWorkPlacementResults())
      .thenRefused('NotPossibleNow');
    placement
      .given(...reported)
      .when(classWorkPlacementResults({ resultYear: 2018 }))
      .thenRefused('NotPossibleNow');
    for (const given of ['good', 'sufficient', 'insufficient'])
      placement
        .given(...reported)
        .when(classWorkPlacementResults({ class: given }))
        .then(workPlacementResultsClassed({ class: given }));
    placement
      .given(...reported, workPlacementResultsClassed())
      .when(classWorkPlacementResults({ class: 'insufficient' }))
      .thenRefused('NotPossibleNow');
  });
});
