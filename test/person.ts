import type { TestServer } from './server';

interface Session {
  readonly practice: boolean;
  readonly canSignIn: boolean;
  readonly signedIn: {
    readonly id: string;
    readonly role: string;
    readonly brins: readonly string[];
    readonly label: string;
    readonly csrfToken: string;
    readonly mayBind: boolean;
  } | null;
}

/** What somebody says at the provider, and why they came. */
interface Choice {
  /** Those that a persona works for. */
  readonly institutions?: readonly string[];
  readonly weak?: boolean;
  readonly returnTo?: string;
  readonly binding?: boolean;
}

/** A cookie as the server set it, attributes and all. */
export interface Kept {
  readonly value: string;
  readonly attributes: readonly string[];
  readonly path: string;
}

/** A browser without a screen: it keeps cookies and follows where it is sent, a step at a time. */
export class Person {
  readonly cookies = new Map<string, Kept>();

  constructor(private readonly server: Pick<TestServer, 'url'>) {}

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.server.url);
    const sent = [...this.cookies]
      .filter(([, kept]) => url.pathname.startsWith(kept.path))
      .map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), cookie: sent.join('; ') },
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  /** Goes to the provider and says who it is. @returns the address in which the provider sends it back to us */
  async choose(
    actor: string,
    { institutions = [], weak = false, returnTo = '/', binding = false }: Choice = {},
  ): Promise<string> {
    const query = new URLSearchParams({ naar: returnTo, ...(binding && { niveau: 'hoog' }) });
    const toProvider = await this.sentTo(await this.fetch(`/inloggen?${query}`));
    const toChoice = await this.sentTo(await this.fetch(toProvider));
    const body = new URLSearchParams({ actor, ...(weak && { zonderControle: 'on' }) });
    for (const institution of institutions) body.append('institution', institution);
    const resume = await this.sentTo(await this.fetch(toChoice, { method: 'POST', body }));
    return this.sentTo(await this.fetch(resume));
  }

  /** The whole of signing in. @returns where it ends up */
  async signIn(actor: string, how: Choice = {}): Promise<string> {
    return this.sentTo(await this.fetch(await this.choose(actor, how)));
  }

  async session(): Promise<Session> {
    return (await this.fetch('/v1/session')).json() as Promise<Session>;
  }

  /** Something that changes something, as our own page asks it. */
  async send(path: string, body: unknown, csrfToken?: string, method = 'POST'): Promise<Response> {
    return this.fetch(path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(csrfToken !== undefined && { 'x-csrf-token': csrfToken }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(/;\s*/);
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(name.length + 1);
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, { value, attributes, path });
  }

  private async sentTo(response: Response): Promise<string> {
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${response.status} ${await response.text()}`);
    return new URL(location, response.url).href;
  }
}
