/** Whom a reminder goes to. */
export interface Recipient {
  /** The role, such as `institution`. */
  readonly recipient: string;
  /** The institution that the deadline is of. */
  readonly brin: string;
  /** Opaque id of the institution's account manager; null when none is assigned. */
  readonly accountManager: string | null;
}

/** Mail addresses, kept outside the log of events. */
export abstract class ContactRegister {
  /** The one address to write to; null when none is known. */
  abstract addressFor(recipient: Recipient): string | null;
}
