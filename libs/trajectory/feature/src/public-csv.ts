import type { PublishedCeiling, PublishedIndicator, PublishedInstitution } from '@mijlpaal/trajectory-contract';
import { stringify } from 'csv-stringify/sync';

/** The day and the licence, on every line: a line is often all that is kept of a file. */
type About = Readonly<Record<string, string>>;

const MADE_UP = 'voorbeeldcijfers';

const table = (columns: readonly string[], rows: readonly object[], about: About): string =>
  stringify(
    rows.map((row) => ({ ...row, ...about })),
    { header: true, record_delimiter: 'windows', columns: [...columns, 'asOf', 'licence'] },
  );

export const ceilingsCsv = (items: readonly PublishedCeiling[], about: About): string =>
  table(['year', 'component', 'amount', 'source'], items, about);

const INSTITUTION = [
  'brin',
  'name',
  'type',
  'province',
  'endedOn',
  'planSubmittedOn',
  'excellence',
  'excellenceDecidedOn',
  'workPlacementPlanApprovedOn',
  'report2016',
  'report2017',
  'report2018',
  'report2019',
];
/** One line an institution and decided amount; without an amount one line an institution. */
export const institutionsCsv = (items: readonly PublishedInstitution[], about: About): string =>
  table(
    [...INSTITUTION, 'component', 'year', 'amount', 'decidedOn', 'illustrative'],
    items.flatMap(({ amounts, reports, ...institution }) => {
      const line = {
        ...institution,
        ...Object.fromEntries(reports.map(({ year, submittedOn }) => [`report${year}`, submittedOn])),
      };
      return amounts.length === 0
        ? [line]
        : amounts.map((amount) => ({ ...line, ...amount, illustrative: amount.illustrative ? MADE_UP : '' }));
    }),
    about,
  );

export const indicatorsCsv = (items: readonly PublishedIndicator[], about: About): string =>
  table(
    [
      'brin',
      'name',
      'year',
      'indicator',
      'programme',
      'programmeName',
      'measurement',
      'unit',
      'value',
      'source',
      'illustrative',
    ],
    items.map((item) => ({ ...item, illustrative: item.illustrative ? MADE_UP : '' })),
    about,
  );
