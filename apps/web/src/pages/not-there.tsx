import { AppLink, nl, Notice } from '@mijlpaal/trajectory-ui';

const texts = nl.pageState;

/** There is no dossier at this address. */
export function NotThere({ brin }: { readonly brin: string }) {
  return (
    <Notice title={texts.dossierNotFoundTitle(brin)} icon="late">
      <p>{texts.dossierNotFoundText}</p>
      <p>
        <AppLink href="/">{texts.toOverview}</AppLink>
      </p>
    </Notice>
  );
}
