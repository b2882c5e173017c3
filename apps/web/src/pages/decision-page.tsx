import { decisionPaper } from '@mijlpaal/trajectory-contract';
import { AppLink, nl, PaperView } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Heading1, Link } from '@utrecht/component-library-react';
import { hasStatus } from '../api/problem';
import { decisionDocument, decisionQuery } from '../api/payment-decisions';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';
import { RunNotThere } from './run-not-there';

const texts = nl.payments;

/** `/betaalrondes/{run}/{brin}`: what was decided about one institution, as a letter. */
export function DecisionPage() {
  const { run, brin } = useParams({ from: '/betaalrondes/$run/$brin' });
  const { institution } = useSession().session;
  const query = useQuery(decisionQuery(run, brin));
  const title = query.data ? decisionPaper(query.data).title : texts.decisionTitle;
  useTitle(title);
  if (hasStatus(query.error, 404)) return <RunNotThere />;
  if (hasStatus(query.error, 403)) return <NoRights title={nl.pageState.noRightsTitle} />;
  return (
    <>
      <div className="mp-head">
        <Heading1>{title}</Heading1>
        <p className="mp-row">
          <Link href={decisionDocument(run, brin)}>{texts.pdf}</Link>
          {query.data && <AppLink href={`/trajecten/${brin}`}>{texts.dossier}</AppLink>}
          {institution === null && <AppLink href={`/betaalrondes/${run}`}>{texts.toThisRun}</AppLink>}
          <AppLink href="/betaalrondes">{texts.toAll}</AppLink>
        </p>
      </div>
      <Part query={query}>{(decision) => <PaperView paper={decisionPaper(decision)} />}</Part>
    </>
  );
}
