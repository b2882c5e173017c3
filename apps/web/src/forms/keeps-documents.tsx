import { type DocumentKeeping, DocumentKeepingContext, nl } from '@mijlpaal/trajectory-ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { documentHref, keptDocumentsQuery, putDocument } from '../api/documents';
import { useSession } from '../session/session';
import { SignInLink } from '../session/sign-in-link';

const signIn = (
  <SignInLink returnTo="/weer-ingelogd" newTab>
    {nl.form.signIn}
  </SignInLink>
);

/** Whatever stands in it opens documents about an institution, and keeps new ones. */
export function KeepsDocuments({ brin, children }: { readonly brin: string; readonly children: ReactNode }) {
  const { session, lapse, renew } = useSession();
  const queries = useQueryClient();
  const { data } = useQuery(keptDocumentsQuery(brin));
  const { csrfToken } = session;
  const kept = data ?? null;
  const upload = useMemo<DocumentKeeping['upload']>(
    () => async (file, paper, how) => {
      const { sha256, mediaType } = paper;
      const failure = await putDocument({ address: documentHref(brin, sha256), file, mediaType, csrfToken }, how);
      if (failure === 'signedOut') lapse();
      if (failure === 'otherSession') await renew(); // the token of the session there is now makes it go on
      if (failure === null)
        queries.setQueryData(keptDocumentsQuery(brin).queryKey, (before) => before && new Set(before).add(sha256));
      return failure === 'otherSession' ? 'signedOut' : failure;
    },
    [brin, csrfToken, lapse, renew, queries],
  );
  const keeping = useMemo(
    () => ({ kept, upload, addressOf: (sha256: string) => documentHref(brin, sha256), signIn }),
    [brin, kept, upload],
  );
  return <DocumentKeepingContext value={keeping}>{children}</DocumentKeepingContext>;
}
