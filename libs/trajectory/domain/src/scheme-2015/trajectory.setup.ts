import type { Recorded } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { assign, setup } from 'xstate';
import type { Standing } from './standing';
import { standingAfter } from './standing-after';

/** What every region of the chart is made with: its events are our facts, its context is the standing. */
export const trajectory = setup({
  types: { context: {} as Standing, events: {} as Recorded<TrajectoryEvent> },
  actions: {
    /** Takes the fact into the context. Of the regions that a fact moves, exactly one notes it: the one that owns it. */
    note: assign(({ context, event }) => standingAfter(context, event)),
  },
});
