import { ReadStore } from '@mijlpaal/engine-read-store';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type {
  DeadlineItem,
  DeadlinePassport,
  Dossier,
  ProgressTalkItem,
  ReminderItem,
  TimelineItem,
  TrajectoryItem,
} from '@mijlpaal/trajectory-contract';
import { lastSuccessor } from '@mijlpaal/trajectory-domain';
import {
  accountManagerOn,
  deadlineItems,
  deadlinePassports,
  type DeadlinesRow,
  type DeliveredKind,
  type DeliveriesRow,
  dossier,
  fundingKey,
  type FundingRow,
  type PaymentRunsRow,
  progressTalkItem,
  type RowsAround,
  type SplitRow,
  successorsOf,
  timelineItems,
  trajectoryItem,
} from '@mijlpaal/trajectory-projections';
import { FundingViews } from './funding-views';
import {
  deadlinesRows,
  deliveriesRows,
  progressRow,
  progressRows,
  reminderRows,
  splitRows,
  timelineRows,
  transitionRows,
} from './view-rows';

/** What people and machines look at, from the stored views, judged on a day. Every answer comes from one state of the views. */
export class TrajectoryViews {
  readonly funding: FundingViews;

  constructor(private readonly store: ReadStore) {
    this.funding = new FundingViews(store);
  }

  /** The sector overview, by BRIN. */
  async trajectories(today: IsoDate): Promise<TrajectoryItem[]> {
    const { value } = await this.store.snapshot(progressRows);
    return value.flatMap((row) => trajectoryItem(row, today) ?? []);
  }

  /** The talks of a year, by BRIN. */
  async progressTalks(year: number, today: IsoDate): Promise<ProgressTalkItem[]> {
    const { value } = await this.store.snapshot(progressRows);
    return value.flatMap((row) => progressTalkItem(row, year, today) ?? []);
  }

  /** null when there is no such trajectory. */
  async dossier(brin: string, today: IsoDate): Promise<Dossier | null> {
    const { value } = await this.store.snapshot(async (rows) => {
      const row = await progressRow(rows, brin);
      return row && dossier(row, await timelineRows(rows, brin), await reminderRows(rows, brin), today);
    });
    return value ?? null;
  }

  /** The rows that a correction in its trajectory can change, and its reminders; null when there is no such trajectory. */
  async around(brin: string): Promise<(RowsAround & { readonly reminders: readonly ReminderItem[] }) | null> {
    const { value } = await this.store.snapshot(async (rows) => {
      const progress = await progressRow(rows, brin);
      if (!progress) return null;
      const funding = ((await rows.get('funding', fundingKey(brin))) ?? null) as FundingRow | null;
      return { progress, funding, reminders: await reminderRows(rows, brin) };
    });
    return value;
  }

  /** Whose people get mail about an institution, and who looks after it on a day; null when there is no such trajectory. */
  async peopleOf(brin: string, today: IsoDate): Promise<{ contact: string; accountManager: string | null } | null> {
    const { value } = await this.store.snapshot(async (rows) => {
      const row = await progressRow(rows, brin);
      if (!row || row.standing.opened === null) return null;
      const contact = lastSuccessor(successorsOf(await transitionRows(rows)), row.brin);
      return { contact, accountManager: accountManagerOn(row, today) };
    });
    return value;
  }

  /** Every fact of a trajectory, oldest first; null when there is no such trajectory. */
  async timeline(brin: string): Promise<TimelineItem[] | null> {
    const { value } = await this.store.snapshot(async (rows) => {
      const row = await progressRow(rows, brin);
      if (!row || row.standing.opened === null) return null;
      return timelineItems(await timelineRows(rows, brin), row.standing);
    });
    return value;
  }

  /** Deadlines of all institutions, by BRIN. */
  async deadlines(today: IsoDate): Promise<DeadlineItem[]> {
    const { value } = await this.store.snapshot(async (rows) => {
      const reminders = Map.groupBy(await reminderRows(rows), ({ brin }) => brin);
      return (await deadlinesRows(rows)).flatMap((row) => deadlineItems(row, today, reminders.get(row.brin) ?? []));
    });
    return value;
  }

  /** Deadlines of one institution, in the order of scheme-2015, section 3. */
  async deadlinesOf(brin: string, today: IsoDate): Promise<DeadlinePassport[]> {
    const { value } = await this.store.snapshot(async (rows) => {
      const row = (await rows.get('deadlines', brin)) as DeadlinesRow | undefined;
      return row ? deadlinePassports(row, today, await reminderRows(rows, brin)) : [];
    });
    return value;
  }

  async reminders(): Promise<ReminderItem[]> {
    return (await this.store.snapshot((rows) => reminderRows(rows))).value;
  }

  async reminderCounts(): Promise<Readonly<Record<ReminderItem['state'], number>>> {
    const counts = { issued: 0, sent: 0, failed: 0 };
    for (const { state } of await this.reminders()) counts[state] += 1;
    return counts;
  }

  /** Confirmed payment runs, by component, year and number. */
  async paymentRuns(): Promise<PaymentRunsRow[]> {
    const { value } = await this.store.snapshot((rows) => rows.list('paymentRuns') as Promise<PaymentRunsRow[]>);
    const place = ({ component, year, number }: PaymentRunsRow) =>
      `${year} ${component} ${`${number}`.padStart(6, '0')}`;
    return value.sort((a, b) => text(place(a), place(b)));
  }

  /** What was delivered of one kind, by BRIN and period. */
  async deliveries(kind: DeliveredKind): Promise<DeliveriesRow[]> {
    return (await this.store.snapshot((rows) => deliveriesRows(rows, kind))).value;
  }

  /** Ceilings, figures and deliveries of every kind. */
  async everyDelivery(): Promise<DeliveriesRow[]> {
    return (await this.store.snapshot((rows) => deliveriesRows(rows))).value;
  }

  /** Statements that divide data, by BRIN. */
  async splits(): Promise<readonly SplitRow[]> {
    return (await this.store.snapshot(splitRows)).value;
  }

  /** Institutions that ended, by who goes on for them in the end: those of which its people read the dossiers. */
  async predecessorsOf(brins: readonly string[]): Promise<Brin[]> {
    const { value } = await this.store.snapshot(transitionRows);
    const successors = successorsOf(value);
    return value.flatMap(({ brin }) => (brins.includes(lastSuccessor(successors, brin)) ? [brin] : []));
  }
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
