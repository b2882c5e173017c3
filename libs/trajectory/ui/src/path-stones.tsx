import type { Step, TrajectoryItem } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

export const PLACES = 9;
const BEFORE_YEARS: Partial<Record<Step, number>> = {
  unsigned: 1,
  awaitingPlan: 2,
  delayNotified: 2,
  planFiled: 3,
  inAssessment: 3,
  supplementAsked: 3,
  advised: 4,
  finalReported: 8,
  closed: 9,
};

/** Agreement, plan, assessment, advice, 2016, 2017, 2018, 2019, closed. */
export const placeOf = (step: Step, year: number | null): number =>
  BEFORE_YEARS[step] ?? Math.min(8, Math.max(5, (year ?? 2016) - 2011));

/** Middle of a stone, from the left. */
const middleOf = (place: number): number => 12 * place - 6;
const square = (place: number): string => `M${middleOf(place) - 3.5} 3.5h7v7h-7z`;
/** The stones that are squares, as one drawing: 66 lines of nine elements each take time to lay out. */
const squares = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => square(from + index)).join('');

/** Where an institution is on its path, in nine stones: square is past, round is here, open is to come. */
export function PathStones({ item, step }: { readonly item: TrajectoryItem; readonly step: string }) {
  const here = placeOf(item.step, item.year);
  return (
    <svg
      className="mp-path mp-sym"
      viewBox="0 0 108 14"
      role="img"
      aria-label={nl.overview.pathStep(here, PLACES, step)}
    >
      <line x1="6" y1="7" x2="102" y2="7" />
      {here > 1 && <path className="v" d={squares(1, here - 1)} />}
      {here < PLACES && <path className="f" d={squares(here + 1, PLACES)} />}
      <circle className="n" cx={middleOf(here)} cy="7" r="4.5" />
    </svg>
  );
}
