export { type ClaimNames, type Identity, identityOf, OUR_CLAIMS } from './identity';
export { BadPracticeKey, PRACTICE_ALGORITHM, type PracticeKey, practiceKey, practiceKeyIfAny } from './practice-key';
export { AUDIENCE, PRACTICE_ISSUER, type PracticeTokenAbout, signPracticeToken, SUBSTANTIAL } from './practice-token';
export type { TokenRefusal } from './token-refusal';
export { bearerToken, type OutsideIssuer, TokenVerifier, type Verified } from './token-verifier';
