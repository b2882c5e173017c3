import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate, YearMonth } from '@mijlpaal/shared-time';
import { z } from 'zod';
import type { PaymentRunCommand } from './commands';
import { door } from './door';
import { Amount, Text } from './field-kinds';
import { Component, ExcellenceOutcome } from './fields';
import { EarlyLeavingCategory, WorkPlacementClass } from './result-fields';
import { SchoolYear } from './study-value';

/** A value, the ids of the facts that say it, and whether it was invented for practice. */
const known = <T extends z.ZodType>(value: T) =>
  z.object({ value, facts: z.array(z.string()).readonly(), illustrative: z.boolean() });
const Count = z.int().min(0).nullable();

/** Sums of a school year: units as [name, diplomas, study values together, heavier ones]. */
const diplomas = z.object({
  schoolYear: SchoolYear,
  units: z.array(z.tuple([z.string(), Count, z.string().nullable(), Count]).readonly()).readonly(),
});

/** All that a division rests on, as it was: each figure with the facts that say it. What a component does not need is left out. */
export const FrozenKnowledge = z.object({
  ceiling: known(Amount).nullable(),
  institutions: z
    .array(
      z.object({
        brin: Brin,
        openedOn: IsoDate.exactOptional(),
        /** Day on which it ended without a successor. */
        endedOn: known(IsoDate).exactOptional(),
        conditions: z.object({
          agreementSignedOn: known(IsoDate).nullable(),
          planSubmittedOn: known(IsoDate).nullable(),
          excellence: known(z.object({ outcome: ExcellenceOutcome, decidedOn: IsoDate })).nullable(),
        }),
        figures: known(z.object({ nationalContribution: Amount, level2Students: z.int().min(0) })).nullable(),
        /** Of each delivery. */
        diplomas: z.array(known(diplomas)).readonly().exactOptional(),
        /** Of each delivery: categories as [name, students, leavers]. */
        counts: z
          .array(
            known(
              z.object({
                countedOn: IsoDate,
                categories: z.array(z.tuple([EarlyLeavingCategory, Count, Count]).readonly()).readonly(),
              }),
            ),
          )
          .readonly()
          .exactOptional(),
        workPlacement: z
          .object({ approvedOn: known(IsoDate).nullable(), class: known(WorkPlacementClass).nullable() })
          .exactOptional(),
      }),
    )
    .readonly(),
  /** Who went on for whom; left out: nobody did. */
  mergers: z
    .array(z.object({ brin: Brin, into: Brin, on: IsoDate, fact: z.string() }))
    .readonly()
    .exactOptional(),
  /** Norms for early leaving that a fact says; left out: none. */
  norms: z
    .array(known(z.object({ schoolYear: z.string(), entry: z.string(), level2: z.string(), level34: z.string() })))
    .readonly()
    .exactOptional(),
  /** Whose data on study value were divided by a statement; left out: nobody's. */
  splits: z
    .array(
      z.object({
        brin: Brin,
        on: IsoDate,
        fact: z.string(),
        parts: z.array(z.object({ into: Brin, diplomas: z.array(diplomas).readonly() })).readonly(),
      }),
    )
    .readonly()
    .exactOptional(),
});
export type FrozenKnowledge = z.infer<typeof FrozenKnowledge>;

/** Readings and numbers that were in force, each setting once: its value as JSON, with exact numbers as text. */
export const FrozenSettings = z.array(z.object({ name: z.string(), value: z.string() })).readonly();
export type FrozenSettings = z.infer<typeof FrozenSettings>;

/** `ground`: why the own day lies before the day of recording. */
export const paymentRemarks = {
  remark: z.string().trim().max(2_000).optional(),
  ground: Text.optional(),
};

/** What a confirmed payment run holds: inputs and results, so that it can be done again without anything else. */
export const paymentRun = {
  component: Component,
  year: z.int().min(2015).max(2018),
  /** Counts up from 1 for each component and year. */
  number: z.int().min(1),
  confirmedOn: IsoDate,
  /** Id of what was seen when it was confirmed. */
  draft: z.string(),
  inputs: FrozenKnowledge,
  settings: FrozenSettings,
  /** In the order of the inputs, with the name that the institution had. */
  results: z.array(z.object({ brin: Brin, name: z.string(), amount: Amount, firstPaymentMonth: YearMonth.nullable() })),
  total: Amount,
  undistributed: Amount,
  /** At least one input is not a published figure. */
  illustrative: z.boolean(),
  ...paymentRemarks,
};

/** Door under `/v1/schemes/2015/payment-runs/{id}/`: what was computed becomes a decision. */
export const confirmationDoor = door<PaymentRunCommand>(
  'confirmations',
  'ConfirmPaymentRun',
  'PaymentRunConfirmed',
  { confirmedOn: IsoDate, ...paymentRemarks },
  'Een betaalronde bevestigen, zoals die is gezien',
);
