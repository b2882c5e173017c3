import {
  type CorrectionOf,
  type Fact,
  firstDifference,
  type Projection,
  recast,
  type Recorded,
} from '@mijlpaal/engine-core';
import { rungs } from '@mijlpaal/reminders-domain';
import { centsOf, moneyOf } from '@mijlpaal/shared-money';
import type { IsoDate } from '@mijlpaal/shared-time';
import type {
  CorrectionPreview,
  DeadlineItem,
  FundingItem,
  ReminderItem,
  TrajectoryEvent,
} from '@mijlpaal/trajectory-contract';
import { type Deadline, deadlines, type Standing } from '@mijlpaal/trajectory-domain';
import { deadlineItems } from './deadline-items';
import { type FundingRow, fundingKey, fundingProjection } from './funding.projection';
import { correctionOf } from './parse';
import { type ProgressRow, progressProjection } from './progress.projection';
import { trajectoryItem } from './trajectory-item';

type History = readonly Recorded<TrajectoryEvent>[];

/** The rows of one institution that a correction can change, as a history of its trajectory makes them. */
export interface RowsAround {
  readonly progress: ProgressRow;
  readonly funding: FundingRow | null;
}

/** @param stored what the views hold of it now, perhaps of an earlier moment: only what does not come from its trajectory is kept of them */
export function rowsOfHistory(stored: RowsAround, history: History): RowsAround {
  const { brin } = stored.progress;
  const key = fundingKey(brin);
  return {
    progress: folded(progressProjection, history, brin, stored.progress) ?? stored.progress,
    funding: folded(fundingProjection, history, key, stored.funding) ?? null,
  };
}

function folded<View, F extends Fact>(
  projection: Projection<View, F>,
  history: History,
  key: string,
  stored: View | null,
): View | undefined {
  const facts = history as unknown as readonly Recorded<F>[]; // a projection passes over the types that it does not name
  const of = correctionOf as unknown as CorrectionOf<F>; // as above
  return recast(projection, facts, of, { get: (one) => (one === key ? (stored ?? undefined) : undefined) }).get(key);
}

/** Where the trajectory stands and what its deadlines are, where they differ. @param reminders of this institution */
export function standingDifferences(
  was: ProgressRow,
  would: ProgressRow,
  reminders: readonly ReminderItem[],
  today: IsoDate,
): Pick<CorrectionPreview, 'place' | 'deadlines' | 'reminders'> {
  const [before, after] = [was, would].map((row) => ({ place: placeOf(row, today), terms: termsOf(row, today) }));
  const [place, other] = [before?.place ?? null, after?.place ?? null];
  const ids = new Set([...(before?.terms.keys() ?? []), ...(after?.terms.keys() ?? [])]);
  return {
    place: firstDifference(place, other) === null ? null : { was: place, would: other },
    deadlines: [...ids].flatMap((id) => {
      const [one, two] = [before?.terms.get(id) ?? null, after?.terms.get(id) ?? null];
      return firstDifference(one, two) === null ? [] : [{ id, was: one, would: two }];
    }),
    reminders: reminderDifferences(was.standing, would.standing, reminders, today),
  };
}

function placeOf(row: ProgressRow, today: IsoDate) {
  const item = trajectoryItem(row, today);
  if (item === null) return null;
  const { phase, step, year, turn, excellence } = item;
  return { phase, step, year, turn, excellence };
}

const termsOf = ({ brin, institution, standing }: ProgressRow, today: IsoDate) =>
  new Map(
    deadlineItems({ brin, name: institution?.name ?? brin, standing, deadlines: deadlines(standing) }, today, []).map(
      ({ id, lastDay, state, late, turn, closedOn, closedLate }: DeadlineItem) =>
        [id, { lastDay, state, late, turn, closedOn, closedLate }] as const,
    ),
  );

type Sending = CorrectionPreview['reminders']['missed'][number];
const keyOf = ({ deadlineId, rung, recipient, day }: Sending): string => [deadlineId, rung, recipient, day].join('/');

/** What should have gone out by `today`, by the days in the facts: each rung up to the day on which its deadline closed. */
const dueBy = (standing: Standing, today: IsoDate): Map<string, Sending> =>
  new Map(
    deadlines(standing).flatMap((deadline) =>
      rungs(deadline).flatMap(({ rung, day, recipients, never }) =>
        never || day > today || isClosedBefore(deadline, day)
          ? []
          : recipients.map((recipient) => {
              const sending = { deadlineId: deadline.id, rung, day, recipient };
              return [keyOf(sending), sending] as const;
            }),
      ),
    ),
  );
const isClosedBefore = ({ closedOn }: Deadline, day: IsoDate): boolean => closedOn !== null && closedOn < day;

function reminderDifferences(
  was: Standing,
  would: Standing,
  reminders: readonly ReminderItem[],
  today: IsoDate,
): CorrectionPreview['reminders'] {
  const [before, after] = [dueBy(was, today), dueBy(would, today)];
  const out = new Set(reminders.map(({ deadlineId, rung, lastDay }) => [deadlineId, rung, lastDay].join('/')));
  const lastDays = new Map([...deadlines(was), ...deadlines(would)].map(({ id, lastDay }) => [id, lastDay]));
  const wentOut = ({ deadlineId, rung }: Sending) => out.has([deadlineId, rung, lastDays.get(deadlineId)].join('/'));
  return {
    needless: [...before].flatMap(([key, one]) => (after.has(key) || !wentOut(one) ? [] : [one])),
    missed: [...after].flatMap(([key, one]) => (before.has(key) || wentOut(one) ? [] : [one])),
  };
}

type Listed = Pick<FundingItem, 'component'> & { readonly year: number; readonly items: readonly FundingItem[] };

/** Money that would be divided otherwise, by component and year. @param was, would the same divisions in the same order */
export const fundingDifferences = (
  brin: string,
  was: readonly Listed[],
  would: readonly Listed[],
): CorrectionPreview['funding'] =>
  was.flatMap(({ component, year, items }, index) => {
    const after = new Map(would[index]?.items.map((item) => [item.brin as string, item]));
    const before = new Map(items.map((item) => [item.brin as string, item]));
    const [one, two] = [shareOf(before.get(brin)), shareOf(after.get(brin))];
    const own = firstDifference(one, two) === null ? null : { was: one, would: two };
    const others = othersOf(brin, before, after);
    return own === null && others.institutions === 0 ? [] : [{ component, year, own, others }];
  });

function shareOf(item: FundingItem | undefined) {
  if (item === undefined) return null;
  const { entitled, since, firstPaymentMonth, amount } = item;
  return { entitled, since, firstPaymentMonth, amount };
}

type ByBrin = ReadonlyMap<string, FundingItem>;
const cents = (item: FundingItem | undefined): bigint => centsOf(item?.amount ?? '0.00');

function othersOf(brin: string, before: ByBrin, after: ByBrin) {
  let [institutions, more, less] = [0, 0n, 0n];
  for (const other of new Set([...before.keys(), ...after.keys()])) {
    const [one, two] = [before.get(other), after.get(other)];
    if (other === brin || one?.amount === two?.amount) continue;
    const difference = cents(two) - cents(one);
    institutions += 1;
    if (difference > 0n) more += difference;
    else less -= difference;
  }
  return { institutions, more: moneyOf(more), less: moneyOf(less) };
}
