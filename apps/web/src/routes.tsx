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

export const overviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: OverviewView,
  component: OverviewPage,
});

export const dossierRoute = createRoute({
  getParentRoute: () => root,
  path: '/trajecten/$brin',
  validateSearch: DossierAddress,
  component: lazyRouteComponent(() => import('./pages/dossier-page'), 'DossierPage'),
});

export const mailboxRoute = createRoute({
  getParentRoute: () => root,
  path: '/postvak',
  validateSearch: z.object({ bladzijde: z.coerce.number().int().min(1).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/mailbox-page'), 'MailboxPage'),
});

export const calendarRoute = createRoute({
  getParentRoute: () => root,
  path: '/kalender',
  validateSearch: CalendarView,
  component: lazyRouteComponent(() => import('./pages/calendar-page'), 'CalendarPage'),
});

const work = createRoute({
  getParentRoute: () => root,
  path: '/werk',
  validateSearch: WorkView,
  component: lazyRouteComponent(() => import('./pages/work-page'), 'WorkPage'),
});

const springTalks = createRoute({
  getParentRoute: () => root,
  path: '/voorjaarsgesprekken',
  validateSearch: TalksView,
  component: lazyRouteComponent(() => import('./pages/spring-talks-page'), 'SpringTalksPage'),
});

const task = createRoute({
  getParentRoute: () => root,
  path: '/trajecten/$brin/beoordelen/$taak',
  component: lazyRouteComponent(() => import('./pages/task-page'), 'TaskPage'),
});

const correction = createRoute({
  getParentRoute: () => root,
  path: '/trajecten/$brin/herstellen/$feit',
  component: lazyRouteComponent(() => import('./pages/correction-page'), 'CorrectionPage'),
});

const institutionReport = createRoute({
  getParentRoute: () => root,
  path: '/trajecten/$brin/rapportages',
  component: lazyRouteComponent(() => import('./pages/institution-report-page'), 'InstitutionReportPage'),
});
const guidance = createRoute({
  getParentRoute: () => root,
  path: '/handreikingen',
  component: lazyRouteComponent(() => import('./pages/guidance-page'), 'GuidancePage'),
});

const paymentRuns = createRoute({
  getParentRoute: () => root,
  path: '/betaalrondes',
  component: lazyRouteComponent(() => import('./pages/payment-runs-page'), 'PaymentRunsPage'),
});
const paymentDraft = createRoute({
  getParentRoute: () => root,
  path: '/betaalrondes/concept/$component/$year',
  component: lazyRouteComponent(() => import('./pages/payment-draft-page'), 'PaymentDraftPage'),
});
const paymentRun = createRoute({
  getParentRoute: () => root,
  path: '/betaalrondes/$run',
  component: lazyRouteComponent(() => import('./pages/payment-run-page'), 'PaymentRunPage'),
});
const decision = createRoute({
  getParentRoute: () => root,
  path: '/betaalrondes/$run/$brin',
  component: lazyRouteComponent(() => import('./pages/decision-page'), 'DecisionPage'),
});

/** A word in the address that may be left out. */
const Word = z.string().optional().catch(undefined);
const myTrajectory = createRoute({
  getParentRoute: () => root,
  path: '/mijn-traject',
  validateSearch: z.object({ instelling: Word, klaar: Word }),
  component: lazyRouteComponent(() => import('./pages/my-trajectory-page'), 'MyTrajectoryPage'),
});
const piece = createRoute({
  getParentRoute: () => root,
  path: '/mijn-traject/$stuk',
  validateSearch: z.object({ instelling: Word }),
  component: lazyRouteComponent(() => import('./pages/piece-page'), 'PiecePage'),
});

const operations = createRoute({
  getParentRoute: () => root,
  path: '/beheer',
  component: lazyRouteComponent(() => import('./pages/operations-page'), 'OperationsPage'),
});

const managers = createRoute({
  getParentRoute: () => root,
  path: '/accountmanagers',
  component: lazyRouteComponent(() => import('./pages/managers-page'), 'ManagersPage'),
});

const decisions = createRoute({
  getParentRoute: () => root,
  path: '/besluiten',
  component: lazyRouteComponent(() => import('./pages/decisions-page'), 'DecisionsPage'),
});
const midterm = createRoute({
  getParentRoute: () => root,
  path: '/tussentijdse-evaluatie',
  component: lazyRouteComponent(() => import('./pages/midterm-page'), 'MidtermPage'),
});
const sectorReports = createRoute({
  getParentRoute: () => root,
  path: '/rapportages',
  component: lazyRouteComponent(() => import('./pages/sector-reports-page'), 'SectorReportsPage'),
});

const schemeData = createRoute({
  getParentRoute: () => root,
  path: '/gegevens',
  validateSearch: z.object({ soort: Word, instelling: Word }),
  component: lazyRouteComponent(() => import('./pages/data-page'), 'DataPage'),
});
const schemeDataTask = createRoute({
  getParentRoute: () => root,
  path: '/gegevens/$taak',
  validateSearch: z.object({ soort: Word, instelling: Word, feit: Word }),
  component: lazyRouteComponent(() => import('./pages/data-task-page'), 'DataTaskPage'),
});

const monitor = createRoute({
  getParentRoute: () => root,
  path: '/monitor',
  component: lazyRouteComponent(() => import('./pages/monitor-page'), 'MonitorPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/hulp',
  component: lazyRouteComponent(() => import('./pages/about-page'), 'AboutPage'),
});
const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/toegankelijkheid',
  component: lazyRouteComponent(() => import('./pages/about-page'), 'AboutPage'),
});
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./pages/about-page'), 'AboutPage'),
});
const terms = createRoute({
  getParentRoute: () => root,
  path: '/begrippen',
  component: lazyRouteComponent(() => import('./pages/about-page'), 'AboutPage'),
});

/** Half an address of a dossier leads to the overview. */
const halfway = createRoute({
  getParentRoute: () => root,
  path: '/trajecten',
  beforeLoad: () => {
    throw redirect({ to: '/' });
  },
});

const practiceChoice = createRoute({
  getParentRoute: () => root,
  path: '/oefenen/inloggen/$uid',
  component: lazyRouteComponent(() => import('./pages/practice-choice-page'), 'PracticeChoicePage'),
});

const signInFailed = createRoute({
  getParentRoute: () => root,
  path: '/inloggen-mislukt',
  validateSearch: z.object({
    reden: z.string().catch('other'),
    naar: z.string().startsWith('/').optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in-failed-page'), 'SignInFailedPage'),
});

const signedInAgain = createRoute({
  getParentRoute: () => root,
  path: '/weer-ingelogd',
  component: lazyRouteComponent(() => import('./pages/signed-in-again-page'), 'SignedInAgainPage'),
});

/** Plain words in the address: `?zoek=leiden&aanzet=assessor`. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
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
