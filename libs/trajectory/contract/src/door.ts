import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import type { Mistake } from './body-rules';
import { examples } from './examples';
import { commandRights } from './rights';
import type { Role } from './roles';

/** One collection that takes POSTs: what may be sent, by whom, and which command it becomes. */
export interface Door<Command extends { type: string }> {
  /** Last part of the path, plural. */
  readonly collection: keyof typeof examples;
  readonly command: Command['type'];
  readonly fact: string;
  readonly roles: readonly Role[];
  /** Field of the fact's own day, filled with today when left out; null where a fact has none. */
  readonly ownDay: string | null;
  readonly body: z.ZodObject;
  /** Rules about the body alone that go over several fields; they look at what parses and never throw. */
  readonly rules?: (body: Record<string, unknown>) => readonly Mistake[];
  /** What it is, in Dutch, for the OpenAPI document. */
  readonly summary: string;
  readonly example: Record<string, unknown>;
}

type Shape = Record<string, z.ZodType>;

/** @param shape fields as sent; the own day among them may be left out */
export const door = <Command extends { type: string }>(
  collection: keyof typeof examples,
  command: Command['type'],
  fact: string,
  shape: Shape,
  summary: string,
  rules?: Door<Command>['rules'],
): Door<Command> => {
  const ownDay = ownDayOf(shape);
  const body = z.strictObject(ownDay === null ? shape : { ...shape, [ownDay]: IsoDate.optional() });
  return {
    collection,
    roles: commandRights[collection],
    command,
    fact,
    ownDay,
    body,
    summary,
    example: examples[collection],
    ...(rules && { rules }),
  };
};

/** The own day of a fact: the first `...On` of its row. `countedOn` and `expectedOn` are ordinary fields. */
const ownDayOf = (shape: Shape): string | null =>
  Object.keys(shape).find((field) => field.endsWith('On') && !['countedOn', 'expectedOn'].includes(field)) ?? null;
