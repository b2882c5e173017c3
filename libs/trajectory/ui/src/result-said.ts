import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { formatMoney } from './format';
import { nl } from './nl';
import type { Said } from './said';

type ResultEvent = Extract<
  TrajectoryEvent,
  {
    type: `WorkPlacement${string}` | 'StudyValueDecided' | 'StudyValuePaid' | `EarlyLeaving${string}`;
  }
>;

const texts = nl.said;
const decimal = (text: string | null): string => text?.replace('.', ',') ?? texts.noDiplomas;

const valueText = ({ base, average }: { readonly base: string | null; readonly average: string | null }): string =>
  texts.value(decimal(base), decimal(average));
/** Why it was decided otherwise than calculated, and what the calculation said. */
const otherwise = (why: string | undefined, calculated: () => readonly string[]): Said[] =>
  why === undefined
    ? []
    : [
        { term: texts.differsBecause, text: why },
        { term: texts.calculated, text: calculated().join('\n') },
      ];

/** What was said with a fact about work placement, study value or early leaving. */
export function resultSaid(event: ResultEvent): Said[] {
  switch (event.type) {
    case 'WorkPlacementPlanSubmitted':
      return [
        { term: texts.analysis, text: event.data.analysis },
        { term: texts.aims, text: event.data.aims },
        { term: texts.measures, text: event.data.measures },
        { term: texts.indicators, text: event.data.indicators.join('\n') },
      ];
    case 'WorkPlacementPlanAssessed':
      return [
        { term: texts.outcome, text: nl.workPlacementAssessment[event.data.outcome] },
        { term: texts.findings, text: event.data.findings },
      ];
    case 'WorkPlacementPlanRevised':
      return [{ term: texts.what, text: event.data.what }];
    case 'WorkPlacementPlanApproved':
      return [{ term: texts.grounds, text: event.data.grounds }];
    case 'WorkPlacementResultsReported':
      return event.data.results.map(({ point, intended, achieved, indicator }) => ({
        term: point,
        text: `${texts.intended}: ${intended}\n${texts.achieved}: ${achieved}\n${texts.indicator}: ${indicator}`,
      }));
    case 'WorkPlacementResultsClassed':
      return [
        { term: texts.class, text: nl.workPlacementClass[event.data.class] },
        { term: texts.grounds, text: event.data.grounds },
      ];
    case 'StudyValueDecided':
      return [
        ...event.data.values.map((value) => ({ term: texts.unit(value.domain, value.level), text: valueText(value) })),
        ...otherwise(event.data.differsBecause, () =>
          (event.data.calculated ?? []).map(
            (value) => `${texts.unit(value.domain, value.level)}: ${valueText(value).toLowerCase()}`,
          ),
        ),
      ];
    case 'StudyValuePaid':
      return [{ term: texts.amount, text: formatMoney(event.data.amount) }];
    case 'EarlyLeavingDataReceived':
      return [{ term: texts.part, text: nl.earlyLeavingPart[event.data.part] }];
    case 'EarlyLeavingDecided':
      return [
        { term: texts.part, text: nl.earlyLeavingPart[event.data.part] },
        ...event.data.percentages.map(({ category, percentage }) => ({
          term: nl.earlyLeavingCategory[category],
          text: `${decimal(percentage)} %`,
        })),
        ...otherwise(event.data.differsBecause, () =>
          (event.data.calculated ?? []).map(
            ({ category, percentage }) => `${nl.earlyLeavingCategory[category]}: ${decimal(percentage)} %`,
          ),
        ),
      ];
    case 'EarlyLeavingPaid':
      return [
        { term: texts.part, text: nl.earlyLeavingPart[event.data.part] },
        { term: texts.amount, text: formatMoney(event.data.amount) },
      ];
  }
}
