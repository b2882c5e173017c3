import { OverviewView } from '@mijlpaal/trajectory-ui';
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { Layout } from './layout';
import { DossierPage } from './pages/dossier-page';
import { MailboxPage } from './pages/mailbox-page';
import { NotFoundPage } from './pages/not-found-page';
import { OverviewPage } from './pages/overview-page';

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

/** Half an address of a dossier, and one that people guess: both lead to the overview, or to signing in. */
const halfway = ['/trajecten', '/aanmelden'].map((path) =>
  createRoute({
    getParentRoute: () => root,
    path,
    beforeLoad: () => {
      throw redirect({ to: '/' });
    },
  }),
);

/** Plain words in the address: `?zoek=leiden&aanzet=assessor`. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

export const router = createRouter({
  routeTree: root.addChildren([overviewRoute, dossierRoute, mailboxRoute, ...halfway]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
