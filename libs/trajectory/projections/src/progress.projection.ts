import type { Projection } from '@mijlpaal/engine-core';
import type { Brin, InstitutionType } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { InstitutionEvent, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { absent, type Standing } from '@mijlpaal/trajectory-domain';
import { areOfTrajectory, onReminderFacts, onTrajectoryFacts } from './by-standing';

/** One institution and where its trajectory stands. It holds days: what they come to is judged on the day of reading. */
export interface ProgressRow {
  readonly brin: Brin;
  /** Null until the institution is registered. */
  readonly institution: { readonly name: string; readonly type: InstitutionType; readonly province: string } | null;
  /** As recorded; the one in force is judged when read. */
  readonly assignments: readonly { readonly accountManager: string; readonly from: IsoDate }[];
  /** Of its reminders those alone that it took over of a predecessor. */
  readonly standing: Standing;
}

/** Where each institution's trajectory stands, by BRIN. */
export const progressProjection: Projection<ProgressRow, TrajectoryEvent | InstitutionEvent> = {
  name: 'progress',
  version: 7,
  keyOf: ({ data }) => data.brin,
  start: ({ data }) => ({ brin: data.brin, institution: null, assignments: [], standing: absent }),
  on: {
    InstitutionRegistered: (view, { data: { name, type, province } }) => ({
      ...view,
      institution: { name, type, province },
    }),
    AccountManagerAssigned: (view, { data: { accountManager, from } }) => ({
      ...view,
      assignments: [...view.assignments, { accountManager, from }],
    }),
    ...onTrajectoryFacts((view, standing) => ({ ...view, standing })),
    ...onReminderFacts(),
  },
  retract: (view, facts) =>
    areOfTrajectory(facts, view.brin) ? { ...view, standing: absent } : { ...view, institution: null, assignments: [] },
};
