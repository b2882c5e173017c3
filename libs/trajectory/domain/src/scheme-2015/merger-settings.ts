import type { Setting } from './setting';

export interface MergerSettings {
  /** When an obligation of one year counts as met for institutions that merged. */
  readonly mergedObligations: Setting<'everyPart' | 'anyPart'>;
  readonly mergedPlan: Setting<'ofSuccessor'>;
  readonly mergedFigures: Setting<'sum' | 'ofSuccessor'>;
  readonly mergerYear: Setting<'joined' | 'byPart'>;
  readonly predecessorDossiers: Setting<'successorReads'>;
  readonly mergedAccountManager: Setting<'ofFirstPart'>;
  readonly splitPlan: Setting<'newcomers'>;
  readonly splitYear: Setting<'ofDivided'>;
  readonly splitFigures: Setting<'asDelivered'>;
  readonly endedYear: Setting<'whole'>;
  readonly endedUnclassed: Setting<'nothing'>;
}

/** Readings for institutions that merge, are split or end: the regulation speaks of study value only (R16 art. 3.10). */
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
      'reading: from the year of the merger on the amount is of the institution that goes on, whole, for no source cuts a year at the day; earlier years stay by part',
  },
  mergedAccountManager: {
    value: 'ofFirstPart',
    source:
      'reading: who goes on keeps its own account manager; without one it gets that of the first predecessor that has one',
  },
  splitPlan: {
    value: 'newcomers',
    source:
      'reading: R16 art. 3.10 divides data, not plans; an institution that a split brings into being goes on with agreement and plans of the one that was divided, others keep their own',
  },
  splitYear: {
    value: 'ofDivided',
    source:
      'reading: the money of the year of a split by national contribution and level-2 students stays with the institution that was divided',
  },
  splitFigures: {
    value: 'asDelivered',
    source:
      'reading: a statement divides no national contribution, students or early leavers; of each institution what was delivered of it counts',
  },
  endedYear: {
    value: 'whole',
    source:
      'reading: who ends without a successor shares in the year in which it ends, whole, for no source cuts a year at the day; in later years it does not',
  },
  endedUnclassed: {
    value: 'nothing',
    source:
      'reading: who ended before its work placement results were classed does not share, so that the others can be paid',
  },
};
