import { ReadStore } from '@mijlpaal/engine-read-store';
import type { OpenDeadline } from '@mijlpaal/reminders-domain';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type {
  DeadlineItem,
  DeadlinePassport,
  Dossier,
  ReminderItem,
  Role,
  TimelineItem,
  TrajectoryItem,
} from '@mijlpaal/trajectory-contract';
import { generationOf, lastSuccessor, stateOf } from '@mijlpaal/trajectory-domain';
import {
  accountManagerOn,
  deadlineItems,
  deadlinePassports,
  type DeadlinesRow,
  type DeliveredKind,
  type DeliveriesRow,
  fundingKey,
  type FundingRow,
  type RowsAround,
  dossier,
  inOrder as inTheOrder,
  type NoteData,
  type PaymentRunsRow,
  type ProgressRow,
  timelineItems,
  type TimelineRow,
  trajectoryItem,
  successorsOf,
  takenReminders,
  type TransitionRow,
  unnotedData,
} from '@mijlpaal/trajectory-projections';
import { FundingViews } from './funding-views';
import { ParsedRows } from './parsed-rows';

/** A reminder that waits to be sent, with what its mail needs. */
export interface IssuedReminder {
  readonly reminder: ReminderItem;
  readonly name: string;
  /** Whose people it goes to: who goes on for an institution that ended. */
  readonly contact: string;
  readonly accountManager: string | null;
  /** Where the deadline comes from. */
  readonly source: string;
  /** Whose turn the deadline is now. */
  readonly turn: Role;
}

/** Reads the rows that the projections wrote; a new shape of a row raises its projection's version, so a row is what its type says. */
interface Lists {
  list(view: string, range?: { from?: string; to?: string }): Promise<unknown[]>;
}
interface Rows extends Lists {
  get(view: string, key: string): Promise<unknown>;
}
const progressRows = (rows: Lists) => rows.list('progress') as Promise<ProgressRow[]>;
const progressRow = (rows: Rows, brin: string) => rows.get('progress', brin) as Promise<ProgressRow | undefined>;
const deadlinesRows = (rows: Lists) => rows.list('deadlines') as Promise<DeadlinesRow[]>;
const reminderRows = (rows: Lists, brin?: string) => rows.list('reminders', within(brin)) as Promise<ReminderItem[]>;
const timelineRows = (rows: Rows, brin: string) => rows.list('timeline', within(brin)) as Promise<TimelineRow[]>;
const transitionRows = (rows: Lists) => rows.list('transitions') as Promise<TransitionRow[]>;
const deliveriesRows = (rows: Lists, kind?: DeliveredKind) =>
  rows.list('deliveries', within(kind)) as Promise<DeliveriesRow[]>;
/** Keys that begin with `<start>/`; `0` is the character after the slash. */
const within = (start: string | undefined) => (start === undefined ? {} : { from: `${start}/`, to: `${start}0` });

interface RoundRows {
  readonly deadlines: readonly DeadlinesRow[];
  readonly reminders: readonly ReminderItem[];
  readonly progress: readonly ProgressRow[];
  readonly deliveries: readonly DeliveriesRow[];
  readonly transitions: readonly TransitionRow[];
}

/** What people and machines look at, from the stored views, judged on a day. Every answer comes from one state of the views. */
export class TrajectoryViews {
  private readonly parsed = new ParsedRows();
  private rounds: (RoundRows & { readonly at: string }) | null = null;
  readonly funding: FundingViews;

  constructor(private readonly store: ReadStore) {
    this.funding = new FundingViews(store);
  }

