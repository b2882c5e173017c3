import { nl } from '@mijlpaal/trajectory-ui';
import { Alert, Heading1 } from '@utrecht/component-library-react';
import { useEffect } from 'react';
import { SIGNED_IN } from '../session/session';
import { useTitle } from '../use-title';

const texts = nl.signedInAgain;

/** `/weer-ingelogd`: the tab in which somebody signed in again; the other one goes on. */
export function SignedInAgainPage() {
  useTitle(texts.title);
  useEffect(() => {
    const channel = new BroadcastChannel(SIGNED_IN);
    channel.postMessage(null);
    return () => channel.close();
  }, []);
  return (
    <>
      <Heading1>{texts.title}</Heading1>
      <Alert type="info">
        <p>{texts.text}</p>
      </Alert>
    </>
  );
}
