import type { Position, SubscriptionMessage } from '@mijlpaal/engine-core';
import { readingOf } from './fold';
import type { Inbox } from './inbox';
import type { Lane, Written } from './lane';
import type { Writer } from './read-store';
import { batchesOf, resolvedBy } from './resolution';
import type { CheckedOptions, Commit } from './runner-options';
import type { Write } from './tables';

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

  /** Begins again from what the database says; without lanes when none of its builds is there any more. */
  async reload(write: Writer): Promise<void> {
    const before = this.lanes;
    this.lanes = await write(async (tx) => {
      const loaded: Lane[] = [];
      for (const lane of before) loaded.push(...[await lane.reload(tx)].filter((one) => one !== null));
      return loaded;
    });
  }

  /** Folds what `messages` bring, a batch at a time, all lanes in one transaction. */
  async *apply(
    write: Writer,
    options: Pick<CheckedOptions, 'store' | 'parse' | 'resolutionOf' | 'correctionOf'>,
    messages: readonly SubscriptionMessage[],
  ): AsyncGenerator<Commit> {
    const readings = messages.flatMap((message) =>
      message.kind === 'events' ? message.events.map((event) => readingOf(options.parse, event)) : [],
    );
    for (const batch of batchesOf(readings, furthest(messages), options)) {
      const { to, resolution } = batch;
      const lanes = this.lanes.filter((lane) => lane.checkpoint < to);
      if (lanes.length > 0) {
        const resolved = await resolvedBy(options, resolution, to);
        const done = lanes.flatMap((lane): Done[] => {
          const written = lane.keep(batch, resolved);
          return written === null ? [] : [{ lane, written }];
        });
        const others = lanes.filter((lane) => !done.some((one) => one.lane === lane));
        if (others.length > 0)
          await write(async (tx) => {
            for (const lane of others) done.push({ lane, written: await lane.write(tx, batch, resolved) });
          });
        for (const one of done) one.lane.committed(one.written);
        yield { position: to, facts: batch.readings.length, ...reportOf(done) };
      }
      this.lastEvent = batch.readings.at(-1)?.event.position ?? this.lastEvent;
    }
  }

  /** Writes all that was folded and not written yet; null when nothing was. @param before done first, in the same transaction */
  async flush(write: Writer, before: (tx: Write) => Promise<void> = async () => {}): Promise<Commit | null> {
    const done = await write(async (tx) => {
      await before(tx);
      const outcomes: Done[] = [];
      for (const lane of this.lanes) {
        const written = await lane.flush(tx);
        if (written !== null) outcomes.push({ lane, written });
      }
      return outcomes;
    });
    for (const { lane, written } of done) lane.committed(written);
    return done.length === 0 ? null : { position: this.position, facts: 0, ...reportOf(done) };
  }
}

interface Done {
  readonly lane: Lane;
  readonly written: Written;
}

const furthest = (messages: readonly SubscriptionMessage[]): Position =>
  messages.reduce((most, message) => {
    if (message.kind === 'caughtUp') return most;
    const position = message.kind === 'events' ? message.events.at(-1)?.position : message.position;
    return position !== undefined && position > most ? position : most;
  }, '');

const reportOf = (done: readonly Done[]): Omit<Commit, 'position' | 'facts'> => ({
  changed: done.map(({ lane: { projection, state }, written }) => ({
    view: projection.name,
    state,
    keys: [...(written.saved?.changed.keys() ?? [])],
  })),
  parked: done.flatMap(({ lane: { projection, state }, written }) =>
    (written.saved?.stuck ?? []).map((one) => ({ view: projection.name, state, ...one })),
  ),
  begun: done.some(({ written }) => written.answer.tooLate),
});
