import { FormFrame, nl } from '@mijlpaal/trajectory-ui';
import type { ReactNode } from 'react';
import { SignInLink } from '../session/sign-in-link';
import type { useForm } from './use-form';

interface SentFormProps {
  readonly form: ReturnType<typeof useForm>;
  readonly action: string;
  readonly onStop?: () => void;
  readonly stop?: string;
  readonly labelledBy?: string;
  readonly insteadOfSending?: ReactNode;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A form that is kept and sent. */
export const SentForm = ({ form, ...props }: SentFormProps) => (
  <FormFrame
    {...form.model}
    {...props}
    status={form.status}
    failures={form.failures}
    kept={form.kept}
    onSend={form.send}
    onAgain={form.send}
    onGoOn={form.goOn}
    signIn={
      <SignInLink returnTo="/weer-ingelogd" newTab>
        {nl.frame.signInApart}
      </SignInLink>
    }
  />
);
