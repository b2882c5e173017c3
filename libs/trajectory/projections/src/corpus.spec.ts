import { describe, expect, it } from '@jest/globals';
import { BrokenHistory, type Fact, type Recorded, type RecordedEvent, replay, schemaOf } from '@mijlpaal/engine-core';
import { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  calendarWorkflow,
  deliveryWorkflow,
  institutionWorkflow,
  lifts,
  paymentRunWorkflow,
  schemeWorkflow,
  trajectoryWorkflow,
  transitionWorkflow,
} from '@mijlpaal/trajectory-domain';
import { folded } from '@mijlpaal/trajectory-testing';
import { readdirSync, readFileSync } from 'node:fs';
import { correctionOf, parse } from './parse';
import { projections } from './projections';

const CORPUS = new URL('../../contract/corpus/', import.meta.url);

/** An event as it was written once, and how its data must be read for ever. */
interface Kept {
  readonly stored: RecordedEvent;
  readonly reads: object;
}
const files = readdirSync(CORPUS).sort();
const kept = new Map(
  files.map((file) => [file, JSON.parse(readFileSync(new URL(file, CORPUS), 'utf8')) as Kept]), // files of ours
);
/** Begin of a file's name; what follows tells two events of one shape apart, where the chart needs both. */
const nameOf = (type: string, schema: number): string => `${type}.${schema}.`;
const types = MijlpaalEvent.options.map(({ shape }) => shape.type.value);
const present = [...kept.values()].flatMap(({ stored }) =>
  stored.metadata.schema === schemaOf(lifts, stored.type) ? [stored] : [],
);

/** The history that the corpus tells in the present shapes, with this event in the place of the first of its type. */
function historyWith(one: RecordedEvent): RecordedEvent[] {
  const replaced = present.includes(one) ? one : present.find(({ type }) => type === one.type);
  return present
    .map((event) => (event === replaced ? one : event))
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.revision - b.revision))
    .map((event, index) => ({ ...event, position: String(index + 1).padStart(16, '0') }));
}

/** The same with a field that nobody knows, in the event and in every object of its data. */
const withStrays = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withStrays);
  if (typeof value !== 'object' || value === null) return value;
  return { ...Object.fromEntries(Object.entries(value).map(([field, one]) => [field, withStrays(one)])), stray: 1 };
};

describe('every shape in which a fact was ever stored', () => {
  it('is in the corpus: each version of each type of fact', () => {
    const needed = types.flatMap((type) =>
      Array.from({ length: schemaOf(lifts, type) }, (_, index) => nameOf(type, index + 1)),
    );
    const there = [...kept].map(
      ([
        file,
        {
          stored: { type, metadata },
        },
      ]) => {
        expect(file.startsWith(nameOf(type, metadata.schema))).toBe(true);
        return nameOf(type, metadata.schema);
      },
    );
    expect([...new Set(there)].sort()).toEqual(needed.sort());
  });

  it('is in the corpus with each field that a fact may have', () => {
    const needed = MijlpaalEvent.options.flatMap(({ shape: { type, data } }) =>
      Object.keys(data.shape).map((field) => `${type.value}.${field}`),
    );
    const there = new Set(
      [...kept.values()].flatMap(({ stored, reads }) => Object.keys(reads).map((field) => `${stored.type}.${field}`)),
    );
    expect(needed.filter((field) => !there.has(field))).toEqual([]);
  });

  it.each(files)('is read as it always was: %s', (file) => {
    const { stored, reads } = kept.get(file) as Kept; // of this list
    expect(parse(stored).data).toEqual(reads);
  });

  it.each(files)('is read the same with fields that nobody knows, which are dropped: %s', (file) => {
    const { stored, reads } = kept.get(file) as Kept; // of this list
    expect(parse({ ...stored, data: withStrays(stored.data) as object }).data).toEqual(reads);
  });

  it.each(files)('can be folded by charts and views: %s', (file) => {
    const { stored } = kept.get(file) as Kept; // of this list
    const history = historyWith(stored);
    const inStream = (prefix: string) => history.filter(({ stream }) => stream.startsWith(prefix));
    expect(replay(trajectoryWorkflow, inStream('trajectory-2015-25LH')).value).toMatchObject({
      opened: { course: 'closed' },
    });
    for (const brin of ['25MA', '11UL'])
      expect(replay(trajectoryWorkflow, inStream(`trajectory-2015-${brin}`)).value).toBe('ended');
    expect(replay(transitionWorkflow, inStream('transitions-')).context.successors).toEqual({
      '25MA': '25LH',
      '11UL': null,
    });
    expect(replay(institutionWorkflow, inStream('institution-')).value).toBe('registered');
    expect(replay(schemeWorkflow, inStream('scheme-')).value).toBe('running');
    expect(replay(deliveryWorkflow, inStream('delivery-')).value).toBe('receiving');
    expect(replay(paymentRunWorkflow, inStream('paymentRun-')).context.last?.number).toBe(1);
    expect(replay(calendarWorkflow, inStream('calendar-')).value).toBe('notShared');
    const facts: Recorded<Fact>[] = history.map(parse);
    for (const projection of projections) expect(() => folded(projection as never, facts, correctionOf)).not.toThrow();
  });

  it('is refused when it opens a trajectory under rules that are not known, and says so', () => {
    const { stored } = kept.get(`${nameOf('TrajectoryOpened', 1)}json`) as Kept; // checked above
    const data = { ...stored.data, rules: '2016.1' };
    const cause = { message: expect.stringContaining('is not a version of the rules that this program knows') };
    for (const reading of [() => parse({ ...stored, data }), () => replay(trajectoryWorkflow, [{ ...stored, data }])])
      expect(reading).toThrow(
        expect.objectContaining({ name: 'BrokenHistory', cause: expect.objectContaining(cause) }),
      );
  });

  it('is refused in a version that is not known yet', () => {
    for (const { stored } of kept.values()) {
      const later = { ...stored, metadata: { ...stored.metadata, schema: schemaOf(lifts, stored.type) + 1 } };
      expect(() => parse(later)).toThrow(BrokenHistory);
    }
  });
});
