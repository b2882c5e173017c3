import type { Contact, Dossier } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { Fragment } from 'react';
import { MailLink } from './mail-link';
import { nl } from './nl';
import { usePersonName } from './person-name';

interface ContactPanelProps extends Pick<Dossier, 'accountManager'> {
  /** Only those whose address is known. */
  readonly contacts: readonly Contact[];
}

/** Where everybody around a dossier gets mail. */
export function ContactPanel({ contacts, accountManager }: ContactPanelProps) {
  const personName = usePersonName();
  return (
    <section className="mp-panel" aria-labelledby="contact">
      <Heading2 id="contact">{nl.dossier.contact}</Heading2>
      {contacts.length === 0 && <p className="mp-muted">{nl.dossier.noContacts}</p>}
      {contacts.length > 0 && (
        <dl className="mp-dl mp-dl--one">
          {contacts.map(({ role, address }) => (
            <Fragment key={role}>
              <dt>{nl.role[role]}</dt>
              <dd>
                {role === 'accountManager' && accountManager !== null && (
                  <p>{personName(accountManager, 'accountManager')}</p>
                )}
                <MailLink address={address} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </section>
  );
}
