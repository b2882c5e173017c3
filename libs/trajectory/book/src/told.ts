import type { Actor } from '@mijlpaal/engine-core';
import type { Given } from '@mijlpaal/engine-testing';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';

/** A fact with who recorded it, and on which day when that is not its own: plain data, for this runs outside of specs too. */
export const by = (actor: Actor, fact: TrajectoryEvent, recordedOn?: string): Given<TrajectoryEvent> => ({
  fact,
  circumstances: { actor, ...(recordedOn !== undefined && { recordedOn }) },
});
