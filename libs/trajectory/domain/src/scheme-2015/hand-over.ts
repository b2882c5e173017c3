import type { FactOf } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { deadlines } from './deadlines';
import type { DeadlineKind } from './last-days';
import { type MergerSettings, mergerSettings } from './merger-settings';
import type { ByYear, Standing } from './standing';

/** What a successor takes over, but for who, when and why. */
export type HandOver = Omit<
  FactOf<TrajectoryEvent, 'PredecessorTakenOver'>['data'],
  'brin' | 'predecessor' | 'takenOverOn' | 'transition'
>;

const nothingMet: HandOver['met'] = {
  interimReports: {},
  talksPlanned: {},
  talks: {},
  progressAdvices: {},
  finalReport: null,
};
const nothingOwed: HandOver['owed'] = { interimReports: [], talks: [], progressAdvices: [], finalReport: false };

const metBy = ({ interimReports, talksPlanned, talks, progressAdvices, finalReport }: Standing): HandOver['met'] => ({
  interimReports: { ...interimReports },
  talksPlanned: { ...talksPlanned },
  talks: { ...talks },
  progressAdvices: { ...progressAdvices },
  finalReport,
});

/** Deadlines that nobody has met yet, as they were before the end. */
export const unmet = (standing: Standing) =>
  deadlines({ ...standing, ended: null }).filter(({ closedOn }) => closedOn === null);

/** Years of deadlines of a kind that the predecessor had not met, and the successor had. */
const yearsOwed = (open: ReturnType<typeof unmet>, kind: DeadlineKind, met: ByYear<unknown>): number[] =>
  open
    .filter((one) => one.kind === kind)
    .flatMap(({ id }) => {
      const year = Number(id.split('-').at(-1));
      return met[year] === undefined ? [] : [year];
    });

/** Results of work placement that the successor had told of and the predecessor had not; each had a plan of its own. */
function resultsOwedAgain(predecessor: Standing, { workPlacement }: Standing): Partial<HandOver['owed']> {
  if (workPlacement.state === 'notFiled') return {};
  const open = unmet(predecessor);
  const reports = yearsOwed(open, 'workPlacementReport', workPlacement.reports);
  const after = reports.filter((year) => workPlacement.classes[year] !== undefined);
  const classes = [...new Set([...yearsOwed(open, 'workPlacementClass', workPlacement.classes), ...after])];
  return {
    ...(reports.length > 0 && { workPlacementReports: reports }),
    ...(classes.length > 0 && { workPlacementClasses: classes }),
  };
}

/** What the successor had met and the predecessor had not. */
function owedAgain(predecessor: Standing, successor: Standing): HandOver['owed'] {
  const open = unmet(predecessor);
  const years = (kind: DeadlineKind, met: ByYear<unknown>) => yearsOwed(open, kind, met);
  const talks = years('talk', successor.talks);
  const advices = years('progressAdvice', successor.progressAdvices);
  const afterTalk = talks.filter((year) => successor.progressAdvices[year] !== undefined);
  return {
    interimReports: years('interimReport', successor.interimReports),
    talks,
    progressAdvices: [...new Set([...advices, ...afterTalk])],
    finalReport: successor.finalReport !== null && open.some(({ kind }) => kind === 'finalReport'),
  };
}

function planOf({ plan, ended, ...standing }: Standing): HandOver['plan'] {
  const { excellence } = standing;
  if (plan === null || excellence === 'open') return null;
  return {
    ...plan,
    confirmed: standing.confirmed,
    talks: [...standing.planTalks],
    advices: [...standing.planAdvices],
    supplements: [...standing.supplements],
    excellence,
    excellenceAdvices: standing.excellenceAdvices.map((advice) => ({ ...advice, advisers: [...advice.advisers] })),
    excellenceDecision: standing.excellenceDecision,
    step: ended?.step ?? standing.step,
    year: ended === null ? standing.year : ended.year,
  };
}

function workPlacementOf({ workPlacement }: Standing): HandOver['workPlacement'] {
  const { state, plan, assessments, approved, reports, classes } = workPlacement;
  if (state === 'notFiled' || plan === null) return null;
  return {
    state,
    plan,
    assessments: assessments.map((one) => ({ ...one, assessors: [...one.assessors] })),
    approved,
    reports: { ...reports },
    classes: { ...classes },
  };
}

/**
 * What `successor` takes over of `predecessor`, which has ended. A successor that is closed takes nothing but the pointer.
 * @source regeling.md 2.7 speaks of study value only @assumption the rest: `mergedObligations`, `mergedPlan`
 */
export function handOver(
  predecessor: Standing,
  successor: Standing,
  { mergedObligations }: MergerSettings = mergerSettings,
): HandOver {
  const bare = { agreement: null, plan: null, workPlacement: null, met: nothingMet, owed: nothingOwed, reminders: [] };
  if (successor.closed !== null) return bare;
  const plan = successor.plan === null ? planOf(predecessor) : null;
  const anyPart = mergedObligations.value === 'anyPart';
  const bothPlanned = successor.plan !== null && predecessor.plan !== null;
  const own = new Map(deadlines(successor).map(({ id, lastDay }) => [id, lastDay]));
  const goingOn = new Set(
    unmet(predecessor).flatMap(({ id, lastDay }) => ((own.get(id) ?? lastDay) === lastDay ? [id] : [])),
  );
  return {
    agreement: successor.signed === null ? predecessor.signed : null,
    plan,
    workPlacement: successor.workPlacement.state === 'notFiled' ? workPlacementOf(predecessor) : null,
    met: plan !== null || (bothPlanned && anyPart) ? metBy(predecessor) : nothingMet,
    owed: {
      ...(bothPlanned && !anyPart ? owedAgain(predecessor, successor) : nothingOwed),
      ...(!anyPart && resultsOwedAgain(predecessor, successor)),
    },
    reminders: Object.keys(predecessor.reminders).filter((key) => goingOn.has(key.slice(0, key.indexOf('/')))),
  };
}
