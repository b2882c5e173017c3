import type { Piece } from '../texts/institution';

/** Last part of the address of each form. */
const slugs: Readonly<Record<Piece, string>> = {
  'agreement-signatures': 'overeenkomst',
  'delay-notices': 'uitstel',
  'plan-submissions': 'kwaliteitsplan',
  'plan-confirmations': 'plan-definitief',
  'plan-supplements': 'aanvulling',
  'interim-reports': 'tussenrapportage',
  'final-reports': 'eindrapportage',
  'change-notices': 'wijziging',
  'work-placement-plans': 'verbeterplan-bpv',
  'work-placement-revisions': 'verbeterplan-bpv-aanpassen',
  'work-placement-reports': 'resultaten-bpv',
};
export const PIECES = Object.keys(slugs) as Piece[]; // the keys are the pieces

export const isPiece = (collection: string): collection is Piece => PIECES.some((one) => one === collection);
/** null: there is no such form. */
export const pieceAt = (slug: string): Piece | null => PIECES.find((one) => slugs[one] === slug) ?? null;

/** @param brin of whom; goes along where somebody works for several */
export const pieceHref = (piece: Piece, brin: string): string => `/mijn-traject/${slugs[piece]}?instelling=${brin}`;
