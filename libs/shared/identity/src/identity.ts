import { Brin } from '@mijlpaal/shared-institution';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import type { TokenRefusal } from './token-refusal';

/** Who speaks. */
export interface Identity<Role extends string> {
  /** `id` is an opaque key, never a name or a mail address: it ends up in the log. */
  readonly actor: { readonly id: string; readonly organisation: string; readonly role: Role };
  /** The institutions that the role `institution` speaks for; of every other role none. */
  readonly brins: readonly Brin[];
}

const Claims = z.object({
  sub: z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/, 'must be an opaque id'),
  organisation: z.string().trim().min(1).max(100),
  brins: z.array(Brin).max(100).default([]),
});

/** The identity in checked claims, or what is wrong with them. */
export function identityOf<Role extends string>(
  payload: JWTPayload,
  roles: readonly Role[],
): { readonly identity: Identity<Role> } | { readonly refused: TokenRefusal } {
  const role = roles.find((one) => one === payload['role']);
  if (role === undefined) return { refused: 'unknownRole' };
  const claims = Claims.safeParse(payload);
  if (!claims.success) return { refused: 'wrongClaims' };
  const { sub, organisation, brins } = claims.data;
  if (role === 'institution' && brins.length === 0) return { refused: 'noInstitution' };
  if (role !== 'institution' && brins.length > 0) return { refused: 'wrongClaims' };
  return { identity: { actor: { id: sub, organisation, role }, brins } };
}
