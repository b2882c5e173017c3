import type { Collection } from '@mijlpaal/trajectory-contract';
import type { ReactNode } from 'react';
import { ActLink } from '../act-link';
import { AppLink } from '../app-link';
import { nl } from '../nl';
import { isPiece, pieceHref } from './pieces';

const texts = nl.possibilities;
const CORRECTIONS: Collection = 'corrections';

/** What an institution does for each command that is possible: a form, or whom to ask. */
export const pieceAction =
  (brin: string) =>
  (command: string): ReactNode => {
    if (isPiece(command)) return <ActLink command={command} href={pieceHref(command, brin)} />;
    return (
      command === CORRECTIONS && (
        <p>
          {texts.correctOwn} <AppLink href={`/mijn-traject?instelling=${brin}#gestuurd`}>{texts.ownPieces}</AppLink>.
        </p>
      )
    );
  };
