import { BRIN, ofInstitution, ofScheme, ofTrajectory, type Said } from './made';

const inYear =
  (field: 'year' | 'reportYear', monthAndDay: string) =>
  (said: Said): string =>
    `${said[field] ?? 2016}-${monthAndDay}`;

export const { command: signAgreement, fact: agreementSigned } = ofTrajectory('agreement-signatures', {
  on: '2015-02-20',
});
export const { command: notifyPlanDelay, fact: planDelayNotified } = ofTrajectory('delay-notices', {
  on: '2015-04-20',
});
/** In time, final, and without an application for excellence. */
export const { command: submitPlan, fact: planSubmitted } = ofTrajectory('plan-submissions', {
  on: '2015-04-15',
  provisional: false,
  excellenceApplication: false,
});
export const { command: confirmPlan, fact: planConfirmed } = ofTrajectory('plan-confirmations', { on: '2015-06-01' });
export const { command: holdPlanTalk, fact: planTalkHeld } = ofTrajectory('plan-talks', { on: '2015-05-20' });
/** Without asking for a supplement. */
export const { command: advisePlan, fact: planAdvised } = ofTrajectory('plan-advices', { on: '2015-07-01' });
export const { command: supplementPlan, fact: planSupplemented } = ofTrajectory('plan-supplements', {
  on: '2015-07-20',
});
/** Positive. */
export const { command: adviseExcellence, fact: excellenceAdvised } = ofTrajectory('excellence-advices', {
  on: '2015-07-01',
});
/** Approved. */
export const { command: decideExcellence, fact: excellenceDecided } = ofTrajectory('excellence-decisions', {
  on: '2015-07-10',
});
/** Of 2016, in time. */
export const { command: submitInterimReport, fact: interimReportSubmitted } = ofTrajectory('interim-reports', {
  on: inYear('reportYear', '02-15'),
});
export const { command: planProgressTalk, fact: progressTalkPlanned } = ofTrajectory('progress-talk-plans', {
  on: inYear('year', '04-04'),
});
/** Of 2016, in May. */
export const { command: holdProgressTalk, fact: progressTalkHeld } = ofTrajectory('progress-talks', {
  on: inYear('year', '05-16'),
});
export const { command: adviseProgress, fact: progressAdvised } = ofTrajectory('progress-advices', {
  on: inYear('year', '07-01'),
});
export const { command: notifyChange, fact: changeNotified } = ofTrajectory('change-notices', { on: '2016-10-03' });
export const { command: submitFinalReport, fact: finalReportSubmitted } = ofTrajectory('final-reports', {
  on: '2019-02-15',
});
export const { command: closeTrajectory, fact: trajectoryClosed } = ofTrajectory('closures', { on: '2019-09-02' });

/** By whoever says it. */
export const { command: claimWork, fact: workClaimed } = ofTrajectory('work-claims', { on: '2015-05-06' });
/** To the second assessor of practice. */
export const { command: handWorkOver, fact: workHandedOver } = ofTrajectory('work-handovers', { on: '2015-09-01' });
/** The mbo-instellingsrapportage of 2016. */
export const { command: recordInstitutionReport, fact: institutionReportRecorded } = ofTrajectory(
  'institution-reports',
  {
    on: '2016-03-14',
  },
);
export const { command: adoptRules, fact: rulesAdopted } = ofTrajectory('rules-adoptions', {
  on: '2017-10-02',
  rules: '2015.1',
});
/** Nobody goes on for an institution that stopped. */
export const { command: endTrajectory, fact: trajectoryEnded } = ofTrajectory('endings', { on: '2018-09-03' });

export const { command: submitWorkPlacementPlan, fact: workPlacementPlanSubmitted } = ofTrajectory(
  'work-placement-plans',
  { on: '2016-09-15' },
);
/** To be changed. */
export const { command: assessWorkPlacementPlan, fact: workPlacementPlanAssessed } = ofTrajectory(
  'work-placement-assessments',
  { on: '2016-11-01' },
);
export const { command: reviseWorkPlacementPlan, fact: workPlacementPlanRevised } = ofTrajectory(
  'work-placement-revisions',
  { on: '2016-12-15' },
);
export const { command: approveWorkPlacementPlan, fact: workPlacementPlanApproved } = ofTrajectory(
  'work-placement-approvals',
  { on: '2017-01-30' },
);
/** Of 2017, in time. */
export const { command: reportWorkPlacementResults, fact: workPlacementResultsReported } = ofTrajectory(
  'work-placement-reports',
  { on: ({ resultYear = 2017 }) => `${Number(resultYear) + 1}-02-15` },
);
/** Good, of 2017. */
export const { command: classWorkPlacementResults, fact: workPlacementResultsClassed } = ofTrajectory(
  'work-placement-classifications',
  { on: ({ resultYear = 2017 }) => `${Number(resultYear) + 1}-05-15` },
);
/** Of 2016. */
export const { command: decideStudyValue, fact: studyValueDecided } = ofTrajectory('study-value-decisions', {
  on: inYear('year', '05-10'),
});
export const { command: recordStudyValuePaid, fact: studyValuePaid } = ofTrajectory('study-value-payments', {
  on: inYear('year', '11-15'),
});
const ofPart =
  (fixed: readonly [number, string], variable: readonly [number, string]) =>
  ({ part = 'variable', year = 2016 }: Said): string => {
    const [later, day] = part === 'fixed' ? fixed : variable;
    return `${Number(year) + later}-${day}`;
  };
/** The variable part of 2016; of the fixed part no percentages are said. */
export const { command: decideEarlyLeaving, fact: earlyLeavingDecided } = ofTrajectory('early-leaving-decisions', {
  on: ofPart([-1, '09-15'], [1, '10-10']),
});
export const { command: recordEarlyLeavingPaid, fact: earlyLeavingPaid } = ofTrajectory('early-leaving-payments', {
  on: ofPart([-1, '10-15'], [1, '11-15']),
});

export const { command: registerInstitution, fact: institutionRegistered } = ofInstitution('institutions', {
  brin: BRIN,
});
export const { command: assignAccountManager, fact: accountManagerAssigned } =
  ofInstitution('account-manager-assignments');
export const { command: deliverFigures, fact: figuresDelivered } = ofInstitution('figures', { brin: BRIN });

export const { command: publishCeiling, fact: ceilingPublished } = ofScheme('ceilings');
export const { command: publishSectorReport, fact: sectorReportPublished } = ofScheme('sector-reports', {
  computedOn: '2016-12-01',
  figures: [
    {
      id: 'trajectories.all',
      value: 66,
      query: '/v1/trajectories/2015',
      field: 'total',
      position: '0000000000000132',
    },
  ],
});
export const { fact: guidancePublished } = ofScheme('guidance-documents', {
  on: '2015-01-05',
});
export const { command: holdMidtermReview, fact: midtermReviewHeld } = ofScheme('midterm-reviews', {
  on: '2017-06-01',
});
