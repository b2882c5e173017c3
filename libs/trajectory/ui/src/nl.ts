import { calendar } from './texts/calendar';
import { dossier, said } from './texts/dossier';
import { form } from './texts/form';
import { frame, mailbox, pageState, practice, signIn, signInFailed } from './texts/frame';
import { funding } from './texts/funding';
import { operations } from './texts/operations';
import { overview } from './texts/overview';
import { payments } from './texts/payments';
import { words } from './texts/words';
import { work } from './texts/work';

/** Every Dutch text of the web: plain words, u-form. */
export const nl = {
  ...words,
  frame,
  practice,
  signIn,
  signInFailed,
  pageState,
  mailbox,
  overview,
  dossier,
  said,
  form,
  funding,
  payments,
  calendar,
  operations,
  work,
};
