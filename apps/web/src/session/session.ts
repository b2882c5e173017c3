import type { Role } from '@mijlpaal/trajectory-contract';
import { createContext, useContext } from 'react';

/** Who is signed in. The proof of it is a cookie that this page cannot read. */
export interface Session {
  readonly role: Role;
  readonly actor: string;
  /** BRIN of the institution that somebody works for. */
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
  readonly signOut: () => void;
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
