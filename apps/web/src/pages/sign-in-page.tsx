import { Failed, Loading, nl, type Persona, PersonaPicker } from '@mijlpaal/trajectory-ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Heading1, Paragraph } from '@utrecht/component-library-react';
import { useContext } from 'react';
import { personasQuery, signInForPractice } from '../api/practice';
import { failureKind } from '../api/problem';
import { SignInContext } from '../session/session';
import { useTitle } from '../use-title';

const { signIn: texts } = nl;

interface Choice {
  readonly persona: Persona;
  readonly institution: string | null;
}

function Expired() {
  return (
    <Alert type="warning">
      <p className="mp-strong">{texts.expired}</p>
      <p>{texts.expiredWhy}</p>
    </Alert>
  );
}

/** In place of any page as long as nobody is signed in, so that one goes on where one wanted to be. */
export function SignInPage() {
  useTitle(texts.title);
  const { signIn, expired } = useContext(SignInContext);
  const personas = useQuery(personasQuery);
  const begin = useMutation({
    mutationFn: ({ persona, institution }: Choice) => signInForPractice(persona, institution),
    onSuccess: ({ token, role, actor, institution }, { persona }) => {
      const name = personas.data?.institutions.find(({ brin }) => brin === institution)?.name;
      signIn({ token, role, actor, institution, label: name ?? persona.label });
    },
  });
  if (personas.data === null)
    return (
      <>
        <Heading1>{texts.title}</Heading1>
        {expired && <Expired />}
        <Alert type="info">
          <p className="mp-strong">{texts.notHere}</p>
          <p>{texts.notHereWhy}</p>
        </Alert>
      </>
    );
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.choose}</Heading1>
          <Paragraph>{texts.lead}</Paragraph>
        </div>
      </div>
      {expired && <Expired />}
      {personas.isPending && <Loading />}
      {personas.isError && <Failed kind={failureKind(personas.error)} onRetry={() => void personas.refetch()} />}
      {begin.isError && (
        <Alert type="error">
          <p>{texts.failed}</p>
        </Alert>
      )}
      {personas.data && (
        <PersonaPicker
          personas={personas.data.items}
          institutions={personas.data.institutions}
          busy={begin.isPending}
          onChoose={(persona, institution) => begin.mutate({ persona, institution })}
        />
      )}
      <p className="mp-small mp-muted">{texts.memory}</p>
      <p role="status" className="mp-vh">
        {begin.isPending ? texts.busy : ''}
      </p>
    </>
  );
}
