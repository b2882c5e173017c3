import { expect, it } from '@jest/globals';
import type { Fact, Projection, Recorded } from '@mijlpaal/engine-core';
import { made } from '@mijlpaal/engine-testing';
import { z } from 'zod';
import { entriesOf, type Reading, reasonOf } from './fold';

const counting: Projection<number, Fact> = {
  name: 'counting',
  version: 1,
  keyOf: ({ stream }) => stream,
  start: () => 0,
  on: { Noted: (count) => count + 1 },
};

const readings = ['1', '2', '3'].flatMap((position): Reading[] =>
  made('note-a', position, 'text').map((event) => {
    const fact: Recorded<Fact> = { ...event, stream: 'note-a', revision: Number(position), position, recordedAt: '' };
    return { event: fact, fact };
  }),
);

const nothing = { parked: new Set<string>(), skipped: new Set<string>() };

it('looks only at what comes after its checkpoint', () => {
  const positions = entriesOf(counting, readings, '2', nothing).map((entry) =>
    'fact' in entry ? entry.fact.position : entry.position,
  );
  expect(positions).toEqual(['3']);
});

it('looks at no stream that is parked, and at no type that the projection does not name', () => {
  expect(entriesOf(counting, readings, '', { ...nothing, parked: new Set(['note-a']) })).toEqual([]);
  expect(entriesOf({ ...counting, on: {} }, readings, '', nothing)).toEqual([]);
});

it('gives a reason with its causes, cut where it gets long', () => {
  expect(reasonOf(new Error('no', { cause: new Error('because') }))).toBe('no: because');
  expect(reasonOf('thrown text')).toBe('thrown text');
  expect(reasonOf(new Error('x'.repeat(5_000)))).toHaveLength(1_000);
});

it('says of what does not parse where it is wrong, and not which types there are', () => {
  const known = z.discriminatedUnion('type', [
    z.object({ type: z.literal('Noted'), data: z.object({ on: z.iso.date(), by: z.string('is missing') }) }),
  ]);
  const reason = (stored: object) => reasonOf(new Error('does not parse', { cause: known.safeParse(stored).error }));
  expect(reason({ type: 'Landed', data: {} })).toBe('does not parse: type: is not known');
  expect(reason({ type: 'Noted', data: { on: 'today' } })).toBe(
    'does not parse: data.on: Invalid ISO date; data.by: is missing',
  );
});
