import { Heading1, Heading2 } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface NoticeProps {
  readonly title: string;
  readonly icon?: 'lock' | 'late' | 'merge';
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
