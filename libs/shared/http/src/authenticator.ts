import type { Principal } from './principal';

/** Tells whose token it is; a refusal says why in a sentence. */
export abstract class Authenticator {
  abstract authenticate(authorization: string | undefined): Promise<{ principal: Principal } | { refused: string }>;
}
