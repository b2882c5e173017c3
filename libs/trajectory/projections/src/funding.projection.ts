import type { Fact, FactOf, Projection, Recorded } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { Component, MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  type FundingCandidate,
  type FundingConditions,
  type FundingKnowledge,
  known,
} from '@mijlpaal/trajectory-domain';

/** What gives an institution a right to money, as far as its trajectory says. */
export interface FundingInstitutionRow {
  readonly kind: 'institution';
  readonly brin: Brin;
  readonly conditions: FundingConditions;
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
  | 'AgreementSigned'
  | 'PlanSubmitted'
  | 'ExcellenceDecided'
  | 'FiguresDelivered'
  | 'CeilingPublished'
>;

export const fundingKey = {
  institution: (brin: string): string => `institution/${brin}`,
  figures: (year: number, brin: string): string => `figures/${year}/${brin}`,
  ceiling: (year: number, component: string): string => `ceiling/${year}/${component}`,
} as const;

/** What a division of money is computed from: conditions, figures and ceilings, each with the facts that say it. */
export const fundingProjection: Projection<FundingRow, FundingFact> = {
  name: 'funding',
  version: 1,
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
        return { kind: 'institution', brin: fact.data.brin, conditions: NONE };
    }
  },
  on: {
    TrajectoryOpened: (view) => view,
    AgreementSigned: (view, fact) => met(view, { agreementSignedOn: from(fact, fact.data.signedOn) }),
    PlanSubmitted: (view, fact) => met(view, { planSubmittedOn: from(fact, fact.data.submittedOn) }),
    ExcellenceDecided: (view, fact) => {
      const { outcome, decidedOn } = fact.data;
      return met(view, { excellence: from(fact, { outcome, decidedOn }) });
    },
    FiguresDelivered: (_, fact) => figuresRow(fact),
    CeilingPublished: (_, fact) => ceilingRow(fact),
  },
};

const NONE: FundingConditions = { agreementSignedOn: null, planSubmittedOn: null, excellence: null };
const from = <T>({ id }: Recorded<Fact>, value: T) => known(value, [id]);
const met = (view: FundingRow, more: Partial<FundingConditions>): FundingRow =>
  view.kind === 'institution' ? { ...view, conditions: { ...view.conditions, ...more } } : view;

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

const byBrin = (a: { brin: string }, b: { brin: string }): number => (a.brin < b.brin ? -1 : a.brin > b.brin ? 1 : 0);

/** What the rows say of one component in one year, institutions by BRIN. @param rows in any order; those of other years and components are passed over */
export function fundingKnowledge(rows: readonly FundingRow[], component: Component, year: number): FundingKnowledge {
  const figures = new Map(
    rows.flatMap((row) => (row.kind === 'figures' && row.year === year ? [[row.brin, row.figures] as const] : [])),
  );
  const published = rows.find((row) => row.kind === 'ceiling' && row.year === year && row.component === component);
  return {
    ceiling: published?.kind === 'ceiling' ? published.ceiling : null,
    institutions: rows
      .flatMap((row) => (row.kind === 'institution' ? [row] : []))
      .map(({ brin, conditions }) => ({ brin, conditions, figures: figures.get(brin) ?? null }))
      .sort(byBrin),
  };
}
