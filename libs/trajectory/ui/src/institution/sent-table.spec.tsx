import { expect, it } from '@jest/globals';
import type { Dossier } from '@mijlpaal/trajectory-contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { SentTable } from './sent-table';

const fact = (revision: number, name: string, on: string, data: object = {}) => ({
  ...{ id: `${revision}`, revision, fact: name, on, data, marks: [], actor: { role: 'institution' } },
});

it('what something means follows from its answer, once there is one', () => {
  const facts = [
    fact(0, 'InterimReportSubmitted', '2016-02-20', { reportYear: 2016 }),
    fact(1, 'ProgressTalkHeld', '2016-04-13', { year: 2016 }),
    fact(2, 'WorkPlacementPlanRevised', '2016-11-24'),
    fact(3, 'WorkPlacementPlanApproved', '2017-01-26'),
    fact(4, 'InterimReportSubmitted', '2017-02-27', { reportYear: 2017 }),
  ];
  // of a dossier the table reads its facts, and of those what stands here
  const html = renderToStaticMarkup(<SentTable dossier={{ facts } as unknown as Dossier} draft={null} />);
  const meanings = [...html.matchAll(/data-l="Wat het betekent"[^>]*>(.*?)(?:<p>.*?)?<\/td>/g)].map(
    ([, words]) => words,
  );
  expect(meanings).toEqual([
    'Het voortgangsgesprek gaat over deze rapportage.',
    'Uw verbeterplan bpv geldt. Na elk jaar meldt u de resultaten.',
    'Na het gesprek volgt een advies van MBO in Bedrijf.',
  ]);
});
