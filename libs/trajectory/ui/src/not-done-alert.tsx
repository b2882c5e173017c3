import { Alert } from '@utrecht/component-library-react';
import { Icon } from './icon';

interface NotDoneAlertProps {
  readonly title: string;
  /** What went wrong with all of it; null: nothing did. */
  readonly error: Error | null;
  /** Why each was not done, by BRIN; null: it was. */
  readonly outcomes: ReadonlyMap<string, string | null> | undefined;
  readonly nameOf: (brin: string) => string;
}

/** What was not done of something that was asked for several institutions at once; nothing when all of it was. */
export function NotDoneAlert({ title, error, outcomes, nameOf }: NotDoneAlertProps) {
  const left = [...(outcomes ?? [])].filter(([, reason]) => reason !== null);
  if (error === null && left.length === 0) return null;
  return (
    <Alert type="error" icon={<Icon name="late" />} role="alert">
      <p className="mp-strong">{title}</p>
      {error && <p>{error.message}</p>}
      <ul className="mp-list">
        {left.map(([brin, reason]) => (
          <li key={brin}>
            {nameOf(brin)}: {reason}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
