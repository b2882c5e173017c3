import type { Dossier } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  DeadlineTable,
  dossierAction,
  FundingIncomplete,
  FundingTable,
  nl,
  PathLanes,
  Possibilities,
  TurnBlock,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Heading2 } from '@utrecht/component-library-react';
import { lazy, Suspense } from 'react';
import { fundingQuery, possibilitiesQuery } from '../api/dossier';
import { useSession } from '../session/session';
import { DossierChart } from './dossier-chart';
import { DossierReports } from './dossier-reports';
import { Part } from './part';

const texts = nl.money;
/** For an institution in its own dossier alone. */
const OwnAction = lazy(async () => ({ default: (await import('./own-action')).OwnAction }));
const ownAction = (brin: string) => (command: string) => (
  <Suspense>
    <OwnAction brin={brin} command={command} />
  </Suspense>
);

interface PartsProps {
  readonly dossier: Dossier;
  /** Day of now; null when no day is known. */
  readonly today: string | null;
}

/** What is of now alone: what can happen, the money, and every fact with a way to correct it. */
export function PartsOfNow({ dossier, today }: PartsProps) {
  const { role, institutions } = useSession().session;
  const isOwn = institutions.includes(dossier.brin);
  const action = isOwn ? ownAction(dossier.brin) : role === 'institution' ? null : dossierAction(dossier);
  const possibilities = useQuery(possibilitiesQuery(dossier.brin));
  const funding = useQuery(fundingQuery(dossier.brin));
  return (
    <>
      <TurnBlock
        dossier={dossier}
        funding={funding.data?.items ?? null}
        thisYear={today === null ? null : Number(today.slice(0, 4))}
      />
      <PathLanes dossier={dossier} />
      <div className="mp-grid mp-grid--2">
        <Part query={possibilities}>
          {(items) => <Possibilities items={items} role={role} {...(action && { action })} />}
        </Part>
        <DeadlineTable deadlines={dossier.deadlines} />
      </div>
      <section className="mp-panel" aria-labelledby="geld">
        <div className="mp-panel__head">
          <Heading2 id="geld">{texts.funding}</Heading2>
          <p className="mp-small mp-muted">{texts.fundingLead}</p>
        </div>
        <div className="mp-stack">
          <Part query={funding}>
            {({ items, complete, missing }) => (
              <>
                {!complete && <FundingIncomplete missing={missing} />}
                <FundingTable items={items} />
              </>
            )}
          </Part>
          <p>
            <AppLink href="/betaalrondes">{texts.runs}</AppLink>
          </p>
        </div>
      </section>
      <DossierChart dossier={dossier} />
      <DossierReports dossier={dossier} />
    </>
  );
}

/** The same of an earlier moment: without buttons and money, which are of now. */
export const PartsOfThen = ({ dossier }: Pick<PartsProps, 'dossier'>) => (
  <>
    <TurnBlock dossier={dossier} funding={null} thisYear={null} />
    <PathLanes dossier={dossier} />
    <DeadlineTable deadlines={dossier.deadlines} />
    <DossierChart dossier={dossier} />
  </>
);
