import { ReadStore } from '@mijlpaal/engine-read-store';
import type { OpenDeadline } from '@mijlpaal/reminders-domain';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { ReminderItem, Role } from '@mijlpaal/trajectory-contract';
import { generationOf, lastSuccessor, stateOf } from '@mijlpaal/trajectory-domain';
import {
  accountManagerOn,
  type DeadlinesRow,
  type DeliveriesRow,
  inOrder as inTheOrder,
  type NoteData,
  type ProgressRow,
  type SplitRow,
  successorsOf,
  takenReminders,
  type TransitionRow,
  unnotedData,
} from '@mijlpaal/trajectory-projections';
import { ParsedRows } from './parsed-rows';
import { deadlinesRows, deliveriesRows, progressRows, reminderRows, splitRows, transitionRows } from './view-rows';

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

/** An account manager that goes along to who goes on. */
export interface CarriedManager {
  readonly brin: Brin;
  readonly accountManager: string;
  readonly from: IsoDate;
}

/** What a round looks at, of one state of the views. */
interface RoundRows {
  readonly deadlines: readonly DeadlinesRow[];
  readonly reminders: readonly ReminderItem[];
  readonly progress: readonly ProgressRow[];
  readonly deliveries: readonly DeliveriesRow[];
  readonly transitions: readonly TransitionRow[];
  readonly splits: readonly SplitRow[];
}

/** What is due: what the deadline round and the outbox look at, time and again. */
export class RoundViews {
  private readonly parsed = new ParsedRows();
  private rows: (RoundRows & { readonly at: string }) | null = null;

  constructor(private readonly store: ReadStore) {}

  /** Institutions that ended and whose trajectory does not say so yet, or whose successor has not taken it over: in order. */
  async toCarryOn(): Promise<readonly TransitionRow[]> {
    const { transitions, progress } = await this.now();
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

  /** Splits whose newcomers have no trajectory yet, or have not taken over; or whose institution ended, and does not say so. */
  async toSplit(): Promise<readonly SplitRow[]> {
    const { splits, progress } = await this.now();
    const standings = new Map(progress.map(({ brin, standing }) => [brin as string, standing]));
    return splits.filter((row) => !isSplit(row, standings));
  }

  /** Who looks after an institution that goes on for another and has nobody: who looked after that one. @assumption `mergedAccountManager` */
  async managersToCarry(): Promise<readonly CarriedManager[]> {
    const { progress } = await this.now();
    const rows = new Map(progress.map((row) => [row.brin, row]));
    return progress.flatMap(({ brin, assignments, standing: { opened, predecessors } }) => {
      if (assignments.length > 0 || opened === null) return [];
      const found = predecessors.flatMap((one) => {
        const row = rows.get(one);
        const accountManager = row === undefined ? null : accountManagerOn(row, opened.on);
        return accountManager === null ? [] : [{ brin, accountManager, from: opened.on }];
      });
      return found.slice(0, 1);
    });
  }

  /** Data that trajectories have not noted yet. */
  async unnotedData(today: IsoDate): Promise<readonly NoteData[]> {
    const { deliveries, progress, transitions, splits } = await this.now();
    return unnotedData(deliveries, progress, transitions, splits, today);
  }

  /** Deadlines that are open on this day, with the reminders issued on them. */
  async remindable(today: IsoDate): Promise<OpenDeadline<Role>[]> {
    const { deadlines, reminders } = await this.now();
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
    const { deadlines, reminders, progress, transitions } = await this.now();
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
  private async now(): Promise<RoundRows> {
    const checkpoints = await this.store.checkpoints();
    const at = checkpoints.map(({ view, build, position }) => `${view} ${build} ${position}`).join();
    if (this.rows?.at === at) return this.rows;
    const { value } = await this.store.snapshot(async (views) => {
      const rows = this.parsed.over(views);
      return {
        deadlines: await deadlinesRows(rows),
        reminders: await reminderRows(rows),
        progress: await progressRows(rows),
        deliveries: await deliveriesRows(rows),
        transitions: await transitionRows(rows),
        splits: await splitRows(rows),
      };
    });
    this.rows = { at, ...value };
    return this.rows;
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

/** Whether all that follows from a split for trajectories is there. */
function isSplit({ brin, on, parts }: SplitRow, standings: ReadonlyMap<string, ProgressRow['standing']>): boolean {
  const divided = standings.get(brin);
  if (!divided || divided.opened === null) return true;
  const newcomers = parts.flatMap(({ into }) => {
    const standing = standings.get(into);
    return into === brin || (standing?.opened && standing.opened.on < on) ? [] : [standing];
  });
  const isGone = parts.every(({ into }) => into !== brin);
  return (
    newcomers.every((standing) => standing?.predecessors.includes(brin) || standing?.ended) &&
    !(isGone && divided.ended === null && divided.successorAwaited === null)
  );
}

const inOrder = (a: ReminderItem, b: ReminderItem): number =>
  text(a.issuedOn, b.issuedOn) ||
  a.rung - b.rung ||
  text(a.brin, b.brin) ||
  text(a.deadlineId, b.deadlineId) ||
  text(a.recipient, b.recipient);
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
