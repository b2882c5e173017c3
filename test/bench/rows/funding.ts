import { decided, divideYear, fundingLoad, unitsOfYear } from '../funding-load';
import { alternate, millis } from '../measure';
import type { Bench, Goal, Row } from '../row';

const atMostMs = (most: number): Goal => ({ says: `at most ${most} ms`, met: (ours) => ours <= most });
const YEARS = [2015, 2016, 2017, 2018];

/** @param once what is measured; its answer is written out as JSON by the peer */
async function measured({ runs }: Bench, once: () => unknown) {
  let answer: unknown;
  const sides = {
    ours: () => millis(() => (answer = once())),
    peer: () => millis(() => JSON.stringify(answer)),
  };
  return { ...(await alternate(runs * 2 + 1, sides)), notes: [] };
}

export const fundingYear: Row = {
  name: 'funding-year',
  workload: 'all six components of 2017 over 66 institutions with 3,000 units, each amount with its explanation',
  peerName: 'writing the answer as JSON',
  goal: atMostMs(150),
  unit: 'ms',
  limit: 'The lines of 3,000 units: each number is written out exactly.',
  measure: (bench) => {
    const load = fundingLoad();
    const units = decided(unitsOfYear(load, 2017));
    return measured(bench, () => divideYear(load, 2017, units));
  },
};

export const fundingYears: Row = {
  name: 'funding-years',
  workload:
    '2015 to 2018, all components, each amount with its explanation, from the diploma sums of 66 institutions with 3,000 units',
  peerName: 'writing the answer as JSON',
  goal: atMostMs(1_000),
  unit: 'ms',
  limit: 'Exact means of 3,000 units have a common denominator of hundreds of digits.',
  measure: (bench) => {
    const load = fundingLoad();
    const unitsOf = (year: number) => (year < 2016 ? [] : unitsOfYear(load, year));
    return measured(bench, () => YEARS.map((year) => divideYear(load, year, unitsOf(year))));
  },
};
