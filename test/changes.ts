import type { TestServer } from './server';

/** One server-sent event. */
export interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: { readonly views?: readonly string[]; readonly brins?: readonly string[] };
}

/** Somebody who follows `GET /v1/changes`. */
export class Listener {
  private readonly ending = new AbortController();
  private events: AsyncGenerator<Heard> | null = null;
  status = 0;

  /** Resolves when the answer has begun. */
  static async open(server: TestServer, token: string, headers: Record<string, string> = {}): Promise<Listener> {
    const listener = new Listener();
    const response = await fetch(`${server.url}/v1/changes`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${token}`, ...headers },
      signal: listener.ending.signal,
    });
    listener.status = response.status;
    if (response.ok && response.body) listener.events = eventsIn(response.body);
    else await response.body?.cancel();
    return listener;
  }

  /** The next event; null when the server has ended the stream. */
  async next(): Promise<Heard | null> {
    const next = await this.events?.next();
    return next === undefined || next.done === true ? null : next.value;
  }

  close(): void {
    this.ending.abort();
  }
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Heard> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      const event = field('event');
      if (event !== '') yield { event, id: field('id'), data: JSON.parse(field('data')) as Heard['data'] };
    }
  }
}
