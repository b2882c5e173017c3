export { AppLink } from './app-link';
export { CalendarFilters } from './calendar-filters';
export { CalendarList } from './calendar-list';
export { CalendarMonth } from './calendar-month';
export {
  CalendarView,
  chosenDeadlines,
  dayOfAnswer,
  firstMonth,
  monthAfter,
  monthBefore,
  nearestMonth,
} from './calendar-view';
export { type AskedCorrection, CorrectionForm } from './correction-form';
export { DeadlineTable } from './deadline-table';
export { DocumentList } from './document-list';
export { Empty } from './empty';
export { Failed } from './failed';
export { capital, formatDay, formatMoney, formatMonth, formatWeekday } from './format';
export { FundingIncomplete } from './funding-incomplete';
export { FundingTable } from './funding-table';
export { Icon } from './icon';
export { Loading } from './loading';
export { Mailbox, type Message } from './mailbox';
export { Navigation } from './navigation';
export { nl } from './nl';
export { Notice } from './notice';
export { overviewCsv } from './overview-csv';
export { OverviewFilters } from './overview-filters';
export { type LateDeadline, type OverviewRow, overviewRow } from './overview-row';
export { OverviewTable } from './overview-table';
export { chosenRows, groupsOf, OverviewView, sortedRows } from './overview-view';
export { PaperView } from './paper-view';
export { ParkedTable, type Remedy } from './parked-table';
export { PathLanes } from './path-lanes';
export { PaymentItemsTable } from './payment-items-table';
export { PaymentRunsTable } from './payment-runs-table';
export { PaymentSummary } from './payment-summary';
export { type Persona, PersonaPicker } from './persona-picker';
export { personName } from './person-name';
export { Possibilities } from './possibilities';
export { PracticeStrip } from './practice-strip';
export { ReasonForm } from './reason-form';
export { ReminderCounts } from './reminder-counts';
export { SelectField } from './select-field';
export { StepBar } from './step-bar';
export { Succession } from './succession';
export { SystemSummary } from './system-summary';
export { Timeline } from './timeline';
export { TopBar } from './top-bar';
export { TurnBlock } from './turn-block';
export { ViewsTable } from './views-table';
