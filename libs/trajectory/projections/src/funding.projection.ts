import type { Fact, FactOf, Projection, Recorded } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { MijlpaalEvent, WorkPlacementClass } from '@mijlpaal/trajectory-contract';
import { type FundingConditions, type Known, known } from '@mijlpaal/trajectory-domain';

/** What gives an institution a right to money, as far as its trajectory says. */
export interface FundingRow {
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
type FundingFact = FactOf<
  MijlpaalEvent,
  | 'TrajectoryOpened'
  | 'TrajectoryEnded'
  | 'AgreementSigned'
  | 'PlanSubmitted'
  | 'ExcellenceDecided'
  | 'WorkPlacementPlanApproved'
  | 'WorkPlacementResultsClassed'
>;

export const fundingKey = (brin: string): string => `institution/${brin}`;

/** What gives institutions a right to money, each condition with the facts that say it. */
export const fundingProjection: Projection<FundingRow, FundingFact> = {
  name: 'funding',
  version: 5,
  keyOf: ({ data }) => fundingKey(data.brin),
  start: ({ data: { brin } }) => ({ brin, openedOn: null, endedOn: null, conditions: NONE, workPlacement: NOT_FILED }),
  on: {
    TrajectoryOpened: (view, { data: { openedOn } }) => ({ ...view, openedOn }),
    TrajectoryEnded: (view, fact) => ({ ...view, endedOn: from(fact, fact.data.endedOn) }),
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
  },
  retract: (view) => ({ ...view, endedOn: null, conditions: NONE, workPlacement: NOT_FILED }),
};

const NONE: FundingConditions = { agreementSignedOn: null, planSubmittedOn: null, excellence: null };
const NOT_FILED: FundingRow['workPlacement'] = { approvedOn: null, classes: {} };
const from = <T>({ id, corrections = [] }: Recorded<Fact>, value: T) =>
  known(value, [id, ...corrections.map((one) => one.id)]);
const met = (view: FundingRow, more: Partial<FundingConditions>): FundingRow => ({
  ...view,
  conditions: { ...view.conditions, ...more },
});
const placed = (
  view: FundingRow,
  after: (before: FundingRow['workPlacement']) => FundingRow['workPlacement'],
): FundingRow => ({ ...view, workPlacement: after(view.workPlacement) });
