import { errors } from 'jose';

/** Why a token is not taken: the reason of a 401, but `keysUnavailable`, which says that we cannot tell now (503). */
export type TokenRefusal =
  | 'missing'
  | 'malformed'
  | 'wrongAlgorithm'
  | 'wrongSignature'
  | 'expired'
  | 'notYetValid'
  | 'wrongIssuer'
  | 'wrongAudience'
  | 'wrongClaims'
  | 'unknownRole'
  | 'severalRoles'
  | 'noInstitution'
  | 'keysUnavailable';

/** The issuer's public keys cannot be fetched. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

const byClaim: Readonly<Record<string, TokenRefusal>> = {
  iss: 'wrongIssuer',
  aud: 'wrongAudience',
  nbf: 'notYetValid',
};

/** The reason for a failed check. A token is an outsider's text: what it breaks in reading it is its own fault. */
export function whyNot(error: unknown): TokenRefusal {
  if (error instanceof KeysUnavailable) return 'keysUnavailable';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return byClaim[error.claim] ?? 'wrongClaims';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'wrongAlgorithm';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'wrongSignature';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'wrongSignature';
  return 'malformed';
}
