import type { Dossier, TimelineItem } from '@mijlpaal/trajectory-contract';
import { type nl, sendable, type Values } from '@mijlpaal/trajectory-ui';
import type { ComponentType } from 'react';

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
  readonly bodyOf: (values: Values) => unknown;
  /** The field that a place in what is sent stands for. */
  readonly fieldOf?: (place: string, values: Values) => string;
  /** What it is about. */
  readonly isMaterial: (item: TimelineItem) => boolean;
}

/** What every fact may carry, when nothing is filled in. */
export const common = { documents: [], remark: '' };
/** A task of which there is one only, and that is sent as it is filled in, unless it says else. */
export const one = (task: Omit<Task, 'variant' | 'bodyOf'> & Partial<Task>): Task => ({
  variant: null,
  bodyOf: sendable,
  ...task,
});
