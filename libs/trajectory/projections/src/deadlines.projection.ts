import type { Projection } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { InstitutionEvent, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { absent, type Deadline, deadlines, type Standing } from '@mijlpaal/trajectory-domain';
import { areOfTrajectory, onTrajectoryFacts } from './by-standing';

/** The deadlines of one institution. Its standing is there to fold on; reminders do not touch this row. */
export interface DeadlinesRow {
  readonly brin: Brin;
  /** Null until the institution is registered. */
  readonly name: string | null;
  readonly standing: Standing;
  readonly deadlines: readonly Deadline[];
}

/** What has to be done before which day, by BRIN: it changes only when a deadline may have. */
export const deadlinesProjection: Projection<DeadlinesRow, TrajectoryEvent | InstitutionEvent> = {
  name: 'deadlines',
  version: 8,
  keyOf: ({ data }) => data.brin,
  start: ({ data }) => ({ brin: data.brin, name: null, standing: absent, deadlines: [] }),
  on: {
    InstitutionRegistered: (view, { data }) => ({ ...view, name: data.name }),
    ...onTrajectoryFacts((view, standing) => ({ ...view, standing, deadlines: deadlines(standing) })),
  },
  retract: (view, facts) =>
    areOfTrajectory(facts, view.brin) ? { ...view, standing: absent, deadlines: [] } : { ...view, name: null },
};
