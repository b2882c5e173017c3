import type { Position, SubscriptionMessage } from '@mijlpaal/engine-core';
import { type Folded, readingOf } from './fold';
import type { Inbox } from './inbox';
import type { Lane } from './lane';
import type { Writer } from './read-store';
import type { Commit, RunnerOptions } from './runner-options';

/** Builds that are equally far and so can share one subscription. */
export class Cohort {
  /** Position of the last event that was folded here since the start; not of a checkpoint, which another subscription may not be told. */
  lastEvent: Position = '';
  /** What its subscription has brought. */
  inbox: Inbox | null = null;
  /** It has read all of history. */
  live = false;
  readonly ending = new AbortController();

  constructor(public lanes: readonly Lane[]) {}

  /** Where its subscription goes on: what some lane has not seen yet comes after it. */
  get position(): Position {
    return this.lanes.map((lane) => lane.checkpoint).sort()[0] ?? '';
  }

  /** Facts that have arrived and are not folded yet. */
  get waiting(): number {
    return this.inbox?.facts ?? 0;
  }

  /** Begins again from what the database says. @throws when none of its builds is there any more */
  async reload(write: Writer): Promise<void> {
    const before = this.lanes;
    this.lanes = await write(async (tx) => {
      const loaded: Lane[] = [];
      for (const lane of before) loaded.push(...[await lane.reload(tx)].filter((one) => one !== null));
      return loaded;
    });
    if (this.lanes.length === 0) throw new Error('all these builds are gone: another runner folds this group');
  }

  /** Writes what `messages` bring, rows and checkpoints of all lanes in one transaction. @returns null when they bring nothing */
  async apply(
    write: Writer,
    parse: RunnerOptions['parse'],
    messages: readonly SubscriptionMessage[],
  ): Promise<Commit | null> {
    const events = messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
    const to = furthest(messages);
    const lanes = this.lanes.filter((lane) => lane.checkpoint < to);
    const readings = events.map((event) => readingOf(parse, event));
    const written =
      lanes.length === 0
        ? []
        : await write(async (tx) => {
            const outcomes: Written[] = [];
            for (const lane of lanes) outcomes.push({ lane, folded: await lane.write(tx, readings, to) });
            return outcomes;
          });
    for (const { lane, folded } of written) lane.committed(folded, to);
    this.lastEvent = events.at(-1)?.position ?? this.lastEvent;
    return written.length === 0 ? null : { position: to, facts: events.length, ...reportOf(written) };
  }
}

interface Written {
  readonly lane: Lane;
  readonly folded: Folded;
}

const furthest = (messages: readonly SubscriptionMessage[]): Position =>
  messages.reduce((most, message) => {
    if (message.kind === 'caughtUp') return most;
    const position = message.kind === 'event' ? message.event.position : message.position;
    return position > most ? position : most;
  }, '');

const reportOf = (written: readonly Written[]): Pick<Commit, 'changed' | 'parked'> => ({
  changed: written.map(({ lane: { projection, state }, folded }) => ({
    view: projection.name,
    state,
    keys: [...folded.changed.keys()],
  })),
  parked: written.flatMap(({ lane: { projection, state }, folded }) =>
    folded.stuck.map((one) => ({ view: projection.name, state, ...one })),
  ),
});
