import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { join } from 'node:path';

/** Pages of the web app; it finds its way in them itself. */
const PAGES = [
  '/',
  '/inloggen-mislukt',
  '/begrippen',
  '/accountmanagers',
  '/beheer',
  '/besluiten',
  '/betaalrondes',
  '/betaalrondes/:run',
  '/betaalrondes/:run/:brin',
  '/betaalrondes/concept/:component/:year',
  '/hulp',
  '/gegevens',
  '/gegevens/:taak',
  '/handreikingen',
  '/kalender',
  '/mijn-traject',
  '/mijn-traject/:stuk',
  '/monitor',
  '/oefenen/inloggen/:uid',
  '/postvak',
  '/privacy',
  '/rapportages',
  '/toegankelijkheid',
  '/trajecten/:brin',
  '/trajecten/:brin/beoordelen/:taak',
  '/trajecten/:brin/rapportages',
  '/trajecten/:brin/herstellen/:feit',
  '/trajecten',
  '/tussentijdse-evaluatie',
  '/weer-ingelogd',
  '/voorjaarsgesprekken',
  '/werk',
];

/** Serves the built web app: files by their name, and its one page on every address that is a page. @param folder the build */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    // the name of a built file changes with its content
    setHeaders: (reply, path) => {
      if (path.startsWith(join(folder, 'assets')))
        void reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  // an address that is nothing: the app says so, in words for people
  fastify.addHook('onRequest', async (request, reply) => {
    if (isForPeople(request)) return reply.code(404).sendFile('index.html');
  });
  for (const url of PAGES) fastify.get(url, (_, reply) => reply.sendFile('index.html'));
}

const isForPeople = ({ is404, method, url, headers: { accept = '' } }: FastifyRequest): boolean =>
  is404 && method === 'GET' && accept.includes('text/html') && !/^\/(v1|health|assets)(\/|$)/.test(url);
