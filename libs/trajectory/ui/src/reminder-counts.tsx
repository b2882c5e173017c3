import type { SystemStatus } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { formatNumber } from './format';
import { nl } from './nl';

const { reminders: texts } = nl.operations;

/** How many reminders there are, by their state. */
export const ReminderCounts = ({ counts }: { readonly counts: SystemStatus['reminders'] }) => (
  <section className="mp-panel mp-stack" aria-labelledby="herinneringen">
    <Heading2 id="herinneringen">{texts.title}</Heading2>
    <p className="mp-small mp-muted">{texts.lead}</p>
    <dl className="mp-dl">
      {(['issued', 'sent', 'failed'] as const).map((state) => (
        <div key={state} className="mp-dl__line">
          <dt>{texts[state]}</dt>
          <dd className="mp-tab">{formatNumber(`${counts[state]}`)}</dd>
        </div>
      ))}
    </dl>
  </section>
);
