import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Pages of the web app; it finds its way in them itself. */
const PAGES = ['/', '/aanmelden', '/postvak', '/trajecten/:brin', '/trajecten'];

/** Serves the built web app: files by their name, and its one page on every address that is a page. @param folder the build */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, { root: folder, index: false, wildcard: false, cacheControl: false });
  for (const url of PAGES) fastify.get(url, (_, reply) => reply.sendFile('index.html'));
}
