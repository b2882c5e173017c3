import { eventOf, ExcellenceItem, Theme, type TimelineItem, type TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import { capital, formatDay, formatMinute, formatMoney } from './format';
import { nl } from './nl';
import { pagesSaid } from './reading/pages-said';
import { resultSaid } from './result-said';

/** A word and what was said under it. */
export interface Said {
  readonly term: string;
  readonly text: string;
  /** Whether the text is the opaque key of somebody. */
  readonly isPerson?: true;
}

const texts = nl.said;
const yesNo = (yes: boolean): string => (yes ? texts.yes : texts.no);

type DataOf<Type extends TrajectoryEvent['type']> = Extract<TrajectoryEvent, { type: Type }>['data'];
type Themes = DataOf<'PlanSubmitted'>['themes'];
type Chosen = Extract<Themes[Theme], { chosen: true }>;
type PerTheme = DataOf<'FinalReportSubmitted'>['perTheme'];
type Conditions = DataOf<'ExcellenceAdvised'>['conditions'];

const budgetText = (budget: Chosen['budget']): string =>
  budget.map(({ year, amount }) => `${year}: ${formatMoney(amount)}`).join(', ');
const describedText = ({ start, results, way, budget }: Pick<Chosen, 'start' | 'results' | 'way' | 'budget'>): string =>
  [
    `${texts.start}: ${start}`,
    `${texts.results}: ${results}`,
    `${texts.way}: ${way}`,
    ...(budget.length > 0 ? [`${texts.budget}: ${budgetText(budget)}`] : []),
  ].join('\n');

const themesSaid = (themes: Themes): Said[] =>
  Theme.options.map((theme) => {
    const plan = themes[theme];
    return { term: nl.theme[theme], text: plan.chosen ? describedText(plan) : `${texts.notChosen}: ${plan.reason}` };
  });

const themeName = (theme: string): string => {
  const known = Theme.safeParse(theme);
  return known.success ? nl.theme[known.data] : theme;
};
const perThemeSaid = (perTheme: PerTheme): Said[] =>
  perTheme.map(({ theme, progress, spent }) => ({
    term: texts.progressOf(themeName(theme)),
    text: `${progress}\n${texts.spent(formatMoney(spent))}`,
  }));

const conditionsSaid = (conditions: Conditions): Said[] =>
  conditions.map(({ item, text, by }) => ({
    term: texts.condition(item),
    text: by === null ? text : `${text} (${texts.by(formatDay(by))})`,
  }));

const itemsSaid = (items: DataOf<'ExcellenceAdvised'>['items'], nameOf: NameOf): Said[] =>
  ExcellenceItem.options.map((id) => {
    const { result, motivation, pages } = items[id];
    const outcome = nl.itemResult[result] ?? result;
    return {
      term: nl.point(id),
      text: [
        motivation ? `${outcome}: ${motivation}` : outcome,
        ...(pages?.length ? [texts.foundOn(pagesSaid(pages, nameOf))] : []),
      ].join('\n'),
    };
  });

const takenOverSaid = ({ predecessor, plan, owed }: DataOf<'PredecessorTakenOver'>): Said[] => {
  const again = [
    ...owed.interimReports.map((year) => nl.deadline(`interim-${year}`)),
    ...owed.talks.map((year) => nl.deadline(`talk-${year}`)),
    ...owed.progressAdvices.map((year) => nl.deadline(`progress-advice-${year}`)),
    ...(owed.finalReport ? [nl.deadline('final-2019')] : []),
  ];
  return [
    { term: texts.predecessor, text: predecessor },
    ...(plan === null ? [] : [{ term: texts.takenPlan, text: texts.takenPlanText }]),
    ...(again.length === 0 ? [] : [{ term: texts.owedAgain, text: again.join(', ') }]),
  ];
};

function ofEvent(event: TrajectoryEvent, nameOf: NameOf): Said[] {
  switch (event.type) {
    case 'PlanDelayNotified':
      return [
        { term: texts.reason, text: event.data.reason },
        { term: texts.expectedOn, text: formatDay(event.data.expectedOn) },
      ];
    case 'PlanSubmitted':
      return [
        { term: texts.provisional, text: yesNo(event.data.provisional) },
        { term: texts.applied, text: event.data.excellenceApplication ? texts.appliedYes : texts.appliedNo },
        ...themesSaid(event.data.themes),
        ...event.data.otherThemes.map((theme) => ({ term: texts.otherTheme(theme.name), text: describedText(theme) })),
      ];
    case 'PlanTalkHeld':
      return [{ term: texts.subjects, text: event.data.subjects }];
    case 'PlanAdvised':
      return [
        { term: texts.advice, text: event.data.advice },
        ...(event.data.supplementBy === null
          ? []
          : [{ term: texts.supplementBy, text: formatDay(event.data.supplementBy) }]),
        ...event.data.findings.map(({ criterion, finding }) => ({ term: criterion, text: finding })),
      ];
    case 'PlanSupplemented':
      return [{ term: texts.supplemented, text: event.data.what }];
    case 'ExcellenceAdvised':
      return [
        { term: texts.outcome, text: nl.adviceOutcome[event.data.outcome] ?? event.data.outcome },
        ...conditionsSaid(event.data.conditions),
        ...itemsSaid(event.data.items, nameOf),
      ];
    case 'ExcellenceDecided':
      return [
        { term: texts.outcome, text: nl.decisionOutcome[event.data.outcome] ?? event.data.outcome },
        { term: texts.grounds, text: event.data.grounds },
        ...conditionsSaid(event.data.conditions),
      ];
    case 'InterimReportSubmitted':
    case 'FinalReportSubmitted':
      return perThemeSaid(event.data.perTheme);
    case 'ProgressTalkPlanned':
      return [
        { term: texts.at, text: capital(formatMinute(event.data.at)) },
        ...(event.data.assessor
          ? [{ term: texts.withAssessor, text: event.data.assessor, isPerson: true as const }]
          : []),
        ...(event.data.place ? [{ term: texts.place, text: event.data.place }] : []),
      ];
    case 'ProgressTalkHeld':
      return [
        { term: texts.subjects, text: event.data.subjects },
        { term: texts.vulnerableYouth, text: event.data.vulnerableYouth },
        { term: texts.withAccountManager, text: yesNo(event.data.withAccountManager) },
      ];
    case 'ProgressAdvised':
      return [
        { term: texts.advice, text: event.data.advice },
        { term: texts.vulnerableYouth, text: event.data.vulnerableYouth },
      ];
    case 'ChangeNotified':
      return [
        { term: texts.kind, text: nl.changeKind[event.data.kind] ?? event.data.kind },
        { term: texts.what, text: event.data.what },
      ];
    case 'WorkPlacementPlanSubmitted':
    case 'WorkPlacementPlanAssessed':
    case 'WorkPlacementPlanRevised':
    case 'WorkPlacementPlanApproved':
    case 'WorkPlacementResultsReported':
    case 'WorkPlacementResultsClassed':
    case 'StudyValueDecided':
    case 'StudyValuePaid':
    case 'EarlyLeavingDataReceived':
    case 'EarlyLeavingDecided':
    case 'EarlyLeavingPaid':
      return resultSaid(event);
    case 'RulesAdopted':
      return [
        { term: texts.rules, text: event.data.rules },
        { term: texts.grounds, text: event.data.grounds },
      ];
    case 'InstitutionReportRecorded':
      return [
        { term: texts.reportKind, text: nl.institutionReportKind[event.data.kind] },
        { term: texts.title, text: event.data.title },
      ];
    case 'WorkHandedOver':
      return [
        event.data.to === null
          ? { term: texts.workTo, text: nl.frame.nobody }
          : { term: texts.workTo, text: event.data.to, isPerson: true },
      ];
    case 'TrajectoryHandedOver':
      return [{ term: texts.successor, text: event.data.successor }];
    case 'PredecessorTakenOver':
      return takenOverSaid(event.data);
    case 'TrajectoryEnded':
      return [{ term: texts.grounds, text: event.data.grounds }];
    case 'ReminderIssued':
    case 'ReminderSent':
      return [
        { term: texts.to, text: `${nl.byRole[event.data.recipient]}, ${texts.by(formatDay(event.data.lastDay))}` },
      ];
    case 'ReminderFailed':
      return [
        { term: texts.to, text: nl.byRole[event.data.recipient] },
        { term: texts.why, text: event.data.reason },
      ];
    case 'FactCorrected':
      return [{ term: texts.corrected, text: nl.fact[event.data.right.type] }];
    case 'TrajectoryOpened':
    case 'AgreementSigned':
    case 'PlanConfirmed':
    case 'StudyValueDataReceived':
    case 'TrajectoryClosed':
    case 'WorkClaimed':
    case 'SuccessorAwaited':
      return [];
  }
}

/** What every fact may carry. */
const Common = z.object({ ground: z.string().optional(), remark: z.string().optional() });

/** What a document is called, by the SHA-256 of its bytes; null: nobody knows. */
export type NameOf = (sha256: string) => string | null;

/** Everything that was said with a fact, in the order in which people read it. @param nameOf default: documents have no names */
export function saidOf(item: TimelineItem, nameOf: NameOf = () => null): readonly Said[] {
  const event = eventOf(item);
  if (event === null) return [];
  const { ground, remark } = Common.parse(event.data);
  return [
    ...ofEvent(event, nameOf),
    ...(remark ? [{ term: texts.remark, text: remark }] : []),
    ...(ground ? [{ term: texts.ground, text: ground }] : []),
  ];
}
