import type { Role } from '@mijlpaal/trajectory-contract';
import { createContext, useContext } from 'react';

/** Who is signed in. The proof of it is a cookie that this page cannot read. */
export interface Session {
  readonly role: Role;
  readonly actor: string;
  /** BRINs of the institutions that somebody works for; empty for everyone else. */
  readonly institutions: readonly string[];
  /** The first of them. */
  readonly institution: string | null;
  readonly label: string;
  /** Goes with everything that changes something. */
  readonly csrfToken: string;
  /** Known surely enough to bind an institution. */
  readonly mayBind: boolean;
  readonly practice: boolean;
}

export interface SessionControl {
  readonly session: Session;
  /** It has ended, and the page stays because something on it is being filled in. */
  readonly lapsed: boolean;
  readonly signOut: () => void;
  /** On every device. @throws ApiProblem when it did not come to that */
  readonly signOutEverywhere: () => Promise<void>;
  /** The API no longer knows who asks. */
  readonly lapse: () => void;
  /** Asks anew who is signed in. */
  readonly renew: () => Promise<void>;
  /** As long as it is held, the page stays when the session ends. @returns what lets it go */
  readonly hold: () => () => void;
}

export const SessionContext = createContext<SessionControl | null>(null);

/** @throws Error outside a page that is behind sign-in */
export function useSession(): SessionControl {
  const control = useContext(SessionContext);
  if (control === null) throw new Error('There is no session here: this belongs behind sign-in');
  return control;
}

/** Whether the last session ran out while somebody was here. */
export const ExpiredContext = createContext(false);

/** Tabs tell each other that somebody signed in. */
export const SIGNED_IN = 'mijlpaal signed in';
