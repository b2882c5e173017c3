import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';

/** Who asks: from a checked token. */
export interface Principal {
  /** Opaque id of the person or machine. */
  readonly id: string;
  readonly organisation: string;
  readonly role: string;
  /** The institutions an `institution` is tied to; empty for everyone else. */
  readonly brins: readonly string[];
  /** Known surely enough for acts that bind. */
  readonly mayBind: boolean;
}

/** What is known of a request beside what was sent. */
export interface SignedRequest {
  principal?: Principal;
  /** Why it was answered with 401 or 403, or with 404 where more is known than is told. */
  refusedBecause?: string;
  /** Why it was answered with 503: for the log alone. */
  failedBecause?: string;
}

/** The signed-in asker, as a controller's parameter. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<SignedRequest>();
  if (!principal) throw new Error('A route that asks who is signed in is open to everyone');
  return principal;
});

/** What a route says of itself, where the server reads it before the body is read. */
export interface RouteNotes {
  readonly open?: boolean;
  readonly csv?: boolean;
  readonly documents?: boolean;
}
const note = (notes: RouteNotes) => RouteConfig(notes);

/** Anyone may call this route, without a token. */
export const Open = () => note({ open: true });
/** This route takes CSV beside JSON; no other route does. */
export const TakesCsv = () => note({ csv: true });
/** This route takes the bytes of a document, as they come in, and nothing else. */
export const TakesDocuments = () => note({ documents: true });
