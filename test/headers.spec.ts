import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { endpointsOf } from './endpoints';
import { pages } from './pages';
import { accountManager, operator, Practice } from './practice';

const WEB = resolve(import.meta.dirname, '../dist/web');
const PROVIDER = '/oefenen/inlogdienst';
/** Nothing from elsewhere, no script or style that stands in a page, in nobody's frame. */
const POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
/** A file of the web has its content in its name; what everybody may know may be a minute old; the rest nobody keeps. */
const kept = (path: string): string => {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path.startsWith('/v1/public/') ? 'public, max-age=60' : 'no-store';
};

/** On every answer. @source NL API Design Rules 2.1, security-headers and version-header */
const expected = (path: string) => ({
  'api-version': readVersion(),
  'cache-control': kept(path),
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-correlation-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
});
const readVersion = (): string =>
  (JSON.parse(readFileSync(resolve(WEB, '../../package.json'), 'utf8')) as { version: string }).version;
const namesOf = (headers: Iterable<[string, string]>) =>
  Object.fromEntries([...headers].filter(([name]) => name in expected('')));

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start();
});
afterAll(() => practice?.server.stop());

type Asked = readonly [method: string, path: string, init?: RequestInit];
const MOVED = [301, 302, 303];

/** Asks all of it, and looks at what guards each answer. @returns how many there were */
async function walk(asked: readonly Asked[]): Promise<number> {
  for (const [method, path, init] of asked) {
    const answer = await fetch(new URL(path, practice.server.url), { method, redirect: 'manual', ...init });
    await answer.body?.cancel();
    const { status, headers } = answer;
    const place = `${method} ${path} ${status}`;
    const told = MOVED.includes(status) || headers.has('content-type');
    expect([place, told, namesOf(headers)]).toEqual([place, true, expected(status === 200 ? path : '')]);
  }
  return asked.length;
}

describe('every answer is guarded', () => {
  it('of the API: to somebody, and to nobody', async () => {
    const endpoints = await endpointsOf(practice);
    const authorization = `Bearer ${await practice.client.token(accountManager)}`;
    const at = (path: string) => path.replace('{brin}', '25LH').replace(/\{\w+\}/g, 'x');
    const known = endpoints.map(({ method, path }) => [method, at(path)] as const);
    const reading = known.filter(([method]) => method === 'GET');
    expect(await walk(known)).toBeGreaterThan(60);
    await walk(reading.map(([method, path]) => [method, path, { headers: { authorization } }]));
    await walk([
      ['GET', '/health/live'],
      ['GET', '/health/ready'],
      ['HEAD', '/v1/deadlines'],
      ['OPTIONS', '/v1/deadlines'],
    ]);
  });

  it('of the web: its pages, their files, and an address that is nothing', async () => {
    const files = globSync('**/*.*', { cwd: WEB }).filter((file) => !/\.(br|gz)$/.test(file) && !file.startsWith('.'));
    await walk(pages().map((page) => ['GET', page.replace(/:\w+/g, 'x')]));
    expect(await walk(files.map((file) => ['GET', `/${file}`]))).toBeGreaterThan(5);
    await walk([
      ['GET', '/nergens', { headers: { accept: 'text/html' } }],
      ['GET', '/assets/nergens.js'],
      ['GET', '/v1/nergens'],
    ]);
  });

  it('of signing in, and of the provider of practice', () =>
    walk([
      ['GET', '/inloggen'],
      ['GET', '/inloggen/terug'],
      ['GET', `${PROVIDER}/.well-known/openid-configuration`],
      ['GET', `${PROVIDER}/jwks`],
      ['GET', `${PROVIDER}/auth`],
      ['GET', `${PROVIDER}/session/end`],
      ['POST', `${PROVIDER}/token`],
      ['GET', `${PROVIDER}/nergens`],
      ['POST', '/oefenen/inloggen/x', { body: new URLSearchParams({ actor: 'nobody' }) }],
    ]));

  it('of what cannot be taken', () => {
    const tokens = (body: string, type = 'application/json'): Asked => [
      'POST',
      '/v1/practice/tokens',
      { body, headers: { 'content-type': type } },
    ];
    return walk([
      ['DELETE', '/v1/deadlines'],
      ['GET', '/%zz'],
      ['GET', `/v1/trajectories/2015/${'x'.repeat(1_100)}`],
      tokens('{'),
      tokens('x', 'text/plain'),
      tokens(`"${'x'.repeat(1_100_000)}"`),
    ]);
  });

  it('of what is no HTTP at all', async () => {
    const { port } = new URL(practice.server.url);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.end('nothing of the kind\r\n\r\n');
    const [head = ''] = (await text(socket)).split('\r\n\r\n');
    const lines = head
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
    expect(namesOf(lines)).toEqual(expected(''));
  });

  it('and the API is told of no page of another site', async () => {
    const answer = await practice.client.get('/v1/status', operator, { origin: 'https://elders.invalid' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

/** As it comes over the wire: `fetch` would unpack it. */
const asked = (path: string, headers: Record<string, string>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(new URL(path, practice.server.url), { headers }, resolve).on('error', reject);
  });

describe('what is long is sent compressed', () => {
  const LIST = '/v1/trajectories/2015?pageSize=100';
  const DOSSIER = '/v1/trajectories/2015/25LH';
  const PUBLIC = '/v1/public/institutions?pageSize=1000';
  let authorization = '';
  beforeAll(async () => void (authorization = `Bearer ${await practice.client.token(accountManager)}`));

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('in %s, for who takes it, with the same content and the same tag', async (encoding, unpack) => {
    for (const path of [LIST, DOSSIER, `${PUBLIC}&format=csv`]) {
      const plain = await asked(path, { authorization });
      const packed = await asked(path, { authorization, 'accept-encoding': encoding });
      const [body, bytes] = [await buffer(plain), await buffer(packed)];
      expect([path, packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
        path,
        encoding,
        undefined,
      ]);
      expect(packed.headers.vary).toMatch(/accept-encoding/i);
      expect(packed.headers.etag).toBe(plain.headers.etag);
      expect(unpack(bytes)).toEqual(body);
      expect(bytes.length).toBeLessThan(body.length / 2);
    }
  });

  it('and is not sent again to who has it', async () => {
    const { etag = '' } = (await asked(PUBLIC, { 'accept-encoding': 'br' })).headers;
    const again = await asked(PUBLIC, { 'accept-encoding': 'br', 'if-none-match': etag });
    expect([again.statusCode, (await buffer(again)).length]).toEqual([304, 0]);
  });

  it('but events come as they are said', async () => {
    const events = await asked('/v1/changes', { authorization, 'accept-encoding': 'br, gzip' });
    const [first] = (await once(events, 'data')) as [Buffer];
    events.destroy();
    expect([events.headers['content-encoding'], first.toString()]).toEqual([
      undefined,
      expect.stringContaining('event: connected'),
    ]);
  });
});
