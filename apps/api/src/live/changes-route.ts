import { parsed, type Principal, ProblemError, type SignedRequest } from '@mijlpaal/shared-http';
import { changedFor, mayView, type Readers } from '@mijlpaal/trajectory-feature';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PassThrough } from 'node:stream';
import { z } from 'zod';
import type { Lasting } from '../sign-in/sessions';
import type { Change, ChangeFeed } from './change-feed';

/** Connections at most, of this process and of one person or machine. */
const MOST = 1_000;
const MOST_OF_ONE = 20;
/** A connection lives this long at most, in ms: whoever comes back is looked at again. */
const LIFE_MS = 5 * 60_000;
const HEARTBEAT_MS = 15_000;
/** A reader who lets this much wait is let go, in bytes; it can come back where it was. */
const BACKLOG = 65_536;
/** Who comes for the first time may have read lists a moment ago: it is told again what came since, in ms. */
const OVERLAP_MS = 10_000;
/** Who is cut off comes back after so long, in ms, and not all at the same moment. */
const RETRY_MS = 1_000;

const Asked = z.strictObject({ after: z.string().max(100).optional() });

export interface Changes {
  readonly feed: ChangeFeed;
  readonly readers: Readers;
  /** How long whoever asks may listen. */
  readonly lasting: (request: FastifyRequest) => Promise<Lasting>;
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly chance: () => number;
}

/**
 * `GET /v1/changes`: says in server-sent events which lists and dossiers of those that the reader may see look different now.
 * @returns ends every connection, and takes no new ones
 * @source HTML Standard, 9.2 Server-sent events
 */
export function registerChanges(fastify: FastifyInstance, changes: Changes): () => void {
  const open = new Map<PassThrough, string>();
  let closed = false;
  fastify.get('/v1/changes', async (request, reply) => {
    const { principal } = request as SignedRequest;
    if (!principal) throw new Error('This route is behind sign-in');
    const { after } = parsed(Asked, 'query', request.query);
    mayView('changes', principal);
    const ofOne = [...open.values()].filter((id) => id === principal.id).length;
    if (closed || open.size >= MOST || ofOne >= MOST_OF_ONE) throw tooMany();
    const seen = request.headers['last-event-id']?.toString() ?? after ?? null;
    const { until, onEnd } = await changes.lasting(request);
    const left = Math.min(LIFE_MS, until - changes.now());
    const stream = await follow(changes, principal, seen, left);
    open.set(stream, principal.id);
    const forget = onEnd(() => stream.end());
    stream.once('close', () => {
      forget();
      open.delete(stream);
    });
    request.raw.once('close', () => stream.destroy());
    return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(stream);
  });
  return () => {
    closed = true;
    for (const stream of open.keys()) stream.end();
  };
}

const tooMany = () =>
  new ProblemError(503, 'Er kijken hier nu te veel mensen mee. Probeer het zo weer.', {}, { 'retry-after': '10' });

async function follow({ feed, readers, chance }: Changes, who: Principal, seen: string | null, left: number) {
  const reader = await readers.of(who);
  const stream = new PassThrough();
  const write = (text: string) => {
    if (stream.writableLength > BACKLOG) stream.end();
    else if (stream.writable) stream.write(text);
  };
  const tell = ({ position, touched }: Change) => {
    const changed = changedFor(reader, touched);
    if (changed !== null) write(event('changed', position, changed));
  };
  const missed = seen === null ? feed.lately(OVERLAP_MS) : feed.since(seen);
  write(`retry: ${Math.round(RETRY_MS * (1 + chance()))}\n${event('connected', feed.position, {})}`);
  if (missed === null) write(event('missed', feed.position, {}));
  else missed.forEach(tell);
  const stop = feed.listen(tell);
  const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT_MS);
  const life = setTimeout(() => stream.end(), Math.max(0, left));
  stream.once('close', () => {
    stop();
    clearInterval(heartbeat);
    clearTimeout(life);
  });
  return stream;
}

const event = (name: string, id: string, data: unknown): string =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
