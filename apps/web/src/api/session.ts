import { Brin } from '@mijlpaal/shared-institution';
import { Role } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request';

export const SignedIn = z.object({
  id: z.string(),
  role: Role,
  brins: z.array(Brin),
  label: z.string(),
  csrfToken: z.string(),
  mayBind: z.boolean(),
});

export type SignedIn = z.infer<typeof SignedIn>;

const SessionAnswer = z.object({ practice: z.boolean(), canSignIn: z.boolean(), signedIn: SignedIn.nullable() });

/** Who is signed in, by the cookie that this page cannot read; and what kind of house this is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request('/session', SessionAnswer, { signal }),
  staleTime: 60_000,
});

const SignedOut = z.object({ signOutAt: z.url().nullable() });

/** Ends the session here, or all that somebody has. @returns where the provider ends its own; null when it has no such place */
export const signOut = async (csrfToken: string, which: '/session' | '/sessions'): Promise<string | null> =>
  (await request(which, SignedOut, { method: 'DELETE', csrfToken })).signOutAt;
