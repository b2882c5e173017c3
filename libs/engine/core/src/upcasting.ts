import type { ZodType } from 'zod';
import type { RecordedEvent } from './event';

/** How data of one version of a stored shape become data of the next. */
export type Lift = (data: unknown) => object;

/** Of each type that ever had another shape, a lift for every version but the present one: the first makes version 2 of version 1. */
export type Lifts = Readonly<Record<string, readonly Lift[]>>;

/** @param from the old shape; what it does not know is dropped, as in the present one @throws ZodError */
export const lift =
  <Old extends object>(from: ZodType<Old>, to: (old: Old) => object): Lift =>
  (data) =>
    to(from.parse(data));

const liftsOf = (lifts: Lifts, type: string): readonly Lift[] =>
  Object.hasOwn(lifts, type) ? (lifts[type] ?? []) : [];

/** Version of the shape in which facts of a type are stored now; from 1. */
export const schemaOf = (lifts: Lifts, type: string): number => liftsOf(lifts, type).length + 1;

/** Data in the present shape of its type. @throws RangeError for a version that is not known here; ZodError */
export function lifted(
  lifts: Lifts,
  { type, data, metadata }: Pick<RecordedEvent, 'type' | 'data' | 'metadata'>,
): object {
  const { schema } = metadata;
  const present = schemaOf(lifts, type);
  if (schema === present) return data;
  if (!Number.isInteger(schema) || schema < 1 || schema > present)
    throw new RangeError(`its shape has version ${schema}, this program knows 1 to ${present}`);
  return liftsOf(lifts, type)
    .slice(schema - 1)
    .reduce((older, next) => next(older), data);
}
