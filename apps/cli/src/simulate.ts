import { IsoDate } from '@mijlpaal/shared-time';
import {
  FIRST_DAY,
  LAST_DAY,
  openStage,
  outcomeOn,
  practiceInstitutions,
  type SimulationOutcome,
  simulateOn,
} from '@mijlpaal/trajectory-simulation';
import { BadInput } from './outcome';

const MOST_SEED = 4_294_967_295;

export interface SimulateOptions {
  readonly scheme?: string;
  readonly seed?: string;
  readonly to?: string;
  readonly institutions: string;
  readonly report?: true;
}

const wholeIn = (text: string | undefined, from: number, to: number): boolean =>
  text !== undefined && /^(0|[1-9]\d{0,9})$/.test(text) && Number(text) >= from && Number(text) <= to;

/**
 * Plays scheme 2015 in memory.
 * @param file institutions.csv
 * @param say told how far it is
 * @throws BadInput with every mistake in the options
 */
export async function simulate(
  options: SimulateOptions,
  file: string,
  say: (line: string) => void,
): Promise<SimulationOutcome> {
  const known = practiceInstitutions(file);
  const { scheme, seed, institutions } = options;
  const to = IsoDate.safeParse(options.to);
  const given = (name: string, value: string | undefined, good: boolean, must: string): string[] =>
    good ? [] : [`--${name}: ${value === undefined ? `is needed, ${must}` : `must be ${must}`}`];
  const mistakes = [
    ...given('scheme', scheme, scheme === '2015', '2015'),
    ...given('seed', seed, wholeIn(seed, 0, MOST_SEED), `a whole number from 0 to ${MOST_SEED}`),
    ...given(
      'to',
      options.to,
      to.success && to.data >= FIRST_DAY && to.data <= LAST_DAY,
      `a day from ${FIRST_DAY} to ${LAST_DAY}`,
    ),
    ...given(
      'institutions',
      institutions,
      wholeIn(institutions, 1, known.length),
      `a whole number from 1 to ${known.length}`,
    ),
  ];
  if (!to.success || mistakes.length > 0) throw new BadInput(mistakes);
  const stage = await openStage();
  try {
    const simulation = {
      seed: Number(seed),
      institutions: known.slice(0, Number(institutions)),
      from: FIRST_DAY,
      to: to.data,
      onDay: monthly(say),
    };
    await simulateOn(stage, simulation);
    return await outcomeOn(stage, simulation);
  } finally {
    await stage.close();
  }
}

/** A line a month. */
function monthly(say: (line: string) => void): (day: IsoDate) => void {
  let month = '';
  return (day) => {
    if (day.slice(0, 7) === month) return;
    month = day.slice(0, 7);
    say(month);
  };
}

/** The sector, then an institution a line. */
export const lines = ({ institutions, ...sector }: SimulationOutcome): string =>
  [sector, ...institutions].map((each) => JSON.stringify(each)).join('\n');

export { report } from './simulation-report';
