import { afterEach, describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import { fastify } from 'fastify';
import { Sessions } from './sessions';

const MINUTE = 60_000;
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
};

/** A site where `jansen` signed in; `later`: what it answers to a request so many minutes after that. */
async function signedIn() {
  let now = Date.now();
  const start = now;
  const sessions = new Sessions(
    { key: new Uint8Array(32), secure: false },
    () => false,
    () => now,
  );
  const site = fastify();
  closing.push(() => site.close());
  await site.register(cookie);
  site.post('/sign-in', async (_, reply) => {
    await sessions.keep(reply, { ...person, until: Math.floor(start / 1_000) + 8 * 3_600 });
    return null;
  });
  site.get('/', async (request, reply) => ({ id: (await sessions.of(request, reply))?.id ?? null }));
  const [{ name, value } = { name: '', value: '' }] = (await site.inject({ method: 'POST', url: '/sign-in' })).cookies;
  return async (minutes: number, headers: Record<string, string> = {}) => {
    now = start + minutes * MINUTE;
    const answer = await site.inject({ url: '/', headers, cookies: { [name]: value } });
    return { id: answer.json().id, renewed: answer.cookies.length > 0 };
  };
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

  it('ends at the end of the day, however busy', async () => {
    const later = await signedIn();
    expect(await later(8 * 60)).toEqual({ id: null, renewed: false });
  });
});
