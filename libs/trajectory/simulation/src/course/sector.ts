import type { PracticeInstitution } from '../practice-institutions';
import { isoDate } from '@mijlpaal/shared-time';
import type { Component } from '@mijlpaal/trajectory-contract';
import type { Act, Post } from '../act';
import { type Chance, workday } from '../chance';
import { illustrativeFigures } from '../illustrative-figures';
import { SOURCE } from './simulated';

/**
 * What there is to divide after 2015, in euros. @source kwaliteitsafsprakenmbo.nl, Investeringsbudget and Resultaatafhankelijk
 * budget: investment is its total without excellence and early leaving; PB 9 @assumption the ceilings in the Staatscourant were
 * not found, these lines stand for them; the fixed part for early leaving of 2018 is that of 2017
 */
const CEILINGS: readonly (readonly [year: number, on: string, component: Component, amount: string])[] = [
  [2015, '2015-01-05', 'earlyLeavingVariable', '36500000.00'],
  [2016, '2015-09-14', 'earlyLeavingFixed', '4100000.00'],
  [2016, '2015-12-14', 'investment', '157900000.00'],
  [2016, '2015-12-14', 'excellence', '24500000.00'],
  [2016, '2015-12-14', 'earlyLeavingVariable', '36500000.00'],
  [2016, '2016-03-21', 'studyValue', '99000000.00'],
  [2017, '2016-09-12', 'earlyLeavingFixed', '4100000.00'],
  [2017, '2016-12-12', 'investment', '160900000.00'],
  [2017, '2016-12-12', 'excellence', '24500000.00'],
  [2017, '2016-12-12', 'studyValue', '116000000.00'],
  [2017, '2016-12-12', 'workPlacement', '58000000.00'],
  [2017, '2016-12-12', 'earlyLeavingVariable', '36500000.00'],
  [2018, '2017-09-11', 'earlyLeavingFixed', '4100000.00'],
  [2018, '2017-12-11', 'investment', '160900000.00'],
  [2018, '2017-12-11', 'excellence', '24500000.00'],
  [2018, '2017-12-11', 'studyValue', '116000000.00'],
  [2018, '2017-12-11', 'workPlacement', '58000000.00'],
  [2018, '2017-12-11', 'earlyLeavingVariable', '36500000.00'],
];
const PUBLISHED =
  'kwaliteitsafsprakenmbo.nl, budgetten 2015-2018: regel van de begroting, het plafond zelf is niet gevonden';

/** What is of the whole sector: ceilings, the figures that money is divided by, the midterm review and the sector reports. */
export const sectorActs = (institutions: readonly PracticeInstitution[], chance: Chance): readonly Act[] => [
  ...CEILINGS.map(([year, on, component, amount]): Post => ({
    on: isoDate(on),
    brin: null,
    collection: 'ceilings',
    body: { year, component, amount, source: PUBLISHED },
  })),
  ...[2016, 2017, 2018].map((year) => figuresOf(institutions, year, chance)),
  ...[2016, 2017, 2018, 2019].map((year): Post => ({
    on: workday(isoDate(`${year}-12-01`), isoDate(`${year}-12-07`), 0),
    brin: null,
    collection: 'sector-reports',
    body: { year },
  })),
  {
    on: isoDate('2017-04-03'),
    brin: null,
    collection: 'midterm-reviews',
    body: { heldOn: '2017-04-01', ground: 'De evaluatie verscheen op zaterdag 1 april 2017.' },
  },
];

/** Those of 2015, moved a little each year. */
function figuresOf(institutions: readonly PracticeInstitution[], year: number, chance: Chance): Act {
  return {
    on: isoDate(`${year - 1}-11-16`),
    name: `figures ${year}`,
    delivers: institutions.map(({ brin, type }) => {
      const { nationalContribution, level2Students } = illustrativeFigures(brin, type);
      let [contribution, students] = [Number(nationalContribution), level2Students];
      for (let each = 2016; each <= year; each += 1) {
        contribution *= 0.98 + 0.06 * chance('contribution', brin, each);
        students *= 0.94 + 0.08 * chance('students', brin, each);
      }
      return {
        type: 'FiguresDelivered',
        data: {
          brin,
          year,
          nationalContribution: `${Math.round(contribution / 1_000) * 1_000}.00`,
          level2Students: Math.round(students),
          countedOn: isoDate(`${year - 2}-10-01`),
          source: SOURCE,
          illustrative: true,
          documents: [],
        },
      };
    }),
  };
}
