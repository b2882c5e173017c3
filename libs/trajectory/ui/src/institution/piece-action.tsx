import type { Collection } from '@mijlpaal/trajectory-contract';
import type { ReactNode } from 'react';
import { ActionLink, AppLink } from '../app-link';
import { nl } from '../nl';
import { isPiece, pieceHref } from './pieces';

const texts = nl.institution;
const CORRECTIONS: Collection = 'corrections';

/** What an institution does for each command that is possible: a form, or whom to ask. */
export const pieceAction =
  (brin: string) =>
  (command: string): ReactNode => {
    if (isPiece(command)) return <ActionLink href={pieceHref(command, brin)}>{texts.pieces[command].ask}</ActionLink>;
    return (
      command === CORRECTIONS && (
        <p>
          {texts.correct} <AppLink href={`/mijn-traject?instelling=${brin}#gestuurd`}>{texts.sent}</AppLink>.
        </p>
      )
    );
  };
