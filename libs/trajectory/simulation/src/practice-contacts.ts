import { ContactRegister, type Recipient } from '@mijlpaal/reminders-mail';

/** Mailboxes of roles; a role that is not here never owes a deadline. */
const ROLE_MAILBOX: ReadonlyMap<string, string> = new Map([
  ['assessor', 'mbo-in-bedrijf@voorbeeld.invalid'],
  ['decisionMaker', 'besluiten@ocw.voorbeeld.invalid'],
  ['duo', 'mbo@duo.voorbeeld.invalid'],
]);
const ACCOUNT_MANAGEMENT = 'accountmanagement@ocw.voorbeeld.invalid';

/** Addresses for practice, made up under `voorbeeld.invalid`, a domain that can never exist (RFC 2606). */
export class PracticeContacts extends ContactRegister {
  addressFor({ recipient, brin, accountManager }: Recipient): string | null {
    if (recipient === 'institution') return `contact@${brin.toLowerCase()}.voorbeeld.invalid`;
    if (recipient !== 'accountManager') return ROLE_MAILBOX.get(recipient) ?? null;
    return accountManager === null ? ACCOUNT_MANAGEMENT : `${mailboxName(accountManager)}@ocw.voorbeeld.invalid`;
  }
}

/** An id may hold characters that the part before the @ may not. */
const mailboxName = (id: string): string => id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'onbekend';
