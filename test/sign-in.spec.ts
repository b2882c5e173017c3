import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import { importJWK, SignJWT } from 'jose';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from './client';
import { Person } from './person';
import { TestServer } from './server';
import { until } from './until';

const BRIN = '25LH';
const SIGNATURES = `/v1/trajectories/2015/${BRIN}/agreement-signatures`;
const SESSION = 'mijlpaal';
/** People sign in with a real OpenID provider, over HTTP, as a browser does. */
describe('signing in', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await TestServer.start();
    client = new Client(server);
    await client.moveClock('2015-02-12');
  });
  afterAll(() => server?.stop());

  const signedIn = async (actor: string, how?: Parameters<Person['signIn']>[1]) => {
    const person = new Person(server);
    await person.signIn(actor, how);
    const { signedIn: who } = await person.session();
    if (who === null) throw new Error('nobody is signed in');
    return { person, who };
  };

  it('says that nobody is signed in, and that one can', async () => {
    expect(await new Person(server).session()).toEqual({ practice: true, canSignIn: true, signedIn: null });
  });

  it('leads to the provider and back to where one wanted to be', async () => {
    const person = new Person(server);
    expect(await person.signIn('practice-accountManager', { returnTo: '/trajecten/25LH' })).toBe(
      `${server.url}/trajecten/25LH`,
    );
    const { signedIn: who } = await person.session();
    expect(who).toMatchObject({ id: 'practice-accountManager', role: 'accountManager', brins: [], mayBind: true });
    expect((await person.fetch('/v1/trajectories/2015')).status).toBe(200);
  });

  it('asks the provider with PKCE, and the provider takes nobody without', async () => {
    const person = new Person(server);
    const asked = new URL((await person.fetch('/inloggen')).headers.get('location') ?? '');
    const sent = Object.fromEntries(asked.searchParams);
    expect(sent).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', client_id: 'mijlpaal-web' });
    for (const name of ['code_challenge', 'state', 'nonce']) expect(sent[name]).toMatch(/^[\w-]{43}$/);
    asked.searchParams.delete('code_challenge');
    asked.searchParams.delete('code_challenge_method');
    const back = (await person.fetch(asked.href)).headers.get('location') ?? '';
    expect(new URL(back).searchParams.get('error')).toBe('invalid_request');
  });

  it('keeps the session in a cookie that no script reads and no other site sends', async () => {
    const { person } = await signedIn('practice-auditor');
    const attributes = person.cookies.get(SESSION)?.attributes.map((each) => each.toLowerCase()) ?? [];
    expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=strict', 'path=/', 'max-age=1800']));
    expect(person.cookies.get(SESSION)?.value).not.toContain('auditor');
  });

  it.each(['//elders.invalid/', 'https://elders.invalid/', '/\\elders.invalid', '/\tx'])(
    'does not lead to another site afterwards: %j',
    async (returnTo) => {
      expect(await new Person(server).signIn('practice-auditor', { returnTo })).toBe(`${server.url}/`);
    },
  );

  it('takes each answer of the provider once, and in the browser that asked for it', async () => {
    const person = new Person(server);
    const back = await person.choose('practice-assessor');
    const thief = new Person(server);
    expect((await thief.fetch(back)).headers.get('location')).toContain('reden=expired');
    expect((await thief.session()).signedIn).toBeNull();
    expect((await person.fetch(back)).headers.get('location')).toBe('/');
    expect((await person.fetch(back)).headers.get('location')).toContain('reden=expired');
  });

  it('takes no answer whose state was changed', async () => {
    const person = new Person(server);
    const back = new URL(await person.choose('practice-assessor'));
    back.searchParams.set('state', 'another');
    expect((await person.fetch(back.href)).headers.get('location')).toContain('reden=notTrusted');
    expect((await person.session()).signedIn).toBeNull();
  });

  it('takes no code that the provider did not give', async () => {
    const person = new Person(server);
    const back = new URL(await person.choose('practice-assessor'));
    back.searchParams.set('code', 'made-up');
    expect((await person.fetch(back.href)).headers.get('location')).toContain('reden=expired');
    expect((await person.session()).signedIn).toBeNull();
  });

  it('opens no session that was made up or changed', async () => {
    const { person } = await signedIn('practice-operator');
    const kept = person.cookies.get(SESSION);
    if (!kept) throw new Error('no session');
    for (const value of ['', 'a.b.c', 'eyJhbGciOiJub25lIn0..', `${kept.value.slice(0, -2)}AA`]) {
      person.cookies.set(SESSION, { ...kept, value });
      expect((await person.session()).signedIn).toBeNull();
      expect((await person.fetch('/v1/status')).status).toBe(401);
    }
  });

  it('changes nothing without the token against forgery', async () => {
    const { person, who } = await signedIn('practice-operator');
    for (const token of [undefined, '', 'x'.repeat(who.csrfToken.length)]) {
      const answer = await person.send('/v1/rebuilds', { view: 'progress' }, token);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'CsrfTokenMissing']);
    }
    await until(async () => /"refusedBecause":"Dit verzoek komt niet[^}]*"by":"practice-operator"/.test(server.said));
    expect((await person.send('/v1/rebuilds', { view: 'progress' }, who.csrfToken)).status).toBe(200);
  });

  it('lets only somebody who is surely known bind an institution, and asks for more where it is needed', async () => {
    const weak = await signedIn('practice-institution', { institutions: [BRIN], weak: true });
    expect(weak.who).toMatchObject({ role: 'institution', brins: [BRIN], mayBind: false });
    const refused = await weak.person.send(SIGNATURES, {}, weak.who.csrfToken);
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'StrongerSignInNeeded' }]);
    expect(
      await weak.person.signIn('practice-institution', { institutions: [BRIN], weak: true, binding: true }),
    ).toContain('reden=level');
    await weak.person.signIn('practice-institution', { institutions: [BRIN], binding: true });
    const strong = (await weak.person.session()).signedIn;
    expect(strong?.mayBind).toBe(true);
    expect((await weak.person.send(SIGNATURES, {}, strong?.csrfToken)).status).toBe(201);
  });

  it('does not ask more than needed for what binds nobody', async () => {
    const { person, who } = await signedIn('practice-institution', { institutions: [BRIN], weak: true });
    const noticed = await person.send(
      `/v1/trajectories/2015/${BRIN}/delay-notices`,
      examples['delay-notices'],
      who.csrfToken,
    );
    expect(noticed.status).toBe(201);
  });

  it('ends here and at the provider', async () => {
    const { person, who } = await signedIn('practice-duo');
    const answer = await person.send('/v1/session', undefined, who.csrfToken, 'DELETE');
    const { signOutAt } = (await answer.json()) as { signOutAt: string };
    expect(new URL(signOutAt).searchParams.get('id_token_hint')).not.toBeNull();
    const page = await person.fetch(signOutAt);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Ja, log mij uit')]);
    expect((await person.session()).signedIn).toBeNull();
    expect((await person.fetch('/v1/trajectories/2015')).status).toBe(401);
  });

  const follow = (person: Person) => person.fetch('/v1/changes', { headers: { accept: 'text/event-stream' } });
  /** Resolves when the server has ended the stream. */
  const ended = async ({ status, body }: Response) => {
    expect(status).toBe(200);
    for await (const _ of body ?? []); // to its end
  };
  /** The same browser, as somebody who copied its cookies. */
  const copyOf = ({ cookies }: Person): Person => {
    const copy = new Person(server);
    for (const [name, kept] of cookies) copy.cookies.set(name, kept);
    return copy;
  };
  const mayRead = async (person: Person) => (await person.fetch('/v1/trajectories/2015')).status;

  it('ends for who copied the cookie too, with what they listen to, also after a restart; another session goes on', async () => {
    const { person, who } = await signedIn('practice-auditor');
    const thief = copyOf(person);
    const other = await signedIn('practice-auditor');
    const [stream, otherStream] = [await follow(thief), await follow(other.person)];
    await person.send('/v1/session', undefined, who.csrfToken, 'DELETE');
    await ended(stream);
    expect([await mayRead(thief), (await thief.session()).signedIn, await mayRead(other.person)]).toEqual([
      401,
      null,
      200,
    ]);
    await otherStream.body?.cancel();
    await server.kill();
    await server.start();
    expect([await mayRead(thief), await mayRead(other.person)]).toEqual([401, 200]);
  });

  it('ends everywhere at once, and a new one can begin', async () => {
    const [first, second] = [await signedIn('practice-auditor'), await signedIn('practice-auditor')];
    const bystander = await signedIn('practice-networkOffice');
    const stream = await follow(second.person);
    const answer = await first.person.send('/v1/sessions', undefined, first.who.csrfToken, 'DELETE');
    expect([answer.status, await mayRead(second.person)]).toEqual([200, 401]);
    await ended(stream);
    expect((await bystander.person.session()).signedIn).not.toBeNull();
    expect(await mayRead((await signedIn('practice-auditor')).person)).toBe(200);
  });

  it('ends when the provider says so, in every browser that shared its session there', async () => {
    const { person, who } = await signedIn('practice-duo');
    const thief = copyOf(person);
    // once more in this browser: another session here, the same one there, so it asks nothing
    for (let at: string | null = '/inloggen'; at !== null && at !== '/';)
      at = (await person.fetch(at)).headers.get('location');
    const again = copyOf(person);
    const answer = await person.send('/v1/session', undefined, (await person.session()).signedIn?.csrfToken, 'DELETE');
    const { signOutAt } = (await answer.json()) as { signOutAt: string };
    expect([who.id, await mayRead(thief), await mayRead(again)]).toEqual(['practice-duo', 200, 401]);
    const page = await (await person.fetch(signOutAt)).text();
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    await person.fetch(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    await until(async () => (await mayRead(thief)) === 401);
    expect(server.said).toContain('Signed out (provider)');
  });

  it('keeps people signed in over a restart of the server', async () => {
    const { person } = await signedIn('practice-assessor-2');
    await server.kill();
    await server.start();
    expect((await person.session()).signedIn?.id).toBe('practice-assessor-2');
  });

  it('gives a machine a token for its own key, by client credentials', async () => {
    const key = JSON.parse(await readFile(join(server.data, 'practice-key.json'), 'utf8')) as Record<string, string>;
    const provider = `${server.url}/oefenen/inlogdienst`;
    const assertion = await new SignJWT({ jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'Ed25519' })
      .setIssuer('practice-duo-system')
      .setSubject('practice-duo-system')
      .setAudience(provider)
      .setIssuedAt()
      .setExpirationTime('1 minute')
      .sign(await importJWK(key, 'Ed25519'));
    const ask = (proof: string) =>
      fetch(`${provider}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: proof,
        }),
      });
    const { access_token } = (await (await ask(assertion)).json()) as { access_token: string };
    const call = async (method: string, path: string, body?: unknown) =>
      (await client.call(method, path, null, body, { authorization: `Bearer ${access_token}`, 'if-match': '"999999"' }))
        .status;
    expect(await call('GET', '/v1/trajectories/2015')).toBe(200);
    expect(await call('POST', SIGNATURES, {})).toBe(412); // DUO may, and has seen another revision than there is
    expect(await call('POST', `/v1/trajectories/2015/${BRIN}/plan-confirmations`, {})).toBe(403);
    expect(await call('GET', '/v1/status')).toBe(403);
    expect((await ask(assertion)).status).toBe(401); // each proof once
    expect((await ask(`${assertion.slice(0, -4)}AAAA`)).status).toBe(401);
  });
});
