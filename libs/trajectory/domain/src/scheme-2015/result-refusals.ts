import type { EarlyLeavingPart, Refusal } from '@mijlpaal/trajectory-contract';
import { firstDay } from './last-days';
import { notNow, refusal } from './refusal-kinds';
import type { ResultCommand } from './result.decide';
import type { ExOfficioYear } from './ex-officio-year';
import { sources } from './sources';
import type { Standing } from './standing';

const partNames: Readonly<Record<EarlyLeavingPart, string>> = {
  fixed: 'het vaste deel',
  variable: 'het variabele deel',
};
const leavingName = (part: EarlyLeavingPart, year: number): string => `${partNames[part]} van de vsv-gelden ${year}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const MONTHS = ['', 'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']; // prettier-ignore
const monthOf = (day: string): string => `${MONTHS[Number(day.slice(5, 7))]} ${day.slice(0, 4)}`;

/** Why the policy refuses what the chart could take. */
export const resultRefusals = {
  planTooEarly: () =>
    refusal(
      'WorkPlacementPlanTooEarly',
      sources.workPlacement,
      'Een verbeterplan bpv indienen kan vanaf 20 juli 2016.',
      firstDay.workPlacementPlan,
    ),
  assessorMayNotApprove: () =>
    refusal(
      'AdviserMayNotDecide',
      sources.separation,
      'U heeft dit verbeterplan bpv zelf beoordeeld. Daarom moet een ander het goedkeuren.',
    ),
  reportTooEarly: (year: number) =>
    refusal(
      'WorkPlacementReportTooEarly',
      sources.workPlacementReport,
      `De resultaten bpv van ${year} kunt u rapporteren vanaf 1 januari ${year + 1}.`,
      firstDay.workPlacementReport(year),
    ),
  studyValuePaidTooEarly: (year: number) =>
    refusal(
      'PaymentTooEarly',
      sources.studyValuePayment,
      `Studiewaarde van ${year} wordt uitbetaald in november ${year}.`,
      firstDay.studyValuePayment(year),
    ),
  earlyLeavingPaidTooEarly: (part: EarlyLeavingPart, year: number) => {
    const from = firstDay.earlyLeavingPayment(part, year);
    const sentence = `${capital(leavingName(part, year))} wordt uitbetaald in ${monthOf(from)}.`;
    return refusal('PaymentTooEarly', sources.earlyLeavingPayment[part], sentence, from);
  },
} as const;

/** Why the chart cannot take a command about results. @source regeling.md 2.5, 2.6 */
export function resultClosedText(command: ResultCommand, standing: Standing): Refusal {
  const { workPlacement } = standing;
  switch (command.type) {
    case 'SubmitWorkPlacementPlan':
      return notNow(sources.workPlacement, 'Het verbeterplan bpv is al ingediend. Dat hoeft maar één keer.');
    case 'AssessWorkPlacementPlan':
      return workPlacement.state === 'notFiled' ? filingFirst('Het verbeterplan bpv beoordelen') : planIsApproved;
    case 'ReviseWorkPlacementPlan':
      return workPlacement.state === 'notFiled' ? filingFirst('Het verbeterplan bpv aanpassen') : planIsApproved;
    case 'ApproveWorkPlacementPlan':
      return workPlacement.state === 'approved'
        ? planIsApproved
        : approvalFirst(workPlacement.state, 'Het verbeterplan bpv goedkeuren');
    case 'ReportWorkPlacementResults': {
      const { resultYear } = command.data;
      return workPlacement.reports[resultYear]
        ? notNow(sources.workPlacementReport, `De resultaten bpv van ${resultYear} zijn al gerapporteerd.`)
        : approvalFirst(workPlacement.state, `De resultaten bpv van ${resultYear} rapporteren`);
    }
    case 'ClassWorkPlacementResults': {
      const { resultYear } = command.data;
      const what = `De resultaten bpv van ${resultYear} indelen`;
      if (workPlacement.state !== 'approved') return approvalFirst(workPlacement.state, what);
      return workPlacement.classes[resultYear]
        ? notNow(sources.workPlacementClass, `De resultaten bpv van ${resultYear} zijn al ingedeeld.`)
        : notNow(
            sources.workPlacementClass,
            `${what} kan pas als die zijn gerapporteerd.`,
            'WorkPlacementResultsReported',
          );
    }
    case 'NoteStudyValueData':
    case 'DecideStudyValue':
    case 'RecordStudyValuePaid': {
      const { year } = command.data;
      const isPayment = command.type === 'RecordStudyValuePaid';
      return exOfficioText(
        { ...studyValueWords, name: `de studiewaarde van ${year}` },
        standing.studyValue[year],
        isPayment,
      );
    }
    case 'NoteEarlyLeavingData':
    case 'DecideEarlyLeaving':
    case 'RecordEarlyLeavingPaid': {
      const { part, year } = command.data;
      const words = { ...earlyLeavingWords, article: sources.earlyLeavingPayment[part], name: leavingName(part, year) };
      return exOfficioText(words, standing.earlyLeaving[part][year], command.type === 'RecordEarlyLeavingPaid');
    }
  }
}

const filingFirst = (what: string): Refusal =>
  notNow(
    sources.workPlacement,
    `${what} kan pas als er een verbeterplan bpv is ingediend.`,
    'WorkPlacementPlanSubmitted',
  );
const planIsApproved = notNow(sources.workPlacementPlan, 'Het verbeterplan bpv is al goedgekeurd.');

function approvalFirst(state: Standing['workPlacement']['state'], what: string): Refusal {
  if (state === 'notFiled') return filingFirst(what);
  return state === 'acceptable'
    ? notNow(
        sources.workPlacementPlan,
        `${what} kan pas als het verbeterplan bpv is goedgekeurd.`,
        'WorkPlacementPlanApproved',
      )
    : notNow(
        sources.workPlacementPlan,
        `${what} kan pas als MBO in Bedrijf het verbeterplan bpv aanvaardbaar vindt.`,
        'WorkPlacementPlanAssessed',
      );
}

interface ExOfficioWords {
  readonly article: string;
  /** What is decided and paid, with its year. */
  readonly name: string;
  readonly received: 'StudyValueDataReceived' | 'EarlyLeavingDataReceived';
  readonly decided: 'StudyValueDecided' | 'EarlyLeavingDecided';
}
const studyValueWords = {
  article: sources.studyValue,
  received: 'StudyValueDataReceived',
  decided: 'StudyValueDecided',
} as const;
const earlyLeavingWords = { received: 'EarlyLeavingDataReceived', decided: 'EarlyLeavingDecided' } as const;

function exOfficioText(
  { article, name, received, decided }: ExOfficioWords,
  year: ExOfficioYear | undefined,
  isPayment: boolean,
): Refusal {
  const what = `${capital(name)} ${isPayment ? 'uitbetalen' : 'vaststellen'}`;
  switch (year?.state) {
    case undefined:
      return notNow(article, `${what} kan pas als DUO de gegevens heeft geleverd.`, received);
    case 'received':
      return notNow(article, `${what} kan pas na een besluit op de laatste gegevens.`, decided);
    case 'decided':
      return notNow(
        article,
        `${capital(name)} is al vastgesteld. Alleen nieuwe gegevens vragen een nieuw besluit.`,
        received,
      );
    case 'paid':
      return notNow(article, `${capital(name)} is al uitbetaald.`);
  }
}
