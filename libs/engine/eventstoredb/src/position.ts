import type { Position as ServerPosition } from '@eventstore/db-client';
import type { Position } from '@mijlpaal/engine-core';

/** Wide enough for every unsigned 64-bit number, so that positions compare as text. */
const DIGITS = 20;
const FORM = /^(\d{20})\/(\d{20})$/;

/** `<commit>/<prepare>`, both of fixed width. */
export const positionOf = ({ commit, prepare }: ServerPosition): Position =>
  `${String(commit).padStart(DIGITS, '0')}/${String(prepare).padStart(DIGITS, '0')}`;

/** @throws RangeError when it is no position of this kind of store */
export function serverPosition(position: Position): ServerPosition {
  const [, commit, prepare] = FORM.exec(position) ?? [];
  if (commit === undefined || prepare === undefined)
    throw new RangeError(`'${position}' is not a position of an EventStoreDB`);
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}
