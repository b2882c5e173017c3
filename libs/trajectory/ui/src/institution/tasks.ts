import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import type { Piece } from '../texts/institution';
import { pieceFor } from './piece-for';

/** Those that are open, the first to be met before the others. */
export const openIn = <Item extends DeadlineItem>(deadlines: readonly Item[]): readonly Item[] =>
  deadlines.filter(({ state }) => state === 'open').sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));

/** What an institution is asked for now, with what it sends; the first to be done before the others. */
export const tasksIn = <Item extends DeadlineItem>(
  deadlines: readonly Item[],
): readonly { readonly deadline: Item; readonly piece: Piece }[] =>
  openIn(deadlines).flatMap((deadline) => {
    const piece = pieceFor(deadline);
    return piece === null ? [] : [{ deadline, piece }];
  });
