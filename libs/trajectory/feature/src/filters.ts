import { Paging } from '@mijlpaal/shared-http';
import { InstitutionType } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import {
  ActorId,
  Component,
  ExcellenceState,
  Phase,
  Role,
  Step,
  WorkPlacementClass,
} from '@mijlpaal/trajectory-contract';
import { z } from 'zod';

const Flag = z.enum(['true', 'false'], 'must be true or false').transform((text) => text === 'true');
/** Comma separated fields, `-` before one for descending. */
const Sort = (fields: readonly string[]) =>
  z
    .string()
    .transform((text) => text.split(','))
    .refine(
      (list) => list.every((field) => fields.includes(field.replace(/^-/, ''))),
      `must name fields out of ${fields.join(', ')}`,
    );

export const TRAJECTORY_SORTS = [
  'brin',
  'name',
  'type',
  'province',
  'accountManager',
  'phase',
  'step',
  'turn',
  'excellence',
  'nextDeadline',
  'daysLeft',
  'late',
] as const;
export const TrajectoryFilter = z.strictObject({
  ...Paging.shape,
  phase: Phase.optional(),
  step: Step.optional(),
  /** `none`: nobody has to do anything now. */
  turn: Role.or(z.literal('none')).optional(),
  late: Flag.optional(),
  type: InstitutionType.optional(),
  province: z.string().optional(),
  accountManager: ActorId.optional(),
  excellence: ExcellenceState.optional(),
  /** Part of the name, or of the BRIN. */
  text: z.string().max(100).optional(),
  sort: Sort(TRAJECTORY_SORTS).optional(),
});
export type TrajectoryFilter = z.infer<typeof TrajectoryFilter>;

export const DEADLINE_SORTS = ['lastDay', 'brin', 'name', 'id', 'turn', 'daysLeft'] as const;
export const DeadlineFilter = z.strictObject({
  ...Paging.shape,
  state: z.enum(['later', 'open', 'closed']).optional(),
  turn: Role.optional(),
  late: Flag.optional(),
  /** Done after the last day. */
  closedLate: Flag.optional(),
  /** Closed undone, because nothing is asked any more. */
  ended: Flag.optional(),
  /** `none`: nobody claimed it. */
  assignee: ActorId.or(z.literal('none')).optional(),
  id: z.string().optional(),
  brin: z.string().optional(),
  /** Last day on or after this day. */
  from: IsoDate.optional(),
  /** Last day on or before this day. */
  to: IsoDate.optional(),
  sort: Sort(DEADLINE_SORTS).optional(),
});
export type DeadlineFilter = z.infer<typeof DeadlineFilter>;

/** What of a shared calendar somebody wants to see. */
export const SharedCalendarFilter = z.strictObject({
  turn: Role.optional(),
  id: z.string().optional(),
  brin: z.string().optional(),
  /** Of whoever shares it, as account manager. */
  portfolio: z.literal('own', 'must be own').optional(),
});
export type SharedCalendarFilter = z.infer<typeof SharedCalendarFilter>;

export const ReminderFilter = z.strictObject({
  ...Paging.shape,
  state: z.enum(['issued', 'sent', 'failed']).optional(),
  brin: z.string().optional(),
  deadlineId: z.string().optional(),
});
export type ReminderFilter = z.infer<typeof ReminderFilter>;

export const ProgressTalkFilter = z.strictObject({
  ...Paging.shape,
  year: z.enum(['2016', '2017', '2018', '2019'], 'must be 2016 to 2019').transform(Number),
});

export const FundingYear = z.enum(['2015', '2016', '2017', '2018'], 'must be 2015 to 2018').transform(Number);

export const SectorReportYear = z
  .enum(['2015', '2016', '2017', '2018', '2019'], 'must be 2015 to 2019')
  .transform(Number);

export const FundingFilter = z.strictObject({
  ...Paging.shape,
  component: Component.optional(),
  brin: z.string().optional(),
  entitled: Flag.optional(),
  /** Of whose work placement results of the year this was the class. */
  class: WorkPlacementClass.optional(),
});
export type FundingFilter = z.infer<typeof FundingFilter>;

export const PaymentRunFilter = z.strictObject({
  ...Paging.shape,
  component: Component.optional(),
  year: FundingYear.optional(),
});
export type PaymentRunFilter = z.infer<typeof PaymentRunFilter>;

export const DeliveryFilter = z.strictObject({
  ...Paging.shape,
  brin: z.string().optional(),
  /** School year, count day or calendar year. */
  period: z.string().optional(),
});
export type DeliveryFilter = z.infer<typeof DeliveryFilter>;

export const OnlyPaging = z.strictObject(Paging.shape);

/** From which moment a dossier is looked at; without, from now. A day after today reads as today. */
export const LookingBackQuery = z.strictObject({
  knownOn: IsoDate.optional().meta({ description: 'Zoals op deze dag bekend was.' }),
  asOf: IsoDate.optional().meta({
    description: 'Zoals het op deze dag echt was, met wat later is vastgelegd of hersteld.',
  }),
});

/** For what takes no question. */
export const NoQuery = z.strictObject({});

export const PreviewQuery = z.strictObject({
  /** Says what would be different, and records nothing. */
  preview: Flag.default(false),
});
