import type { FactOf, Recorded } from '@mijlpaal/engine-core';
import type { EarlyLeavingPart, TrajectoryEvent, WorkPlacementClass } from '@mijlpaal/trajectory-contract';
import { decided, type ExOfficioYear, paid, received, stepped, type YearStep } from './ex-officio-year';
import { peopleOf } from './people-of';
import type { ByYear, Noted } from './standing';

/** Where the work placement plan (verbeterplan bpv) is. `notFiled` is no error: filing is free. */
export type WorkPlacementState = 'notFiled' | 'filed' | 'toBeChanged' | 'revised' | 'acceptable' | 'approved';

export interface WorkPlacement {
  readonly state: WorkPlacementState;
  readonly plan: Noted | null;
  /** Oldest first: the last one counts. `assessors`: opaque keys of the person who gave it, and of those who corrected it. */
  readonly assessments: readonly (Noted & { readonly assessors: readonly string[] })[];
  readonly approved: Noted | null;
  /** By the year the results are of. */
  readonly reports: ByYear<Noted>;
  readonly classes: ByYear<Noted & { readonly class: WorkPlacementClass }>;
}

/** What the facts about results say, as part of the standing. */
export interface ResultStanding {
  readonly workPlacement: WorkPlacement;
  readonly studyValue: ByYear<ExOfficioYear>;
  readonly earlyLeaving: Readonly<Record<EarlyLeavingPart, ByYear<ExOfficioYear>>>;
}

export const noResults: ResultStanding = {
  workPlacement: { state: 'notFiled', plan: null, assessments: [], approved: null, reports: {}, classes: {} },
  studyValue: {},
  earlyLeaving: { fixed: {}, variable: {} },
};

export type ResultFact = FactOf<
  TrajectoryEvent,
  | 'WorkPlacementPlanSubmitted'
  | 'WorkPlacementPlanAssessed'
  | 'WorkPlacementPlanRevised'
  | 'WorkPlacementPlanApproved'
  | 'WorkPlacementResultsReported'
  | 'WorkPlacementResultsClassed'
  | 'StudyValueDataReceived'
  | 'StudyValueDecided'
  | 'StudyValuePaid'
  | 'EarlyLeavingDataReceived'
  | 'EarlyLeavingDecided'
  | 'EarlyLeavingPaid'
>;

/** What one more fact about results changes. Total: it refuses nothing, the chart does. */
export function resultsAfter(
  before: ResultStanding,
  fact: Recorded<ResultFact>,
  noted: Noted,
): Partial<ResultStanding> {
  const { workPlacement, studyValue, earlyLeaving } = before;
  const placement = (change: Partial<WorkPlacement>) => ({ workPlacement: { ...workPlacement, ...change } });
  const value = ({ year }: { year: number }, after: YearStep) => ({ studyValue: stepped(studyValue, year, after) });
  const leaving = ({ part, year }: { part: EarlyLeavingPart; year: number }, after: YearStep) => ({
    earlyLeaving: { ...earlyLeaving, [part]: stepped(earlyLeaving[part], year, after) },
  });
  switch (fact.type) {
    case 'WorkPlacementPlanSubmitted':
      return placement({ state: 'filed', plan: noted });
    case 'WorkPlacementPlanAssessed': {
      const { outcome } = fact.data;
      const assessment = { ...noted, assessors: peopleOf(fact) };
      return placement({ state: outcome, assessments: [...workPlacement.assessments, assessment] });
    }
    case 'WorkPlacementPlanRevised':
      return placement({ state: 'revised' });
    case 'WorkPlacementPlanApproved':
      return placement({ state: 'approved', approved: noted });
    case 'WorkPlacementResultsReported':
      return placement({ reports: { ...workPlacement.reports, [fact.data.resultYear]: noted } });
    case 'WorkPlacementResultsClassed': {
      const { resultYear, class: given } = fact.data;
      return placement({ classes: { ...workPlacement.classes, [resultYear]: { ...noted, class: given } } });
    }
    case 'StudyValueDataReceived':
      return value(fact.data, received(noted, fact.data.delivery));
    case 'StudyValueDecided':
      return value(fact.data, decided(noted));
    case 'StudyValuePaid':
      return value(fact.data, paid(noted));
    case 'EarlyLeavingDataReceived':
      return leaving(fact.data, received(noted, fact.data.delivery));
    case 'EarlyLeavingDecided':
      return leaving(fact.data, decided(noted));
    case 'EarlyLeavingPaid':
      return leaving(fact.data, paid(noted));
  }
}
