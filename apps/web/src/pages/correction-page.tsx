import { type Dossier, factName, mayCorrect, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { AppLink, formatDay, nl, Notice, wrongIn } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Heading1 } from '@utrecht/component-library-react';
import { hasStatus } from '../api/problem';
import { dossierQuery } from '../api/dossier';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { CorrectionForm } from './correction-form';
import { NoRights } from './no-rights';
import { Part } from './part';

const texts = nl.correction;

function NotHere({ brin, why, title }: { readonly brin: string; readonly why: string; readonly title: string }) {
  return (
    <Notice title={title}>
      <p>{why}</p>
      <p>
        <AppLink href={`/trajecten/${brin}`}>{texts.toDossier}</AppLink>
      </p>
    </Notice>
  );
}

function Correct({ dossier, item }: { readonly dossier: Dossier; readonly item: TimelineItem }) {
  const { role } = useSession().session;
  const { brin, name } = dossier;
  const navigate = useNavigate();
  const isOwn = role === 'institution';
  const back = (klaar?: string) =>
    void (isOwn
      ? navigate({ to: '/mijn-traject', search: { instelling: brin, klaar } })
      : navigate({ to: '/trajecten/$brin', params: { brin }, hash: `feit-${item.revision}` }));
  return (
    <>
      <p>
        <AppLink href={isOwn ? `/mijn-traject?instelling=${brin}` : `/trajecten/${brin}#feit-${item.revision}`}>
          {isOwn ? nl.institution.back : texts.toDossier}
        </AppLink>
      </p>
      <div className="mp-head">
        <div>
          <Heading1 id="herstel">{texts.title(factName(item))}</Heading1>
          <p className="mp-strong">{texts.of(name, brin, formatDay(item.on))}</p>
          {isOwn && <p>{texts.ownLead}</p>}
        </div>
      </div>
      <div className="mp-grid mp-grid--2-1">
        <section className="mp-panel">
          <CorrectionForm dossier={dossier} item={item} onDone={back} onStop={back} />
        </section>
      </div>
    </>
  );
}

/** `/trajecten/{brin}/herstellen/{feit}`: a fact by its revision, for who may correct it. */
export function CorrectionPage() {
  const { brin, feit } = useParams({ from: '/trajecten/$brin/herstellen/$feit' });
  const { role } = useSession().session;
  const isBrin = /^\d{2}[A-Z]{2}$/.test(brin);
  const dossier = useQuery({ ...dossierQuery(brin), enabled: isBrin });
  useTitle(texts.page);
  const noFact = <NotHere brin={brin} title={texts.notThere} why={texts.noFact} />;
  if (!isBrin || hasStatus(dossier.error, 404)) return noFact;
  if (hasStatus(dossier.error, 403)) return <NoRights title={nl.pageState.noRightsTitle} />;
  return (
    <Part query={dossier}>
      {(data) => {
        const item = data.facts.find(({ revision }) => String(revision) === feit);
        if (item === undefined) return noFact;
        if (!mayCorrect(role, item.fact) || wrongIn(item, role).length === 0)
          return <NotHere brin={brin} title={texts.notYours} why={texts.otherRole} />;
        return <Correct dossier={data} item={item} />;
      }}
    </Part>
  );
}
