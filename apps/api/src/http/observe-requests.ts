import type { Logger, Metrics } from '@mijlpaal/hosting-runtime';
import { correlated, sentCorrelationId, type SignedRequest } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';

export const CORRELATION = 'x-correlation-id';

/**
 * Gives each request an id, counts how long it takes and says in the log what became of it. By route, never by address: an address in
 * full would make a series of its own, and may hold what people typed in it.
 */
export function observeRequests(fastify: FastifyInstance, { requests }: Metrics, log: Logger): void {
  const ids = new WeakMap<FastifyRequest, string>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const id = sentCorrelationId(request.headers) ?? randomUUID();
    ids.set(request, id);
    void reply.header(CORRELATION, id);
    correlated(id, done);
  });
  // the body was read by events of the socket, which know of no request
  fastify.addHook('preValidation', (request, _, done) => correlated(ids.get(request) ?? randomUUID(), done));
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    const line = { ...toldOf(request, reply, route), correlationId: ids.get(request) };
    log[levelOf(request, reply, route)](line, `${request.method} ${route} ${reply.statusCode}`);
  });
}

/** Opaque keys and codes alone: no address of a machine, no header, no body, no text from a query. */
function toldOf(request: FastifyRequest, reply: FastifyReply, route: string) {
  const { principal, refusedBecause, failedBecause } = request as SignedRequest;
  const brin = Brin.safeParse((request.params as { brin?: unknown } | undefined)?.brin).data;
  return {
    method: request.method,
    route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    ...(brin !== undefined && { brin }),
    ...(failedBecause !== undefined && { failedBecause }),
    ...(refusedBecause !== undefined && { refusedBecause, ...(principal && { by: principal.id, as: principal.role }) }),
  };
}

function levelOf(request: FastifyRequest, { statusCode }: FastifyReply, route: string) {
  if (route.startsWith('/health/')) return 'debug';
  if (statusCode >= 500) return 'error';
  const { refusedBecause } = request as SignedRequest;
  if ([401, 403, 429].includes(statusCode) || refusedBecause !== undefined) return 'warn';
  return request.method === 'GET' || request.method === 'HEAD' ? 'debug' : 'info';
}
