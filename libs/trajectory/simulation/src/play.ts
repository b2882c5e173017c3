import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { Component } from '@mijlpaal/trajectory-contract';
import type { Act, Post } from './act';
import { DueDays } from './due-days';
import {
  confirmRun,
  postId,
  sendDelivery,
  sendPost,
  sendRegistration,
  sendSectorReport,
  sendTransition,
} from './posting';
import type { Stage } from './stage';

/** Amount of an institution, as divided on that day; null: not known, or not entitled. */
export type AmountOf = (component: Component, year: number, brin: string) => Promise<string | null>;

export interface Playing {
  readonly stage: Stage;
  /** By day. */
  readonly acts: readonly Act[];
  readonly institutions: readonly Brin[];
  readonly seed: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly amountOf: AmountOf;
  /** Told of each day on which something happened. */
  readonly onDay: (day: IsoDate) => void;
}

/**
 * Plays all acts up to and including `to`, each on its own day, with the deadline rounds of every day on which something is
 * due; days on which nothing happens are passed over.
 * @throws ImpossibleAct when the rules refuse what is played
 */
export async function play({ stage, acts, institutions, seed, from, to, amountOf, onDay }: Playing): Promise<void> {
  const { round } = stage;
  const byDay = Map.groupBy(acts, ({ on }) => on);
  const days = [...byDay.keys()];
  const due = new DueDays(stage.runner);
  await due.look(institutions);
  for (let day: IsoDate | null = from; day !== null && day <= to;) {
    const today: IsoDate = day;
    stage.clock.set(today);
    onDay(today);
    if (due.on(today, institutions)) await round.run(today);
    const now = byDay.get(today) ?? [];
    if (now.length > 0) {
      await playDay(stage, now, seed, amountOf);
      // trajectories take note of what came in for them, and go on for those that ended
      const noted = now.some((act) => 'delivers' in act || 'transition' in act);
      if (noted) await round.run(today);
      const touched = noted ? institutions : touchedBy(now);
      await due.look(touched);
      if (due.on(today, touched)) await round.run(today);
    }
    day = earliest(
      days.find((each) => each > today),
      due.after(today),
    );
  }
}

const touchedBy = (acts: readonly Act[]): ReadonlySet<Brin> =>
  new Set(acts.flatMap((act) => ('brin' in act && act.brin !== null ? [act.brin] : [])));
const earliest = (one: IsoDate | undefined, other: IsoDate | null): IsoDate | null =>
  one === undefined ? other : other === null || one < other ? one : other;

/** Deliveries and what is of the sector first, then the institutions side by side. */
async function playDay(stage: Stage, acts: readonly Act[], seed: number, amountOf: AmountOf): Promise<void> {
  const posts: Post[] = [];
  for (const act of acts)
    if ('delivers' in act) await sendDelivery(stage.runner, act, `${seed}|${act.name}`);
    else if ('registers' in act) await sendRegistration(stage.runner, act);
    else if ('transition' in act)
      await sendTransition(stage.runner, act, `${seed}|${act.transition}|${JSON.stringify(act.body)}`);
    else if ('confirms' in act) {
      await stage.projections.caughtUp();
      await confirmRun(stage, act, `${seed}|run|${act.confirms.component}|${act.confirms.year}|${act.on}`);
    } else if (act.collection === 'sector-reports') await sendSectorReport(stage, act, postId(act, seed));
    else if (act.brin === null) await sendPost(stage, act, postId(act, seed));
    else posts.push(act);
  const own = Map.groupBy(posts, ({ brin }) => brin);
  await Promise.all(
    [...own.values()].map(async (mine) => {
      for (const post of mine) {
        const known = await paid(post, amountOf);
        if (known !== null) await sendPost(stage, known, postId(post, seed));
      }
    }),
  );
}

/** With its amount; null: there is nothing to pay. */
async function paid(post: Post, amountOf: AmountOf): Promise<Post | null> {
  if (post.pays === undefined || post.brin === null) return post;
  const amount = await amountOf(post.pays.component, post.pays.year, post.brin);
  return amount === null ? null : { ...post, body: { ...post.body, amount } };
}
