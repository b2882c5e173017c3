import { type Authenticator, ProblemError, type RouteNotes, type SignedRequest } from '@mijlpaal/shared-http';
import type { FastifyInstance } from 'fastify';
import type { Sessions } from '../sign-in/sessions';

/** 401 for every route under `/v1` that is not open, before anything of the body is read. A bearer token goes before a session. */
export function requireSomebody(fastify: FastifyInstance, authenticator: Authenticator, sessions: Sessions): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const { url = '', config } = request.routeOptions;
    const notes = config as RouteNotes; // what our own decorators noted on it
    if (request.is404 || !url.startsWith('/v1/') || notes.open) return;
    const { authorization } = request.headers;
    const session = authorization === undefined ? await sessions.of(request, reply) : null;
    if (session !== null) {
      (request as SignedRequest).principal = sessions.principalOf(session); // first: the log says whom it refused
      sessions.guard(request, session);
      return;
    }
    const answer = await authenticator.authenticate(authorization);
    if ('refused' in answer) throw new ProblemError(401, answer.refused, {}, { 'www-authenticate': 'Bearer' });
    (request as SignedRequest).principal = answer.principal;
  });
}
