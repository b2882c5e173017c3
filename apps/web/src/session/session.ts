import type { Role } from '@mijlpaal/trajectory-contract';
import { createContext, useContext } from 'react';

/** Who is signed in. It lives in memory alone: closing or reloading the page ends it. */
export interface Session {
  readonly token: string;
  readonly role: Role;
  readonly actor: string;
  /** BRIN of the institution that somebody works for. */
  readonly institution: string | null;
  readonly label: string;
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

/** For the sign-in page: how to begin, and whether the last session ran out. */
export const SignInContext = createContext<{ readonly signIn: (session: Session) => void; readonly expired: boolean }>({
  signIn: () => undefined,
  expired: false,
});
