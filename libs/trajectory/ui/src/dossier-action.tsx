import type { Collection, Dossier } from '@mijlpaal/trajectory-contract';
import type { ReactNode } from 'react';
import { ActLink } from './act-link';
import { nl } from './nl';

const texts = nl.possibilities;

/** The year of the first deadline of a kind that waits; null: there is none. */
function yearOf({ deadlines }: Dossier, kind: string): string | null {
  const open = deadlines.filter(({ id, state }) => state !== 'closed' && id.startsWith(`${kind}-`)).map(({ id }) => id);
  return open.sort()[0]?.slice(kind.length + 1) ?? null;
}

/** Where each act is done by who is no institution; those that are not here have no page. */
function pagesOf(dossier: Dossier): Partial<Record<Collection, string | null>> {
  const assessing = `/trajecten/${dossier.brin}/beoordelen`;
  const inYear = (name: string, year: string | null) => year && `${assessing}/${name}-${year}`;
  return {
    'plan-advices': `${assessing}/plan`,
    'plan-talks': `${assessing}/plangesprek`,
    'excellence-advices': `${assessing}/excellentie`,
    'progress-talks': inYear('voortgangsgesprek', yearOf(dossier, 'talk')),
    'progress-advices': inYear('voortgang', yearOf(dossier, 'progress-advice')),
    'progress-talk-plans': '/voorjaarsgesprekken',
    'work-claims': '/werk',
    'work-handovers': '/werk',
    closures: `${assessing}/afsluiten`,
    'work-placement-assessments': `${assessing}/verbeterplan-bpv`,
    'work-placement-classifications': inYear('indeling-bpv', yearOf(dossier, 'work-placement-class')),
    'excellence-decisions': '/besluiten',
    'work-placement-approvals': `${assessing}/verbeterplan-bpv-goedkeuren`,
    'study-value-decisions': inYear('studiewaarde', yearOf(dossier, 'study-value-decision')),
    'early-leaving-decisions':
      inYear('vsv-vast', yearOf(dossier, 'early-leaving-fixed-decision')) ??
      inYear('vsv-variabel', yearOf(dossier, 'early-leaving-variable-decision')),
    endings: `${assessing}/beeindigen`,
    'institution-reports': `/trajecten/${dossier.brin}/rapportages`,
  };
}

/** The way to where a command is done, or how else it can be. */
export function dossierAction(dossier: Dossier): (command: string) => ReactNode {
  const pages: Readonly<Record<string, string | null | undefined>> = pagesOf(dossier);
  return (command) => {
    if (command === 'corrections') return <p>{texts.correctInTimeline}</p>;
    const page = pages[command];
    if (!page) return <p>{texts.noPage}</p>;
    return <ActLink command={command} href={page} />;
  };
}
