import { type Role, type TimelineItem, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { sendable, type Values, valueAt } from './form/values';
import { pieceForms } from './institution/piece-forms';
import { isPiece } from './institution/pieces';
import type { Piece } from './texts/institution';

/** What can be wrong with a fact: its day, what it says, or that it is there. */
export type Wrong = 'day' | 'words' | 'never';

const doorOf = ({ fact }: TimelineItem) => trajectoryDoors.find((door) => door.fact === fact);

/** The form with which a fact was sent in; null: an institution does not send it. */
export function pieceOf(item: TimelineItem): Piece | null {
  const collection = doorOf(item)?.collection ?? '';
  return isPiece(collection) ? collection : null;
}

/** What somebody may say is wrong: an institution only what it said, for a day or a right is not its own to correct. */
export function wrongIn(item: TimelineItem, role: Role): readonly Wrong[] {
  const words: readonly Wrong[] = pieceOf(item) === null ? [] : ['words'];
  if (role === 'institution') return words;
  return [...((doorOf(item)?.ownDay ?? null) === null ? [] : (['day'] as const)), ...words, 'never'];
}

/** What the fact says, without its day and why that lies earlier: those are in no form. */
function saidIn({ data, ...item }: TimelineItem): Values {
  const ownDay = doorOf({ data, ...item })?.ownDay ?? '';
  return Object.fromEntries(Object.entries(data).filter(([field]) => !['brin', 'ground', ownDay].includes(field)));
}

/** A form of a correction begins with the fact as it reads now. */
export function correctionValues(item: TimelineItem, role: Role): Values {
  const piece = pieceOf(item);
  const choices = wrongIn(item, role);
  const said = saidIn(item);
  return {
    ...(piece && (pieceForms[piece].filled?.(said) ?? said)),
    correction: { wrong: choices.length === 1 ? choices[0] : undefined, day: item.on, ground: '' },
  };
}

const wrongOf = (values: Values): unknown => valueAt(values, ['correction', 'wrong']);

/** All that the fact should have said; null: it should not have been there. */
export function rightData(item: TimelineItem, values: Values): Readonly<Record<string, unknown>> | null {
  const { brin: _, ...data } = item.data;
  const ownDay = doorOf(item)?.ownDay ?? '';
  const piece = pieceOf(item);
  switch (wrongOf(values)) {
    case 'never':
      return null;
    case 'words': {
      const { correction: __, ...filled } = values;
      const kept = Object.entries(data).filter(([field]) => ['ground', ownDay].includes(field));
      const said = (piece && pieceForms[piece].bodyOf?.(filled)) ?? sendable(filled);
      return { ...Object.fromEntries(kept), ...(said as object) }; // a body is an object
    }
    default:
      return { ...data, [ownDay]: valueAt(values, ['correction', 'day']) };
  }
}

/** What is sent of a correction. */
export const correctionBody = (item: TimelineItem, values: Values): unknown =>
  sendable({
    fact: item.id,
    right: { type: item.fact, data: rightData(item, values) },
    ground: valueAt(values, ['correction', 'ground']),
  });

/** The field that a place in what is sent stands for. */
export function correctionField(item: TimelineItem, place: string, values: Values): string {
  const [, said] = /^right\.data\.(.*)$/.exec(place) ?? [];
  const piece = pieceOf(item);
  if (wrongOf(values) === 'words' && piece !== null && said !== undefined)
    return pieceForms[piece].fieldOf?.(said, values) ?? said;
  return place.startsWith('right') ? 'correction.day' : `correction.${place}`;
}
