import type { FactOf } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type {
  ExcellenceState,
  Phase,
  RulesVersion,
  Step,
  TrajectoryEvent,
  TrajectoryFactType,
} from '@mijlpaal/trajectory-contract';
import { noResults, type ResultStanding } from './result-standing';

/** A fact that is remembered: its own day, the day it was recorded, and which one it is. */
export interface Noted {
  readonly on: IsoDate;
  readonly recordedOn: IsoDate;
  readonly factId: string;
  /** The day on which it was corrected last; left out when it never was. */
  readonly correctedOn?: IsoDate;
}

/** From this day on a fact is known as it is. */
export const knownOn = ({ recordedOn, correctedOn = recordedOn }: Noted): IsoDate => correctedOn;

export interface FiledPlan extends Noted {
  readonly provisional: boolean;
  readonly excellenceApplication: boolean;
}

/** A supplement that an advice asked for. `ended`: by the supplement itself, or by a newer advice. */
export interface AskedSupplement {
  readonly asked: Noted;
  readonly by: IsoDate;
  readonly ended: Noted | null;
}

export interface NotedExcellenceAdvice extends Noted {
  readonly outcome: FactOf<TrajectoryEvent, 'ExcellenceAdvised'>['data']['outcome'];
  /** Opaque keys of the person who gave it, and of those who corrected it. */
  readonly advisers: readonly string[];
}

export interface NotedExcellenceDecision extends Noted {
  readonly outcome: FactOf<TrajectoryEvent, 'ExcellenceDecided'>['data']['outcome'];
}

/** `at`: local time of the talk; who holds it and where may not have been said. */
export interface PlannedTalk extends Noted {
  readonly at: string;
  readonly assessor?: string | undefined;
  readonly place?: string | undefined;
}

/** At most one a year, by the year it is about. */
export type ByYear<T> = Readonly<Record<number, T>>;

/**
 * Where a trajectory stands: what its facts say, as plain JSON. It is the chart's context and what the views are made
 * of, so that chart and views cannot drift apart. It holds days and never judges them.
 */
export interface Standing extends ResultStanding {
  /** Null before the first fact. */
  readonly brin: Brin | null;
  /** Revision of the last fact; -1 before the first. */
  readonly revision: number;
  readonly phase: Phase;
  readonly step: Step;
  /** The year the step belongs to, where it has one. */
  readonly year: number | null;
  readonly opened: (Noted & { readonly rules: RulesVersion }) | null;
  /** Newer rules than those it was opened under; null: it keeps those. */
  readonly adopted: (Noted & { readonly rules: RulesVersion }) | null;
  readonly signed: Noted | null;
  /** The last notice of delay. */
  readonly delay: (Noted & { readonly expectedOn: IsoDate }) | null;
  readonly plan: FiledPlan | null;
  /** SHA-256 of each document that came with the plan, its confirmation or a supplement. */
  readonly planDocuments: readonly string[];
  readonly confirmed: Noted | null;
  readonly planTalks: readonly Noted[];
  readonly planAdvices: readonly Noted[];
  /** Oldest first: the first one is `supplement-1`; only the last one can still be open. */
  readonly supplements: readonly AskedSupplement[];
  readonly excellence: ExcellenceState;
  /** Oldest first: the last one counts. */
  readonly excellenceAdvices: readonly NotedExcellenceAdvice[];
  readonly excellenceDecision: NotedExcellenceDecision | null;
  readonly interimReports: ByYear<Noted>;
  /** The last plan for each year. */
  readonly talksPlanned: ByYear<PlannedTalk>;
  /** `withoutReport`: recorded before that year's report was. */
  readonly talks: ByYear<Noted & { readonly withoutReport: boolean }>;
  readonly progressAdvices: ByYear<Noted>;
  readonly finalReport: Noted | null;
  readonly closed: Noted | null;
  /** Who does the assessor's work, by opaque key; null: whoever claims it. */
  readonly assessor: string | null;
  /** Types of the facts that people recorded, each once: what may be corrected. */
  readonly recorded: readonly TrajectoryFactType[];
  /** Nothing is added any more. `successor`: who goes on, null when a person decided that nobody does. `step`: where it was. */
  readonly ended:
    (Noted & { readonly successor: Brin | null; readonly step: Step; readonly year: number | null }) | null;
  /** Stopped, and a person has to say who goes on. */
  readonly successorAwaited: Noted | null;
  /** Whom it goes on for, in the order in which they were taken over. */
  readonly predecessors: readonly Brin[];
  /** How far each reminder is, by `reminderKey`. */
  readonly reminders: Readonly<Record<string, 'issued' | 'sent' | 'failed'>>;
}

/** Before its first fact. */
export const absent: Standing = {
  brin: null,
  revision: -1,
  phase: 'preparing',
  step: 'unsigned',
  year: null,
  opened: null,
  adopted: null,
  signed: null,
  delay: null,
  plan: null,
  planDocuments: [],
  confirmed: null,
  planTalks: [],
  planAdvices: [],
  supplements: [],
  excellence: 'open',
  excellenceAdvices: [],
  excellenceDecision: null,
  interimReports: {},
  talksPlanned: {},
  talks: {},
  progressAdvices: {},
  finalReport: null,
  closed: null,
  assessor: null,
  ended: null,
  successorAwaited: null,
  predecessors: [],
  ...noResults,
  recorded: [],
  reminders: {},
};

/** What one reminder is known by: a deadline, its generation, the rung of the ladder and who gets it. */
export const reminderKey = (reminder: {
  readonly deadlineId: string;
  readonly generation: number;
  readonly rung: number;
  readonly recipient: string;
}): string => `${reminder.deadlineId}/${reminder.generation}/${reminder.rung}/${reminder.recipient}`;
