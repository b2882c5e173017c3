import { expect, it } from '@jest/globals';
import type { Dossier } from '@mijlpaal/trajectory-contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { Coming } from './side-panels';

const deadline = (id: string, lastDay: string, turn: string, closesWith: string, change: object = {}) => ({
  ...{ id, lastDay, turn, closesWith, state: 'open', late: false, daysLeft: 3 },
  ...change,
});

it('what comes says who does it, and whose turn it is first', () => {
  const deadlines = [
    deadline('excellence-decision-2015', '2015-07-15', 'assessor', 'ExcellenceDecided'),
    deadline('plan-2015', '2015-04-30', 'institution', 'PlanSubmitted', { late: true, daysLeft: -12 }),
    deadline('work-placement-approval-2017', '2017-01-31', 'institution', 'WorkPlacementPlanApproved'),
    deadline('talk-2016', '2016-06-30', 'assessor', 'ProgressTalkHeld', { state: 'later' }),
    deadline('agreement-2015', '2015-03-01', 'institution', 'AgreementSigned', { state: 'closed' }),
  ];
  // of a dossier the panel reads its deadlines, and of those what stands here
  const html = renderToStaticMarkup(<Coming dossier={{ deadlines } as unknown as Dossier} today="2015-05-12" />);
  const said = [...html.matchAll(/<small>(.*?)<\/small>/g)].map(([, words]) => words);
  expect(said).toEqual([
    'Door u. 12 dagen te laat',
    'Door de minister. Nu is MBO in Bedrijf aan zet',
    'Door MBO in Bedrijf',
    'Door de minister. Nu bent u aan zet',
  ]);
  expect(html.indexOf('Vandaag')).toBeGreaterThan(html.indexOf('30 april 2015'));
  expect(html.indexOf('Vandaag')).toBeLessThan(html.indexOf('15 juli 2015'));
});
