import { isoDate } from '@mijlpaal/shared-time';
import type { Component } from '@mijlpaal/trajectory-contract';
import type { Confirmation } from '../act';

/** On which day the minister confirms what is paid of a component in a year. @assumption all of these days, each before its month of payment */
const RUNS: readonly (readonly [on: string, component: Component, year: number])[] = [
  ['2015-05-11', 'investment', 2015],
  ['2015-08-17', 'excellence', 2015],
  ['2015-09-28', 'earlyLeavingFixed', 2016],
  ['2016-01-11', 'investment', 2016],
  ['2016-01-11', 'excellence', 2016],
  ['2016-09-26', 'earlyLeavingFixed', 2017],
  ['2016-10-24', 'earlyLeavingVariable', 2015],
  ['2016-10-31', 'studyValue', 2016],
  ['2017-01-09', 'investment', 2017],
  ['2017-01-09', 'excellence', 2017],
  ['2017-09-25', 'earlyLeavingFixed', 2018],
  ['2017-10-30', 'studyValue', 2017],
  ['2018-01-08', 'investment', 2018],
  ['2018-01-08', 'excellence', 2018],
  ['2018-06-25', 'workPlacement', 2017],
  ['2018-10-29', 'studyValue', 2018],
  ['2019-06-24', 'workPlacement', 2018],
];

export const paymentActs: readonly Confirmation[] = RUNS.map(([on, component, year]) => ({
  on: isoDate(on),
  confirms: { component, year },
}));
