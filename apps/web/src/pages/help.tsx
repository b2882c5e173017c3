import type { Dossier } from '@mijlpaal/trajectory-contract';
import { HelpPanel } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { contactsQuery } from '../api/dossier';
import { Part } from './part';

/** Whom an institution can ask, with their mail addresses. */
export function Help({ dossier: { brin, accountManager } }: { readonly dossier: Dossier }) {
  const contacts = useQuery(contactsQuery(brin));
  return <Part query={contacts}>{(items) => <HelpPanel contacts={items} accountManager={accountManager} />}</Part>;
}
