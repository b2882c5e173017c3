import type { Fact, FactOf, Projection, Recorded } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { Component, MijlpaalEvent, WorkPlacementClass } from '@mijlpaal/trajectory-contract';
import {
  type FundingCandidate,
  type FundingConditions,
  type FundingKnowledge,
  type Known,
  known,
} from '@mijlpaal/trajectory-domain';

/** What gives an institution a right to money, as far as its trajectory says. */
export interface FundingInstitutionRow {
  readonly kind: 'institution';
  readonly brin: Brin;
  readonly conditions: FundingConditions;
  /** Day on which its trajectory was opened. */
  readonly openedOn: IsoDate | null;
  /** Day on which it ended without anybody to go on for it. */
  readonly endedOn: Known<IsoDate> | null;
  readonly workPlacement: {
    readonly approvedOn: Known<IsoDate> | null;
    /** By the year the results are of. */
    readonly classes: Readonly<Record<number, Known<WorkPlacementClass>>>;
  };
}
/** Figures of one institution for one year, as delivered last. */
export interface FundingFiguresRow {
  readonly kind: 'figures';
  readonly brin: Brin;
  readonly year: number;
  readonly figures: NonNullable<FundingCandidate['figures']>;
  readonly countedOn: IsoDate;
  readonly source: string;
}
/** What there is to divide of one component in one year, as published last. */
export interface FundingCeilingRow {
  readonly kind: 'ceiling';
  readonly year: number;
  readonly component: Component;
  readonly ceiling: NonNullable<FundingKnowledge['ceiling']>;
  readonly source: string;
}
export type FundingRow = FundingInstitutionRow | FundingFiguresRow | FundingCeilingRow;

type FundingFact = FactOf<
  MijlpaalEvent,
  | 'TrajectoryOpened'
  | 'TrajectoryEnded'
  | 'AgreementSigned'
  | 'PlanSubmitted'
  | 'ExcellenceDecided'
  | 'WorkPlacementPlanApproved'
  | 'WorkPlacementResultsClassed'
  | 'FiguresDelivered'
  | 'CeilingPublished'
>;

export const fundingKey = {
  institution: (brin: string): string => `institution/${brin}`,
  figures: (year: number, brin: string): string => `figures/${year}/${brin}`,
  ceiling: (year: number, component: string): string => `ceiling/${year}/${component}`,
} as const;

export function keyOfFunding(row: FundingRow): string {
  switch (row.kind) {
    case 'institution':
      return fundingKey.institution(row.brin);
    case 'figures':
      return fundingKey.figures(row.year, row.brin);
    case 'ceiling':
      return fundingKey.ceiling(row.year, row.component);
  }
}

/** What a division of money is computed from: conditions, figures and ceilings, each with the facts that say it. */
export const fundingProjection: Projection<FundingRow, FundingFact> = {
  name: 'funding',
  version: 4,
  keyOf: ({ type, data }) => {
    switch (type) {
      case 'FiguresDelivered':
        return fundingKey.figures(data.year, data.brin);
      case 'CeilingPublished':
        return fundingKey.ceiling(data.year, data.component);
      default:
        return fundingKey.institution(data.brin);
    }
  },
  start: (fact) => {
    switch (fact.type) {
      case 'FiguresDelivered':
        return figuresRow(fact);
      case 'CeilingPublished':
        return ceilingRow(fact);
      default:
        return {
          kind: 'institution',
          brin: fact.data.brin,
          openedOn: null,
          endedOn: null,
          conditions: NONE,
          workPlacement: NOT_FILED,
        };
    }
  },
  on: {
    TrajectoryOpened: (view, { data: { openedOn } }) => (view.kind === 'institution' ? { ...view, openedOn } : view),
    TrajectoryEnded: (view, fact) =>
      view.kind === 'institution' ? { ...view, endedOn: from(fact, fact.data.endedOn) } : view,
    AgreementSigned: (view, fact) => met(view, { agreementSignedOn: from(fact, fact.data.signedOn) }),
    PlanSubmitted: (view, fact) => met(view, { planSubmittedOn: from(fact, fact.data.submittedOn) }),
    ExcellenceDecided: (view, fact) => {
      const { outcome, decidedOn } = fact.data;
      return met(view, { excellence: from(fact, { outcome, decidedOn }) });
    },
    WorkPlacementPlanApproved: (view, fact) =>
      placed(view, ({ classes }) => ({ approvedOn: from(fact, fact.data.approvedOn), classes })),
    WorkPlacementResultsClassed: (view, fact) => {
      const { resultYear, class: found } = fact.data;
      return placed(view, ({ approvedOn, classes }) => ({
        approvedOn,
        classes: { ...classes, [resultYear]: from(fact, found) },
      }));
    },
    FiguresDelivered: (_, fact) => figuresRow(fact),
    CeilingPublished: (_, fact) => ceilingRow(fact),
  },
  retract: (view) =>
    view.kind === 'institution' ? { ...view, endedOn: null, conditions: NONE, workPlacement: NOT_FILED } : view,
};

const NONE: FundingConditions = { agreementSignedOn: null, planSubmittedOn: null, excellence: null };
const NOT_FILED: FundingInstitutionRow['workPlacement'] = { approvedOn: null, classes: {} };
const from = <T>({ id, corrections = [] }: Recorded<Fact>, value: T) =>
  known(value, [id, ...corrections.map((one) => one.id)]);
const met = (view: FundingRow, more: Partial<FundingConditions>): FundingRow =>
  view.kind === 'institution' ? { ...view, conditions: { ...view.conditions, ...more } } : view;
const placed = (
  view: FundingRow,
  after: (before: FundingInstitutionRow['workPlacement']) => FundingInstitutionRow['workPlacement'],
): FundingRow => (view.kind === 'institution' ? { ...view, workPlacement: after(view.workPlacement) } : view);

function figuresRow({ id, data }: Recorded<FactOf<FundingFact, 'FiguresDelivered'>>): FundingFiguresRow {
  const { brin, year, nationalContribution, level2Students, illustrative, countedOn, source } = data;
  const figures = known({ nationalContribution, level2Students }, [id], illustrative);
  return { kind: 'figures', brin, year, figures, countedOn, source };
}

const ceilingRow = ({ id, data }: Recorded<FactOf<FundingFact, 'CeilingPublished'>>): FundingCeilingRow => ({
  kind: 'ceiling',
  year: data.year,
  component: data.component,
  ceiling: known(data.amount, [id]),
  source: data.source,
});
