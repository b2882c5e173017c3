import { commandRights, type Dossier, type TimelineItem } from '@mijlpaal/trajectory-contract';
import {
  addressOf,
  AppLink,
  ContactPanel,
  DeadlineTable,
  DocumentList,
  dossierAction,
  type DossierAddress,
  Empty,
  factsBy,
  FundingIncomplete,
  FundingTable,
  Loading,
  LookBack,
  LookingBackNotice,
  type Moment,
  momentOf,
  nl,
  PathLanes,
  personName,
  Possibilities,
  type Subject,
  Succession,
  Timeline,
  TurnBlock,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { BreadcrumbNav, Heading1, Heading2 } from '@utrecht/component-library-react';
import { lazy, Suspense, useEffect } from 'react';
import { hasStatus } from '../api/problem';
import { clockQuery } from '../api/practice';
import { contactsQuery, dossierOnQuery, fundingQuery, possibilitiesQuery, timelineQuery } from '../api/dossier';
import { LiveStatus } from '../live/live-status';
import { useSession } from '../session/session';
import { InView } from './in-view';
import { Part } from './part';

const texts = nl.dossier;
/** For an institution in its own dossier alone. */
const OwnAction = lazy(async () => ({ default: (await import('./own-action')).OwnAction }));
const ownAction = (brin: string) => (command: string) => (
  <Suspense>
    <OwnAction brin={brin} command={command} />
  </Suspense>
);
/** With the doors and what goes through them: for who may correct, after the rest. */
const CorrectFact = lazy(async () => ({ default: (await import('./correct-fact')).CorrectFact }));

/** Drawings and a table: below what is asked of people now, and loaded when somebody comes to it. */
const PathChart = lazy(async () => ({ default: (await import('./path-chart')).PathChart }));
const ChartToCome = () => (
  <section className="mp-panel mp-stack" aria-labelledby="tekening">
    <Heading2 id="tekening">{nl.path.pathChart}</Heading2>
  </section>
);
const Chart = ({ dossier }: { readonly dossier: Dossier }) => (
  <InView until={<ChartToCome />}>
    <Suspense fallback={<Loading />}>
      <PathChart path={dossier.path} />
    </Suspense>
  </InView>
);

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

interface PartsProps {
  readonly dossier: Dossier;
  /** Day of now; null when no day is known. */
  readonly today: string | null;
}

function Contacts({ dossier: { brin, accountManager } }: Pick<PartsProps, 'dossier'>) {
  const contacts = useQuery(contactsQuery(brin));
  return <Part query={contacts}>{(items) => <ContactPanel contacts={items} accountManager={accountManager} />}</Part>;
}

/** What is of now alone: what can happen, the money, and every fact with a way to correct it. */
function PartsOfNow({ dossier, today }: PartsProps) {
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
          <Heading2 id="geld">{nl.money.funding}</Heading2>
          <p className="mp-small mp-muted">{nl.money.fundingLead}</p>
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
      <Chart dossier={dossier} />
    </>
  );
}

/** The same of an earlier moment: without buttons and money, which are of now. */
const PartsOfThen = ({ dossier }: Pick<PartsProps, 'dossier'>) => (
  <>
    <TurnBlock dossier={dossier} funding={null} thisYear={null} />
    <PathLanes dossier={dossier} />
    <DeadlineTable deadlines={dossier.deadlines} />
    <Chart dossier={dossier} />
  </>
);

const factAt = (hash: string): number | undefined => {
  const [, revision] = /^feit-(\d+)$/.exec(hash) ?? [];
  return revision === undefined ? undefined : Number(revision);
};

/** What happened, from the address: one subject, or one fact. */
function Facts({
  items,
  today,
  isNow,
}: {
  readonly items: readonly TimelineItem[];
  readonly today: string | null;
  readonly isNow: boolean;
}) {
  const { role } = useSession().session;
  const { feiten = 'all' } = useSearch({ from: '/trajecten/$brin' });
  const navigate = useNavigate({ from: '/trajecten/$brin' });
  const linked = useRouterState({ select: ({ location }) => factAt(location.hash) });
  useEffect(() => {
    if (linked !== undefined) document.getElementById(`feit-${linked}`)?.scrollIntoView();
  }, [linked]);
  const choose = (subject: Subject) =>
    void navigate({
      search: (was: DossierAddress) => ({ ...was, feiten: subject === 'all' ? undefined : subject }),
      replace: true,
      resetScroll: false,
    });
  const correct =
    !isNow || !commandRights.corrections.some((each) => each === role)
      ? undefined
      : (item: TimelineItem) => (
          <Suspense>
            <CorrectFact item={item} />
          </Suspense>
        );
  return (
    <Timeline
      items={items}
      today={today}
      subject={feiten}
      onSubject={choose}
      linked={linked}
      isNow={isNow}
      {...(correct && { correct })}
    />
  );
}

/** One institution: where it is, who has to act until when, what it gets, and all that happened; now or at an earlier moment. */
export function DossierView({ dossier }: { readonly dossier: Dossier }) {
  const { institution, practice } = useSession().session;
  const clock = useQuery({ ...clockQuery, enabled: practice });
  const timeline = useQuery(timelineQuery(dossier.brin));
  const moment = momentOf(useSearch({ from: '/trajecten/$brin' }));
  const then = useQuery({
    ...dossierOnQuery(dossier.brin, moment ?? { by: 'known', day: dossier.openedOn }),
    enabled: moment !== null,
  });
  const navigate = useNavigate({ from: '/trajecten/$brin' });
  const look = (to: Moment | null) =>
    void navigate({
      search: (was: DossierAddress) => ({ ...was, ...addressOf(to) }),
      replace: true,
      resetScroll: false,
    });
  const today = clock.data?.today ?? null;
  return (
    <>
      <Head dossier={dossier} institution={institution} />
      <Succession dossier={dossier} />
      <LookBack facts={dossier.facts} moment={moment} onChange={look} />
      {moment !== null && (
        <LookingBackNotice
          moment={moment}
          facts={factsBy(dossier.facts, moment)}
          all={dossier.facts.length}
          onNow={() => look(null)}
        />
      )}
      {moment === null ? (
        <PartsOfNow dossier={dossier} today={today} />
      ) : hasStatus(then.error, 404) ? (
        <Empty title={nl.lookBack.notYet} />
      ) : (
        <Part query={then}>{(earlier) => <PartsOfThen dossier={earlier} />}</Part>
      )}
      <div className="mp-grid mp-grid--7-5">
        <section className="mp-panel mp-stack" aria-labelledby="tijdlijn">
          <Heading2 id="tijdlijn">{nl.timeline.timeline}</Heading2>
          {moment === null ? (
            <Part query={timeline}>{(items) => <Facts items={items} today={today} isNow />}</Part>
          ) : (
            <Facts items={then.data?.facts ?? []} today={moment.day} isNow={false} />
          )}
        </section>
        <div className="mp-stack mp-stack--5">
          <DocumentList facts={moment === null ? dossier.facts : (then.data?.facts ?? [])} />
          {moment === null && <Contacts dossier={dossier} />}
        </div>
      </div>
    </>
  );
}
