export {
  CommonFields,
  PlanAdviceFields,
  PlanTalkFields,
  ProgressAdviceFields,
  ProgressTalkFields,
} from './assess/advice-fields';
export { ExcellenceFields } from './assess/excellence-fields';
export { FactPreview } from './assess/fact-preview';
export { Material, MATERIAL } from './assess/material';
export { adviceBody, filledPoints, pointsWith } from './assess/points';
export { type Calculated, calculatedPercentages, calculatedStudyValue, withCalculated } from './assess/calculated';
export { CalculationPanel } from './assess/calculation-panel';
export { CalculatedContext } from './assess/calculated-fields';
export { percentageField, percentagesBody, studyValueBody } from './assess/result-bodies';
export {
  ClosureFields,
  EndingFields,
  GroundsFields,
  WorkPlacementAssessmentFields,
  WorkPlacementClassFields,
} from './assess/result-fields';
export { FixedPartFields, PercentageFields, StudyValueFields } from './assess/decision-fields';
export { ActionLink, AppLink } from './app-link';
export { CalendarFilters } from './calendar-filters';
export { CalendarList } from './calendar-list';
export { CalendarMonth } from './calendar-month';
export { CalendarSubscription } from './calendar-subscription';
export { CalendarView } from './calendar-address';
export {
  chosenDeadlines,
  dayOfAnswer,
  firstMonth,
  monthAfter,
  monthBefore,
  nearestMonth,
  periodOf,
} from './calendar-view';
export { correctionBody, correctionField, correctionValues, pieceOf, rightData, wrongIn } from './correction-values';
export { CorrectionDifferences } from './correction-differences';
export { DecisionChoice, WaitingApplications } from './decision-choice';
export { DecisionList } from './decision-list';
export { SectorFiguresTable } from './sector-figures-table';
export { DELIVERED_KINDS, type DeliveredKind, isOfSector } from './data/delivered';
export { DeliveredTable } from './data/delivered-table';
export { DELIVERY_RULES, DeliveryCheck } from './data/delivery-check';
export { factOf, figureData, figureValues, saidBy, sentNorms } from './data/figure-bodies';
export { FigureDifferences } from './data/figure-differences';
export { FigureFields, SourceFields } from './data/figure-fields';
export { NormFields } from './data/norm-fields';
export { MergerDifferences } from './data/merger-differences';
export { type Change, NowAndThen } from './data/now-and-then';
export { splitBody, splitField, tooMuchGiven } from './data/split-bodies';
export { DivisionFields } from './data/split-fields';
export { DeadlineTable } from './deadline-table';
export { dossierAction } from './dossier-action';
export { addressOf, correctionHref, DossierAddress, type Moment, momentOf } from './dossier-address';
export { ContactPanel } from './contact-panel';
export { DocumentList } from './document-list';
export {
  type DocumentKeeping,
  DocumentKeepingContext,
  type Paper,
  type UploadFailure,
  type Uploading,
} from './documents/document-keeping';
export { PaperName } from './documents/paper-name';
export { paperOf } from './documents/paper-of';
export { Empty } from './empty';
export { Failed } from './failed';
export { capital, formatDay, formatMinute, formatMoney, formatMonth, formatNumber, formatWeekday } from './format';
export {
  CheckField,
  ChoiceField,
  type Choices,
  DateField,
  MoneyField,
  SelectOneField,
  TextAreaField,
  TextField,
} from './form/fields';
export { FileField } from './form/file-field';
export { DocumentsField } from './form/documents-field';
export { useForm as useFormModel } from './form/form-context';
export { FormFrame } from './form/form-frame';
export type { FormStatus, Kept } from './form/form-status';
export { type Mistakes, mistakesIn, mistakesSaid, NO_MISTAKES, type RuleWords } from './form/mistakes';
export { PaperFields } from './form/paper-fields';
export { RowsField } from './form/rows-field';
export { amountOfCents, centsOf } from './form/typed-money';
export { type Path, sendable, valueAt, type Values, withValue } from './form/values';
export { FundingIncomplete } from './funding-incomplete';
export { fundingSoFar, type SoFar } from './funding-so-far';
export { FundingTable } from './funding-table';
export { Icon } from './icon';
export { InstitutionChoice } from './institution/institution-choice';
export { pieceForms } from './institution/piece-forms';
export { pieceAction } from './institution/piece-action';
export { pieceAt } from './institution/pieces';
export { pieceFor } from './institution/piece-for';
export { DocumentViewer } from './reading/reader';
export {
  canBeShown,
  type DocumentPage,
  OPEN_PAGE,
  type ReadableDocument,
  type Reading,
  ReadingContext,
} from './reading/reading';
export { ReceivedPanel } from './institution/received-panel';
export { SentTable } from './institution/sent-table';
export { Coming, DelayPanel, HelpPanel } from './institution/side-panels';
export { DoneNote, TaskPanel, Until } from './institution/task-panel';
export { tasksIn } from './institution/tasks';
export type { Piece } from './texts/institution';
export { LiveLine } from './live-line';
export { Loading } from './loading';
export { factsBy, LookBack } from './look-back';
export { LookingBackNotice } from './looking-back-notice';
export { Mailbox, type Message } from './mailbox';
export { MonitorBudget } from './monitor-budget';
export { MonitorData } from './monitor-data';
export { MonitorIndicators } from './monitor-indicators';
export { MonitorInstitutions } from './monitor-institutions';
export { progressPanels, reportYearOn } from './monitor-progress';
export { MonitorStones } from './monitor-stones';
export { Navigation } from './navigation';
export { nl } from './nl';
export { NotDoneAlert } from './not-done-alert';
export { Notice } from './notice';
export { overviewCsv, type ShownMoney } from './overview-csv';
export { OverviewColumnChoice } from './overview-column-choice';
export { type Column, columnsOf } from './overview-columns';
export { filterWords } from './overview-filter-words';
export { OverviewFilters } from './overview-filters';
export { type LateDeadline, type OverviewRow, overviewRow } from './overview-row';
export { OverviewTable } from './overview-table';
export { OverviewView } from './overview-address';
export { chosenRows, groupsOf, sortedRows } from './overview-view';
export { PaperView } from './paper-view';
export { ParkedTable, type Remedy } from './parked-table';
export { PathChart } from './chart/path-chart';
export { PathLanes } from './path-lanes';
export { PaymentItemsTable } from './payment-items-table';
export { PaymentRunsTable } from './payment-runs-table';
export { PaymentSummary } from './payment-summary';
export { type Persona, PersonaPicker } from './persona-picker';
export { PeopleNames, type PersonName, usePersonName } from './person-name';
export { institutionReports } from './reports/institution-reports';
export { KeyFiguresTable } from './reports/key-figures-table';
export { GuidanceList, ReportsPanel } from './reports/reports-panel';
export { MidtermReviews } from './reports/midterm-reviews';
export { opensText } from './opens-text';
export { Possibilities } from './possibilities';
export { PracticeStrip } from './practice-strip';
export { ReminderCounts } from './reminder-counts';
export { Segmented } from './segmented';
export { SelectField } from './select-field';
export { StepBar } from './step-bar';
export { Succession } from './succession';
export { SystemSummary } from './system-summary';
export { TalkCalendar } from './talks/talk-calendar';
export { TalkClashes } from './talks/talk-clashes';
export { TalkEntry } from './talks/talk-entry';
export { TalkLegend } from './talks/talk-legend';
export { TalkQueue } from './talks/talk-queue';
export { TalkRoom } from './talks/talk-room';
export {
  type Clash,
  clashesOf,
  firstFree,
  isAbout,
  outsideCalendar,
  roomOf,
  type Talk,
  talkOf,
  talkYearOn,
  weeksOfTalks,
} from './talks/talks';
export { TalksFilters } from './talks/talks-filters';
export { TalksView } from './talks/talks-address';
export { chosenTalks } from './talks/talks-view';
export { taskHref } from './task';
export { type Subject, Timeline } from './timeline';
export { TopBar } from './top-bar';
export { TurnBlock } from './turn-block';
export { WorkView } from './work-address';
export { ofWhom, waiting, type Whose, workLoad } from './work-view';
export { WorkLoadTable } from './work-load';
export { WorkTable } from './work-table';
export { viewName } from './view-name';
export { ViewsTable } from './views-table';
export { AssignmentTable } from './assignment-table';
export { loadOf, ManagerLoad } from './manager-load';
export { PeopleTable } from './people-table';
