import type { FactOf, Projection } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { TransitionEvent } from '@mijlpaal/trajectory-contract';

/** How one institution ended. */
export interface TransitionRow {
  readonly brin: Brin;
  /** Who goes on; null: nobody that is known. */
  readonly into: Brin | null;
  readonly on: IsoDate;
  /** Id of the fact that says it, and where that is. */
  readonly transition: string;
  readonly at: string;
}

type InstitutionEnded = FactOf<TransitionEvent, 'InstitutionMerged' | 'InstitutionStopped'>;

/** Institutions that ended, and who goes on for them, as said last. */
export const transitionsProjection: Projection<TransitionRow, InstitutionEnded> = {
  name: 'transitions',
  version: 1,
  keyOf: ({ data }) => data.brin,
  start: ({ id, position, type, data }) => ({
    brin: data.brin,
    into: type === 'InstitutionMerged' ? data.into : null,
    on: type === 'InstitutionMerged' ? data.mergedOn : data.stoppedOn,
    transition: id,
    at: position,
  }),
  on: {
    InstitutionMerged: (row, { id, position, data: { into, mergedOn } }) => ({
      ...row,
      into,
      on: mergedOn,
      transition: id,
      at: position,
    }),
    InstitutionStopped: (row) => row,
  },
};

const byPlace = (a: TransitionRow, b: TransitionRow): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** In the order in which they were recorded. */
export const inOrder = (rows: readonly TransitionRow[]): readonly TransitionRow[] => [...rows].sort(byPlace);

/** Who goes on for whom, by BRIN. */
export const successorsOf = (rows: readonly TransitionRow[]): Readonly<Record<string, Brin | null>> =>
  Object.fromEntries(rows.map(({ brin, into }) => [brin, into]));
