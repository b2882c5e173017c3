import type { Dossier, TimelineItem, TrajectoryFactType } from '@mijlpaal/trajectory-contract';
import { type nl, type RuleWords, sendable, type Values } from '@mijlpaal/trajectory-ui';
import type { ComponentType, ReactNode } from 'react';

/** Of how many points how many are filled in. */
export interface Filled {
  readonly filled: number;
  readonly all: number;
}

/** One form of an assessor or of the minister: which fact it makes, what is filled in, and what lies beside it. */
export interface Task {
  readonly collection: keyof typeof nl.assess.tasks;
  readonly title: string;
  /** Which of its collection it is: a year, or a part and a year; null where there is one only. */
  readonly variant: string | null;
  /** Id of its deadline; null where it has none. */
  readonly deadline: string | null;
  readonly initial: (dossier: Dossier) => Values;
  readonly Fields: ComponentType;
  /** Left out where there is nothing to count. */
  readonly filledIn?: (values: Values) => Filled;
  /** What its own rules mean, beside those of every form. */
  readonly words?: RuleWords;
  readonly bodyOf: (values: Values) => unknown;
  /** What lies beside it besides what was filed. */
  readonly beside?: ReactNode;
  /** The field that a place in what is sent stands for. */
  readonly fieldOf?: (place: string, values: Values) => string;
  /** What it is about. */
  readonly isMaterial: (item: TimelineItem) => boolean;
}

/** Finds a task of one kind, so that each kind of form comes when it is asked for. */
export interface TaskKindProps {
  /** As in the address: `plan`, `voortgang-2017`. */
  readonly name: string;
  readonly brin: string;
  /** Whether who looks may. */
  readonly mayRecord: (collection: Task['collection']) => boolean;
  /** @param task null: there is no such task */
  readonly children: (task: Task | null) => ReactNode;
}

/** The plan as it was filed, and what was added to it. */
export const isPlan = ({ fact }: TimelineItem): boolean => ['PlanSubmitted', 'PlanSupplemented'].includes(fact);

/** What every fact may carry, when nothing is filled in. */
export const common = { documents: [], remark: '' };
/** A task of which there is one only, and that is sent as it is filled in, unless it says else. */
export const one = (task: Omit<Task, 'variant' | 'bodyOf'> & Partial<Task>): Task => ({
  variant: null,
  bodyOf: sendable,
  ...task,
});

/** Facts of these types, about the same. */
export const isOne =
  (types: readonly TrajectoryFactType[], about: Readonly<Record<string, unknown>> = {}) =>
  ({ fact, data }: TimelineItem): boolean =>
    types.some((each) => each === fact) && Object.entries(about).every(([key, value]) => data[key] === value);
