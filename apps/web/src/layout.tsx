import { AppLink, Loading, Navigation, nl } from '@mijlpaal/trajectory-ui';
import { useIsFetching } from '@tanstack/react-query';
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { SkipLink } from '@utrecht/component-library-react';
import { useCallback, useContext, useEffect, useRef, lazy, Suspense } from 'react';
import { Strip } from './layout/strip';
import { Top } from './layout/top';
import { PeopleProvider } from './session/people-provider';
import { SessionContext } from './session/session';

/** Who is signed in does not need it. */
const SignInPage = lazy(async () => ({ default: (await import('./pages/sign-in-page')).SignInPage }));
const WIDE = /^\/(kalender|voorjaarsgesprekken|werk|trajecten\/[^/]+\/beoordelen\/[^/]+)?$/;
const FOR_EVERYBODY = Object.entries(nl.frame.open);
/** Pages for everybody: on the way to being signed in, the public monitor, and what is said of Mijlpaal itself. */
const OPEN = ['/oefenen/inloggen/', '/inloggen-mislukt', ...FOR_EVERYBODY.map(([path]) => path)];

/** What every page has: the way past the menu, practice strip, menu, content, and at the bottom what this is. */
export function Layout() {
  const control = useContext(SessionContext);
  const router = useRouter();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const content = useRef<HTMLElement>(null);
  const isOpen = OPEN.some((each) => path.startsWith(each));
  const place = control === null && !isOpen ? 'sign-in' : path;
  const shown = useRef(place);
  const isFetching = useIsFetching({ predicate: ({ meta }) => meta?.['quiet'] !== true }) > 0;
  const navigate = useCallback((href: string) => router.history.push(href), [router]);

  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    content.current?.focus({ preventScroll: true }); // whoever reads by ear starts at the new page
  }, [place]);

  return (
    <Navigation value={navigate}>
      <SkipLink href="#inhoud">{nl.frame.skipLink}</SkipLink>
      <Strip />
      <Top path={path} />
      <main
        id="inhoud"
        ref={content}
        tabIndex={-1}
        className={control && WIDE.test(path) ? 'mp-page mp-page--wide' : 'mp-page'}
      >
        <PeopleProvider>
          {control === null && !isOpen ? (
            <Suspense fallback={<Loading />}>
              <SignInPage />
            </Suspense>
          ) : (
            <Outlet />
          )}
        </PeopleProvider>
      </main>
      <p role="status" className="mp-vh">
        {isFetching ? nl.pageState.updating : ''}
      </p>
      <footer className="mp-foot">
        <ul>
          <li>{nl.frame.version(__VERSION__)}</li>
          <li>{nl.frame.scheme}</li>
          {FOR_EVERYBODY.map(([href, label]) => (
            <li key={href}>
              <AppLink href={href}>{label}</AppLink>
            </li>
          ))}
        </ul>
      </footer>
    </Navigation>
  );
}
