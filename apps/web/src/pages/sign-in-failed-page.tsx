import { nl, Notice } from '@mijlpaal/trajectory-ui';
import { useSearch } from '@tanstack/react-router';
import { SignInLink } from '../session/sign-in-link';
import { useTitle } from '../use-title';

const texts = nl.signInFailed;

/** `/inloggen-mislukt`: why somebody came back from the provider without being signed in, and what to do. */
export function SignInFailedPage() {
  useTitle(texts.title);
  const { reden = 'other', naar = '/' } = useSearch({ from: '/inloggen-mislukt' });
  return (
    <Notice title={texts.title} icon="late">
      <p>{texts.why[reden] ?? texts.other}</p>
      <p>
        <SignInLink returnTo={naar} binding={reden === 'level'}>
          {texts.again}
        </SignInLink>
      </p>
    </Notice>
  );
}