  /** The sector overview, by BRIN. */
  async trajectories(today: IsoDate): Promise<TrajectoryItem[]> {
    const { value } = await this.store.snapshot(progressRows);
    return value.flatMap((row) => trajectoryItem(row, today) ?? []);
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
      const funding = ((await rows.get('funding', fundingKey.institution(brin))) ?? null) as FundingRow | null;
      return { progress, funding, reminders: await reminderRows(rows, brin) };
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

  /** Institutions that ended and whose trajectory does not say so yet, or whose successor has not taken it over: in order. */
  async toCarryOn(): Promise<readonly TransitionRow[]> {
    const { transitions, progress } = await this.forRounds();
    const standings = new Map(progress.map(({ brin, standing }) => [brin as string, standing]));
    const successors = successorsOf(transitions);
    return inTheOrder(transitions).filter(({ brin, into }) => {
      const standing = standings.get(brin);
      if (!standing || standing.opened === null) return false;
      if (into === null) return standing.successorAwaited === null && standing.ended === null;
      if (standing.ended === null) return true;
      return !isTakenOver(brin, into, standings, successors);
    });
  }

  /** Institutions that ended, by who goes on for them in the end: those of which its people read the dossiers. */
  async predecessorsOf(brins: readonly string[]): Promise<Brin[]> {
    const { value } = await this.store.snapshot(transitionRows);
    const successors = successorsOf(value);
    return value.flatMap(({ brin }) => (brins.includes(lastSuccessor(successors, brin)) ? [brin] : []));
  }

  /** Data that trajectories have not noted yet. */
  async unnotedData(today: IsoDate): Promise<readonly NoteData[]> {
    const { deliveries, progress, transitions } = await this.forRounds();
    return unnotedData(deliveries, progress, transitions, today);
  }

  /** Deadlines that are open on this day, with the reminders issued on them. */
  async remindable(today: IsoDate): Promise<OpenDeadline<Role>[]> {
    const { deadlines, reminders } = await this.forRounds();
    const issued = Map.groupBy(reminders, ({ brin, deadlineId }) => `${brin} ${deadlineId}`);
    return deadlines.flatMap(({ brin, deadlines: own, standing }) =>
      own
        .filter((deadline) => stateOf(deadline, today) === 'open')
        .map((deadline) => {
          const here = issued.get(`${brin} ${deadline.id}`) ?? [];
          const ofDeadline = [...here, ...takenReminders({ standing, deadlines: [deadline] }, here)];
          const generation = generationOf(deadline, ofDeadline);
          return { subject: brin, deadline: { ...deadline, generation }, issued: ofDeadline };
        }),
    );
  }

  /** Reminders that are issued and not yet sent, those issued first before later ones. */
  async issued(today: IsoDate): Promise<IssuedReminder[]> {
    const { deadlines, reminders, progress, transitions } = await this.forRounds();
    const successors = successorsOf(transitions);
    const waiting = reminders.filter(({ state }) => state === 'issued');
    if (waiting.length === 0) return [];
    const about = new Map(deadlines.map((row) => [row.brin, row]));
    const managers = new Map(progress.map((row) => [row.brin, accountManagerOn(row, today)]));
    const found = waiting.flatMap((reminder) => {
      const row = about.get(reminder.brin);
      const deadline = row?.deadlines.find(({ id }) => id === reminder.deadlineId);
      if (!row || !deadline) return [];
      const { source, turn } = deadline;
      const accountManager = managers.get(reminder.brin) ?? null;
      const contact = lastSuccessor(successors, reminder.brin);
      return { reminder, name: row.name ?? reminder.brin, contact, accountManager, source, turn };
    });
    return found.sort((a, b) => inOrder(a.reminder, b.reminder));
  }

  /** What rounds look at; read anew only when a view has moved, for most days bring no fact. */
  private async forRounds(): Promise<RoundRows> {
    const checkpoints = await this.store.checkpoints();
    const at = checkpoints.map(({ view, build, position }) => `${view} ${build} ${position}`).join();
    if (this.rounds?.at === at) return this.rounds;
    const { value } = await this.store.snapshot(async (views) => {
      const rows = this.parsed.over(views);
      return {
        deadlines: await deadlinesRows(rows),
        reminders: await reminderRows(rows),
        progress: await progressRows(rows),
        deliveries: await deliveriesRows(rows),
        transitions: await transitionRows(rows),
      };
    });
    this.rounds = { at, ...value };
    return this.rounds;
  }
}

/** Whether any of those that it went on in has taken it over. */
function isTakenOver(
  brin: Brin,
  into: Brin,
  standings: ReadonlyMap<string, ProgressRow['standing']>,
  successors: ReturnType<typeof successorsOf>,
): boolean {
  for (let next: Brin | null | undefined = into; next; next = successors[next])
    if (standings.get(next)?.predecessors.includes(brin)) return true;
  return false;
}

const inOrder = (a: ReminderItem, b: ReminderItem): number =>
  text(a.issuedOn, b.issuedOn) ||
  a.rung - b.rung ||
  text(a.brin, b.brin) ||
  text(a.deadlineId, b.deadlineId) ||
  text(a.recipient, b.recipient);
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
