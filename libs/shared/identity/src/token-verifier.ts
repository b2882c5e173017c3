import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { type ClaimNames, type Identity, identityOf, OUR_CLAIMS } from './identity';
import { PRACTICE_ALGORITHM, type PracticeKey } from './practice-key';
import { AUDIENCE, PRACTICE_ISSUER } from './practice-token';
import { KeysUnavailable, type TokenRefusal, whyNot } from './token-refusal';

export interface OutsideIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer publishes its public keys. */
  readonly jwksUrl: string;
  /** Signature algorithms that are taken; default RS256, PS256, ES256. Never one with a shared secret. */
  readonly algorithms?: readonly string[];
  /** How the issuer names roles; default as we do. */
  readonly claims?: ClaimNames;
}

export type Verified<Role extends string> = { readonly identity: Identity<Role> } | { readonly refused: TokenRefusal };

interface Rules {
  readonly issuer: () => string[];
  readonly audience: string;
  readonly algorithms: string[];
  /** Seconds by which the issuer's clock may differ from ours. */
  readonly clockTolerance: number;
}

/** Says who a bearer token speaks for: signature, issuer, audience, expiry, role and institutions are checked. */
export class TokenVerifier<Role extends string> {
  private constructor(
    private readonly roles: readonly Role[],
    private readonly keys: JWTVerifyGetKey,
    private readonly rules: Rules,
    private readonly names: ClaimNames = OUR_CLAIMS,
  ) {}

  /** Tokens signed with the key of the data folder. @param provider the issuer that signs with it too */
  static practice<Role extends string>(
    key: PracticeKey,
    roles: readonly Role[],
    provider: () => string,
  ): TokenVerifier<Role> {
    const issuer = () => [PRACTICE_ISSUER, provider()];
    const rules = { issuer, audience: AUDIENCE, algorithms: [PRACTICE_ALGORITHM], clockTolerance: 0 };
    return new TokenVerifier(roles, createLocalJWKSet(key.jwks), rules);
  }

  /** Tokens of an identity provider; its keys are fetched when first needed, and again when it signs with a new one. */
  static outside<Role extends string>(outside: OutsideIssuer, roles: readonly Role[]): TokenVerifier<Role> {
    const { issuer, audience, jwksUrl, algorithms = ['RS256', 'PS256', 'ES256'], claims } = outside;
    const rules = { issuer: () => [issuer], audience, algorithms: [...algorithms], clockTolerance: 5 };
    return new TokenVerifier(roles, orUnavailable(createRemoteJWKSet(new URL(jwksUrl))), rules, claims);
  }

  /** Refuses rather than throws, whatever the token holds. @param token compact JWT; undefined when none was sent */
  async verify(token: string | undefined): Promise<Verified<Role>> {
    if (token === undefined || token === '') return { refused: 'missing' };
    try {
      const rules = { ...this.rules, issuer: this.rules.issuer(), requiredClaims: ['exp', 'sub'] };
      const { payload } = await jwtVerify(token, this.keys, rules);
      return identityOf(payload, this.roles, this.names);
    } catch (error) {
      return { refused: whyNot(error) };
    }
  }
}

/** The token of an `Authorization` header; undefined when there is none, empty-handed schemes included. */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  /^Bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];

/** Keys that cannot be had are our trouble, an unknown key is the token's. */
const orUnavailable =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new KeysUnavailable('The keys of the issuer cannot be had', { cause: error });
    }
  };
