import type { Collection } from '@mijlpaal/trajectory-contract';
import type { nl } from '@mijlpaal/trajectory-ui';

/** A form by its name in the address. */
export type DataTask = keyof typeof nl.data.tasks;

export interface DataFormProps {
  readonly task: DataTask;
  readonly onDone: () => void;
}

/** Under which right each is recorded. Who may deliver one kind may deliver all. */
export const dataRights = {
  levering: 'study-values',
  plafond: 'ceilings',
  normen: 'early-leaving-norms',
  fusie: 'mergers',
  splitsing: 'splits',
  stop: 'stops',
  herstel: 'figure-corrections',
} as const satisfies Record<DataTask, Collection>;
