import type { Dossier } from '@mijlpaal/trajectory-contract';
import { Loading, nl } from '@mijlpaal/trajectory-ui';
import { Heading2 } from '@utrecht/component-library-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { WhenNear } from './when-near';

const ReportsPart = lazy(async () => ({ default: (await import('./reports-part')).ReportsPart }));

const ToCome = ({ children }: { readonly children?: ReactNode }) => (
  <section className="mp-panel mp-stack mp-noprint" aria-labelledby="kerncijfers">
    <Heading2 id="kerncijfers">{nl.dossier.reports}</Heading2>
    {children}
  </section>
);

/** Key figures and reports: background, low on the page, so that they come when somebody does. */
export const DossierReports = ({ dossier }: { readonly dossier: Dossier }) => (
  <div className="mp-reports">
    <WhenNear until={<ToCome />}>
      <Suspense
        fallback={
          <ToCome>
            <Loading lines={5} />
          </ToCome>
        }
      >
        <ReportsPart dossier={dossier} />
      </Suspense>
    </WhenNear>
  </div>
);
