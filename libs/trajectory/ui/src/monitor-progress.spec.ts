import { describe, expect, it } from '@jest/globals';
import { PublishedInstitution } from '@mijlpaal/trajectory-contract';
import { euros, millions } from './monitor-money';
import { progressPanels, reportYearOn } from './monitor-progress';

const institution = (change: object = {}): PublishedInstitution =>
  PublishedInstitution.parse({
    brin: '25LH',
    name: 'ROC Midden Nederland',
    type: 'roc',
    province: 'Utrecht',
    endedOn: null,
    planSubmittedOn: null,
    excellence: 'undecided',
    excellenceDecidedOn: null,
    workPlacementPlanApprovedOn: null,
    reports: [],
    amounts: [],
    ...change,
  });
const all = [
  institution(),
  institution({ planSubmittedOn: '2015-04-30', excellence: 'approved' }),
  institution({ planSubmittedOn: '2015-05-01', excellence: 'notApplied' }),
  institution({
    planSubmittedOn: '2015-04-01',
    excellence: 'rejected',
    reports: [{ year: 2017, submittedOn: '2017-03-01' }],
  }),
  institution({ planSubmittedOn: '2015-04-01', endedOn: '2016-08-01', workPlacementPlanApprovedOn: '2017-01-20' }),
];
const told = (asOf: string) =>
  progressPanels(all, asOf).map(({ title, groups }) => [
    title,
    ...groups.map(({ label, stone, count }) => `${count} ${label} (${stone})`),
  ]);

describe('the stones of the monitor', () => {
  it('say of each institution once in each panel how far it is', () =>
    expect(told('2017-03-02')).toEqual([
      ['Kwaliteitsplan', '3 Op tijd ingediend (full)', '1 Later ingediend (framed)', '1 Niet ingediend (struck)'],
      [
        'Excellentie',
        '1 Goedgekeurd (full)',
        '1 Niet goedgekeurd (struck)',
        '1 Niet aangevraagd (open)',
        '2 Nog geen besluit (open)',
      ],
      ['Verbeterplan bpv', '1 Goedgekeurd (full)', '4 Geen goedgekeurd plan (open)'],
      ['Tussenrapportage 2017', '1 Binnen (full)', '2 Niet binnen (struck)', '2 Niet gevraagd (open)'],
    ]));

  it('call nothing missing as long as there is time', () => {
    const [plan, , , report] = told('2015-04-30');
    expect([plan?.at(-1), report]).toEqual([
      '1 Nog niet ingediend (open)',
      ['Tussenrapportage 2016', '0 Binnen (full)', '5 Niet gevraagd (open)'],
    ]);
    expect(told('2017-03-01')[3]?.[2]).toBe('2 Nog niet binnen (open)');
  });

  it('are of the report of the year, from 2016 to 2019', () =>
    expect(['2015-05-01', '2016-01-01', '2018-12-31', '2021-01-01'].map(reportYearOn)).toEqual([
      2016, 2016, 2018, 2019,
    ]));
});

it('amounts are summed to the cent, and told in millions with one decimal', () => {
  expect(euros(['0.10', '0.20', '163500000.00'])).toBe('163500000.30');
  expect(['187500000.00', '49999.99', '0.00', '1250000000.00'].map(millions)).toEqual([
    '187,5',
    '0,0',
    '0,0',
    '1.250,0',
  ]);
});
