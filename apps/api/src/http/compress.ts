import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** What is text all at once. Events that go on are not: each has to arrive as it is said. Files of the web were compressed when they were built. */
const TEXT = /^(?:application\/(?:problem\+)?json|text\/(?:csv|calendar))(?:;|$)/;

/**
 * Answers of the API, compressed for who takes that. Call it before there are routes.
 *
 * Somebody who can choose a part of an answer and measure its length might guess a secret beside it (BREACH). The one answer that holds the
 * CSRF token repeats nothing of what was asked and is never compressed; and the session cookie goes along with our own pages alone
 * (SameSite), so that no other page makes a browser ask.
 */
export async function compressAnswers(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, { encodings: ['br', 'gzip'], customTypes: TEXT, globalDecompression: false });
}
