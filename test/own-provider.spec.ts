import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import { createPrivateKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from './client';
import { IdentityProvider, type Known } from './identity-provider/provider';
import { Person } from './person';
import { TestServer } from './server';
import { until } from './until';

const SITE = 'https://mijlpaal.voorbeeld.invalid';
const BRIN = '25LH';
const RIGHTS = {
  MIJLPAAL_ROLE_CLAIM: 'groups',
  MIJLPAAL_ROLES: '{"ocw-am":"accountManager","school":"institution","duo-levering":"duo","beheer":"operator"}',
  MIJLPAAL_BINDING_ACR: '2',
  MIJLPAAL_NAME_CLAIM: 'displayName',
  MIJLPAAL_EMAIL_CLAIM: 'mail',
};
const manager: Known = { sub: 'am-17', groups: ['ocw-am', 'fietsplan'], organisation: 'ocw', acr: '1' };
const school: Known = { sub: 'p-9', groups: ['school'], organisation: 'school', brins: [BRIN], acr: '1' };

/** As in production: people and machines of another house, known to it under names of its own. */
describe('a provider of a house', () => {
  let folder: string;
  let provider: IdentityProvider;
  let server: TestServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mijlpaal-provider-'));
    provider = await IdentityProvider.start(SITE);
    const file = async (name: string, text: string | Buffer): Promise<string> => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    };
    const key = createPrivateKey({ key: provider.clientKey, format: 'jwk' });
    server = await TestServer.start({
      ...provider.settings,
      ...RIGHTS,
      MIJLPAAL_PRACTICE: 'off',
      MIJLPAAL_SITE: SITE,
      MIJLPAAL_CLIENT_KEY_FILE: await file('key.pem', key.export({ type: 'pkcs8', format: 'pem' })),
      MIJLPAAL_SESSION_KEY_FILE: await file('session', randomBytes(32).toString('base64')),
      MIJLPAAL_SMTP: 'smtp://127.0.0.1:9',
      MIJLPAAL_MAIL_FROM: 'mijlpaal@voorbeeld.invalid',
      MIJLPAAL_CONTACTS: await file('contacts.csv', 'recipient,key,address\n'),
    });
  });
  afterAll(async () => {
    await server?.stop();
    await provider?.stop();
    await rm(folder, { recursive: true });
  });

  /** Signs in; the front that holds the certificate of the site is not there, so its address is asked of the server. */
  const comeIn = async (known: Known, binding = false) => {
    await provider.present(known);
    const person = new Person(server);
    let at = new URL(`/inloggen?naar=/kalender${binding ? '&niveau=hoog' : ''}`, server.url);
    for (;;) {
      const location = (await person.fetch(at.href)).headers.get('location');
      if (location === null) break;
      const next = new URL(location, at);
      at = next.origin === SITE ? new URL(next.pathname + next.search, server.url) : next;
    }
    return { person, at, who: (await person.session()).signedIn };
  };

  it('signs people in under our roles by its names, with a key', async () => {
    const { person, at, who } = await comeIn(manager);
    expect(at.pathname).toBe('/kalender');
    expect(who).toMatchObject({ id: 'am-17', role: 'accountManager', brins: [], mayBind: false });
    expect((await person.fetch('/v1/trajectories/2015')).status).toBe(200);
    const attributes = person.cookies.get('__Host-mijlpaal')?.attributes.map((one) => one.toLowerCase());
    expect(attributes).toEqual(expect.arrayContaining(['httponly', 'secure', 'samesite=strict', 'path=/']));
    expect(server.said).toContain('"by":"am-17","as":"accountManager","brins":[],"acr":"1"');
  });

  it('keeps who they are by its names, and says so in the log when somebody has other rights than before', async () => {
    await comeIn({ ...manager, displayName: 'Noor Visser', mail: 'noor@ocw.voorbeeld.invalid' });
    const { person } = await comeIn({ ...manager, sub: 'op-1', groups: ['beheer'] });
    const { items } = (await (await person.fetch('/v1/people')).json()) as { items: object[] };
    expect(items).toContainEqual({
      id: 'am-17',
      name: 'Noor Visser',
      email: 'noor@ocw.voorbeeld.invalid',
      organisation: 'ocw',
      role: 'accountManager',
      institutions: [],
      lastSeenAt: expect.any(String),
    });
    expect(server.said).not.toContain('Other rights than before');
    await comeIn({ ...manager, groups: ['school'], brins: [BRIN] });
    expect(server.said).toContain('Other rights than before: am-17');
    expect(server.said).not.toContain('Noor');
  });

  it.each([
    ['that has no role here', { groups: ['fietsplan'] }, 'unknownRole'],
    ['of two roles', { groups: ['ocw-am', 'school'] }, 'severalRoles'],
    ['of a school that is not told', { groups: ['school'] }, 'noInstitution'],
  ])('brings in nobody %s, and the log says so', async (_, known, reason) => {
    const { at, who } = await comeIn({ ...manager, ...known });
    expect([at.searchParams.get('reden'), who]).toEqual([reason, null]);
    expect(server.said).toContain(`Not signed in: ${reason}`);
  });

  it('says how surely it knows somebody: less than was set binds nobody', async () => {
    expect((await comeIn(school)).who?.mayBind).toBe(false);
    const { at } = await comeIn(school, true);
    expect(at.searchParams.get('reden')).toBe('level');
    expect((await comeIn({ ...school, acr: '2' }, true)).who).toMatchObject({ role: 'institution', mayBind: true });
  });

  describe('that says who signed out there', () => {
    const tell = async (token: string) =>
      (
        await fetch(new URL('/auth/back-channel-logout', server.url), {
          method: 'POST',
          body: new URLSearchParams({ logout_token: token }),
        })
      ).status;
    const isIn = async ({ person }: Awaited<ReturnType<typeof comeIn>>) => (await person.session()).signedIn !== null;

    it('ends every session of that person until then, and of nobody else', async () => {
      const [first, second, other] = [await comeIn(manager), await comeIn(manager), await comeIn(school)];
      expect(await tell(await provider.logoutToken({ sub: manager.sub }))).toBe(200);
      expect([await isIn(first), await isIn(second), await isIn(other)]).toEqual([false, false, true]);
      await until(async () => isIn(await comeIn(manager))); // in a later second than the token
      expect(server.said).toContain('"by":"am-17","way":"provider"');
    });

    it('is believed by nothing less than a logout token of its own, for us, of now', async () => {
      const somebody = await comeIn(school);
      const { sub } = school;
      const hourAgo = Math.floor(Date.now() / 1_000) - 3_600;
      const nonsense: readonly [string, Parameters<typeof provider.logoutToken>][] = [
        ['of another issuer', [{ sub, iss: 'https://elders.invalid' }]],
        ['for another client', [{ sub, aud: 'another' }]],
        ['that is over', [{ sub, iat: hourAgo, exp: hourAgo + 120 }]],
        ['of an hour ago', [{ sub, iat: hourAgo }]],
        ['without an end', [{ sub, exp: undefined }]],
        ['without an id', [{ sub, jti: undefined }]],
        ['about another event', [{ sub, events: { 'https://elders.invalid/event': {} } }]],
        ['about no event', [{ sub, events: undefined }]],
        ['that is an ID token', [{ sub, nonce: 'x' }]],
        ['about nobody', [{}]],
        ['of another type', [{ sub }, { typ: 'at+jwt' }]],
        ['signed by another key', [{ sub }, { key: provider.clientKey }]],
      ];
      const answers = await Promise.all(
        nonsense.map(async ([what, said]) => [what, await tell(await provider.logoutToken(...said))]),
      );
      expect(answers).toEqual(nonsense.map(([what]) => [what, 400]));
      const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`;
      expect([await tell(unsigned), await tell('x'), await isIn(somebody)]).toEqual([400, 400, true]);
    });
  });

  it('gives a machine a token for its own key, which speaks for its role alone', async () => {
    const authorization = `Bearer ${await provider.machineToken()}`;
    const call = async (method: string, path: string, body?: unknown) =>
      (await new Client(server).call(method, path, null, body, { authorization, 'if-match': '"999999"' })).status;
    expect([
      await call('GET', '/v1/deadlines'),
      await call('GET', '/v1/status'),
      await call('POST', '/v1/schemes/2015/ceilings', examples.ceilings),
      await call('POST', '/v1/schemes/2015/early-leavers', examples['early-leavers']),
    ]).toEqual([200, 403, 403, 409]); // no such institution: it was let in
  });
});
