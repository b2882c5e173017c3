import { describe, expect, it } from '@jest/globals';
import type { Contact, Dossier } from '@mijlpaal/trajectory-contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { ContactPanel } from '../contact-panel';
import { PeopleNames } from '../person-name';
import { Coming, HelpPanel } from './side-panels';
import { TaskPanel } from './task-panel';

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

describe('mail addresses', () => {
  const contacts: readonly Contact[] = [
    { role: 'institution', address: 'plan@roc.voorbeeld.invalid' },
    { role: 'accountManager', address: 'am-1@ocw.voorbeeld.invalid' },
    { role: 'assessor', address: 'mbo-in-bedrijf@voorbeeld.invalid' },
  ];
  const terms = (html: string) =>
    [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, term, said = '']) => [
      term,
      said.replace(/<[^>]+>/g, ' ').trim(),
      /mailto:([^"]+)/.exec(said)?.[1],
    ]);

  it('stand with whom an institution can ask, and its own', () =>
    expect(
      terms(
        renderToStaticMarkup(
          <PeopleNames value={new Map([['am-2', 'Noor Visser']])}>
            <HelpPanel accountManager="am-2" contacts={contacts} />
          </PeopleNames>,
        ),
      ),
    ).toEqual([
      ['Uw accountmanager bij OCW', expect.stringContaining('Noor Visser'), 'am-1@ocw.voorbeeld.invalid'],
      ['Over de inhoud', expect.stringContaining('MBO in Bedrijf'), 'mbo-in-bedrijf@voorbeeld.invalid'],
      ['Over het indienen', 'DUO', undefined],
      ['Uw eigen mailadres bij ons', 'plan@roc.voorbeeld.invalid', 'plan@roc.voorbeeld.invalid'],
    ]));
  it('call who is not in the register by what they do', () =>
    expect(terms(renderToStaticMarkup(<HelpPanel accountManager="am-2" contacts={contacts} />))[0]?.[1]).toContain(
      'Iemand van OCW',
    ));
  it('stand in a dossier by role', () =>
    expect(terms(renderToStaticMarkup(<ContactPanel accountManager={null} contacts={contacts} />))).toEqual([
      ['Instelling', 'plan@roc.voorbeeld.invalid', 'plan@roc.voorbeeld.invalid'],
      ['Accountmanager', 'am-1@ocw.voorbeeld.invalid', 'am-1@ocw.voorbeeld.invalid'],
      ['MBO in Bedrijf', 'mbo-in-bedrijf@voorbeeld.invalid', 'mbo-in-bedrijf@voorbeeld.invalid'],
    ]));
  it.each([
    ['with whom to ask', <HelpPanel key="" accountManager={null} contacts={[]} />],
    ['in a dossier', <ContactPanel key="" accountManager={null} contacts={[]} />],
  ])('are said to be unknown %s', (_, panel) => {
    const html = renderToStaticMarkup(panel);
    expect(html).toContain('Er zijn hier geen mailadressen bekend.');
    expect(html).not.toContain('mailto:');
  });
});

it.each([
  ['closed', 'Uw traject is afgesloten'],
  ['ended', 'Uw traject is beëindigd'],
  ['planFiled', 'U hoeft nu niets te doen'],
])('of a trajectory that is %s the first thing said is: %s', (step, said) => {
  const dossier = { step, turn: 'assessor', deadlines: [] } as unknown as Dossier; // of which it looks at these alone
  expect(renderToStaticMarkup(<TaskPanel dossier={dossier} possibilities={[]} hasDraft={false} />)).toContain(said);
});
