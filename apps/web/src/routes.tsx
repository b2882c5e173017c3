import { CalendarView, OverviewView, WorkView } from '@mijlpaal/trajectory-ui';
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { Layout } from './layout';
import { CalendarPage } from './pages/calendar-page';
import { DossierPage } from './pages/dossier-page';
import { DecisionPage } from './pages/decision-page';
import { MailboxPage } from './pages/mailbox-page';
import { NotFoundPage } from './pages/not-found-page';
import { OperationsPage } from './pages/operations-page';
import { OverviewPage } from './pages/overview-page';
import { PaymentDraftPage } from './pages/payment-draft-page';
import { PaymentRunPage } from './pages/payment-run-page';
import { PaymentRunsPage } from './pages/payment-runs-page';
import { PracticeChoicePage } from './pages/practice-choice-page';
import { SignInFailedPage } from './pages/sign-in-failed-page';
import { SignedInAgainPage } from './pages/signed-in-again-page';
import { WorkPage } from './pages/work-page';

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage });

export const overviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: OverviewView,
  component: OverviewPage,
});

export const dossierRoute = createRoute({
  getParentRoute: () => root,
  path: '/trajecten/$brin',
  component: DossierPage,
});

export const mailboxRoute = createRoute({
  getParentRoute: () => root,
  path: '/postvak',
  validateSearch: z.object({ bladzijde: z.coerce.number().int().min(1).optional().catch(undefined) }),
  component: MailboxPage,
});

export const calendarRoute = createRoute({
  getParentRoute: () => root,
  path: '/kalender',
  validateSearch: CalendarView,
  component: CalendarPage,
});

const work = createRoute({
  getParentRoute: () => root,
  path: '/werk',
  validateSearch: WorkView,
  component: WorkPage,
});

const paymentRuns = createRoute({ getParentRoute: () => root, path: '/betaalrondes', component: PaymentRunsPage });
const paymentDraft = createRoute({
  getParentRoute: () => root,
  path: '/betaalrondes/concept/$component/$year',
  component: PaymentDraftPage,
});
const paymentRun = createRoute({ getParentRoute: () => root, path: '/betaalrondes/$run', component: PaymentRunPage });
const decision = createRoute({
  getParentRoute: () => root,
  path: '/betaalrondes/$run/$brin',
  component: DecisionPage,
});

const operations = createRoute({ getParentRoute: () => root, path: '/beheer', component: OperationsPage });

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
  component: PracticeChoicePage,
});

const signInFailed = createRoute({
  getParentRoute: () => root,
  path: '/inloggen-mislukt',
  validateSearch: z.object({
    reden: z.string().catch('other'),
    naar: z.string().startsWith('/').optional().catch(undefined),
  }),
  component: SignInFailedPage,
});

const signedInAgain = createRoute({
  getParentRoute: () => root,
  path: '/weer-ingelogd',
  component: SignedInAgainPage,
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
    paymentRuns,
    paymentDraft,
    paymentRun,
    decision,
    operations,
    practiceChoice,
    signInFailed,
    signedInAgain,
    halfway,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
