import { CalendarView, DossierAddress, Loading, OverviewView, TalksView, WorkView } from '@mijlpaal/trajectory-ui';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { Layout } from './layout';
import { OverviewPage } from './pages/overview-page';
import { PageFailed } from './pages/page-failed';

/** Each page comes in a file of its own, when somebody goes there; `/` is a crossing of roads and brings none of them. */
const root = createRootRoute({
  component: Layout,
  notFoundComponent: lazyRouteComponent(() => import('./pages/not-found-page'), 'NotFoundPage'),
});
const getParentRoute = () => root;

export const overviewRoute = createRoute({
  getParentRoute,
  path: '/',
  validateSearch: OverviewView,
  component: OverviewPage,
});

export const dossierRoute = createRoute({
  getParentRoute,
  path: '/trajecten/$brin',
  validateSearch: DossierAddress,
  component: lazyRouteComponent(() => import('./pages/dossier-page'), 'DossierPage'),
});

export const mailboxRoute = createRoute({
  getParentRoute,
  path: '/postvak',
  validateSearch: z.object({ bladzijde: z.coerce.number().int().min(1).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/mailbox-page'), 'MailboxPage'),
});

export const calendarRoute = createRoute({
  getParentRoute,
  path: '/kalender',
  validateSearch: CalendarView,
  component: lazyRouteComponent(() => import('./pages/calendar-page'), 'CalendarPage'),
});

const work = createRoute({
  getParentRoute,
  path: '/werk',
  validateSearch: WorkView,
  component: lazyRouteComponent(() => import('./pages/work-page'), 'WorkPage'),
});

const springTalks = createRoute({
  getParentRoute,
  path: '/voorjaarsgesprekken',
  validateSearch: TalksView,
  component: lazyRouteComponent(() => import('./pages/spring-talks-page'), 'SpringTalksPage'),
});

const task = createRoute({
  getParentRoute,
  path: '/trajecten/$brin/beoordelen/$taak',
  component: lazyRouteComponent(() => import('./pages/task-page'), 'TaskPage'),
});

const correction = createRoute({
  getParentRoute,
  path: '/trajecten/$brin/herstellen/$feit',
  component: lazyRouteComponent(() => import('./pages/correction-page'), 'CorrectionPage'),
});

const institutionReport = createRoute({
  getParentRoute,
  path: '/trajecten/$brin/rapportages',
  component: lazyRouteComponent(() => import('./pages/institution-report-page'), 'InstitutionReportPage'),
});
const guidance = createRoute({
  getParentRoute,
  path: '/handreikingen',
  component: lazyRouteComponent(() => import('./pages/guidance-page'), 'GuidancePage'),
});

const paymentRuns = createRoute({
  getParentRoute,
  path: '/betaalrondes',
  component: lazyRouteComponent(() => import('./pages/payment-runs-page'), 'PaymentRunsPage'),
});
const paymentDraft = createRoute({
  getParentRoute,
  path: '/betaalrondes/concept/$component/$year',
  component: lazyRouteComponent(() => import('./pages/payment-draft-page'), 'PaymentDraftPage'),
});
const paymentRun = createRoute({
  getParentRoute,
  path: '/betaalrondes/$run',
  component: lazyRouteComponent(() => import('./pages/payment-run-page'), 'PaymentRunPage'),
});
const decision = createRoute({
  getParentRoute,
  path: '/betaalrondes/$run/$brin',
  component: lazyRouteComponent(() => import('./pages/decision-page'), 'DecisionPage'),
});

/** A word in the address that may be left out. */
const Word = z.string().optional().catch(undefined);
const myTrajectory = createRoute({
  getParentRoute,
  path: '/mijn-traject',
  validateSearch: z.object({ instelling: Word, klaar: Word }),
  component: lazyRouteComponent(() => import('./pages/my-trajectory-page'), 'MyTrajectoryPage'),
});
const piece = createRoute({
  getParentRoute,
  path: '/mijn-traject/$stuk',
  validateSearch: z.object({ instelling: Word }),
  component: lazyRouteComponent(() => import('./pages/piece-page'), 'PiecePage'),
});

const operations = createRoute({
  getParentRoute,
  path: '/beheer',
  component: lazyRouteComponent(() => import('./pages/operations-page'), 'OperationsPage'),
});

const managers = createRoute({
  getParentRoute,
  path: '/accountmanagers',
  component: lazyRouteComponent(() => import('./pages/managers-page'), 'ManagersPage'),
});

const decisions = createRoute({
  getParentRoute,
  path: '/besluiten',
  component: lazyRouteComponent(() => import('./pages/decisions-page'), 'DecisionsPage'),
});
const midterm = createRoute({
  getParentRoute,
  path: '/tussentijdse-evaluatie',
  component: lazyRouteComponent(() => import('./pages/midterm-page'), 'MidtermPage'),
});
const sectorReports = createRoute({
  getParentRoute,
  path: '/rapportages',
  component: lazyRouteComponent(() => import('./pages/sector-reports-page'), 'SectorReportsPage'),
});

const schemeData = createRoute({
  getParentRoute,
  path: '/gegevens',
  validateSearch: z.object({ soort: Word, instelling: Word }),
  component: lazyRouteComponent(() => import('./pages/data-page'), 'DataPage'),
});
const schemeDataTask = createRoute({
  getParentRoute,
  path: '/gegevens/$taak',
  validateSearch: z.object({ soort: Word, instelling: Word, feit: Word }),
  component: lazyRouteComponent(() => import('./pages/data-task-page'), 'DataTaskPage'),
});

const monitor = createRoute({
  getParentRoute,
  path: '/monitor',
  component: lazyRouteComponent(() => import('./pages/monitor-page'), 'MonitorPage'),
});

const help = createRoute({
  getParentRoute,
  path: '/hulp',
  component: lazyRouteComponent(() => import('./pages/about-page'), 'AboutPage'),
});
const accessibility = createRoute({
  getParentRoute,
  path: '/toegankelijkheid',
  component: lazyRouteComponent(() => import('./pages/about-page'), 'AboutPage'),
});
const privacy = createRoute({
  getParentRoute,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./pages/about-page'), 'AboutPage'),
});
const terms = createRoute({
  getParentRoute,
  path: '/begrippen',
  component: lazyRouteComponent(() => import('./pages/about-page'), 'AboutPage'),
});

/** Half an address of a dossier leads to the overview. */
const halfway = createRoute({
  getParentRoute,
  path: '/trajecten',
  beforeLoad: () => {
    throw redirect({ to: '/' });
  },
});

const practiceChoice = createRoute({
  getParentRoute,
  path: '/oefenen/inloggen/$uid',
  component: lazyRouteComponent(() => import('./pages/practice-choice-page'), 'PracticeChoicePage'),
});

const signInFailed = createRoute({
  getParentRoute,
  path: '/inloggen-mislukt',
  validateSearch: z.object({ reden: Word, naar: Word }),
  component: lazyRouteComponent(() => import('./pages/sign-in-failed-page'), 'SignInFailedPage'),
});

const signedInAgain = createRoute({
  getParentRoute,
  path: '/weer-ingelogd',
  component: lazyRouteComponent(() => import('./pages/signed-in-again-page'), 'SignedInAgainPage'),
});

/** Plain words in the address: `?zoek=leiden&aanzet=assessor`. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text && `?${text}`;
}

export const router = createRouter({
  routeTree: root.addChildren([
    overviewRoute,
    dossierRoute,
    mailboxRoute,
    calendarRoute,
    work,
    springTalks,
    task,
    correction,
    institutionReport,
    guidance,
    paymentRuns,
    paymentDraft,
    paymentRun,
    decision,
    operations,
    managers,
    myTrajectory,
    piece,
    monitor,
    help,
    accessibility,
    privacy,
    terms,
    decisions,
    midterm,
    sectorReports,
    schemeData,
    schemeDataTask,
    practiceChoice,
    signInFailed,
    signedInAgain,
    halfway,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultPendingMs: 200,
  defaultPendingMinMs: 0,
  defaultErrorComponent: PageFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
