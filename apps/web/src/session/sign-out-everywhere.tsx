import { nl } from '@mijlpaal/trajectory-ui';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Heading2 } from '@utrecht/component-library-react';
import { useContext } from 'react';
import { SessionContext } from './session';

const texts = nl.signOutEverywhere;

/** For who left a device behind on which they are signed in; nothing for who is not. */
export function SignOutEverywhere() {
  const control = useContext(SessionContext);
  const leave = useMutation({ mutationFn: async () => control?.signOutEverywhere() });
  if (control === null) return null;
  return (
    <section className="mp-panel mp-about mp-noprint">
      <Heading2>{texts.title}</Heading2>
      <p>{texts.text}</p>
      {leave.isError && (
        <Alert type="error" role="alert">
          <p>{texts.failed}</p>
        </Alert>
      )}
      <Button appearance="secondary-action-button" busy={leave.isPending} onClick={() => leave.mutate()}>
        {texts.title}
      </Button>
    </section>
  );
}
