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
      {Array.from({ length: PLACES }, (_, index) => {
        const centre = 6 + index * 12;
        if (index + 1 === here) return <circle key={index} className="n" cx={centre} cy="7" r="4.5" />;
        const kind = index + 1 < here ? 'v' : 'f';
        return <rect key={index} className={kind} x={centre - 3.5} y="3.5" width="7" height="7" rx="1" />;
      })}
    </svg>
  );
}
