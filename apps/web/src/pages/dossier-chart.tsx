import type { Dossier } from '@mijlpaal/trajectory-contract';
import { Loading, nl } from '@mijlpaal/trajectory-ui';
import { Heading2 } from '@utrecht/component-library-react';
import { lazy, Suspense } from 'react';
import { WhenIdle } from './when-idle';

const PathChart = lazy(async () => ({ default: (await import('./path-chart')).PathChart }));

const ToCome = () => (
  <section className="mp-panel mp-stack" aria-labelledby="tekening">
    <Heading2 id="tekening">{nl.path.pathChart}</Heading2>
    <Loading lines={9} />
  </section>
);

/** Drawings and a table: they come after what is asked of people now, into a place that is kept for them. */
export const DossierChart = ({ dossier }: { readonly dossier: Dossier }) => (
  <div className="mp-sc-place">
    <WhenIdle until={<ToCome />}>
      <Suspense fallback={<ToCome />}>
        <PathChart path={dossier.path} />
      </Suspense>
    </WhenIdle>
  </div>
);
