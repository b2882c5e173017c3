import { AppLink, nl } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Heading1, Heading2 } from '@utrecht/component-library-react';
import { sessionQuery } from '../api/session';
import { useSession } from '../session/session';

/** Where the office of the Kwaliteitsnetwerk mbo begins: what there is for it, and what is not there yet. */
export function NetworkOffice() {
  const texts = nl.networkOffice;
  const { label } = useSession().session;
  const isPractice = useQuery(sessionQuery).data?.practice === true;
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{nl.frame.start}</Heading1>
          <p>{texts.who(label)}</p>
        </div>
      </div>
      <div className="mp-grid mp-grid--2">
        <section className="mp-panel mp-stack" aria-labelledby="nu">
          <Heading2 id="nu">{texts.nowTitle}</Heading2>
          <div>
            <AppLink href="/monitor">{texts.monitor}</AppLink>
            <p>{texts.monitorText}</p>
          </div>
          {isPractice && (
            <div>
              <AppLink href="/postvak">{texts.mailbox}</AppLink>
              <p>{texts.mailboxText}</p>
            </div>
          )}
        </section>
        <section className="mp-panel mp-stack" aria-labelledby="later">
          <Heading2 id="later">{texts.laterTitle}</Heading2>
          <p>{texts.laterText}</p>
          <Heading2 className="mp-h-small">{texts.notTitle}</Heading2>
          <p>{texts.notText}</p>
        </section>
      </div>
    </>
  );
}
