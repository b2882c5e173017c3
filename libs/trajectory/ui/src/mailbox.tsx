import { Heading2 } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { formatDay } from './format';
import { nl } from './nl';

/** One message that the practice mail server took in. */
export interface Message {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly day: string;
  readonly brin: string | null;
}

/** Messages, newest first. */
export const Mailbox = ({ messages }: { readonly messages: readonly Message[] }) => (
  <ol className="mp-mails">
    {messages.map(({ messageId, to, subject, text, day, brin }) => (
      <li key={messageId} className="mp-panel">
        <Heading2>{subject}</Heading2>
        <p className="mp-small mp-muted">
          {nl.mailbox.meta(to, formatDay(day))}
          {brin !== null && (
            <>
              . {nl.mailbox.about} <AppLink href={`/trajecten/${brin}`}>{brin}</AppLink>
            </>
          )}
        </p>
        <p className="mp-letter">{text}</p>
      </li>
    ))}
  </ol>
);
