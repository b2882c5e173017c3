import { Failed, Loading, nl } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Heading1 } from '@utrecht/component-library-react';
import { failureKind, hasStatus } from '../api/problem';
import { dossierQuery } from '../api/dossier';
import { KeepsDocuments } from '../forms/keeps-documents';
import { useTitle } from '../use-title';
import { DossierView } from './dossier';
import { NoRights } from './no-rights';
import { NotThere } from './not-there';

const texts = nl.pageState;
const BRIN = /^\d{2}[A-Z]{2}$/;

/** `/trajecten/{brin}`: one institution, if it is there and if this person may see it. */
export function DossierPage() {
  const { brin } = useParams({ from: '/trajecten/$brin' });
  const isBrin = BRIN.test(brin);
  const dossier = useQuery({ ...dossierQuery(brin), enabled: isBrin });
  useTitle(dossier.data?.name ?? `${nl.dossier.loadingTitle} ${brin}`);
  if (!isBrin || hasStatus(dossier.error, 404) || hasStatus(dossier.error, 400)) return <NotThere brin={brin} />;
  if (hasStatus(dossier.error, 403)) return <NoRights title={texts.noRightsTitle} />;
  if (dossier.data !== undefined)
    return (
      <KeepsDocuments brin={brin}>
        <DossierView dossier={dossier.data} />
      </KeepsDocuments>
    );
  return (
    <>
      <Heading1>
        {nl.dossier.loadingTitle} {brin}
      </Heading1>
      {dossier.isError ? (
        <Failed kind={failureKind(dossier.error)} onRetry={() => void dossier.refetch()} />
      ) : (
        <Loading lines={9} />
      )}
    </>
  );
}
