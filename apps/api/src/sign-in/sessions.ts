import { type Principal, ProblemError } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { Role } from '@mijlpaal/trajectory-contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Sealed } from './sealed';
import { LONGEST_MS, type SignedOut } from './signed-out';

/** A person who signed in, as the browser keeps it for us. */
const Session = z.object({
  id: z.string(),
  organisation: z.string(),
  role: Role,
  brins: z.array(Brin),
  acr: z.string().nullable(),
  /** What to call this person on the screen; it is kept nowhere else. */
  label: z.string(),
  /** Comes back in a header with everything that changes something: another site's form cannot know it. */
  csrfToken: z.string(),
  /** Tells the provider whom to sign out; null where it would not fit in a cookie. */
  idToken: z.string().nullable(),
  /** Of this sign-in alone. */
  session: z.string(),
  /** What the provider calls the person, and its own session; null where it tells none. */
  sub: z.string(),
  sid: z.string().nullable(),
  /** In ms since 1970. */
  begunAt: z.int(),
});
export type Session = z.infer<typeof Session>;

/** Without a request for so long a session ends, in seconds. */
const IDLE = 30 * 60;
/** Used after so long it is sealed anew, in seconds. */
const RENEW = 5 * 60;
/** Browsers keep 4,096 bytes a cookie, its name and attributes included. */
const ROOM = 3_800;
/** Sent with what a page asks while nobody touches it. */
const UNATTENDED = 'x-unattended';
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

export interface CookieRules {
  /** 32 bytes, the same on every node. */
  readonly key: Uint8Array;
  /** Whether people come over https: then cookies are bound to it and to this host. */
  readonly secure: boolean;
}

/** How long somebody who asked may go on. */
export interface Lasting {
  /** In ms since 1970; 0: no longer. */
  readonly until: number;
  /** @param end called once it is ended before @returns stops it */
  readonly onEnd: (end: () => void) => () => void;
}
const NOBODY: Lasting = { until: 0, onEnd: () => () => undefined };

/** Who is signed in stands in a cookie that no script can read and no other site can send; the server keeps which of them ended before their time. */
export class Sessions {
  private readonly sealed: Sealed<Session>;
  private readonly name: string;

  constructor(
    private readonly rules: CookieRules,
    /** Whether somebody known this surely may do acts that bind. */
    readonly binds: (acr: string | null) => boolean,
    private readonly signedOut: SignedOut,
    private readonly now: () => number,
  ) {
    this.sealed = new Sealed(rules.key, 'session', Session);
    this.name = cookieName('mijlpaal', rules.secure);
  }

  /** Ends the session of this browser, everywhere that its cookie may be; the cookie goes too. @throws DatabaseUnavailable when another node will not hear of it */
  async end(reply: FastifyReply, { session }: Session): Promise<void> {
    void reply.clearCookie(this.name, this.attributes);
    await this.signedOut.end({ session }, this.now() + LONGEST_MS); // one that ends never begins again, whatever a clock says
  }

  /** Ends every session of somebody that has begun until now; this one also when the clock of the node that began it is ahead. */
  async endAll(reply: FastifyReply, session: Session): Promise<void> {
    await this.end(reply, session);
    await this.signedOut.end({ id: session.id }, this.now());
  }

  /** The provider says that somebody signed out there: of one session, and then of those too of which it told no session. @param at when it said so, in ms since 1970 */
  async endAtProvider(
    { sub, sid }: { readonly sub: string | null; readonly sid: string | null },
    at: number,
  ): Promise<void> {
    if (sid !== null) await this.signedOut.end({ sid }, this.now() + LONGEST_MS);
    if (sub !== null) await this.signedOut.end(sid === null ? { sub } : { subWithoutSid: sub }, at);
  }

  /** null when nobody is signed in. Keeps a session alive that somebody uses: a page that looks by itself is nobody. */
  async of(request: FastifyRequest, reply: FastifyReply): Promise<Session | null> {
    const opened = await this.opened(request);
    if (opened === null) return null;
    const seconds = this.now() / 1_000;
    if (seconds - opened.sealedAt > RENEW && !byItself(request)) await this.keep(reply, opened.content);
    return opened.content;
  }

  /** How long the session of this request lasts. */
  async lasting(request: FastifyRequest): Promise<Lasting> {
    const opened = await this.opened(request);
    if (opened === null) return NOBODY;
    const { content, sealedAt } = opened;
    return {
      until: Math.min((sealedAt + IDLE) * 1_000, untilOf(content)),
      onEnd: (end) => {
        const look = () => this.signedOut.has(content) && end();
        look();
        return this.signedOut.listen(look);
      },
    };
  }

  /** null when there is none, or it has ended. */
  private async opened(request: FastifyRequest) {
    const opened = await this.sealed.open(request.cookies[this.name]);
    if (opened === null || untilOf(opened.content) <= this.now() || this.signedOut.has(opened.content)) return null;
    return opened;
  }

  principalOf({ id, organisation, role, brins, acr }: Session): Principal {
    return { id, organisation, role, brins, mayBind: this.binds(acr) };
  }

  /** @throws ProblemError 403 when something would change and the token against forgery is not there */
  guard({ method, headers }: FastifyRequest, { csrfToken }: Session): void {
    if (SAFE.includes(method) || same(headers['x-csrf-token'], csrfToken)) return;
    throw new ProblemError(403, 'Dit verzoek komt niet van onze eigen pagina. Laad de pagina opnieuw.', {
      code: 'CsrfTokenMissing',
    });
  }

  /** For half an hour from now, or what is left of the day. */
  async keep(reply: FastifyReply, session: Session): Promise<void> {
    const seconds = Math.min(IDLE, Math.floor((untilOf(session) - this.now()) / 1_000));
    const whole = await this.sealed.seal(session, seconds);
    const fits = whole.length <= ROOM ? whole : await this.sealed.seal({ ...session, idToken: null }, seconds);
    void reply.setCookie(this.name, fits, { ...this.attributes, maxAge: seconds });
  }

  private get attributes() {
    return { httpOnly: true, sameSite: 'strict', path: '/', secure: this.rules.secure } as const;
  }
}

/** Its last moment, in ms since 1970. */
const untilOf = ({ begunAt }: Session): number => begunAt + LONGEST_MS;

/** Whether a page asks without a person: it says so, or listens to what changes. */
const byItself = ({ headers }: FastifyRequest): boolean =>
  headers[UNATTENDED] !== undefined || headers.accept === 'text/event-stream';

/** Bound to this host alone where the connection is safe. @source RFC 6265bis, cookie name prefixes */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

function same(told: unknown, known: string): boolean {
  if (typeof told !== 'string' || told.length !== known.length) return false;
  return timingSafeEqual(Buffer.from(told), Buffer.from(known));
}
