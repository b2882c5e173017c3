import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { registerBackChannel } from './back-channel';
import { type RelyingParty, type SignedInPerson, type SignInFailure, Transaction } from './relying-party';
import { Sealed } from './sealed';
import { cookieName, type CookieRules, type Sessions } from './sessions';

export interface SignIn {
  readonly sessions: Sessions;
  readonly cookies: CookieRules;
  /** null where no provider is set: then people cannot sign in, machines can. */
  readonly relyingParty: (() => Promise<RelyingParty>) | null;
  /** The address that people know us by, without a slash at its end. */
  readonly site: () => string;
  readonly practice: boolean;
  readonly now: () => number;
  /** Keeps who it is; rejects when that cannot be kept, and then nobody is signed in. */
  readonly onSignIn: (person: SignedInPerson) => Promise<void>;
  /** Told of everybody who signs out: by which of the three ways, and what is known of whom. */
  readonly onSignOut: (way: 'here' | 'everywhere' | 'provider', who: string) => void;
  readonly onFailure: (reason: SignInFailure | 'unreachable', error?: unknown) => void;
}

const BACK = '/inloggen/terug';
/** So long somebody may take at the provider, in seconds. */
const AWAY = 15 * 60;
/** A path of ours and nothing else: no other host, no scheme, no control characters. */
const OwnPath = z
  .string()
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)
  .max(1_000);
const Asked = z.object({ naar: OwnPath.catch('/'), niveau: z.literal('hoog').optional().catch(undefined) });

/** Signing in and out, for browsers. @source architecture, section 7 */
export async function registerSignIn(fastify: FastifyInstance, signIn: SignIn): Promise<void> {
  const { sessions, cookies, relyingParty, site, practice, now } = signIn;
  const away = new Sealed(cookies.key, 'sign-in', Transaction);
  const awayCookie = cookieName('mijlpaal-inloggen', cookies.secure);
  const awayRules = { httpOnly: true, sameSite: 'lax', path: '/', secure: cookies.secure } as const;
  await fastify.register(cookie);

  fastify.get('/inloggen', async (request, reply) => {
    const { naar, niveau } = Asked.parse(request.query);
    const party = await reached(signIn);
    if (party === null) return failed(reply, 'unreachable', naar);
    const { url, transaction } = await party.begin(site() + BACK, naar, niveau === 'hoog');
    void reply.setCookie(awayCookie, await away.seal(transaction, AWAY), { ...awayRules, maxAge: AWAY });
    return reply.redirect(url.href, 303);
  });

  fastify.get(BACK, async (request, reply) => {
    const opened = await away.open(request.cookies[awayCookie]);
    void reply.clearCookie(awayCookie, awayRules);
    if (opened === null) return refuse(reply, 'expired', '/');
    const { returnTo } = opened.content;
    const party = await reached(signIn);
    if (party === null) return failed(reply, 'unreachable', returnTo);
    const outcome = await party.finish(new URL(request.url, site()), opened.content).catch((error: unknown) => {
      signIn.onFailure('unreachable', error);
      return null;
    });
    if (outcome === null) return failed(reply, 'unreachable', returnTo);
    if ('failed' in outcome) return refuse(reply, outcome.failed, returnTo, outcome.because);
    const { person } = outcome;
    const isKept = await signIn.onSignIn(person).then(
      () => true,
      (error: unknown) => {
        signIn.onFailure('unreachable', error);
        return false;
      },
    );
    if (!isKept) return failed(reply, 'unreachable', returnTo);
    await sessions.keep(reply, sessionOf(person, now()));
    return reply.redirect(returnTo, 303);
  });

  const refuse = (reply: FastifyReply, reason: SignInFailure, returnTo: string, because?: unknown) => {
    signIn.onFailure(reason, because);
    return failed(reply, reason, returnTo);
  };

  fastify.get('/v1/session', { config: { open: true }, compress: false }, async (request, reply) => {
    const session = await sessions.of(request, reply);
    const here = { practice, canSignIn: relyingParty !== null };
    if (session === null) return { ...here, signedIn: null };
    const { id, role, brins, label, csrfToken, acr } = session;
    return { ...here, signedIn: { id, role, brins, label, csrfToken, mayBind: sessions.binds(acr) } };
  });

  for (const [path, way] of [
    ['/v1/session', 'here'],
    ['/v1/sessions', 'everywhere'],
  ] as const)
    fastify.delete(path, async (request: FastifyRequest, reply) => {
      const session = await sessions.of(request, reply);
      if (session === null) return { signOutAt: null };
      await (way === 'here' ? sessions.end(reply, session) : sessions.endAll(reply, session));
      signIn.onSignOut(way, session.id);
      const party = await reached(signIn);
      return { signOutAt: party?.endUrl(session.idToken, `${site()}/`)?.href ?? null };
    });

  if (relyingParty !== null) await registerBackChannel(fastify, signIn, () => reached(signIn));
}

async function reached({ relyingParty, onFailure }: SignIn): Promise<RelyingParty | null> {
  if (relyingParty === null) return null;
  try {
    return await relyingParty();
  } catch (error) {
    onFailure('unreachable', error);
    return null;
  }
}

const failed = (reply: FastifyReply, reason: SignInFailure | 'unreachable', returnTo: string) =>
  reply.redirect(`/inloggen-mislukt?${new URLSearchParams({ reden: reason, naar: returnTo })}`, 303);

const sessionOf = ({ identity, label, idToken, sub, sid }: SignedInPerson, now: number) => ({
  ...identity.actor,
  brins: [...identity.brins],
  acr: identity.acr,
  label,
  csrfToken: randomBytes(16).toString('base64url'),
  idToken,
  session: randomBytes(16).toString('base64url'),
  sub,
  sid,
  begunAt: now,
});
