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
  /** How surely the issuer knows who it is; null where the issuer does not say. @source OpenID Connect Core 1.0, section 2 (acr) */
  readonly acr: string | null;
}

/** What an issuer calls things that we know under another name. */
export interface ClaimNames {
  /** The claim that holds the role. */
  readonly role: string;
  /** Our role for what that claim may hold; what is not named means itself. */
  readonly roles: Readonly<Record<string, string>>;
  /** The claims that hold what people call somebody, and a mail address. */
  readonly name: string;
  readonly email: string;
}
export const OUR_CLAIMS: ClaimNames = { role: 'role', roles: {}, name: 'name', email: 'email' };

const Claims = z.object({
  sub: z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/, 'must be an opaque id'),
  organisation: z.string().trim().min(1).max(100),
  brins: z.array(Brin).max(100).default([]),
  acr: z.string().max(200).nullable().default(null),
});

/** The identity in checked claims, or what is wrong with them. */
export function identityOf<Role extends string>(
  payload: JWTPayload,
  roles: readonly Role[],
  names: ClaimNames = OUR_CLAIMS,
): { readonly identity: Identity<Role> } | { readonly refused: TokenRefusal } {
  const told = [payload[names.role]].flat().map((each) => names.roles[String(each)] ?? each);
  const [role, ...others] = roles.filter((one) => told.includes(one));
  if (role === undefined) return { refused: 'unknownRole' };
  if (others.length > 0) return { refused: 'severalRoles' };
  const claims = Claims.safeParse(payload);
  if (!claims.success) return { refused: 'wrongClaims' };
  const { sub, organisation, brins, acr } = claims.data;
  if (role === 'institution' && brins.length === 0) return { refused: 'noInstitution' };
  if (role !== 'institution' && brins.length > 0) return { refused: 'wrongClaims' };
  return { identity: { actor: { id: sub, organisation, role }, brins, acr } };
}
