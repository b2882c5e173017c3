import { expect } from '@jest/globals';
import type { NewEvent, RecordedEvent } from '@mijlpaal/engine-core';
import { type AsyncCommand, stringify } from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { all } from '../contract/support';
import { after, type Answered, type Batch, explained, lastRevision, type Log, ofStream } from './log-model';
import type { Model, World } from './world';

/** One append, told before anyone knows what the log holds then. */
export type Plan =
  /** Some known events of the stream, new ones before and after them. `off`: from the right revision; null: `noStream`. */
  | {
      readonly stream: string;
      readonly before: number;
      readonly known: { readonly at: number; readonly count: number };
      readonly after: number;
      readonly off: number | null;
    }
  /** Exactly what was sent before, also when that was refused or is under way. */
  | { readonly again: number };

/** What one of several simultaneous writers sends, one after the other. @param turns to wait before each */
export type Writer = readonly { readonly plan: Plan; readonly turns: number }[];

export const STREAMS = ['a', 'b', 'ab'] as const;

const shown = (entries: Log) => entries.map(({ stream, revision, event }) => ({ stream, revision, ...event }));
const read = (events: readonly RecordedEvent[]) =>
  events.map(({ stream, revision, id, type, data, metadata }) => ({ stream, revision, id, type, data, metadata }));

function told({ batch: { stream, events, expected }, sentAt, answeredAt, answer }: Answered): string {
  const said = answer instanceof Error ? answer.message : `revision ${answer.revision} at ${answer.position}`;
  const ids = events.map(({ id }) => id).join(' ');
  return `${stream}, sent at ${sentAt} after ${expected}: ${ids}; answered at ${answeredAt}: ${said}`;
}

function expectSame(events: readonly RecordedEvent[], entries: Log): void {
  const [found, wanted] = [read(events), shown(entries)];
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted); // a thousand of them are compared, few are told
}

/** A command that is always possible, named by what it was made of. */
abstract class Step implements AsyncCommand<Model, World> {
  constructor(private readonly told: unknown) {}
  check = (): boolean => true;
  abstract run(model: Model, world: World): Promise<void>;
  toString = (): string => `${this.constructor.name}(${stringify(this.told)})`;
}

/** Appends by several writers at the same time, while somebody reads. */
export class Write extends Step {
  constructor(private readonly writers: readonly Writer[]) {
    super(writers);
  }

  async run(model: Model, world: World): Promise<void> {
    const before = model.log;
    const heads = new Map<string, number>();
    const writing = this.writers.map(async (writer) => {
      const answers: Answered[] = [];
      for (const { plan, turns } of writer) {
        const batch = batchOf(plan, model, world, heads);
        model.sent.push(batch);
        const answered = await world.append(batch, turns);
        if (!(answered.answer instanceof Error)) heads.set(batch.stream, answered.answer.revision);
        answers.push(answered);
      }
      return answers;
    });
    const reading = world.readAll(null);
    const answered = (await world.interleaved(Promise.all(writing))).flat();
    const log = explained(before, answered);
    if (log === null)
      throw new Error(`no order of these appends explains their answers:\n${answered.map(told).join('\n')}`);
    const last = before.at(-1)?.position ?? null;
    const written = await world.readAll(last);
    expectSame(written, log.slice(before.length));
    model.log = [
      ...before,
      ...log.slice(before.length).map((entry, at) => ({ ...entry, position: written[at]?.position ?? null })),
    ];
    const seen = await reading;
    expect(seen.length).toBeGreaterThanOrEqual(before.length);
    expectSame(seen, model.log.slice(0, seen.length));
  }
}

