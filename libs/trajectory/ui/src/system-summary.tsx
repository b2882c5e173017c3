import type { SystemStatus } from '@mijlpaal/trajectory-contract';
import type { ReactNode } from 'react';
import { Chip } from './chip';
import { formatNumber } from './format';
import { nl } from './nl';

const { summary: texts } = nl.operations;

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** Whether the system serves, and where it keeps what it knows. */
export const SystemSummary = ({ status }: { readonly status: SystemStatus }) => (
  <section className={status.ready ? 'mp-turn' : 'mp-turn mp-turn--late'} aria-label={texts.label}>
    <dl>
      <Fact term={texts.state}>
        {status.ready ? <Chip icon="check">{texts.ready}</Chip> : <Chip {...notReady}>{texts.notReady}</Chip>}
        {status.notReadyBecause !== null && <small>{status.notReadyBecause}</small>}
      </Fact>
      <Fact term={texts.events}>
        {status.stores.events}
        <small>{status.head === null ? texts.empty : texts.head(formatNumber(position(status.head)))}</small>
      </Fact>
      <Fact term={texts.views}>{status.stores.views}</Fact>
      <Fact term={texts.desk}>{status.stores.desk}</Fact>
      <Fact term={texts.version}>{status.version}</Fact>
    </dl>
  </section>
);

const notReady = { tone: 'late', icon: 'late' } as const;

/** Positions are padded, to be compared as text. */
const position = (padded: string): string => padded.replace(/^0+(?=\d)/, '');
