import type { Dossier } from '@mijlpaal/trajectory-contract';
import { nl } from '@mijlpaal/trajectory-ui';
import { lazy } from 'react';
import { LaterPanel } from './later-panel';

const PathChart = lazy(async () => ({ default: (await import('./path-chart')).PathChart }));

/** Drawings of the path, and a table. */
export const DossierChart = ({ dossier }: { readonly dossier: Dossier }) => (
  <LaterPanel id="tekening" title={nl.path.pathChart} lines={9} className="mp-sc-place">
    <PathChart path={dossier.path} />
  </LaterPanel>
);
