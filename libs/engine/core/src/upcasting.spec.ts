import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { RecordedEvent } from './event';
import { lift, type Lifts, schemaOf } from './upcasting';
import { BrokenHistory, read } from './workflow';

/** An amount that was whole euros, then text with cents, then text with its currency. */
const Paid = z.object({ type: z.literal('Paid'), data: z.object({ amount: z.string(), currency: z.enum(['EUR']) }) });
const lifts: Lifts = {
  Paid: [
    lift(z.object({ euros: z.int() }), ({ euros }) => ({ amount: `${euros}.00` })),
    lift(z.object({ amount: z.string() }), ({ amount }) => ({ amount, currency: 'EUR' })),
  ],
};
const stored = (schema: number, data: object, type = 'Paid') =>
  ({ type, data, stream: 'a-1', revision: 4, metadata: { schema } }) as RecordedEvent;
const now = { amount: '12.00', currency: 'EUR' };

describe('reading a stored shape', () => {
  it.each([
    [1, { euros: 12 }],
    [2, { amount: '12.00' }],
    [3, now],
  ])('lifts version %i to the present one', (schema, data) =>
    expect(read(Paid, stored(schema, data), lifts)).toMatchObject({ type: 'Paid', data: now, revision: 4 }),
  );

  it('drops fields that it does not know, in whatever version', () => {
    for (const [schema, data] of [
      [1, { euros: 12 }],
      [3, now],
    ] as const)
      expect(read(Paid, stored(schema, { ...data, later: 'x' }), lifts).data).toEqual(now);
  });

  it.each([
    [0, now, 'its shape has version 0, this program knows 1 to 3'],
    [4, now, 'its shape has version 4, this program knows 1 to 3'],
    [1, now, 'expected number'],
    [2, { euros: 12 }, 'expected string'],
  ])('refuses what is not of its version: %i %j', (schema, data, reason) => {
    const reading = () => read(Paid, stored(schema, data), lifts);
    expect(reading).toThrow(BrokenHistory);
    expect(reading).toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ message: expect.stringContaining(reason) }) }),
    );
  });

  it('says which version is written now', () => {
    expect([schemaOf(lifts, 'Paid'), schemaOf(lifts, 'Other'), schemaOf(lifts, 'constructor')]).toEqual([3, 1, 1]);
  });
});
