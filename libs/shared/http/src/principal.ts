import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';

/** Who asks: from a checked token. */
export interface Principal {
  /** Opaque id of the person or machine. */
  readonly id: string;
  readonly organisation: string;
  readonly role: string;
  /** The institutions an `institution` is tied to; empty for everyone else. */
  readonly brins: readonly string[];
}

export interface SignedRequest {
  principal?: Principal;
}

/** The signed-in asker, as a controller's parameter. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<SignedRequest>();
  if (!principal) throw new Error('A route that asks who is signed in is open to everyone');
  return principal;
});

export const OPEN = 'mijlpaal:open';
/** Anyone may call this route, without a token. */
export const Open = () => SetMetadata(OPEN, true);
