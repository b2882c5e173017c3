import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { Component, DeliveryEvent, Role } from '@mijlpaal/trajectory-contract';
import type { PracticeInstitution } from './practice-institutions';

/** What is sent to one door on one day. */
export interface Post {
  readonly on: IsoDate;
  /** Whose dossier it is about; null: the sector. */
  readonly brin: Brin | null;
  /** Where it is posted. */
  readonly collection: string;
  /** What of the body differs from the example of the door. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Who posts it; default: the first role that the door names. */
  readonly as?: Role;
  /** Its `amount` is what the division of that day gives the institution; where that gives none, nothing is sent. */
  readonly pays?: { readonly component: Component; readonly year: number };
}

/** Facts that DUO delivers together. */
export interface Delivery {
  readonly on: IsoDate;
  /** Tells this delivery from all others. */
  readonly name: string;
  readonly delivers: readonly DeliveryEvent[];
}

/** A payment run that is confirmed as it is computed on that day; not where an amount is missing. */
export interface Confirmation {
  readonly on: IsoDate;
  readonly confirms: { readonly component: Component; readonly year: number };
}

/** What DUO says of institutions that end. */
export interface Transition {
  readonly on: IsoDate;
  readonly transition: 'mergers' | 'stops';
  readonly body: Readonly<Record<string, unknown>>;
}

/** An institution that comes into the register later. */
export interface Registration {
  readonly on: IsoDate;
  readonly registers: PracticeInstitution;
}

export type Act = Post | Delivery | Confirmation | Transition | Registration;
