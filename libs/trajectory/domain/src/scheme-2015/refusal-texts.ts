import type { Refusal, TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { correctionRefusals } from './correction-refusals';
import { notNow, refusal } from './refusal-kinds';
import type { ResultCommand } from './result.decide';
import { resultClosedText } from './result-refusals';
import { sources } from './sources';
import type { Standing } from './standing';

const LIST = new Intl.ListFormat('nl', { type: 'conjunction' });

const planFirst = (article: string, what: string): Refusal =>
  notNow(article, `${what} kan pas als het kwaliteitsplan is ingediend.`, 'PlanSubmitted');

const notOpened = notNow(sources.opening, 'Voor deze instelling is nog geen traject geopend.', 'TrajectoryOpened');
const closedForGood = notNow(sources.closing, 'Dit traject is afgesloten. U kunt er niets meer aan toevoegen.');

type InTrajectory = Exclude<
  TrajectoryCommand['type'],
  | 'OpenTrajectory'
  | 'AdoptRules'
  | 'HandTrajectoryOver'
  | 'TakePredecessorOver'
  | 'AwaitSuccessor'
  | 'EndTrajectory'
  | 'IssueReminder'
  | 'RecordReminderSent'
  | 'RecordReminderFailed'
  | 'CorrectFact'
  | 'RecordInstitutionReport'
  | ResultCommand['type']
>;

/** Why an open trajectory cannot take this command now. */
const whileOpen: Readonly<Record<InTrajectory, (standing: Standing) => Refusal>> = {
  SignAgreement: () => notNow(sources.agreement, 'De overeenkomst is al getekend. Dat hoeft maar één keer.'),
  NotifyPlanDelay: () =>
    notNow(sources.lateOrProvisionalPlan, 'Het kwaliteitsplan is al ingediend. Uitstel melden is niet meer nodig.'),
  SubmitPlan: () =>
    notNow(
      sources.plan,
      'Het kwaliteitsplan is al ingediend, voor de hele periode 2015 tot en met 2018. U kunt het wel aanvullen.',
    ),
  ConfirmPlan: ({ plan }) =>
    plan === null
      ? planFirst(sources.lateOrProvisionalPlan, 'Een voorlopig plan bevestigen')
      : notNow(sources.lateOrProvisionalPlan, 'Het plan is al definitief. Bevestigen is niet meer nodig.'),
  HoldPlanTalk: () => planFirst(sources.facilitation, 'Een gesprek over het plan vastleggen'),
  AdvisePlan: () => planFirst(sources.advice, 'Advies geven over het plan'),
  SupplementPlan: () => planFirst(sources.facilitation, 'Het plan aanvullen'),
  AdviseExcellence: (standing) => excellenceIsOver(standing, 'Advies geven over excellentie'),
  DecideExcellence: (standing) =>
    standing.excellence === 'applied'
      ? notNow(
          sources.excellenceDecision,
          'Besluiten over excellentie kan pas na het advies van MBO in Bedrijf.',
          'ExcellenceAdvised',
        )
      : excellenceIsOver(standing, 'Besluiten over excellentie'),
  SubmitInterimReport: (standing) => executionIsOver(standing, sources.interimReport, 'Een tussenrapportage indienen'),
  PlanProgressTalk: () => planFirst(sources.planning, 'Een voortgangsgesprek plannen'),
  HoldProgressTalk: () => planFirst(sources.planning, 'Een voortgangsgesprek vastleggen'),
  AdviseProgress: () => planFirst(sources.planning, 'Advies geven over de voortgang'),
  NotifyChange: (standing) => executionIsOver(standing, sources.changes, 'Een wijziging melden'),
  SubmitFinalReport: (standing) => executionIsOver(standing, sources.finalReport, 'De eindrapportage indienen'),
  ClaimWork: () =>
    refusal(
      'WorkAlreadyClaimed',
      sources.work,
      'Het werk van deze instelling is al opgepakt. U kunt het wel overdragen, aan uzelf of aan een collega.',
      'WorkHandedOver',
    ),
  HandWorkOver: () =>
    refusal(
      'WorkNotClaimed',
      sources.work,
      'Niemand heeft het werk van deze instelling opgepakt. Daarom is er niets over te dragen.',
      'WorkClaimed',
    ),
  CloseTrajectory: ({ plan, finalReport }) => {
    if (plan === null) return planFirst(sources.closing, 'Het traject afsluiten');
    return finalReport === null
      ? refusal(
          'FinalReportMissing',
          sources.finalReport,
          'Het traject kan pas worden afgesloten als de eindrapportage is ingediend.',
          'FinalReportSubmitted',
        )
      : refusal(
          'LastTalkMissing',
          sources.planning,
          'Het traject kan pas worden afgesloten na het voortgangsgesprek van 2019.',
          'ProgressTalkHeld',
        );
  },
};

const stillGoesOn = ({ successorAwaited }: Standing): Refusal =>
  successorAwaited === null
    ? notNow(
        sources.succession,
        'Dit traject beëindigen kan alleen als de instelling is gestopt zonder opvolger.',
        'SuccessorAwaited',
      )
    : notNow(sources.succession, 'Van deze instelling is al vastgelegd dat zij is gestopt zonder opvolger.');

/** Why an ended trajectory takes nothing more. */
const over = (successor: string | null): Refusal =>
  successor === null
    ? notNow(sources.succession, 'Dit traject is beëindigd zonder opvolger. U kunt er niets meer aan toevoegen.')
    : notNow(sources.succession, `Dit traject gaat verder bij ${successor}. Leg het daar vast.`);

function excellenceIsOver({ excellence }: Standing, what: string): Refusal {
  if (excellence === 'open') return planFirst(sources.excellenceDecision, what);
  return excellence === 'notApplied'
    ? notNow(sources.laterEntry, 'Bij het plan is excellentie niet aangevraagd. Later aanvragen kan niet.')
    : notNow(
        sources.excellenceDecision,
        'Over excellentie is al besloten. Dat besluit geldt voor 2015 tot en met 2018.',
      );
}

const executionIsOver = ({ plan }: Standing, article: string, what: string): Refusal =>
  plan === null
    ? planFirst(article, what)
    : notNow(article, `${what} kan niet meer: de eindrapportage is al ingediend.`);

/** Why the chart cannot take a command, by what was asked and where the trajectory stands. */
export function closedText(command: TrajectoryCommand, standing: Standing): Refusal {
  return standing.ended === null || command.type === 'OpenTrajectory' || command.type.includes('Reminder')
    ? whileNotEnded(command, standing)
    : over(standing.ended.successor);
}

function whileNotEnded(command: TrajectoryCommand, standing: Standing): Refusal {
  switch (command.type) {
    case 'OpenTrajectory':
      return refusal('TrajectoryAlreadyOpened', sources.opening, 'Voor deze instelling is al een traject geopend.');
    case 'AdoptRules':
    case 'HandTrajectoryOver':
    case 'TakePredecessorOver':
      return notOpened;
    case 'RecordInstitutionReport':
      return standing.opened === null ? notOpened : closedForGood;
    case 'AwaitSuccessor':
    case 'EndTrajectory':
      return standing.opened === null ? notOpened : stillGoesOn(standing);
    case 'IssueReminder':
      return refusals.deadlineNotOpen();
    case 'RecordReminderSent':
    case 'RecordReminderFailed':
      return refusals.reminderNotIssued();
    case 'CorrectFact':
      return correctionRefusals.notOpened();
    case 'NoteStudyValueData':
    case 'DecideStudyValue':
    case 'RecordStudyValuePaid':
    case 'NoteEarlyLeavingData':
    case 'DecideEarlyLeaving':
    case 'RecordEarlyLeavingPaid':
      return standing.opened === null ? notOpened : resultClosedText(command, standing);
    case 'SubmitWorkPlacementPlan':
    case 'AssessWorkPlacementPlan':
    case 'ReviseWorkPlacementPlan':
    case 'ApproveWorkPlacementPlan':
    case 'ReportWorkPlacementResults':
    case 'ClassWorkPlacementResults':
      if (standing.opened === null) return notOpened;
      return standing.closed === null ? resultClosedText(command, standing) : closedForGood;
    default:
      if (standing.opened === null) return notOpened;
      return standing.closed === null ? whileOpen[command.type](standing) : closedForGood;
  }
}

/** Why the policy refuses what the chart could take. */
export const refusals = {
  excellenceNotInTime: () =>
    refusal(
      'ExcellenceNotInTime',
      sources.plan,
      'Excellentie aanvragen kon tot en met 30 april 2015. U kunt het plan nog wel indienen zonder aanvraag voor excellentie.',
    ),
  adviserMayNotDecide: () =>
    refusal(
      'AdviserMayNotDecide',
      sources.separation,
      'U heeft zelf advies gegeven over deze aanvraag. Daarom moet een ander erover besluiten.',
    ),
  interimReportAlreadySubmitted: (year: number) =>
    refusal(
      'InterimReportAlreadySubmitted',
      sources.interimReport,
      `De tussenrapportage van ${year} is al ingediend. Er is er één per jaar.`,
    ),
  interimReportTooEarly: (year: number) =>
    refusal(
      'InterimReportTooEarly',
      sources.reportYear,
      `De tussenrapportage van ${year} kunt u indienen vanaf 1 januari ${year}.`,
      `${year}-01-01`,
    ),
  progressTalkAlreadyHeld: (year: number) =>
    refusal(
      'ProgressTalkAlreadyHeld',
      sources.planning,
      `Het voortgangsgesprek van ${year} is al vastgelegd. Er is er één per jaar.`,
    ),
  progressTalkNotHeld: (year: number) =>
    refusal(
      'ProgressTalkNotHeld',
      sources.planning,
      `Advies over de voortgang in ${year} kan pas na het voortgangsgesprek van ${year}.`,
      'ProgressTalkHeld',
    ),
  progressAdviceAlreadyGiven: (year: number) =>
    refusal(
      'ProgressAdviceAlreadyGiven',
      sources.planning,
      `Het advies over de voortgang in ${year} is al vastgelegd. Er is er één per jaar.`,
    ),
  workIsTheirs: () =>
    refusal(
      'WorkAlreadyClaimed',
      sources.work,
      'Het werk van deze instelling ligt al bij deze collega. Kies iemand anders, of geef het terug.',
    ),
  finalReportTooEarly: () =>
    refusal(
      'FinalReportTooEarly',
      sources.reportYear,
      'De eindrapportage kunt u indienen vanaf 1 januari 2019.',
      '2019-01-01',
    ),
  deadlineNotOpen: () =>
    refusal(
      'DeadlineNotOpen',
      sources.ladder,
      'Deze termijn is niet open, of heeft een andere laatste dag. Daarom is er geen herinnering verstuurd.',
    ),
  reminderAlreadyIssued: () =>
    refusal('DeadlineNotOpen', sources.ladder, 'Deze herinnering is al eerder aan deze ontvanger verstuurd.'),
  reminderNotIssued: () =>
    refusal(
      'ReminderNotIssued',
      sources.ladder,
      'Van deze herinnering wordt geen verzending verwacht: zij is niet uitgegeven, of zij is al verzonden.',
    ),
} as const;

/** @param items points of which a page is named of another document */
export const documentNotFiled = (items: readonly string[]): Refusal =>
  refusal(
    'DocumentNotFiled',
    sources.excellenceFramework,
    `Bij ${LIST.format(items)} staat een bladzijde van een stuk dat niet bij het plan of een aanvulling hoort. Noem alleen bladzijden van wat de instelling indiende.`,
    'PlanSupplemented',
  );

/** Why a trajectory does not go on under other rules. */
export const rulesRefusals = {
  notKnown: (rules: string, known: readonly string[]) =>
    refusal(
      'RulesNotKnown',
      sources.rules,
      `Versie ${rules} van de regels is hier niet bekend. Bekend is: ${known.join(', ')}.`,
    ),
  alreadyInForce: (rules: string) =>
    refusal(
      'NotPossibleNow',
      sources.rules,
      `Dit traject loopt al onder versie ${rules} van de regels. Terug naar oudere regels kan niet.`,
    ),
} as const;
