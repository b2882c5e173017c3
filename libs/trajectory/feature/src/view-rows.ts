import type { ReminderItem } from '@mijlpaal/trajectory-contract';
import type {
  DeadlinesRow,
  DeliveredKind,
  DeliveriesRow,
  ProgressRow,
  SplitRow,
  TimelineRow,
  TransitionRow,
} from '@mijlpaal/trajectory-projections';

/** Reads the rows that the projections wrote; a new shape of a row raises its projection's version, so a row is what its type says. */
export interface Lists {
  list(view: string, range?: { from?: string; to?: string }): Promise<unknown[]>;
}
export interface Rows extends Lists {
  get(view: string, key: string): Promise<unknown>;
}
export const progressRows = (rows: Lists) => rows.list('progress') as Promise<ProgressRow[]>;
export const progressRow = (rows: Rows, brin: string) => rows.get('progress', brin) as Promise<ProgressRow | undefined>;
export const deadlinesRows = (rows: Lists) => rows.list('deadlines') as Promise<DeadlinesRow[]>;
export const reminderRows = (rows: Lists, brin?: string) =>
  rows.list('reminders', within(brin)) as Promise<ReminderItem[]>;
export const timelineRows = (rows: Rows, brin: string) => rows.list('timeline', within(brin)) as Promise<TimelineRow[]>;
export const transitionRows = (rows: Lists) => rows.list('transitions') as Promise<TransitionRow[]>;
export const splitRows = (rows: Lists) => rows.list('splits') as Promise<SplitRow[]>;
export const deliveriesRows = (rows: Lists, kind?: DeliveredKind) =>
  rows.list('deliveries', within(kind)) as Promise<DeliveriesRow[]>;
/** Keys that begin with `<start>/`; `0` is the character after the slash. */
export const within = (start: string | undefined) =>
  start === undefined ? {} : { from: `${start}/`, to: `${start}0` };
