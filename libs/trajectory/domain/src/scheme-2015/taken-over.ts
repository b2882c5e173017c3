import type { FactOf } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import type { ByYear, Noted, Standing } from './standing';

type TakenOver = Omit<FactOf<TrajectoryEvent, 'PredecessorTakenOver'>['data'], 'brin' | 'takenOverOn' | 'transition'>;

const without = <T>(years: ByYear<T>, owed: readonly number[]): ByYear<T> =>
  Object.fromEntries(Object.entries(years).filter(([year]) => !owed.includes(Number(year))));

const finalReportOf = (before: Standing, { met, owed }: TakenOver) =>
  before.finalReport === null ? met.finalReport : owed.finalReport ? null : before.finalReport;

/** A plan that the successor goes on with, for it has none itself. */
function ofPlan({ plan }: TakenOver): Partial<Standing> {
  if (plan === null) return {};
  const { confirmed, talks, advices, supplements, excellence, excellenceAdvices, excellenceDecision, step, year } =
    plan;
  const { on, recordedOn, factId, provisional, excellenceApplication } = plan;
  return {
    step,
    year,
    plan: { on, recordedOn, factId, provisional, excellenceApplication },
    confirmed,
    planTalks: talks,
    planAdvices: advices,
    supplements,
    excellence,
    excellenceAdvices,
    excellenceDecision,
  };
}

/** Where the successor stands once it has taken one predecessor over. */
export function takenOver(before: Standing, data: TakenOver): Partial<Standing> {
  const { predecessor, agreement, workPlacement, reminders } = data;
  const predecessors = [...before.predecessors, predecessor];
  if (before.closed !== null) return { predecessors };
  const finalReport = finalReportOf(before, data);
  const hasPlan = before.plan !== null || data.plan !== null;
  return {
    predecessors,
    ...(before.signed === null && agreement !== null && signedNow(before, agreement)),
    ...(before.plan === null && ofPlan(data)),
    ...(before.workPlacement.state === 'notFiled'
      ? workPlacement && { workPlacement }
      : { workPlacement: withOwed(before.workPlacement, data) }),
    reminders: { ...Object.fromEntries(reminders.map((key) => [key, 'sent' as const])), ...before.reminders },
    ...(hasPlan && { phase: finalReport === null ? 'executing' : 'reported', finalReport, ...yearsOf(before, data) }),
  };
}

/** Without the results that are to be told of again. */
const withOwed = (own: Standing['workPlacement'], { owed }: Pick<TakenOver, 'owed'>): Standing['workPlacement'] => ({
  ...own,
  reports: without(own.reports, owed.workPlacementReports ?? []),
  classes: without(own.classes, owed.workPlacementClasses ?? []),
});

const signedNow = ({ step }: Standing, signed: Noted): Partial<Standing> => ({
  signed,
  ...(step === 'unsigned' && { step: 'awaitingPlan' }),
});

const yearsOf = (before: Standing, { met, owed }: TakenOver): Partial<Standing> => ({
  interimReports: without({ ...met.interimReports, ...before.interimReports }, owed.interimReports),
  talksPlanned: { ...met.talksPlanned, ...before.talksPlanned },
  talks: without({ ...met.talks, ...before.talks }, owed.talks),
  progressAdvices: without({ ...met.progressAdvices, ...before.progressAdvices }, owed.progressAdvices),
});
