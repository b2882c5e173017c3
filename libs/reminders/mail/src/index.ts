export { ContactRegister, type Recipient } from './contact-register';
export { BadContacts, CsvContactRegister } from './csv-contact-register';
export { NoContacts } from './no-contacts';
export { type Delivery, type Mail, Mailer, type MailerSettings, MailUnavailable } from './mailer';
