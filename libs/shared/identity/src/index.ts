export type { Identity } from './identity';
export { BadPracticeKey, PRACTICE_ALGORITHM, type PracticeKey, practiceKey, practiceKeyIfAny } from './practice-key';
export { AUDIENCE, PRACTICE_ISSUER, type PracticeTokenAbout, signPracticeToken } from './practice-token';
export type { TokenRefusal } from './token-refusal';
export { bearerToken, type OutsideIssuer, TokenVerifier, type Verified } from './token-verifier';
