import { componentName, formatDay, formatMoney } from '@mijlpaal/trajectory-contract';
import type { InstitutionOutcome, SimulationOutcome } from '@mijlpaal/trajectory-simulation';

const YEARS = ['2015', '2016', '2017', '2018'];

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** A year in which a component has no money is a dash. */
const money = (amount: string | null | undefined): string =>
  amount === undefined ? '-' : amount === null ? 'niet bekend' : formatMoney(amount);
const day = (date: string | undefined): string => (date === undefined ? '-' : formatDay(date));

/** How often each outcome came, in words. */
const counts: readonly (readonly [label: string, outcome: string])[] = [
  ['Plan ingediend', 'plan'],
  ['- op tijd, uiterlijk op 30 april 2015', 'planInTime'],
  ['Excellentie: goedgekeurd', 'excellence.approved'],
  ['Excellentie: goedgekeurd met voorwaarden', 'excellence.approvedWithConditions'],
  ['Excellentie: afgewezen', 'excellence.rejected'],
  ['Excellentie: niet aangevraagd', 'excellence.notApplied'],
  ['Verbeterplan bpv: goed bij eerste lezing', 'workPlacementFirstReading.acceptable'],
  ['Verbeterplan bpv: eerst aanpassen', 'workPlacementFirstReading.toBeChanged'],
  ['Verbeterplan bpv: goedgekeurd', 'workPlacement.approved'],
  ['Verbeterplan bpv: niet ingediend', 'workPlacement.notFiled'],
  ...['2017', '2018'].flatMap((year) =>
    (
      [
        ['goed', 'good'],
        ['voldoende', 'sufficient'],
        ['onvoldoende', 'insufficient'],
      ] as const
    ).map(([label, found]) => [`Resultaat bpv ${year}: ${label}`, `workPlacement${year}.${found}`] as const),
  ),
];

const excellence: Readonly<Record<string, string>> = {
  approved: 'goedgekeurd',
  approvedWithConditions: 'met voorwaarden',
  rejected: 'afgewezen',
  notApplied: 'niet aangevraagd',
};
const found: Readonly<Record<string, string>> = { good: 'goed', sufficient: 'voldoende', insufficient: 'onvoldoende' };

const institutionRow = ({ brin, name, days, outcomes, amounts }: InstitutionOutcome): readonly string[] => [
  brin,
  name,
  day(days['agreementSigned']),
  day(days['planSubmitted']),
  excellence[outcomes['excellence'] ?? ''] ?? '-',
  ...['2017', '2018'].map((year) => found[outcomes[`workPlacement${year}`] ?? ''] ?? '-'),
  money(amounts['investment']?.['2015']),
  money(amounts['investment']?.['2018']),
];

/** What became of the sector, to read: Dutch, Markdown. */
export function report({ seed, from, to, totals, institutions }: SimulationOutcome): string {
  const components = Object.entries(componentName);
  const perYear = (of: SimulationOutcome['totals']['amounts']) =>
    table(
      ['Onderdeel', ...YEARS],
      components.map(([component, name]) => [name, ...YEARS.map((year) => money(of[component]?.[year]))]),
    );
  return [
    '# Kwaliteitsafspraken mbo 2015-2018, gesimuleerd',
    `Voorbeeldcijfers: dit verloop is verzonnen (loting ${seed}). Alleen de aantallen over plannen, excellentie en bpv van 2017 volgen wat daarover is gepubliceerd. Gespeeld van ${formatDay(from)} tot en met ${formatDay(to)}.`,
    '## Verloop',
    table(
      ['Wat', 'Aantal instellingen'],
      [
        ['Instellingen', `${totals.institutions}`],
        ...counts.map(([label, outcome]) => [label, `${totals.outcomes[outcome] ?? 0}`]),
      ],
    ),
    `Er zijn ${totals.facts} feiten vastgelegd en ${totals.reminders} herinneringen verstuurd.`,
    '## Verdeeld geld',
    perYear(totals.amounts),
    '## Niet verdeeld',
    perYear(totals.undistributed),
    '## Per instelling',
    table(
      [
        'BRIN',
        'Instelling',
        'Overeenkomst',
        'Plan',
        'Excellentie',
        'Bpv 2017',
        'Bpv 2018',
        'Investering 2015',
        'Investering 2018',
      ],
      institutions.map(institutionRow),
    ),
  ].join('\n\n');
}
