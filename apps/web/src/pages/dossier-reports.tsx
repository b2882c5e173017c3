import type { Dossier } from '@mijlpaal/trajectory-contract';
import { nl } from '@mijlpaal/trajectory-ui';
import { lazy } from 'react';
import { LaterPanel } from './later-panel';

const ReportsPart = lazy(async () => ({ default: (await import('./reports-part')).ReportsPart }));

/** Key figures and reports: background, low on the page. */
export const DossierReports = ({ dossier }: { readonly dossier: Dossier }) => (
  <LaterPanel id="kerncijfers" title={nl.dossier.reports} lines={5} className="mp-reports">
    <ReportsPart dossier={dossier} />
  </LaterPanel>
);
