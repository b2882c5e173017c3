import type { Setting } from './setting';

export interface MergerSettings {
  /** When an obligation of one year counts as met for institutions that merged. */
  readonly mergedObligations: Setting<'everyPart' | 'anyPart'>;
  readonly mergedPlan: Setting<'ofSuccessor'>;
  readonly mergedFigures: Setting<'sum' | 'ofSuccessor'>;
  readonly mergerYear: Setting<'joined' | 'byPart'>;
  readonly predecessorDossiers: Setting<'successorReads'>;
}

/** Readings for institutions that merge: the regulation speaks of study value only (R16 art. 3.10). */
export const mergerSettings: MergerSettings = {
  mergedObligations: {
    value: 'everyPart',
    source:
      'reading: no source says whose report, talk or advice counts after a merger; what one part had not done is still to be done by the institution that goes on',
  },
  mergedPlan: {
    value: 'ofSuccessor',
    source:
      'reading: who goes on keeps its own agreement, plan and work placement plan; without one it goes on with that of the first part that has one',
  },
  mergedFigures: {
    value: 'sum',
    source:
      'reading: for the money by national contribution and level-2 students those of the entitled parts are added',
  },
  predecessorDossiers: {
    value: 'successorReads',
    source:
      'reading: people of the institution that goes on read the dossiers of its predecessors; those of a predecessor go on reading their own',
  },
  mergerYear: {
    value: 'joined',
    source:
      'reading: from the year of the merger on the amount is of the institution that goes on; earlier years stay by part',
  },
};
