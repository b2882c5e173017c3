import { Failed, Loading, nl } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { Alert, Heading1, Paragraph } from '@utrecht/component-library-react';
import { useContext } from 'react';
import { failureKind } from '../api/problem';
import { sessionQuery } from '../api/session';
import { ExpiredContext } from '../session/session';
import { SignInLink } from '../session/sign-in-link';
import { useTitle } from '../use-title';

const texts = nl.signIn;

function HowTo() {
  const house = useQuery(sessionQuery);
  const here = useRouterState({ select: ({ location }) => location.href });
  if (house.isPending) return <Loading />;
  if (house.isError) return <Failed kind={failureKind(house.error)} onRetry={() => void house.refetch()} />;
  if (!house.data.canSignIn)
    return (
      <Alert type="info">
        <p className="mp-strong">{texts.notHere}</p>
        <p>{texts.notHereWhy}</p>
      </Alert>
    );
  return (
    <>
      <Paragraph>{house.data.practice ? texts.leadPractice : texts.lead}</Paragraph>
      <p>
        <SignInLink returnTo={here}>{texts.title}</SignInLink>
      </p>
      <p className="mp-small mp-muted">{texts.duration}</p>
    </>
  );
}

/** In place of any page as long as nobody is signed in, so that one goes on where one wanted to be. */
export function SignInPage() {
  useTitle(texts.title);
  const expired = useContext(ExpiredContext);
  return (
    <>
      <Heading1>{texts.title}</Heading1>
      {expired && (
        <Alert type="warning">
          <p className="mp-strong">{texts.expired}</p>
          <p>{texts.expiredWhy}</p>
        </Alert>
      )}
      <HowTo />
    </>
  );
}
