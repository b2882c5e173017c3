import { Alert, Button, Heading1, Heading2 } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { nl } from './nl';

/** Grey lines where something will come. The sentence is for everyone; the lines are for who sees. */
export const Loading = ({ lines = 3 }: { readonly lines?: number }) => (
  <div className="mp-loading" aria-busy="true">
    <p role="status">{nl.pageState.loading}</p>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} className={`mp-skel mp-skel--${line % 3}`} aria-hidden="true" />
    ))}
  </div>
);

/** Nothing to show, and what to do about it. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="mp-state" role="status">
    <p className="mp-strong">{title}</p>
    {children}
  </div>
);

/** Something went wrong in a part of a page. */
export const Failed = ({
  kind,
  onRetry,
}: {
  readonly kind: 'error' | 'offline' | 'answer';
  readonly onRetry: () => void;
}) => (
  <Alert type="error" icon={<Icon name="late" />}>
    <p className="mp-strong">{nl.pageState[`${kind}Title`]}</p>
    <p>{nl.pageState[`${kind}Text`]}</p>
    <Button appearance="secondary-action-button" onClick={onRetry}>
      {nl.pageState.retry}
    </Button>
  </Alert>
);

interface NoticeProps {
  readonly title: string;
  readonly icon?: 'lock' | 'late';
  readonly children: ReactNode;
  /** On a page of its own it is the heading. */
  readonly level?: 1 | 2;
}

/** A page or a part of it that this person does not get, and what there is instead. */
export function Notice({ title, icon = 'lock', children, level = 1 }: NoticeProps) {
  const Heading = level === 1 ? Heading1 : Heading2;
  return (
    <section className="mp-panel mp-notice mp-stack">
      <Heading>
        <Icon name={icon} /> {title}
      </Heading>
      {children}
    </section>
  );
}
