import { CalendarsController } from './calendars.controller';
import { ListContactsHandler } from './contacts';
import { CorrectionPreviews } from './correction-previews';
import { CorrectionsController } from './corrections.controller';
import { Deliveries } from './deliveries';
import { DeliveryDoorsController } from './delivery-doors.controller';
import { DoorKeeper } from './door-keeper';
import { Documents } from './documents';
import { DocumentsController } from './documents.controller';
import { DossierKeeper } from './dossier-keeper';
import { DossiersController } from './dossiers.controller';
import { ColleaguesController } from './colleagues.controller';
import { InstitutionsController } from './institutions.controller';
import { PeopleController } from './people.controller';
import { DraftsController } from './drafts.controller';
import {
  ListDeadlinesHandler,
  ListKeyFiguresHandler,
  ListPassportsHandler,
  ListDeliveriesHandler,
  ListEventsHandler,
  ListFundingHandler,
  ListPossibilitiesHandler,
  ListRemindersHandler,
  ListTrajectoriesHandler,
  ReadDossierHandler,
} from './queries';
import { PaidAmounts } from './paid-amounts';
import { PaymentRuns } from './payment-runs';
import { ProgressTalksController } from './progress-talks.controller';
import { PaymentRunsController } from './payment-runs.controller';
import { OperationsController } from './operations.controller';
import {
  HandleInstitutionCommandHandler,
  HandleOperationCommandHandler,
  HandleSchemeCommandHandler,
  HandleTrajectoryCommandHandler,
  HandleTransitionCommandHandler,
} from './run-command';
import { SchemeDocumentsController } from './scheme-documents.controller';
import { SectorDoorsController } from './sector-doors.controller';
import { GuidanceController } from './guidance.controller';
import { MidtermReviewsController } from './midterm-reviews.controller';
import { SectorReports } from './sector-reports';
import { SectorReportsController } from './sector-reports.controller';
import { SharedCalendars } from './shared-calendars';
import { ExcellenceApplicationsController } from './excellence-applications.controller';
import { PublicController } from './public.controller';
import { PublicMonitor } from './public-monitor';
import { Readers } from './readers';
import { TrajectoryDoorsController } from './trajectory-doors.controller';
import { FigureCorrectionsController } from './figure-corrections.controller';
import { TransitionDoorsController } from './transition-doors.controller';
import { ViewsController } from './views.controller';

export { type Changed, changedFor, type Touched, touchedBy } from './changed';
export { DeadlineRound, RoundTrigger } from './deadline-round';
export { FUNDING_YEARS } from './funding-views';
export { openApiDocument } from './openapi';
export { institutionsNaming } from './named-documents';
export { opens } from './openapi-operations';
export { type MailSettings, Outbox } from './outbox';
export { DoorKeeper } from './door-keeper';
export { PaymentRuns } from './payment-runs';
export { Readers } from './readers';
export { readSectorViews, SECTOR_VIEWS } from './sector-figures';
export { type FigureDifference, figuresFrom, firstOtherFigure, SectorReports, sectorReportsIn } from './sector-reports';
export { RoundViews } from './round-views';
export { shelfOf } from './shelf';
export { Site } from './site';
export { TrajectoryViews } from './trajectory-views';
export { mayView } from './who-sees';

export const trajectoryControllers = [
  TrajectoryDoorsController,
  CorrectionsController,
  SectorDoorsController,
  SectorReportsController,
  GuidanceController,
  MidtermReviewsController,
  DeliveryDoorsController,
  TransitionDoorsController,
  FigureCorrectionsController,
  ViewsController,
  DossiersController,
  ProgressTalksController,
  PaymentRunsController,
  OperationsController,
  DraftsController,
  PeopleController,
  InstitutionsController,
  ColleaguesController,
  DocumentsController,
  SchemeDocumentsController,
  CalendarsController,
  PublicController,
  ExcellenceApplicationsController,
];
export const trajectoryProviders = [
  DoorKeeper,
  DossierKeeper,
  Documents,
  Deliveries,
  PaymentRuns,
  PaidAmounts,
  SectorReports,
  CorrectionPreviews,
  Readers,
  SharedCalendars,
  PublicMonitor,
  HandleTrajectoryCommandHandler,
  HandleTransitionCommandHandler,
  HandleInstitutionCommandHandler,
  HandleSchemeCommandHandler,
  HandleOperationCommandHandler,
  ListTrajectoriesHandler,
  ReadDossierHandler,
  ListEventsHandler,
  ListPossibilitiesHandler,
  ListContactsHandler,
  ListDeadlinesHandler,
  ListPassportsHandler,
  ListDeliveriesHandler,
  ListKeyFiguresHandler,
  ListRemindersHandler,
  ListFundingHandler,
];
