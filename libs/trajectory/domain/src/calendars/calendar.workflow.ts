import { accept, type Decision, lifecycle, type Recorded, refuse, type Workflow } from '@mijlpaal/engine-core';
import { addDays, type IsoDate } from '@mijlpaal/shared-time';
import { type CalendarCommand, CalendarEvent, type Refusal } from '@mijlpaal/trajectory-contract';
import { assign, setup, type SnapshotFrom } from 'xstate';
import { refusal } from '../scheme-2015/rim-refusals';
import { RULES } from '../scheme-2015/rules';

const calendar = setup({
  types: {
    /** The address that works now. */
    context: {} as { readonly shared: { readonly secretHash: string; readonly sharedOn: IsoDate } | null },
    events: {} as Recorded<CalendarEvent>,
  },
});

/** The calendar of one person: shared by one secret at a time. */
export const calendarMachine = calendar.createMachine({
  id: 'calendar',
  context: { shared: null },
  initial: 'notShared',
  states: {
    notShared: {
      on: {
        CalendarShared: {
          target: 'shared',
          actions: assign({
            shared: ({ event: { data } }) => ({ secretHash: data.secretHash, sharedOn: data.sharedOn }),
          }),
        },
      },
    },
    shared: { on: { CalendarWithdrawn: { target: 'notShared', actions: assign({ shared: null }) } } },
  },
});
export type CalendarSnapshot = SnapshotFrom<typeof calendarMachine>;

function decide(command: CalendarCommand, { context: { shared } }: CalendarSnapshot): Decision<CalendarEvent, Refusal> {
  const withdrawn = (withdrawnOn: IsoDate): CalendarEvent[] =>
    shared === null ? [] : [{ type: 'CalendarWithdrawn', data: { secretHash: shared.secretHash, withdrawnOn } }];
  switch (command.type) {
    case 'ShareCalendar':
      return accept(...withdrawn(command.data.sharedOn), { type: 'CalendarShared', data: command.data });
    case 'WithdrawCalendar':
      return shared === null ? refuse(refusal('CalendarNotShared')) : accept(...withdrawn(command.data.withdrawnOn));
  }
}

/** Stream `calendar-{actor}`. */
export const calendarWorkflow: Workflow<CalendarCommand, CalendarEvent, CalendarSnapshot, Refusal> = {
  category: 'calendar',
  rules: () => RULES,
  fact: CalendarEvent,
  lifecycle: lifecycle(calendarMachine),
  decide,
  closed: () => refusal('CalendarNotShared'),
};

const YEAR = 365;
/**
 * The last day on which a shared address works.
 * @assumption no source says: who leaves an organisation is not told to us, so that no address works for ever
 */
export const worksUntil = (sharedOn: IsoDate): IsoDate => addDays(sharedOn, YEAR);
