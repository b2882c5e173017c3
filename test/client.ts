import type { TestServer } from './server';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

export interface As {
  readonly role: string;
  readonly institution?: string;
  readonly actor?: string;
}

/** Speaks to a server as somebody: signs in at first use, with one token per persona. */
export class Client {
  private readonly tokens = new Map<string, Promise<string>>();

  /** @param issue where tokens come from; default: the practice sign-in of the server */
  constructor(
    private readonly server: TestServer,
    private readonly issue: (as: As) => Promise<string> = (as) => this.practiceToken(as),
  ) {}

  async call<Body = never>(
    method: string,
    path: string,
    as: As | null,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await this.open(method, path, as, body, headers);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : null) as Body,
    };
  }

  /** The answer as it comes in: its body has not been read. */
  async open(
    method: string,
    path: string,
    as: As | null,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const asIs = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
    const sent = asIs ? (body as BodyInit | undefined) : JSON.stringify(body); // bytes are a body too
    return fetch(new URL(path, this.server.url), {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${await this.token(as)}` }),
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    });
  }

  get = <Body = never>(path: string, as: As, headers?: Record<string, string>) =>
    this.call<Body>('GET', path, as, undefined, headers);
  post = <Body = never>(path: string, as: As, body: unknown, headers?: Record<string, string>) =>
    this.call<Body>('POST', path, as, body, headers);

  /** @throws Error with what the server said, unless it took it */
  async must<Body = never>(answer: Promise<Answer<Body>>): Promise<Body> {
    const { status, text, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${text}`);
    return body;
  }

  async moveClock(today: string): Promise<void> {
    await this.must(this.call('PUT', '/v1/practice/clock', { role: 'operator' }, { today }));
  }

  token(as: As): Promise<string> {
    const key = JSON.stringify(as);
    const known = this.tokens.get(key);
    if (known) return known;
    const made = this.issue(as);
    this.tokens.set(key, made);
    return made;
  }

  private async practiceToken(as: As): Promise<string> {
    return (await this.must(this.call<{ token: string }>('POST', '/v1/practice/tokens', null, as))).token;
  }
}
