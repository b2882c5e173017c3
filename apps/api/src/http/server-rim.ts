import { mistaken, problem, ProblemError, type RouteNotes } from '@mijlpaal/shared-http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { jsonMistakes } from './json-body';
import { CORRELATION } from './observe-requests';

/** On every answer, errors too. @source NL API Design Rules 2.1, security-headers and version-header */
const headers = (version: string): Readonly<Record<string, string>> => ({
  'api-version': version,
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});

interface Route {
  readonly segments: readonly string[];
  readonly methods: Set<string>;
}

/** An address that cannot be read has no route, so no hook runs for it: headers and problem are written here. */
export const answerUnroutable =
  (version: string) =>
  (error: FastifyError, _: FastifyRequest, reply: FastifyReply): void => {
    const status = error.statusCode === 414 ? 414 : 400;
    const body = problem(status, status === 414 ? 'Een deel van dit adres is te lang.' : 'Dit adres is niet te lezen.');
    reply
      .code(status)
      .headers(headers(version))
      .header(CORRELATION, randomUUID())
      .type('application/problem+json')
      .send(JSON.stringify(body));
  };

/** Headers on every answer, JSON bodies and no other, but CSV or documents where a route takes them, and 405 with `Allow` where a path is there but not for this method. */
export function prepareServer(fastify: FastifyInstance, version: string): void {
  const routes = new Map<string, Route>();
  fastify.addHook('onRequest', async (_, reply) => {
    reply.headers(headers(version));
  });
  fastify.addHook('onRoute', ({ url, method }) => {
    const route = routes.get(url) ?? { segments: url.split('/'), methods: new Set<string>() };
    for (const one of [method].flat()) route.methods.add(one);
    routes.set(url, route);
  });
  fastify.removeContentTypeParser('text/plain');
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = utf8(body);
    if (text === null) done(NOT_UTF8());
    else
      parseJson(request, text, (error, parsed) => {
        const mistakes = error ? [] : jsonMistakes(text);
        if (error || mistakes.length === 0) done(error, parsed);
        else done(mistaken(mistakes));
      });
  });
  // bytes: whoever takes CSV finds out how it was written
  fastify.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: CSV_LIMIT },
    ({ routeOptions }, body, done) => {
      const { csv } = routeOptions.config as RouteNotes; // what our own decorators noted on it
      if (csv) done(null, body);
      else done(new ProblemError(415, 'Stuur JSON met Content-Type: application/json.'));
    },
  );
  // as they come in: whoever takes documents counts the bytes itself
  fastify.addContentTypeParser('*', ({ routeOptions }, body, done) => {
    const { documents } = routeOptions.config as RouteNotes;
    if (documents) done(null, body);
    else done(new ProblemError(415, 'Stuur JSON met Content-Type: application/json.'));
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const allowed = methodsOf(routes.values(), request.url.split('?')[0] ?? '');
    if (allowed.length === 0) return;
    const body = problem(405, `Op dit adres kan alleen ${allowed.join(', ')}.`);
    await reply
      .code(405)
      .header('allow', allowed.join(', '))
      .type('application/problem+json')
      .send(JSON.stringify(body));
  });
}

/** Single diplomas of the whole sector fit in, about 40 bytes each. */
const CSV_LIMIT = 16 * 1_048_576;
const NOT_UTF8 = () => new ProblemError(400, 'De inhoud is geen tekst in UTF-8.');

/** null: these bytes are no UTF-8; guessing what was meant would store another text. */
function utf8(body: string | Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body));
  } catch {
    return null;
  }
}

function methodsOf(routes: Iterable<Route>, path: string): string[] {
  const asked = path.split('/');
  const methods = new Set<string>();
  for (const { segments, methods: own } of routes) {
    const fits =
      segments.length === asked.length &&
      segments.every((one, at) => one === asked[at] || (one.startsWith(':') && asked[at] !== ''));
    if (fits) for (const method of own) methods.add(method);
  }
  return [...methods].sort();
}

/** What Node itself finds wrong before there is a request: nothing of ours has run, so the whole answer is written here. */
export const answerUnreadable =
  (version: string) =>
  (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, reason, detail } = UNREADABLE[error.code ?? ''] ?? NOT_HTTP;
    const body = JSON.stringify(problem(status, detail));
    const lines = Object.entries({
      ...headers(version),
      [CORRELATION]: randomUUID(),
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n${body}`);
  };

const NOT_HTTP = { status: 400, reason: 'Bad Request', detail: 'Dit is geen HTTP dat te lezen is.' };
const UNREADABLE: Readonly<Record<string, typeof NOT_HTTP>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    reason: 'Request Header Fields Too Large',
    detail: 'De headers zijn samen groter dan 16 KiB.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout', detail: 'Het verzoek kwam niet op tijd binnen.' },
};

/** Also answers on ::1; null where this machine has no IPv6. The main server listens on 127.0.0.1. */
export async function listenOnIpv6(
  fastify: FastifyInstance,
  port: number,
  options: ServerOptions,
  onClientError: (error: NodeJS.ErrnoException, socket: Socket) => void,
): Promise<Server | null> {
  const server = createServer(options, (request, response) => fastify.routing(request, response));
  server.on('clientError', (error, socket) => onClientError(error, socket as Socket)); // over TCP it is one
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code ?? '') ? resolve(null) : reject(error),
    );
    server.listen(port, '::1', () => resolve(server));
  });
}
