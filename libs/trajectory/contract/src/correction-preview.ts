import { IsoDate, YearMonth } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { Amount } from './field-kinds';
import { Component } from './fields';
import { Role } from './roles';
import { Step } from './steps';
import { DeadlineItem, ExcellenceState, Phase } from './views';

/** What is there now and what would be there; null: nothing is. */
const change = <T extends z.ZodType>(of: T) => z.object({ was: of.nullable(), would: of.nullable() });

const Place = z.object({
  phase: Phase,
  step: Step,
  year: z.int().nullable(),
  turn: Role.nullable(),
  excellence: ExcellenceState,
});
const Term = DeadlineItem.pick({
  lastDay: true,
  state: true,
  late: true,
  turn: true,
  closedOn: true,
  closedLate: true,
});
const Share = z.object({
  entitled: z.boolean(),
  since: IsoDate.nullable(),
  firstPaymentMonth: YearMonth.nullable(),
  amount: Amount.nullable(),
});
const Sending = z.object({ deadlineId: z.string(), rung: z.int(), day: IsoDate, recipient: Role });

/** What would be different with a correction: only what differs is listed. Nothing is recorded. */
export const CorrectionPreview = z.object({
  preview: z.literal(true),
  /** The revision that was looked at: for the `If-Match` of the correction itself. */
  revision: z.int(),
  /** Null: the trajectory stands where it did. */
  place: change(Place).nullable(),
  deadlines: z.array(z.object({ id: z.string() }).extend(change(Term).shape)),
  funding: z.array(
    z.object({
      component: Component,
      year: z.int(),
      /** Of this institution; null: nothing of its own. */
      own: change(Share).nullable(),
      /** Of the others: of how many the amount would be another, and by how much in all, up and down. */
      others: z.object({ institutions: z.int().min(0), more: Amount, less: Amount }),
    }),
  ),
  /** By the days in the facts: as if everything had been recorded on the day on which it happened. Reminders that went out stay. */
  reminders: z.object({
    /** Went out, and would not have. */
    needless: z.array(Sending),
    /** Would have gone out too. */
    missed: z.array(Sending),
  }),
});
export type CorrectionPreview = z.infer<typeof CorrectionPreview>;
