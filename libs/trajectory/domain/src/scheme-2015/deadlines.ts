import { type IsoDate, isoDate, latest } from '@mijlpaal/shared-time';
import type { Role, TrajectoryFactType } from '@mijlpaal/trajectory-contract';
import { passports } from './deadline-passports';
import { type DeadlineKind, lastDay, REPORT_YEARS, TALK_YEARS } from './last-days';
import { resultDeadlines } from './result-deadlines';
import { type FiledPlan, knownOn, type Noted, type Standing } from './standing';

/** A day before which somebody has to do something. It holds days; who is late is judged on the day of reading. */
export interface Deadline {
  readonly id: string;
  readonly kind: DeadlineKind;
  /** The first one; `generationOf` counts on when reminders went out about another last day. */
  readonly generation: 1;
  readonly lastDay: IsoDate;
  /** Who has to act now. */
  readonly turn: Role;
  /** From this day on it is asked for: where its last day hangs on a fact that was corrected, from the correction on. */
  readonly appearsOn: IsoDate;
  /** Own day of the fact that closed it; null while it is open. */
  readonly closedOn: IsoDate | null;
  /** It closed because nothing is asked any more, not because it was done. */
  readonly ended: boolean;
  /** Id of that fact. */
  readonly closingFact: string | null;
  /** Id of the fact from whose own day the last day is counted; null where the day stands fixed. */
  readonly anchorFact: string | null;
  /** The fact that it waits for. It also closes when nothing is asked any more: by a newer advice, the final report or the closure. */
  readonly closedBy: TrajectoryFactType;
  readonly source: string;
  /** The chosen reading where the source is silent, in Dutch. */
  readonly reading: string | null;
}

/**
 * Every deadline that the facts have made, also those that are closed or appear later, in the order of section 3.
 * @source scheme-2015, section 3
 */
export function deadlines(standing: Standing): readonly Deadline[] {
  const { opened, plan, ended } = standing;
  if (opened === null) return [];
  const all = [
    ...beforePlan(standing, opened),
    ...(plan === null ? [] : afterPlan(standing, plan)),
    ...resultDeadlines(standing, made),
  ];
  return ended === null
    ? all
    : all.map((deadline) => (deadline.closedOn === null ? endedBy(deadline, ended) : deadline));
}

const endedBy = (deadline: Deadline, { on, factId }: Noted): Deadline => ({
  ...deadline,
  closedOn: on,
  ended: true,
  closingFact: factId,
});

const made = (
  kind: DeadlineKind,
  id: string,
  days: { readonly last: IsoDate; readonly appearsOn: IsoDate; readonly from?: Noted },
  /** What does it, then what ends it undone. */
  closing: readonly (Noted | null | undefined)[],
  turn: Role = passports[kind].turn,
): Deadline => {
  const [doing] = closing;
  const by = closing.find((noted) => noted) ?? null;
  const { closedBy, source, reading } = passports[kind];
  const closed = { closedOn: by?.on ?? null, ended: by !== null && by !== doing, closingFact: by?.factId ?? null };
  return {
    id,
    kind,
    generation: 1,
    lastDay: days.last,
    turn,
    appearsOn: days.appearsOn,
    ...closed,
    anchorFact: days.from?.factId ?? null,
    closedBy,
    source,
    reading,
  };
};

export type MakeDeadline = typeof made;

const beforePlan = ({ signed, plan, closed }: Standing, { on: appearsOn }: Noted): readonly Deadline[] => [
  made('agreement', 'agreement-2015', { last: lastDay.agreement, appearsOn }, [signed, closed]),
  made('plan', 'plan-2015', { last: lastDay.plan, appearsOn }, [plan]),
];

/** An institution without a plan owes none of these, and nobody owes it any. */
const afterPlan = (standing: Standing, plan: FiledPlan): readonly Deadline[] => [
  ...ofAssessment(standing, plan),
  ...REPORT_YEARS.map((year) => {
    const days = { last: lastDay.interimReport(year), appearsOn: latest(plan.recordedOn, isoDate(`${year}-01-01`)) };
    return made('interimReport', `interim-${year}`, days, [standing.interimReports[year], standing.finalReport]);
  }),
  ...TALK_YEARS.map((year) => {
    const days = { last: lastDay.talk(year), appearsOn: latest(plan.recordedOn, isoDate(`${year}-04-01`)) };
    return made('talk', `talk-${year}`, days, [standing.talks[year], standing.closed]);
  }),
  ...TALK_YEARS.flatMap((year) => {
    const talk = standing.talks[year];
    if (talk === undefined) return [];
    const days = { last: lastDay.progressAdvice(year, talk.on), appearsOn: knownOn(talk), from: talk };
    return [made('progressAdvice', `progress-advice-${year}`, days, [standing.progressAdvices[year], standing.closed])];
  }),
  made(
    'finalReport',
    'final-2019',
    { last: lastDay.finalReport, appearsOn: latest(plan.recordedOn, isoDate('2019-01-01')) },
    [standing.finalReport],
  ),
];

function ofAssessment(standing: Standing, plan: FiledPlan): readonly Deadline[] {
  const { planAdvices, supplements, excellenceAdvices, excellenceDecision, closed } = standing;
  const appearsOn = plan.recordedOn;
  const decision = made(
    'excellenceDecision',
    'excellence-decision-2015',
    { last: lastDay.excellenceDecision, appearsOn },
    [excellenceDecision, closed],
    excellenceAdvices.length === 0 ? 'assessor' : 'decisionMaker',
  );
  return [
    ...(plan.excellenceApplication ? [decision] : []),
    made('planAdvice', 'plan-advice-2015', { last: lastDay.planAdvice, appearsOn }, [planAdvices[0], closed]),
    ...supplements.map(({ asked, by, ended }, index) => {
      const days = { last: lastDay.supplement(by), appearsOn: knownOn(asked), from: asked };
      return made('supplement', `supplement-${index + 1}`, days, [
        planAdvices.some(({ factId }) => factId === ended?.factId) ? null : ended,
        ended,
        closed,
      ]);
    }),
  ];
}

/** A talk brings the advice on it, which is counted from the talk: here, as if it is held on its last day. */
export function leadsTo({ kind, id, lastDay: talkOn }: Deadline): { id: string; lastDay: IsoDate } | null {
  if (kind !== 'talk') return null;
  const year = Number(id.slice(-4));
  return { id: `progress-advice-${year}`, lastDay: lastDay.progressAdvice(year, talkOn) };
}

/**
 * Which ladder of reminders a deadline is on. A correction can give it another last day: then the ladder begins anew.
 * @param issued every reminder of this deadline so far
 */
export const generationOf = (
  { lastDay }: Pick<Deadline, 'lastDay'>,
  issued: readonly { readonly generation: number; readonly lastDay: IsoDate }[],
): number =>
  issued.find((one) => one.lastDay === lastDay)?.generation ??
  1 + Math.max(0, ...issued.map(({ generation }) => generation));
