import { type ContactRegister, CsvContactRegister, NoContacts } from '@mijlpaal/reminders-mail';
import { Role } from '@mijlpaal/trajectory-contract';

/** @param path CSV file; null: none is configured @throws BadContacts, or the system's own error when the file cannot be read */
export const openContacts = (path: string | null): ContactRegister =>
  path === null ? new NoContacts() : CsvContactRegister.read(path, Role.options);