function batchOf(plan: Plan, model: Model, world: World, heads: ReadonlyMap<string, number>): Batch {
  if ('again' in plan) {
    const earlier = model.sent[plan.again % model.sent.length];
    if (earlier !== undefined) return earlier;
  }
  const { stream: name, before, known, after: behind, off } = 'again' in plan ? FIRST : plan;
  const stream = `${world.category}-${name}`;
  const there = ofStream(model.log, stream);
  const at = there.length === 0 ? 0 : known.at % there.length;
  const repeated = there.slice(at, at + known.count).map(({ event }) => event);
  const events: NewEvent[] = [...world.fresh(stream, before), ...repeated, ...world.fresh(stream, behind)];
  const right = repeated.length > 0 && before === 0 ? at - 1 : (heads.get(stream) ?? lastRevision(model.log, stream));
  return {
    stream,
    events: events.length === 0 ? world.fresh(stream, 1) : events,
    expected: off === null ? 'noStream' : after(right + off),
  };
}
const FIRST = { stream: 'a', before: 1, known: { at: 0, count: 0 }, after: 0, off: 0 };

export class ReadStream extends Step {
  constructor(
    private readonly options: {
      readonly stream: string;
      readonly from: number | undefined;
      readonly direction: 'forwards' | 'backwards';
      readonly limit: number | undefined;
    },
  ) {
    super(options);
  }

  async run({ log }: Model, world: World): Promise<void> {
    const { from, direction, limit } = this.options;
    const stream = `${world.category}-${this.options.stream}`;
    const entries = ofStream(log, stream);
    const options = { direction, ...(from !== undefined && { from }), ...(limit !== undefined && { limit }) };
    const reading = world.patiently(() => all(world.store.readStream(stream, options)));
    if (entries.length === 0) return expect(reading).rejects.toMatchObject({ name: 'StreamNotFound', stream });
    const wanted =
      direction === 'forwards'
        ? entries.filter(({ revision }) => revision >= (from ?? 0))
        : entries.filter(({ revision }) => revision <= (from ?? Infinity)).toReversed();
    expectSame(await reading, wanted.slice(0, limit));
  }
}

/** @param at how many events of the log lie before it, counted around its end */
const placed = (log: Log, at: number) => {
  const count = at % (log.length + 1);
  return { position: log[count - 1]?.position ?? null, rest: log.slice(count) };
};

export class ReadAll extends Step {
  constructor(private readonly options: { readonly at: number; readonly limit: number | undefined }) {
    super(options);
  }

  async run({ log }: Model, world: World): Promise<void> {
    const { position, rest } = placed(log, this.options.at);
    const events = await world.readAll(position, this.options.limit);
    expectSame(events, rest.slice(0, this.options.limit));
    expect(events.map((event) => event.position)).toEqual(rest.slice(0, events.length).map((entry) => entry.position));
  }
}

/** Follows some streams from a place in the log on; what it saw is looked at in the end. */
export class Subscribe extends Step {
  constructor(private readonly options: { readonly at: number; readonly streams: readonly string[] }) {
    super(options);
  }

  async run({ log }: Model, world: World): Promise<void> {
    const { at, streams } = this.options;
    const prefixes = streams.map((name) => `${world.category}-${name}`);
    const { position, rest } = placed(log, at);
    world.follow(position, prefixes, log.length - rest.length);
  }
}

/** Writes an event to every stream and looks whether each subscriber got what it should up to there, and nothing else. */
export class CompareSubscriptions extends Step {
  constructor() {
    super('');
  }

  async run(model: Model, world: World): Promise<void> {
    const last = STREAMS.map((stream) => ({ stream, before: 1, known: { at: 0, count: 0 }, after: 0, off: 0 }));
    await new Write([last.map((plan) => ({ plan, turns: 0 }))]).run(model, world);
    for (const { follower, passed } of world.followers) {
      const due = model.log
        .slice(passed)
        .filter(({ stream }) => follower.streamPrefixes.some((prefix) => stream.startsWith(prefix)));
      await world.interleaved(follower.upTo(due.at(-1)?.event.id ?? ''));
      expectSame(follower.seen, due);
    }
  }
}

export class Reopen extends Step {
  constructor() {
    super('');
  }
  run = (_: Model, world: World) => world.reopen();
}

export class Restart extends Step {
  constructor() {
    super('');
  }
  run = (_: Model, world: World) => world.restart();
}
