import type { FactOf, Projection } from '@mijlpaal/engine-core';
import type { ReminderItem, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { happenedOn, reminderKey } from '@mijlpaal/trajectory-domain';

type ReminderFact = FactOf<TrajectoryEvent, 'ReminderIssued' | 'ReminderSent' | 'ReminderFailed'>;

/** Every reminder and what became of it, by BRIN first: issued and not yet sent is what the mail still has to do. */
export const remindersProjection: Projection<ReminderItem, ReminderFact> = {
  name: 'reminders',
  version: 1,
  keyOf: ({ data }) => `${data.brin}/${reminderKey(data)}`,
  start: (fact) => {
    const { brin, deadlineId, generation, rung, recipient, lastDay } = fact.data;
    const about = { brin, deadlineId, generation, rung, recipient, lastDay };
    return {
      ...about,
      state: 'issued',
      issuedOn: happenedOn(fact),
      late: false,
      sentOn: null,
      messageId: null,
      reason: null,
    };
  },
  on: {
    ReminderIssued: (view, { data }) => ({ ...view, issuedOn: data.issuedOn, late: data.late }),
    ReminderSent: (view, { data }) => ({
      ...view,
      state: 'sent',
      sentOn: data.sentOn,
      messageId: data.messageId,
      reason: null,
    }),
    ReminderFailed: (view, { data }) => ({ ...view, state: 'failed', reason: data.reason }),
  },
};
