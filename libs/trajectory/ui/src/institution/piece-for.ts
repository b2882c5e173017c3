import { type DeadlineItem, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import type { Piece } from '../texts/institution';
import { isPiece } from './pieces';

/** What an institution does for a deadline; null when it is not its turn. */
export function pieceFor({ turn, closesWith }: DeadlineItem): Piece | null {
  if (turn !== 'institution') return null;
  if (closesWith === 'WorkPlacementPlanApproved') return 'work-placement-revisions';
  const collection = trajectoryDoors.find(({ fact }) => fact === closesWith)?.collection ?? '';
  return isPiece(collection) ? collection : null;
}
