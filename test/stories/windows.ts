import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { Person } from '../person';
import { Practice } from '../practice';
import { people, type Who } from './people';

type Cookies = Parameters<BrowserContext['addCookies']>[0];

export interface Setting {
  /** As `MIJLPAAL_TODAY` and others say. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What is in the data folder before the server runs. */
  readonly prepare?: (data: string) => Promise<void>;
  /** What has happened before the first story. */
  readonly before?: (practice: Practice) => Promise<void>;
}

/** What a browser says of an answer that the story asked for, and of a server that it ended. */
const REFUSED =
  /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|INCOMPLETE_CHUNKED_ENCODING))/;

/** A practice server, one browser, and people who signed in with the real provider. */
export class Stage {
  private readonly cookies = new Map<Who, Promise<Cookies>>();
  private contexts: BrowserContext[] = [];
  private troubles: string[] = [];

  private constructor(
    readonly practice: Practice,
    private readonly browser: Browser,
  ) {}

  static async open({ environment, prepare, before }: Setting): Promise<Stage> {
    const practice = await Practice.start(environment, prepare);
    await before?.(practice);
    return new Stage(practice, await launchBrowser());
  }

  /** A window of somebody's own at a page of ours. @param who signed in already; null: nobody is */
  async enter(who: Who | null, path: string, { width = 1280, scale = 1 } = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      deviceScaleFactor: scale,
      locale: 'nl-NL',
      reducedMotion: 'reduce',
    });
    this.contexts.push(context);
    if (who !== null) await context.addCookies(await this.signedIn(who));
    const page = await context.newPage();
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !REFUSED.test(message.text())) this.troubles.push(message.text());
    });
    const answer = await page.goto(this.at(path));
    if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`);
    return page;
  }

  /** The whole address of a path. */
  at = (path: string): string => new URL(path, this.practice.server.url).href;

  /** Closes every window. @throws Error with what went wrong in one of them by itself */
  async clear(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    const troubles = this.troubles.splice(0);
    if (troubles.length > 0) throw new Error(`Pages had errors of their own:\n${troubles.join('\n')}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.practice.server.stop();
  }

  /** Everybody signs in once, over the same steps as a browser; the cookie of it is put into each of their windows. */
  private signedIn(who: Who): Promise<Cookies> {
    const known = this.cookies.get(who) ?? this.signIn(who);
    this.cookies.set(who, known);
    return known;
  }

  private async signIn(who: Who): Promise<Cookies> {
    const person = new Person(this.practice.server);
    const { actor, ...of } = people[who];
    await person.signIn(actor, of);
    const { hostname } = new URL(this.practice.server.url);
    return [...person.cookies].map(([name, { value, path }]) => ({
      name,
      value,
      path,
      domain: hostname,
      httpOnly: true,
      sameSite: 'Strict',
    }));
  }
}
