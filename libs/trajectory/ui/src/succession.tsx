import type { Dossier } from '@mijlpaal/trajectory-contract';
import { Fragment } from 'react';
import { AppLink } from './app-link';
import { formatDay } from './format';
import { nl } from './nl';
import { Notice } from './notice';

const texts = nl.dossier;

const Other = ({ brin }: { readonly brin: string }) => <AppLink href={`/trajecten/${brin}`}>{brin}</AppLink>;

/** Who goes on for this institution, for whom it goes on, or that a person has to say so. */
export function Succession({ dossier }: { readonly dossier: Dossier }) {
  const { successor, predecessors, successorAwaitedSince, facts } = dossier;
  const ended = facts.findLast(({ fact }) => fact === 'TrajectoryHandedOver');
  if (successorAwaitedSince !== null)
    return (
      <Notice title={texts.stoppedTitle} icon="late" level={2}>
        <p>{texts.stopped(formatDay(successorAwaitedSince))}</p>
        <p>{texts.stoppedTask}</p>
      </Notice>
    );
  if (successor === null && predecessors.length === 0) return null;
  return (
    <Notice title={texts.successionTitle} icon="merge" level={2}>
      {successor !== null && (
        <p>
          {texts.goesOnAs(ended ? formatDay(ended.on) : '')} <Other brin={successor} />.
        </p>
      )}
      {predecessors.length > 0 && (
        <p>
          {texts.goesOnFor}{' '}
          {predecessors.map((brin, at) => (
            <Fragment key={brin}>
              {at > 0 && ` ${texts.and} `}
              <Other brin={brin} />
            </Fragment>
          ))}
          . {texts.predecessorDossiers}
        </p>
      )}
    </Notice>
  );
}
