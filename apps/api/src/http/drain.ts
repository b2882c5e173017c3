import { problem } from '@mijlpaal/shared-http';
import type { FastifyInstance } from 'fastify';

const STOPPING = JSON.stringify(problem(503, 'Mijlpaal stopt hier. Er is niets vastgelegd. Probeer het zo weer.'));

/** What is under way; once it is closed nothing new is taken. */
export class Drain {
  private closed = false;
  private underWay = 0;
  private readonly empty = Promise.withResolvers<void>();

  /** From now on 503 to every new request but those about health, and each answer ends its connection. */
  close(): void {
    this.closed = true;
    this.look();
  }

  /** Resolves when it is closed and everything that was taken before has been answered. */
  get drained(): Promise<void> {
    return this.empty.promise;
  }

  /** Begins to count. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', async (request, reply) => {
      if (request.url.startsWith('/health/')) return;
      if (this.closed) {
        await reply.code(503).header('retry-after', '1').type('application/problem+json').send(STOPPING);
        return;
      }
      this.underWay += 1;
      reply.raw.once('close', () => {
        this.underWay -= 1;
        this.look();
      });
    });
    fastify.addHook('onSend', async (_, reply) => {
      if (this.closed) void reply.header('connection', 'close');
    });
  }

  private look(): void {
    if (this.closed && this.underWay === 0) this.empty.resolve();
  }
}
