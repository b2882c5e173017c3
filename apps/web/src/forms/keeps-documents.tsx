import { type DocumentKeeping, DocumentKeepingContext, nl } from '@mijlpaal/trajectory-ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { documentHref, keptDocumentsQuery, type Whose } from '../api/documents';
import { useSession } from '../session/session';
import { SignInLink } from '../session/sign-in-link';

const signIn = (
  <SignInLink returnTo="/weer-ingelogd" newTab>
    {nl.frame.signInApart}
  </SignInLink>
);

interface KeepsDocumentsProps {
  /** BRIN of the institution; null: documents for all of them, such as guidance. */
  readonly brin: Whose;
  readonly children: ReactNode;
}

/** Whatever stands in it opens documents that are kept, and keeps new ones. */
export function KeepsDocuments({ brin: whose, children }: KeepsDocumentsProps) {
  const { session, lapse, renew } = useSession();
  const queries = useQueryClient();
  const { data } = useQuery(keptDocumentsQuery(whose));
  const { csrfToken } = session;
  const kept = data ?? null;
  const upload = useMemo<DocumentKeeping['upload']>(
    () => async (file, how) => {
      const sending = await import('../api/put-document').catch(() => null); // nobody needs it to read
      const kept = (await sending?.putDocument(file, { whose, csrfToken }, how)) ?? 'unreachable';
      if (kept === 'signedOut') lapse();
      if (kept === 'otherSession') await renew(); // the token of the session there is now makes it go on
      if (typeof kept === 'string') return kept === 'otherSession' ? 'signedOut' : kept;
      queries.setQueryData(keptDocumentsQuery(whose).queryKey, (before) => before && new Set(before).add(kept.sha256));
      return kept;
    },
    [whose, csrfToken, lapse, renew, queries],
  );
  const keeping = useMemo(
    () => ({ kept, upload, addressOf: (sha256: string) => documentHref(whose, sha256), signIn }),
    [whose, kept, upload],
  );
  return <DocumentKeepingContext value={keeping}>{children}</DocumentKeepingContext>;
}
