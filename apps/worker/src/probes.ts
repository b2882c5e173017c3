import type { Health, Metrics } from '@mijlpaal/hosting-runtime';
import { createServer, type Server, type ServerResponse } from 'node:http';

/** What a supervisor and Prometheus ask of a worker: `/health/live`, `/health/ready`, `/metrics`. */
export const probes = (health: Health, { registry }: Metrics): Server =>
  createServer((request, response) => {
    answer(request.url ?? '', health, registry, response).catch((error: unknown) => {
      console.error(error);
      say(response, 500, { status: 'failed' });
    });
  });

async function answer(
  url: string,
  health: Health,
  registry: Metrics['registry'],
  response: ServerResponse,
): Promise<void> {
  switch (url) {
    case '/health/live':
      return say(response, 200, { status: 'live' });
    case '/health/ready': {
      const reason = await health.notReadyBecause();
      return reason === null
        ? say(response, 200, { status: 'ready' })
        : say(response, 503, { status: 'notReady', reason });
    }
    case '/metrics':
      await health.notReadyBecause(); // sets the gauges of the views
      response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
      return;
    default:
      return say(response, 404, { status: 'notFound' });
  }
}

const say = (response: ServerResponse, status: number, body: object): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
