import { type Dossier } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  Coming,
  DelayPanel,
  DocumentList,
  DoneNote,
  Failed,
  Loading,
  nl,
  pieceAction,
  Possibilities,
  ReceivedPanel,
  SentTable,
  Succession,
  TaskPanel,
  tasksIn,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Heading1 } from '@utrecht/component-library-react';
import { draftQuery } from '../api/drafts';
import { clockQuery } from '../api/practice';
import { failureKind } from '../api/problem';
import { dossierQuery, possibilitiesQuery } from '../api/dossier';
import { KeepsDocuments } from '../forms/keeps-documents';
import { formatMoment } from '../format-instant';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { DossierReports } from './dossier-reports';
import { Help } from './help';
import { ForInstitution, OtherInstitution } from './my-institution';
import { Part } from './part';

const texts = nl.institution;

function Mine({ dossier, done }: { readonly dossier: Dossier; readonly done: string | undefined }) {
  const { brin } = dossier;
  const { role, actor, practice } = useSession().session;
  const clock = useQuery({ ...clockQuery, enabled: practice });
  const possibilities = useQuery(possibilitiesQuery(brin));
  const first = tasksIn(dossier.deadlines)[0];
  const draft = useQuery({
    ...draftQuery(actor, `${first?.piece}.${brin}`),
    enabled: first !== undefined,
    staleTime: 0,
  });
  const items = possibilities.data ?? [];
  const keptAt = draft.data?.keptAt ?? null;
  const begun = first && keptAt !== null ? { piece: first.piece, when: formatMoment(keptAt) } : null;
  return (
    <>
      {done !== undefined && <DoneNote dossier={dossier} fact={done} />}
      <Succession dossier={dossier} />
      <div className="mp-grid mp-grid--2-1">
        <div className="mp-stack mp-stack--5">
          <TaskPanel dossier={dossier} possibilities={items} hasDraft={begun !== null} />
          <SentTable dossier={dossier} draft={begun} />
          <ReceivedPanel dossier={dossier} />
          <Part query={possibilities}>
            {(all) => (
              <Possibilities
                items={all.filter((one) => one.role === role)}
                role={role}
                action={pieceAction(brin)}
                folded
              />
            )}
          </Part>
        </div>
        <div className="mp-stack mp-stack--5">
          <Coming dossier={dossier} today={clock.data?.today ?? null} />
          <DelayPanel dossier={dossier} possibilities={items} />
          <Help dossier={dossier} />
          <DocumentList facts={dossier.facts} />
          <section className="mp-panel">
            <ul className="mp-list mp-stack">
              <li>
                <AppLink href={`/trajecten/${brin}`}>{texts.dossier}</AppLink>
              </li>
              <li>
                <AppLink href="/betaalrondes">{texts.payments}</AppLink>
              </li>
            </ul>
          </section>
        </div>
      </div>
      <DossierReports dossier={dossier} />
    </>
  );
}

function OfInstitution({ brin, done }: { readonly brin: string; readonly done: string | undefined }) {
  useTitle(texts.title);
  const dossier = useQuery(dossierQuery(brin));
  const navigate = useNavigate();
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          {dossier.data && <p>{texts.lead(dossier.data.name, brin)}</p>}
        </div>
        <OtherInstitution
          brin={brin}
          onChoose={(instelling) => void navigate({ to: '/mijn-traject', search: { instelling } })}
        />
      </div>
      {dossier.data ? (
        <KeepsDocuments brin={brin}>
          <Mine dossier={dossier.data} done={done} />
        </KeepsDocuments>
      ) : dossier.isError ? (
        <Failed kind={failureKind(dossier.error)} onRetry={() => void dossier.refetch()} />
      ) : (
        <Loading lines={9} />
      )}
    </>
  );
}

/** `/mijn-traject`: what is asked of an institution, until when, and what became of what it sent. */
export function MyTrajectoryPage() {
  const { instelling, klaar } = useSearch({ from: '/mijn-traject' });
  return (
    <ForInstitution asked={instelling}>
      {(brin) => <OfInstitution key={brin} brin={brin} done={klaar} />}
    </ForInstitution>
  );
}
