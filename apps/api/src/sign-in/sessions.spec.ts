import { afterEach, describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import { Desk } from '@mijlpaal/engine-desk';
import { scratch } from '@mijlpaal/engine-testing';
import { fastify } from 'fastify';
import { Sessions } from './sessions';
import { SignedOut } from './signed-out';

const MINUTE = 60_000;
const path = scratch();
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const person = {
  id: 'jansen',
  organisation: 'ocw',
  role: 'accountManager' as const,
  brins: [],
  acr: null,
  label: 'Accountmanager',
  csrfToken: 'abc',
  idToken: null,
  session: 'one',
  sub: 'jansen',
  sid: 'at the provider',
};

/** One node of the site. @param now ms */
async function node(url: string, now: () => number) {
  const desk = await Desk.open(url);
  const signedOut = await SignedOut.start(desk.endedSessions, now, () => undefined);
  const sessions = new Sessions({ key: new Uint8Array(32), secure: false }, () => false, signedOut, now);
  const site = fastify();
  closing.push(async () => {
    await site.close();
    await signedOut.close();
    await desk.close();
  });
  await site.register(cookie);
  site.post('/sign-in', async (_, reply) => {
    await sessions.keep(reply, { ...person, begunAt: now() });
    return null;
  });
  site.post('/sign-in-without-sid', async (_, reply) => {
    await sessions.keep(reply, { ...person, sid: null, begunAt: now() });
    return null;
  });
  site.get('/', async (request, reply) => ({ id: (await sessions.of(request, reply))?.id ?? null }));
  site.get('/until-it-ends', async (request) => {
    const { onEnd } = await sessions.lasting(request);
    await new Promise<void>((ended) => void onEnd(ended));
    return { ended: true };
  });
  site.delete('/', async (request, reply) => {
    const session = await sessions.of(request, reply);
    if (session) await sessions.end(reply, session);
    return null;
  });
  site.delete('/all', async (request, reply) => {
    const session = await sessions.of(request, reply);
    if (session) await sessions.endAll(reply, session);
    return null;
  });
  return { site, sessions, signedOut };
}

/** A site where `jansen` signed in, at a provider that tells its own session or not; `later`: what it answers to a request so many minutes after that. */
async function signedIn(url = '/sign-in') {
  const start = Date.now();
  let now = start;
  const { site, sessions, signedOut } = await node('sqlite::memory:', () => now);
  const [{ name, value } = { name: '', value: '' }] = (await site.inject({ method: 'POST', url })).cookies;
  const later = async (minutes: number, headers: Record<string, string> = {}) => {
    now = start + minutes * MINUTE;
    const answer = await site.inject({ url: '/', headers, cookies: { [name]: value } });
    return { id: answer.json().id, renewed: answer.cookies.length > 0 };
  };
  return Object.assign(later, { sessions, signedOut, start });
}

describe('a session', () => {
  it('is kept alive by who uses it, and not anew by every request', async () => {
    const later = await signedIn();
    expect(await later(4)).toEqual({ id: 'jansen', renewed: false });
    expect(await later(6)).toEqual({ id: 'jansen', renewed: true });
  });

  it.each([{ 'x-unattended': 'true' }, { accept: 'text/event-stream' }])(
    'is not kept alive by a page that looks by itself: %j',
    async (headers) => {
      const later = await signedIn();
      expect(await later(6, headers)).toEqual({ id: 'jansen', renewed: false });
    },
  );

  it.each([
    ['itself', { session: 'one' }, null],
    ['its person', { id: 'jansen' }, null],
    ['its session at the provider', { sid: 'at the provider' }, null],
    ['its person at the provider', { sub: 'jansen' }, null],
    ['another session of the same person', { session: 'two' }, 'jansen'],
    ['another person', { id: 'one' }, 'jansen'],
  ])('ends before its time by the end of %s, or not', async (_, ending, left) => {
    const later = await signedIn();
    await later.signedOut.end(ending, later.start);
    expect((await later(1)).id).toBe(left);
  });

  it.each([
    ['/sign-in', { sub: null, sid: 'at the provider' }, null],
    ['/sign-in', { sub: 'jansen', sid: 'at the provider' }, null],
    ['/sign-in', { sub: 'jansen', sid: 'another there' }, 'jansen'],
    ['/sign-in', { sub: 'jansen', sid: null }, null],
    ['/sign-in-without-sid', { sub: 'jansen', sid: 'at the provider' }, null],
    ['/sign-in-without-sid', { sub: 'another', sid: 'at the provider' }, 'jansen'],
    ['/sign-in-without-sid', { sub: 'jansen', sid: null }, null],
  ])('begun by %s is ended by the provider that names %j, or not', async (url, named, left) => {
    const later = await signedIn(url);
    await later.sessions.endAtProvider(named, later.start);
    expect((await later(1)).id).toBe(left);
  });

  it('without a session at the provider that began after its person signed out there goes on', async () => {
    const later = await signedIn('/sign-in-without-sid');
    await later.sessions.endAtProvider({ sub: 'jansen', sid: 'at the provider' }, later.start - 1);
    expect((await later(1)).id).toBe('jansen');
  });

  it('that began after its person signed out everywhere goes on', async () => {
    const later = await signedIn();
    await later.signedOut.end({ id: 'jansen' }, later.start - 1);
    expect((await later(1)).id).toBe('jansen');
  });

  it('ends at the end of the day, however busy', async () => {
    const later = await signedIn();
    expect(await later(8 * 60)).toEqual({ id: null, renewed: false });
  });

  it('that is signed out on one node ends on the other, with what listens there, and on one that starts later', async () => {
    const desk = `sqlite:${path('desk.db')}`;
    const [here, there] = [await node(desk, Date.now), await node(desk, Date.now)];
    const [{ name, value } = { name: '', value: '' }] = (await here.site.inject({ method: 'POST', url: '/sign-in' }))
      .cookies;
    const cookies = { [name]: value };
    const idAt = async ({ site }: typeof here) => (await site.inject({ url: '/', cookies })).json().id;
    expect([await idAt(here), await idAt(there)]).toEqual(['jansen', 'jansen']);
    const listening = there.site.inject({ url: '/until-it-ends', cookies });
    await here.site.inject({ method: 'DELETE', url: '/', cookies });
    expect(await idAt(here)).toBeNull();
    expect((await listening).json()).toEqual({ ended: true });
    expect([await idAt(there), await idAt(await node(desk, Date.now))]).toEqual([null, null]);
  });

  it('from which its person signs out everywhere ends, also when the clock of the node that began it is ahead', async () => {
    const desk = `sqlite:${path('desk.db')}`;
    const [ahead, here] = [await node(desk, () => Date.now() + MINUTE), await node(desk, Date.now)];
    const [{ name, value } = { name: '', value: '' }] = (await ahead.site.inject({ method: 'POST', url: '/sign-in' }))
      .cookies;
    const cookies = { [name]: value };
    await here.site.inject({ method: 'DELETE', url: '/all', cookies });
    expect((await here.site.inject({ url: '/', cookies })).json().id).toBeNull();
  });
});
