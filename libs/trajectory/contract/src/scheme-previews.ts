import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { Refusal } from './refusals';
import { Role } from './roles';

const Term = z.object({ id: z.string(), lastDay: IsoDate, turn: Role });

/** What becomes of one part of a merger. */
const PartPreview = z.object({
  brin: Brin,
  /** Whether it has a trajectory that would end. */
  opened: z.boolean(),
  /** Open deadlines that the successor goes on with, with the same last day. */
  goesOn: z.array(Term),
  /** Open deadlines that end: the successor goes on with a plan of its own, or has met them. */
  ends: z.array(Term),
  /** Ids of deadlines that the successor had met and would owe again. */
  owedAgain: z.array(z.string()),
  /** Reminders that went out and will not go out again. */
  notRepeated: z.int().min(0),
  /** Whether the successor goes on with its plan and its work placement plan. */
  planGoesOn: z.boolean(),
  workPlacementGoesOn: z.boolean(),
});
export type PartPreview = z.infer<typeof PartPreview>;

const common = {
  preview: z.literal(true),
  /** Why it would be refused; null: it would not. */
  refused: Refusal.nullable(),
  /** The chosen readings, by name. */
  readings: z.record(z.string(), z.object({ value: z.string(), source: z.string() })),
};

/** What a merger would come to. Nothing is recorded. */
export const MergerPreview = z.object({
  ...common,
  /** Whether a trajectory would be opened for the institution that goes on. */
  opensTrajectory: z.boolean(),
  parts: z.array(PartPreview),
});
export type MergerPreview = z.infer<typeof MergerPreview>;

/** What a split would come to. Nothing is recorded. */
export const SplitPreview = z.object({
  ...common,
  /** Institutions for which a trajectory would be opened, with the plan of the one that is split. */
  opensTrajectories: z.array(Brin),
});
export type SplitPreview = z.infer<typeof SplitPreview>;

/** What is wrong with a row of a delivery; `value`: as written, null when there is nothing. `column` empty: the row as a whole. */
export const BadRow = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string().nullable(),
  message: z.string(),
});
export type BadRow = z.infer<typeof BadRow>;

/** What a delivery would come to. Nothing is taken in. */
export const DeliveryPreview = z.object({
  preview: z.literal(true),
  /** How the file was read; null for JSON. */
  encoding: z.enum(['utf-8', 'windows-1252']).nullable(),
  separator: z.enum([',', ';']).nullable(),
  rows: z.int(),
  good: z.int(),
  bad: z.array(BadRow),
  /** The facts that the good rows would make. */
  facts: z.array(z.object({ type: z.string(), data: z.unknown() })),
});
export type DeliveryPreview = z.infer<typeof DeliveryPreview>;
