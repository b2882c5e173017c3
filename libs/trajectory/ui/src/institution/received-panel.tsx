import type { Dossier } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { nl } from '../nl';
import { TimelineList } from '../timeline-list';
import { receivedOf } from './sent-table';

const texts = nl.institution;
const AT_FIRST = 6;

/** What others recorded about an institution, newest first, with all they said. */
export function ReceivedPanel({ dossier }: { readonly dossier: Dossier }) {
  const items = receivedOf(dossier);
  return (
    <section className="mp-panel mp-stack" aria-labelledby="adviezen">
      <Heading2 id="adviezen">{texts.answers}</Heading2>
      {items.length === 0 ? (
        <p className="mp-muted">{texts.noAnswers}</p>
      ) : (
        <>
          <p className="mp-small mp-muted">{texts.answersLead}</p>
          <TimelineList items={items} first={AT_FIRST} />
        </>
      )}
    </section>
  );
}
