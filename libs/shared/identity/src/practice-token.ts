import { Brin } from '@mijlpaal/shared-institution';
import { SignJWT } from 'jose';
import { PRACTICE_ALGORITHM, type PracticeKey } from './practice-key';

export const PRACTICE_ISSUER = 'urn:mijlpaal:practice';
export const AUDIENCE = 'mijlpaal';
/** What practice tokens say of how surely somebody is known, unless asked otherwise. @source eIDAS, level of assurance substantial */
export const SUBSTANTIAL = 'http://eidas.europa.eu/LoA/substantial';

export interface PracticeTokenAbout {
  readonly role: string;
  /** Opaque id; default `practice-<role>`, for an institution `practice-institution-<brin>`. */
  readonly actor?: string;
  /** BRIN; the role `institution` needs one, no other role has one. */
  readonly institution?: string;
  /** How long it holds, in hours of real time. Default 8. */
  readonly hours?: number;
  /** Default `SUBSTANTIAL`. */
  readonly acr?: string;
}

/**
 * A bearer token of practice mode, as compact JWT.
 * @throws RangeError when the institution does not fit the role or the hours are not above 0
 */
export async function signPracticeToken(key: PracticeKey, about: PracticeTokenAbout): Promise<string> {
  const { role, institution, hours = 8, acr = SUBSTANTIAL } = about;
  if ((role === 'institution') !== (institution !== undefined))
    throw new RangeError(
      `A token of role ${role} ${institution === undefined ? 'needs an institution' : 'has no institution'}`,
    );
  if (institution !== undefined && !Brin.safeParse(institution).success)
    throw new RangeError(`"${institution}" is not a BRIN: two digits and two capitals`);
  if (!(hours > 0 && Number.isFinite(hours))) throw new RangeError(`A token holds for more than 0 hours, not ${hours}`);
  const suffix = institution === undefined ? '' : `-${institution}`;
  return new SignJWT({
    role,
    organisation: institution ?? role,
    brins: institution === undefined ? [] : [institution],
    acr,
  })
    .setProtectedHeader({ alg: PRACTICE_ALGORITHM, kid: key.kid, typ: 'JWT' })
    .setIssuer(PRACTICE_ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(about.actor ?? `practice-${role}${suffix}`)
    .setIssuedAt()
    .setExpirationTime(`${Math.round(hours * 3600)} seconds`)
    .sign(key.privateKey);
}
