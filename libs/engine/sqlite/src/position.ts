import type { Position } from '@mijlpaal/engine-core';

/** Wide enough for every safe integer, so that positions compare as text. */
const DIGITS = 16;

export const positionOf = (row: number): Position => String(row).padStart(DIGITS, '0');

/** Row number of the event at `position`; 0 for null, which is before the first.
 * @throws RangeError when it is no position of this kind of store
 */
export function rowOf(position: Position | null): number {
  if (position === null) return 0;
  if (!/^\d{16}$/.test(position)) throw new RangeError(`'${position}' is not a position of a SQLite event store`);
  return Number(position);
}
