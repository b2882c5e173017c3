import type { Metrics } from '@mijlpaal/hosting-runtime';
import type { FastifyInstance } from 'fastify';

/** Counts how long requests take, by route: an address in full would make a series of its own. */
export function measureRequests(fastify: FastifyInstance, { requests }: Metrics): void {
  fastify.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const route = routeOptions.url ?? 'unknown';
    requests.observe({ method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
  });
}
