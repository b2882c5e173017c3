import { type ClaimNames, type Identity, identityOf, type TokenRefusal } from '@mijlpaal/shared-identity';
import { Role } from '@mijlpaal/trajectory-contract';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import { z } from 'zod';

/** The provider with which people sign in. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** How we show who we are: a signature with our own key, or a secret. */
  readonly client: { readonly key: CryptoKey; readonly kid?: string } | { readonly secret: string };
  readonly claims: ClaimNames;
  /** Levels of assurance that will do for acts that bind. */
  readonly bindingAcr: readonly string[];
  /** Other levels to ask for when nothing binding is meant. */
  readonly otherAcr: readonly string[];
  /** On this machine alone: without TLS. */
  readonly overHttp: boolean;
}

/** What has to be remembered between leaving for the provider and coming back. */
export const Transaction = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  /** Where the person wanted to be: a path of ours. */
  returnTo: z.string(),
  /** Came for an act that binds. */
  binding: z.boolean(),
});
export type Transaction = z.infer<typeof Transaction>;

/** A logout token that is older says nothing any more, in seconds; and so much clocks may differ. */
const LOGOUT_AGE = 300;
const CLOCKS = 30;
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const LogoutClaims = z
  .object({
    /** Its own type, or none of any other kind of token. */
    typ: z.enum(['logout+jwt', 'JWT']).optional(),
    sub: z.string().min(1).nullable().default(null),
    sid: z.string().min(1).nullable().default(null),
    iat: z.int(),
    jti: z.string(),
    events: z.object({ [LOGOUT_EVENT]: z.object({}) }),
    /** An ID token has one: it must not pass for this. */
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== null || sid !== null, 'must name a person or a session');

/** Why somebody came back without being signed in. */
export type SignInFailure = 'cancelled' | 'expired' | 'notTrusted' | 'level' | TokenRefusal;

const Said = z.string().trim().min(1).max(300);

/** For whoever looks after the house: what the provider said. */
export interface Failed {
  readonly failed: SignInFailure;
  readonly because?: unknown;
}

export interface SignedInPerson {
  readonly identity: Identity<Role>;
  readonly label: string;
  /** null where the provider does not say. */
  readonly email: string | null;
  readonly idToken: string | null;
  /** What the provider calls the person, and its own session; null where it tells none. */
  readonly sub: string;
  readonly sid: string | null;
}

/** Of whom the provider says that they signed out there: of one session, or of all. */
export interface SignedOutThere {
  readonly sub: string | null;
  readonly sid: string | null;
  /** When it said so, in ms since 1970. */
  readonly at: number;
}

/** Whether a level of assurance is among those that will do for acts that bind. */
export const binding = (levels: readonly string[], acr: string | null): boolean => acr !== null && levels.includes(acr);

/** Then nothing that the provider signed can be checked: that is no fault of what it signed. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
  constructor(cause: unknown) {
    super(`The keys of the provider cannot be had: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
/** What is wrong with a token rather than with the keys. */
const OF_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** Our side of the authorisation code flow. @source OpenID Connect Core 1.0; OIDC NL GOV 1.0.1; RFC 7636 (PKCE) */
export class RelyingParty {
  private remote: ReturnType<typeof createRemoteJWKSet> | null = null;

  private constructor(
    private readonly settings: ProviderSettings,
    private readonly config: oidc.Configuration,
  ) {}

  /** Asks the provider how it works. @throws when it cannot be reached */
  static async discover(settings: ProviderSettings): Promise<RelyingParty> {
    const { issuer, clientId, client, overHttp } = settings;
    const proof =
      'key' in client
        ? oidc.PrivateKeyJwt(client.kid === undefined ? client.key : { key: client.key, kid: client.kid })
        : oidc.ClientSecretBasic(client.secret);
    const config = await oidc.discovery(new URL(issuer), clientId, undefined, proof, {
      timeout: 10,
      ...(overHttp && { execute: [oidc.allowInsecureRequests] }),
    });
    return new RelyingParty(settings, config);
  }

  /** @param back our own address to come back to */
  async begin(back: string, returnTo: string, forBinding: boolean): Promise<{ url: URL; transaction: Transaction }> {
    const transaction = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      returnTo,
      binding: forBinding,
    };
    const { bindingAcr, otherAcr } = this.settings;
    const url = oidc.buildAuthorizationUrl(this.config, {
      redirect_uri: back,
      scope: 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(transaction.verifier),
      code_challenge_method: 'S256',
      state: transaction.state,
      nonce: transaction.nonce,
      acr_values: [...bindingAcr, ...(forBinding ? [] : otherAcr)].join(' '),
      ...(forBinding && { prompt: 'login' }),
    });
    return { url, transaction };
  }

  /** @param current the address as the browser came back to it @throws when the provider cannot be reached */
  async finish(current: URL, transaction: Transaction): Promise<{ person: SignedInPerson } | Failed> {
    const told = await this.exchanged(current, transaction);
    if ('failed' in told) return told;
    const read = identityOf(told.claims, Role.options, this.settings.claims);
    if ('refused' in read) return { failed: read.refused };
    const { actor, acr } = read.identity;
    if (transaction.binding && !binding(this.settings.bindingAcr, acr))
      return { failed: 'level', because: { id: actor.id, acr } };
    const { name, email } = this.settings.claims;
    const label = Said.safeParse(told.claims[name]).data ?? actor.organisation;
    const address = z.email().safeParse(told.claims[email]).data ?? null;
    const { sub, sid } = told.claims;
    const session = { idToken: told.idToken, sub, sid: typeof sid === 'string' ? sid : null };
    return { person: { identity: read.identity, label, email: address, ...session } };
  }

  /** Where the browser goes to be signed out at the provider too; null where it has no such place. */
  endUrl(idToken: string | null, home: string): URL | null {
    if (this.config.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(this.config, {
      post_logout_redirect_uri: home,
      ...(idToken !== null && { id_token_hint: idToken }),
    });
  }

  /**
   * Who signed out at the provider, by the token with which it says so.
   * @throws JOSEError for a token that is not its, not for us, too old, or no logout token @throws KeysUnavailable
   * @source OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6
   */
  async signedOutThere(token: string): Promise<SignedOutThere> {
    const { issuer, id_token_signing_alg_values_supported: algorithms } = this.config.serverMetadata();
    const { payload, protectedHeader } = await jwtVerify(token, this.keyOf, {
      issuer,
      audience: this.settings.clientId,
      ...(algorithms && { algorithms: algorithms.filter((one) => /^(?:[RPE]S\d|Ed)/.test(one)) }),
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      maxTokenAge: LOGOUT_AGE,
      clockTolerance: CLOCKS,
    });
    const said = LogoutClaims.safeParse({ ...payload, typ: protectedHeader.typ });
    if (!said.success) throw new errors.JWTInvalid(`No logout token: ${said.error.message}`);
    const { sub, sid, iat } = said.data;
    return { sub, sid, at: iat * 1_000 + 999 }; // it tells whole seconds: what began in this one has ended
  }

  private readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    try {
      const { jwks_uri } = this.config.serverMetadata();
      if (jwks_uri === undefined) throw new Error('it publishes none');
      this.remote ??= createRemoteJWKSet(new URL(jwks_uri));
      return await this.remote(header, token);
    } catch (error) {
      throw OF_TOKEN.some((fault) => error instanceof fault) ? error : new KeysUnavailable(error);
    }
  };

  private async exchanged(
    current: URL,
    { verifier, state, nonce }: Transaction,
  ): Promise<{ claims: oidc.IDToken; idToken: string | null } | Failed> {
    try {
      const tokens = await oidc.authorizationCodeGrant(this.config, current, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      return claims === undefined ? { failed: 'wrongClaims' } : { claims, idToken: tokens.id_token ?? null };
    } catch (error) {
      if (error instanceof oidc.AuthorizationResponseError)
        return { failed: error.error === 'access_denied' ? 'cancelled' : 'notTrusted' };
      // a code that was used or is too old is the person's to try again; anything else is between the provider and us
      if (error instanceof oidc.ResponseBodyError)
        return error.error === 'invalid_grant' ? { failed: 'expired' } : { failed: 'notTrusted', because: error.cause };
      if (error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT')
        return { failed: 'notTrusted', because: error };
      throw error;
    }
  }
}
