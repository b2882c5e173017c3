import type { Health, Log } from '@mijlpaal/hosting-runtime';
import { createServer, type Server, type ServerResponse } from 'node:http';

/** What a supervisor asks of a worker: `/health/live`, `/health/ready`. */
export const probes = (health: Health, log: Log): Server =>
  createServer((request, response) => {
    answer(request.url ?? '', health, response).catch((error: unknown) => {
      log.error(String(error));
      say(response, 500, { status: 'failed' });
    });
  });

async function answer(url: string, health: Health, response: ServerResponse): Promise<void> {
  switch (url) {
    case '/health/live':
      return say(response, 200, { status: 'live' });
    case '/health/ready': {
      const reason = await health.notReadyBecause();
      return reason === null
        ? say(response, 200, { status: 'ready' })
        : say(response, 503, { status: 'notReady', reason });
    }
    default:
      return say(response, 404, { status: 'notFound' });
  }
}

const say = (response: ServerResponse, status: number, body: object): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
