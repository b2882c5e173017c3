import { type Authenticator, ProblemError, type RouteNotes, type SignedRequest } from '@mijlpaal/shared-http';
import type { FastifyInstance } from 'fastify';

/** 401 for every route under `/v1` that is not open, before anything of the body is read. */
export function requireToken(fastify: FastifyInstance, authenticator: Authenticator): void {
  fastify.addHook('onRequest', async (request) => {
    const { url = '', config } = request.routeOptions;
    const notes = config as RouteNotes; // what our own decorators noted on it
    if (request.is404 || !url.startsWith('/v1/') || notes.open) return;
    const answer = await authenticator.authenticate(request.headers.authorization);
    if ('refused' in answer) throw new ProblemError(401, answer.refused, {}, { 'www-authenticate': 'Bearer' });
    (request as SignedRequest).principal = answer.principal;
  });
}
