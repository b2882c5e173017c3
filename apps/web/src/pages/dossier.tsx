import type { Dossier } from '@mijlpaal/trajectory-contract';
import {
  addressOf,
  ContactPanel,
  DocumentList,
  type DossierAddress,
  Empty,
  factsBy,
  LookBack,
  LookingBackNotice,
  type Moment,
  momentOf,
  nl,
  Succession,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Heading2 } from '@utrecht/component-library-react';
import { hasStatus } from '../api/problem';
import { clockQuery } from '../api/practice';
import { contactsQuery, dossierOnQuery, timelineQuery } from '../api/dossier';
import { useSession } from '../session/session';
import { Facts } from './dossier-facts';
import { DossierHead } from './dossier-head';
import { PartsOfNow, PartsOfThen } from './dossier-now';
import { Part } from './part';

function Contacts({ dossier: { brin, accountManager } }: { readonly dossier: Dossier }) {
  const contacts = useQuery(contactsQuery(brin));
  return <Part query={contacts}>{(items) => <ContactPanel contacts={items} accountManager={accountManager} />}</Part>;
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
      <DossierHead dossier={dossier} institution={institution} />
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
