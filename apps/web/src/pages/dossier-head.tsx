import type { Dossier } from '@mijlpaal/trajectory-contract';
import { AppLink, nl, usePersonName } from '@mijlpaal/trajectory-ui';
import { BreadcrumbNav, Heading1 } from '@utrecht/component-library-react';
import { LiveStatus } from '../live/live-status';

const texts = nl.dossier;

/** Whose dossier it is. @param institution of who looks; null: of nobody in particular */
export function DossierHead({
  dossier,
  institution,
}: {
  readonly dossier: Dossier;
  readonly institution: string | null;
}) {
  const personName = usePersonName();
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
            {texts.accountManager(personName(dossier.accountManager, 'accountManager'))}
          </p>
        </div>
        <LiveStatus nameOf={(brin) => (brin === dossier.brin ? dossier.name : null)} />
      </div>
    </>
  );
}
