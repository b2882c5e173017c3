import { Loading } from '@mijlpaal/trajectory-ui';
import { Heading2 } from '@utrecht/component-library-react';
import { type ReactNode, Suspense } from 'react';
import { WhenNear } from './when-near';

interface LaterPanelProps {
  /** Of its heading. */
  readonly id: string;
  readonly title: string;
  /** So many lines stand for it while it loads. */
  readonly lines: number;
  /** Says how much place is kept for it. */
  readonly className: string;
  /** The panel itself, lazy. */
  readonly children: ReactNode;
}

/** A panel that comes when somebody comes near, into a place that is kept for it. */
export function LaterPanel({ id, title, lines, className, children }: LaterPanelProps) {
  const toCome = (content: ReactNode) => (
    <section className="mp-panel mp-stack mp-noprint" aria-labelledby={id}>
      <Heading2 id={id}>{title}</Heading2>
      {content}
    </section>
  );
  return (
    <div className={className}>
      <WhenNear until={toCome(null)}>
        <Suspense fallback={toCome(<Loading lines={lines} />)}>{children}</Suspense>
      </WhenNear>
    </div>
  );
}
