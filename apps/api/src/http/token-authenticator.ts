import { Authenticator, type Principal, ProblemError } from '@mijlpaal/shared-http';
import { bearerToken, type TokenRefusal, type TokenVerifier } from '@mijlpaal/shared-identity';
import { decodeJwt } from 'jose';
import type { Role } from '@mijlpaal/trajectory-contract';

const SENTENCES: Readonly<Record<TokenRefusal, string>> = {
  missing: 'Stuur een token mee: Authorization: Bearer ….',
  malformed: 'Het token is niet te lezen.',
  expired: 'Het token is verlopen. Log opnieuw in.',
  notYetValid: 'Het token geldt nog niet.',
  wrongIssuer: 'Het token is van een andere uitgever.',
  wrongAudience: 'Het token is voor een ander systeem.',
  wrongAlgorithm: 'Het token is op een andere manier ondertekend dan hier mag.',
  wrongSignature: 'De handtekening van het token klopt niet.',
  unknownRole: 'Het token noemt geen rol die hier bestaat.',
  severalRoles: 'Het token noemt meer dan één rol. Log in voor één rol tegelijk.',
  noInstitution: 'Het token noemt geen instelling.',
  wrongClaims: 'Het token mist gegevens, of noemt gegevens die niet bij de rol horen.',
  keysUnavailable: 'De sleutels van de uitgever zijn nu niet te krijgen.',
};

/** When a token that was verified ends, in ms since 1970; null without one. */
export function endOfToken(authorization: string | undefined): number | null {
  const token = bearerToken(authorization);
  return token === undefined ? null : (decodeJwt(token).exp ?? 0) * 1_000;
}

/** Who a bearer token speaks for. */
export class TokenAuthenticator extends Authenticator {
  /** @param binds whether a level of assurance will do for acts that bind */
  constructor(
    private readonly verifier: TokenVerifier<Role>,
    private readonly binds: (acr: string | null) => boolean,
  ) {
    super();
  }

  async authenticate(authorization: string | undefined): Promise<{ principal: Principal } | { refused: string }> {
    const verified = await this.verifier.verify(bearerToken(authorization));
    if ('refused' in verified) {
      const sentence = SENTENCES[verified.refused];
      if (verified.refused === 'keysUnavailable') throw new ProblemError(503, sentence);
      return { refused: sentence };
    }
    const { actor, brins, acr } = verified.identity;
    // only where a person signed in there is a level; a machine proved itself with its own key
    return { principal: { ...actor, brins, mayBind: acr === null || this.binds(acr) } };
  }
}
