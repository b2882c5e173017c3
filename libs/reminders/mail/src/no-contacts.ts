import { ContactRegister } from './contact-register';

/** Where no register is configured: nobody's address is known. */
export class NoContacts extends ContactRegister {
  addressFor(): null {
    return null;
  }
}
