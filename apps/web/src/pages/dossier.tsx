import type { Dossier, TimelineItem } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  DeadlineTable,
  DocumentList,
  FundingIncomplete,
  FundingTable,
  nl,
  PathLanes,
  personName,
  pieceAction,
  Possibilities,
  Succession,
  Timeline,
  TurnBlock,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { BreadcrumbNav, Heading1, Heading2 } from '@utrecht/component-library-react';
import { lazy, Suspense } from 'react';
import { clockQuery } from '../api/practice';
import { fundingQuery, possibilitiesQuery, timelineQuery } from '../api/dossier';
import { LiveStatus } from '../live/live-status';
import { useSession } from '../session/session';
import { Part } from './part';

const texts = nl.dossier;
/** With the doors and what goes through them: for who may correct, after the rest. */
const CorrectFact = lazy(async () => ({ default: (await import('./correct-fact')).CorrectFact }));

function Head({ dossier, institution }: { readonly dossier: Dossier; readonly institution: string | null }) {
  return (
    <>
      {institution === null && (
        <BreadcrumbNav aria-label={texts.breadcrumb} className="mp-crumbs">
          <li className="utrecht-breadcrumb-nav__item">
            <AppLink href="/">{nl.frame.overview}</AppLink>
          </li>
          <li className="utrecht-breadcrumb-nav__item" aria-current="page">
            {dossier.name}
          </li>
        </BreadcrumbNav>
      )}
      <div className="mp-head">
        <div>
          <Heading1>{dossier.name}</Heading1>
          <p>
            {texts.about(dossier.brin, dossier.type, dossier.province)}. {texts.rules(dossier.rules)}.{' '}
            {texts.accountManager(personName(dossier.accountManager))}
          </p>
        </div>
        <LiveStatus nameOf={(brin) => (brin === dossier.brin ? dossier.name : null)} />
      </div>
    </>
  );
}

/** One institution: where it is, who has to act until when, what it gets, and all that happened. */
export function DossierView({ dossier }: { readonly dossier: Dossier }) {
  const { role, institution, institutions, practice } = useSession().session;
  const isOwn = institutions.includes(dossier.brin);
  const clock = useQuery({ ...clockQuery, enabled: practice });
  const possibilities = useQuery(possibilitiesQuery(dossier.brin));
  const funding = useQuery(fundingQuery(dossier.brin));
  const timeline = useQuery(timelineQuery(dossier.brin));
  const today = clock.data?.today ?? null;
  // an institution asks DUO: a day or a right is not its own to correct
  const correct =
    role === 'institution'
      ? undefined
      : (item: TimelineItem) => (
          <Suspense>
            <CorrectFact item={item} />
          </Suspense>
        );
  return (
    <>
      <Head dossier={dossier} institution={institution} />
      <Succession dossier={dossier} />
      <TurnBlock
        dossier={dossier}
        funding={funding.data?.items ?? null}
        thisYear={today === null ? null : Number(today.slice(0, 4))}
      />
      <PathLanes dossier={dossier} />
      <div className="mp-grid mp-grid--2">
        <Part query={possibilities}>
          {(items) => <Possibilities items={items} role={role} {...(isOwn && { action: pieceAction(dossier.brin) })} />}
        </Part>
        <DeadlineTable deadlines={dossier.deadlines} />
      </div>
      <section className="mp-panel" aria-labelledby="geld">
        <div className="mp-panel__head">
          <Heading2 id="geld">{texts.funding}</Heading2>
          <p className="mp-small mp-muted">{texts.fundingLead}</p>
        </div>
        <Part query={funding}>
          {({ items, complete, missing }) => (
            <>
              {!complete && <FundingIncomplete missing={missing} />}
              <FundingTable items={items} />
            </>
          )}
        </Part>
      </section>
      <div className="mp-grid mp-grid--7-5">
        <section className="mp-panel mp-stack" aria-labelledby="tijdlijn">
          <Heading2 id="tijdlijn">{texts.timeline}</Heading2>
          <Part query={timeline}>{(items) => <Timeline items={items} today={today} correct={correct} />}</Part>
        </section>
        <DocumentList facts={dossier.facts} />
      </div>
    </>
  );
}
