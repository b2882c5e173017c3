import type { FactOf, Recorded } from '@mijlpaal/engine-core';
import type { IsoDate } from '@mijlpaal/shared-time';
import { type TrajectoryEvent, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { happenedOn } from './happened-on';
import { peopleOf } from './people-of';
import { resultsAfter } from './result-standing';
import { takenOver } from './taken-over';
import { type AskedSupplement, type Noted, reminderKey, type Standing } from './standing';

/** Where the trajectory stands after one more fact. Total: it refuses nothing, the chart does. */
export function standingAfter(before: Standing, fact: Recorded<TrajectoryEvent>): Standing {
  const { data, revision } = fact;
  return { ...before, brin: data.brin, revision, recorded: recordedWith(before, fact), ...changed(before, fact) };
}

function changed(before: Standing, fact: Recorded<TrajectoryEvent>): Partial<Standing> {
  const noted = note(fact);
  switch (fact.type) {
    case 'TrajectoryOpened':
      return { opened: { ...noted, rules: fact.data.rules } };
    case 'AgreementSigned':
      return { signed: noted, ...(before.step === 'unsigned' && { step: 'awaitingPlan' }) };
    case 'PlanDelayNotified':
      return {
        delay: { ...noted, expectedOn: fact.data.expectedOn },
        ...(before.plan === null && { step: 'delayNotified' }),
      };
    case 'PlanSubmitted': {
      const { provisional, excellenceApplication } = fact.data;
      return {
        phase: 'executing',
        step: 'planFiled',
        plan: { ...noted, provisional, excellenceApplication },
        planDocuments: documentsWith(before, fact.data),
        excellence: excellenceApplication ? 'applied' : 'notApplied',
      };
    }
    case 'PlanConfirmed':
      return { confirmed: noted, planDocuments: documentsWith(before, fact.data) };
    case 'PlanTalkHeld':
      return { step: 'inAssessment', year: null, planTalks: [...before.planTalks, noted] };
    case 'PlanAdvised':
      return {
        step: fact.data.supplementBy === null ? 'advised' : 'supplementAsked',
        year: null,
        planAdvices: [...before.planAdvices, noted],
        supplements: asked(ended(before.supplements, noted), noted, fact.data),
      };
    case 'PlanSupplemented':
      return {
        step: 'inAssessment',
        year: null,
        supplements: ended(before.supplements, noted),
        planDocuments: documentsWith(before, fact.data),
      };
    case 'ExcellenceAdvised': {
      const advice = { ...noted, outcome: fact.data.outcome, advisers: peopleOf(fact) };
      return { excellence: 'advised', excellenceAdvices: [...before.excellenceAdvices, advice] };
    }
    case 'ExcellenceDecided':
      return { excellence: fact.data.outcome, excellenceDecision: { ...noted, outcome: fact.data.outcome } };
    case 'InterimReportSubmitted': {
      const year = fact.data.reportYear;
      return { step: 'reported', year, interimReports: { ...before.interimReports, [year]: noted } };
    }
    case 'ProgressTalkPlanned': {
      const { year, at, assessor, place } = fact.data;
      const planned = { ...noted, at, ...(assessor && { assessor }), ...(place && { place }) };
      return { step: 'talkPlanned', year, talksPlanned: { ...before.talksPlanned, [year]: planned } };
    }
    case 'ProgressTalkHeld': {
      const { year } = fact.data;
      const withoutReport = reportOf(before, year) === null;
      return { step: 'talked', year, talks: { ...before.talks, [year]: { ...noted, withoutReport } } };
    }
    case 'ProgressAdvised': {
      const { year } = fact.data;
      return { step: 'progressAdvised', year, progressAdvices: { ...before.progressAdvices, [year]: noted } };
    }
    case 'ChangeNotified':
    case 'InstitutionReportRecorded':
      return {};
    case 'FinalReportSubmitted':
      return { phase: 'reported', step: 'finalReported', year: null, finalReport: noted };
    case 'TrajectoryClosed':
      return { phase: 'closed', step: 'closed', year: null, closed: noted };
    case 'WorkClaimed':
      return { assessor: fact.metadata.actor.id };
    case 'WorkHandedOver':
      return { assessor: fact.data.to };
    case 'RulesAdopted':
      return { adopted: { ...noted, rules: fact.data.rules } };
    case 'TrajectoryHandedOver':
    case 'TrajectoryEnded': {
      const { step, year } = before;
      const successor = fact.type === 'TrajectoryHandedOver' ? fact.data.successor : null;
      return {
        phase: 'closed',
        step: successor === null ? 'ended' : 'handedOver',
        year: null,
        ended: { ...noted, successor, step, year },
        successorAwaited: null,
      };
    }
    case 'SuccessorAwaited':
      return { successorAwaited: noted };
    case 'PredecessorTakenOver':
      return takenOver(before, fact.data);
    case 'WorkPlacementPlanSubmitted':
    case 'WorkPlacementPlanAssessed':
    case 'WorkPlacementPlanRevised':
    case 'WorkPlacementPlanApproved':
    case 'WorkPlacementResultsReported':
    case 'WorkPlacementResultsClassed':
    case 'StudyValueDataReceived':
    case 'StudyValueDecided':
    case 'StudyValuePaid':
    case 'EarlyLeavingDataReceived':
    case 'EarlyLeavingDecided':
    case 'EarlyLeavingPaid':
      return resultsAfter(before, fact, noted);
    case 'ReminderIssued':
      return { reminders: { ...before.reminders, [reminderKey(fact.data)]: 'issued' } };
    case 'ReminderSent':
      return { reminders: { ...before.reminders, [reminderKey(fact.data)]: 'sent' } };
    case 'ReminderFailed':
      return { reminders: { ...before.reminders, [reminderKey(fact.data)]: 'failed' } };
    case 'FactCorrected':
      return {};
  }
}

/** A fact that should not have been there may still be corrected, and its correction says what it was. */
function recordedWith({ recorded }: Standing, fact: TrajectoryEvent): Standing['recorded'] {
  const type = fact.type === 'FactCorrected' ? fact.data.right.type : fact.type;
  return recorded.includes(type) || !byPeople.has(type) ? recorded : [...recorded, type];
}

const byPeople: ReadonlySet<string> = new Set(trajectoryDoors.map(({ fact }) => fact));

function note(fact: Recorded<TrajectoryEvent>): Noted {
  const { recordedOn } = fact.metadata;
  const noted = { on: happenedOn(fact), recordedOn: recordedOn as IsoDate, factId: fact.id }; // the clock's day, which metadata keeps as text
  const correctedOn = fact.corrections?.at(-1)?.recordedOn as IsoDate | undefined; // as above
  return correctedOn === undefined ? noted : { ...noted, correctedOn };
}

/** The report that a year's talk is about: of 2019 that is the final one. */
export const reportOf = (standing: Standing, year: number): Noted | null =>
  year === 2019 ? standing.finalReport : (standing.interimReports[year] ?? null);

const documentsWith = (
  { planDocuments }: Standing,
  { documents }: FactOf<TrajectoryEvent, 'PlanSubmitted' | 'PlanConfirmed' | 'PlanSupplemented'>['data'],
): readonly string[] => [...new Set([...planDocuments, ...documents.map(({ sha256 }) => sha256)])];

const ended = (supplements: readonly AskedSupplement[], by: Noted): readonly AskedSupplement[] =>
  supplements.map((supplement) => (supplement.ended === null ? { ...supplement, ended: by } : supplement));

const asked = (
  supplements: readonly AskedSupplement[],
  advice: Noted,
  { supplementBy }: FactOf<TrajectoryEvent, 'PlanAdvised'>['data'],
): readonly AskedSupplement[] =>
  supplementBy === null ? supplements : [...supplements, { asked: advice, by: supplementBy, ended: null }];
