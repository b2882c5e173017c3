import type { PublishedInstitution } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

/** How a stone looks: done, done with a remark, should have been done, or nothing yet. */
export type Stone = 'full' | 'framed' | 'struck' | 'open';
export interface StoneGroup {
  readonly label: string;
  readonly stone: Stone;
  readonly count: number;
}
export interface ProgressPanel {
  readonly title: string;
  readonly hint: string;
  /** In the order of the stones; those that nobody has are left out, but for the first. */
  readonly groups: readonly StoneGroup[];
}

const PLAN_DAY = '2015-04-30';
const FIRST_REPORT = 2016;
const LAST_REPORT = 2019;

/** The year of the report that is asked for last. @param asOf `YYYY-MM-DD` */
export const reportYearOn = (asOf: string): number =>
  Math.min(LAST_REPORT, Math.max(FIRST_REPORT, Number(asOf.slice(0, 4))));

type Is = (one: PublishedInstitution) => boolean;
type Kind = readonly [label: string, stone: Stone, is: Is];

function panel(
  title: string,
  hint: string,
  all: readonly PublishedInstitution[],
  kinds: readonly Kind[],
): ProgressPanel {
  const groups = kinds.map(([label, stone, is]): StoneGroup => ({ label, stone, count: all.filter(is).length }));
  return { title, hint, groups: groups.filter(({ count }, index) => count > 0 || index === 0) };
}

/** How far the institutions are, each of them in one group of each panel. @param asOf `YYYY-MM-DD` */
export function progressPanels(all: readonly PublishedInstitution[], asOf: string): readonly ProgressPanel[] {
  const texts = nl.monitor.progress;
  const hasPlan: Is = ({ planSubmittedOn }) => planSubmittedOn !== null;
  const inTime: Is = ({ planSubmittedOn }) => planSubmittedOn !== null && planSubmittedOn <= PLAN_DAY;
  const isAfter = (day: string) => asOf > day;
  const decided =
    (outcome: PublishedInstitution['excellence']): Is =>
    ({ excellence }) =>
      excellence === outcome;
  const approved: Is = ({ workPlacementPlanApprovedOn }) => workPlacementPlanApprovedOn !== null;
  const year = reportYearOn(asOf);
  const isIn: Is = ({ reports }) => reports.some((report) => report.year === year);
  const isAsked: Is = (one) => hasPlan(one) && one.endedOn === null && asOf >= `${year}-01-01`;
  return [
    panel(texts.plan, texts.planHint, all, [
      [texts.planInTime, 'full', inTime],
      [texts.planLate, 'framed', (one) => hasPlan(one) && !inTime(one)],
      isAfter(PLAN_DAY)
        ? [texts.planMissing, 'struck', (one) => !hasPlan(one)]
        : [texts.planAwaited, 'open', (one) => !hasPlan(one)],
    ]),
    panel(texts.excellence, texts.excellenceHint, all, [
      [texts.approved, 'full', decided('approved')],
      [texts.approvedWithConditions, 'framed', decided('approvedWithConditions')],
      [texts.rejected, 'struck', decided('rejected')],
      [texts.notApplied, 'open', decided('notApplied')],
      [texts.undecided, 'open', decided('undecided')],
    ]),
    panel(texts.workPlacement, texts.workPlacementHint, all, [
      [texts.approved, 'full', approved],
      [texts.noWorkPlacement, 'open', (one) => !approved(one)],
    ]),
    panel(texts.report(year), texts.reportHint(year), all, [
      [texts.reportIn, 'full', isIn],
      isAfter(`${year}-03-01`)
        ? [texts.reportMissing, 'struck', (one) => isAsked(one) && !isIn(one)]
        : [texts.reportAwaited, 'open', (one) => isAsked(one) && !isIn(one)],
      [texts.reportNotAsked, 'open', (one) => !isAsked(one) && !isIn(one)],
    ]),
  ];
}
