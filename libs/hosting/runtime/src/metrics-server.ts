import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Closers } from './closers';
import type { Health } from './health';
import type { Log } from './log';
import type { Metrics } from './metrics';
import type { MetricsSettings } from './settings';

/** Where Prometheus looks for an exporter that names no other port. */
const USUAL_PORT = 9464;
/** A store that does not answer must not keep the other numbers back, ms. */
const GAUGES_WITHIN = 3_000;

/**
 * Numbers for Prometheus at `/metrics`, on a port of their own, so that a front can keep them inside.
 * @returns the port
 * @throws an error of the system when the port that the settings name cannot be had
 */
export async function serveMetrics(
  metrics: Metrics,
  health: Health,
  { port, host }: MetricsSettings,
  closers: Closers,
  log: Log,
): Promise<number> {
  const server = createServer((request, response) => {
    answer(request.url ?? '', metrics, health, response).catch((error: unknown) => {
      log.error(`The numbers could not be told: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  closers.add(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = host ?? '127.0.0.1';
  if (port !== null) await listen(server, port, address);
  else
    await listen(server, USUAL_PORT, address).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return listen(server, 0, address);
    });
  return (server.address() as AddressInfo).port; // it listens on a port, not on a pipe
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await once(server.listen(port, host), 'listening'); // an error rejects
}

async function answer(url: string, { registry }: Metrics, health: Health, response: ServerResponse): Promise<void> {
  if (url !== '/metrics') {
    response.writeHead(404).end();
    return;
  }
  await Promise.race([health.notReadyBecause(), delay(GAUGES_WITHIN, undefined, { ref: false })]); // sets the gauges
  response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
}
