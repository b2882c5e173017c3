import type { FactOf, Projection } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { TransitionEvent } from '@mijlpaal/trajectory-contract';

type InstitutionSplit = FactOf<TransitionEvent, 'InstitutionSplit'>;

/** How the data on study value of one institution were divided, as its statement says last. */
export interface SplitRow {
  readonly brin: Brin;
  readonly on: IsoDate;
  readonly signedOn: IsoDate;
  readonly source: string;
  readonly parts: InstitutionSplit['data']['parts'];
  /** Id of the fact that says it, and where that is. */
  readonly statement: string;
  readonly at: string;
}

/** Institutions that were split, each with its last statement. @source R16 art. 3.10 */
export const splitsProjection: Projection<SplitRow, InstitutionSplit> = {
  name: 'splits',
  version: 1,
  keyOf: ({ data }) => data.brin,
  start: (fact) => rowOf(fact),
  on: { InstitutionSplit: (_, fact) => rowOf(fact) },
};

const rowOf = ({ id, position, data }: Parameters<typeof splitsProjection.start>[0]): SplitRow => {
  const { brin, splitOn, signedOn, source, parts } = data;
  return { brin, on: splitOn, signedOn, source, parts, statement: id, at: position };
};
