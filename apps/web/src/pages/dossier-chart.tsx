import type { Dossier } from '@mijlpaal/trajectory-contract';
import { Loading, nl } from '@mijlpaal/trajectory-ui';
import { Heading2 } from '@utrecht/component-library-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { WhenNear } from './when-near';

const PathChart = lazy(async () => ({ default: (await import('./path-chart')).PathChart }));

const ToCome = ({ children }: { readonly children?: ReactNode }) => (
  <section className="mp-panel mp-stack mp-noprint" aria-labelledby="tekening">
    <Heading2 id="tekening">{nl.path.pathChart}</Heading2>
    {children}
  </section>
);

/** Drawings and a table: they come when somebody comes near, into a place that is kept for them. */
export const DossierChart = ({ dossier }: { readonly dossier: Dossier }) => (
  <div className="mp-sc-place">
    <WhenNear until={<ToCome />}>
      <Suspense
        fallback={
          <ToCome>
            <Loading lines={9} />
          </ToCome>
        }
      >
        <PathChart path={dossier.path} />
      </Suspense>
    </WhenNear>
  </div>
);
