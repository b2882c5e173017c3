import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { practiceKey } from '@mijlpaal/shared-identity';
import {
  confirmationDoor,
  calendarDoors,
  correctionDoor,
  deliveryDoors,
  DOCUMENT_KINDS,
  type Door,
  exampleDocument,
  examples,
  figureCorrectionDoor,
  institutionDoors,
  openingDoor,
  schemeDoors,
  trajectoryDoors,
  transitionDoors,
} from '@mijlpaal/trajectory-contract';
import fc from 'fast-check';
import { type ProduceJWT, SignJWT, UnsecuredJWT } from 'jose';
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { env, stdout } from 'node:process';
import { text } from 'node:stream/consumers';
import { numberOf } from './metrics';
import { decisionMaker, duo, itself, operator, places, Practice, type Told } from './practice';

const RUNS = env['MIJLPAAL_TEST_DEEP'] === undefined ? 250 : 20_000;
const MINUTES = env['MIJLPAAL_TEST_DEEP'] === undefined ? 2 : 60;
const SEED = Number(env['MIJLPAAL_TEST_SEED'] ?? randomInt(2 ** 31));
const MB = 1_048_576;
/** What the memory may grow by, whatever is sent: room for a few bodies and for what is not yet collected. */
const GROWTH = 150 * MB;
const BRIN = '25LH';
const FIGURES = '/v1/schemes/2015/figures';
/** What nobody has seen: it was computed from other things than there are. */
const DRAFT = `investment-2015-1-${'0'.repeat(60)}`;

/** Every door, with somebody who may enter it: what is sent comes past the question who sends it. */
const doors = [
  ...[...trajectoryDoors, correctionDoor].map((door) => ({
    door,
    path: `/v1/trajectories/2015/${BRIN}/${door.collection}`,
  })),
  ...[...schemeDoors, figureCorrectionDoor].map((door) => ({ door, path: `/v1/schemes/2015/${door.collection}` })),
  ...[...Object.values(deliveryDoors), ...Object.values(transitionDoors)].map((door) => ({
    door,
    path: `/v1/schemes/2015/${door.collection}`,
  })),
  { door: confirmationDoor, path: `/v1/schemes/2015/payment-runs/${DRAFT}/confirmations` },
  { door: institutionDoors.figures, path: FIGURES },
  { door: institutionDoors.institutions, path: '/v1/institutions' },
  {
    door: institutionDoors.accountManagerAssignments,
    path: `/v1/institutions/${BRIN}/account-manager-assignments`,
  },
  { door: { ...openingDoor, example: { brin: BRIN } }, path: '/v1/schemes/2015/openings' },
  ...Object.values(calendarDoors).map((door) => ({ door, path: `/v1/${door.collection}` })),
].map(({ door, path }) => ({ method: 'POST', path, as: whoMay(door), example: door.example, mayBeRight: false }));

function whoMay({ roles }: Pick<Door<{ type: string }>, 'roles'>) {
  const [role = 'operator'] = roles;
  return role === 'institution' ? itself(BRIN) : { role };
}

/** Doors where what is asked about is not there, whatever is sent. */
const nowhere = ['retries', 'skips'].map((what) => ({
  method: 'POST',
  path: `/v1/operations/parked/trajectory-2015-${BRIN}/${what}`,
  as: operator,
  example: { reason: 'Kan nu wel', ...(what === 'skips' && { revision: 1 }) },
  mayBeRight: false,
}));

/** Doors that record nothing: what is right after all is done. */
const unrecorded = [
  {
    method: 'POST',
    path: '/v1/schemes/2015/payment-runs',
    as: decisionMaker,
    example: examples['payment-runs'],
  },
  { method: 'POST', path: '/v1/rebuilds', as: operator, example: { view: 'reminders' } },
  { method: 'POST', path: '/v1/practice/tokens', as: operator, example: { role: 'institution', institution: BRIN } },
  { method: 'PUT', path: '/v1/drafts/hostile', as: duo, example: { note: ['een concept'] } },
  {
    method: 'PUT',
    path: '/v1/people/somebody',
    as: operator,
    example: { name: 'Noor', email: null, organisation: 'ocw', role: 'duo', institutions: [] },
  },
  { method: 'PUT', path: '/v1/practice/clock', as: operator, example: { today: '2015-01-05' } },
].map((door) => ({ ...door, mayBeRight: true }));

/** Doors that take the bytes of a document and no JSON. */
const documents = ['/v1/institutions/25LH', '/v1/schemes/2015'].map((about) => ({
  method: 'PUT',
  path: `${about}/documents/${exampleDocument.sha256}`,
  as: duo,
  example: { text: exampleDocument.text },
  mayBeRight: false,
}));

/** Whatever is right, nothing is recorded: nobody has seen this revision. */
const NEVER_SEEN = { 'if-match': '"999999999"' };

let practice: Practice;
let before: { head: string; memory: number };
const memory = async () => numberOf(await practice.server.metrics(), 'process_resident_memory_bytes') ?? 0;
const log = () => practice.read<{ head: string }>('/v1/status', operator).then(({ head }) => head);
beforeAll(async () => {
  stdout.write(`hostile input: ${RUNS} runs, MIJLPAAL_TEST_SEED=${SEED}\n`);
  practice = await Practice.start({ MIJLPAAL_REQUEST_MS: '1000' });
  before = { head: await practice.head(), memory: await memory() };
});
afterAll(() => practice.server.stop());

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    '\0',
    '\ud800',
    'a\udfff',
    '\u202e',
    '\ufeff',
    '🏳️‍🌈',
    'x'.repeat(70_000),
  ),
  fc.constantFrom<unknown>(1e308, -1e308, 2 ** 53, -0, 0.1, 1e-7, -1, [], {}, [[[[]]]], [null]),
  fc.constantFrom<unknown>('2015-02-29', '0000-00-00', '9999-12-31', '-271821-04-20', '1e3', '0.001', '9'.repeat(400)),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 5 }),
);
const key = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '',
    '\ud800',
    'x'.repeat(1_000),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** A copy with one place in it, however deep, filled with something else; a place that is not there is made. */
function broken(value: unknown, path: readonly number[], by: unknown, stray: string | null): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return by;
  const keys = Object.keys(value);
  const at = keys[(path[0] ?? 0) % Math.max(1, keys.length)] ?? '0';
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>; // a list is filled by index
  const inner = broken(copy[at], path.slice(1), by, stray);
  const to = stray !== null && path.length === 1 ? stray : at;
  Object.defineProperty(copy, to, { value: inner, enumerable: true, configurable: true, writable: true });
  return copy;
}

const place = fc.array(fc.nat(12), { minLength: 0, maxLength: 5 });
const knock = fc.record({
  at: fc.constantFrom(...doors, ...nowhere, ...unrecorded, ...documents),
  breaks: fc.array(fc.tuple(place, odd, fc.option(key)), { maxLength: 3 }),
  /** The last character, cut off or doubled: JSON that is none. */
  cut: fc.constantFrom(0, 0, 0, 0, 1),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { 'idempotency-key': '0190a8c4-0000-7000-8000-000000000001' },
    { 'idempotency-key': '__proto__' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'text/csv' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-encoding': 'gzip' },
    { accept: 'image/png' },
    { 'x-correlation-id': "'; DROP TABLE events; --" },
  ),
});

describe('whatever is sent at a door', () => {
  it(
    `is answered with 4xx and a problem that says why, and nothing is recorded (${RUNS} times)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(knock, async ({ at: { method, path, as, example, mayBeRight }, breaks, cut, headers }) => {
          const body = breaks.reduce<unknown>((value, [where, by, stray]) => broken(value, where, by, stray), example);
          const sent = JSON.stringify(body) ?? '';
          const answer = await practice.client.call<Told>(method, path, as, sent.slice(0, sent.length - cut), {
            ...NEVER_SEEN,
            ...headers,
          });
          if (mayBeRight && answer.status < 300) return;
          expect([answer.status, answer.text]).toEqual([expect.any(Number), expect.stringContaining('"status":4')]);
          expect(answer.status).toBeGreaterThanOrEqual(400);
          expect(answer.status).toBeLessThan(500);
          expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(await log()).toBe(before.head);
    },
    MINUTES * 60_000,
  );

  it('is any door that takes a body', async () => {
    const taking = (await operations())
      .filter(({ takesBody }) => takesBody)
      .map(({ method, path }) => `${method} ${path}`);
    const template = (path: string) =>
      path
        .replace(`/2015/${BRIN}/`, '/2015/{brin}/')
        .replace(`ns/${BRIN}/`, 'ns/{brin}/')
        .replace(`trajectory-2015-${BRIN}`, '{stream}')
        .replace(DRAFT, '{id}')
        .replace(exampleDocument.sha256, '{sha256}')
        .replace('hostile', '{key}')
        .replace('somebody', '{id}');
    const knockedAt = [...doors, ...nowhere, ...unrecorded, ...documents].map(
      ({ method, path }) => `${method} ${template(path)}`,
    );
    expect(knockedAt.sort()).toEqual(taking.sort());
  });

  it('and when it is right but for what was seen, with 412: the runs above do reach the last check', async () => {
    for (const { path, as, example } of doors)
      expect([path, (await practice.client.post(path, as, example, NEVER_SEEN)).status]).toEqual([path, 412]);
  });
});

/** All that the server says it can be asked. */
async function operations() {
  const { paths } = (
    await practice.client.call<{ paths: Record<string, Record<string, { requestBody?: unknown }>> }>(
      'GET',
      '/v1/openapi.json',
      null,
    )
  ).body;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      takesBody: requestBody !== undefined,
    })),
  );
}

describe('whatever stands in the place of a name in an address', () => {
  it(
    `is answered with 200 or 4xx, and nothing is recorded (${RUNS} times)`,
    async () => {
      const named = (await operations()).filter(({ path }) => path.includes('{'));
      const name = fc.oneof(
        key,
        fc.constantFrom('.', '..', '%', '%2F', '../../etc/passwd', BRIN, DRAFT, '2015', '-1', '9'.repeat(30), ' '),
        fc.string({ unit: 'binary' }),
      );
      const asked = fc.record({ at: fc.constantFrom(...named), names: fc.array(name, { minLength: 3, maxLength: 3 }) });
      await fc.assert(
        fc.asyncProperty(asked, async ({ at: { method, path, takesBody }, names }) => {
          let given = 0;
          const place = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent((names[given++] ?? '').toWellFormed()));
          const { status, text: said } = await practice.client.call(
            method,
            place,
            duo,
            takesBody ? {} : undefined,
            NEVER_SEEN,
          );
          expect([status < 500, said]).toEqual([true, said]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(await log()).toBe(before.head);
    },
    MINUTES * 60_000,
  );
});

describe('whatever is asked of a list', () => {
  const dossier = `/v1/trajectories/2015/${BRIN}`;
  const lists = [
    ...['/v1/trajectories/2015', '/v1/deadlines', '/v1/reminders', '/v1/funding/2015/2015'],
    ...['/v1/schemes/2015/study-values', '/v1/schemes/2015/early-leavers', '/v1/schemes/2015/figures'],
    ...[
      dossier,
      ...['events', 'deadlines', 'possibilities', 'contacts', 'funding'].map((part) => `${dossier}/${part}`),
    ],
  ];
  const asked = fc.record({
    path: fc.constantFrom(...lists),
    query: fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom('page', 'pageSize', 'sort', 'q', 'state', 'brin', '__proto__', 'page[]'), key),
        fc.oneof(
          fc.constantFrom('0', '-1', '1e9', '1001', '9'.repeat(30), 'NaN', "' OR 1=1"),
          fc.string({ unit: 'binary' }),
        ),
      ),
      { maxLength: 4 },
    ),
  });
  it(
    `is answered with 200 or 4xx (${RUNS} times)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(asked, async ({ path, query }) => {
          const search = new URLSearchParams(query.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]));
          const { status, text: said } = await practice.client.get(`${path}?${search}`, duo);
          expect([status < 500, said]).toEqual([true, said]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    MINUTES * 60_000,
  );
});

describe('whatever bytes are sent as a document', () => {
  const whole = Buffer.from(exampleDocument.text);
  const sent = fc.record({
    at: fc.constantFrom(...documents),
    type: fc.constantFrom(...Object.keys(DOCUMENT_KINDS), 'text/html', 'multipart/form-data', 'a', ''),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((more) => Buffer.concat([whole, more])),
      fc.nat({ max: whole.length - 1 }).map((length) => whole.subarray(0, length)),
    ),
    own: fc.boolean(),
  });
  it(
    `is kept as it was under its own fingerprint, or answered with 4xx (${RUNS} times)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(sent, async ({ at: { path, as }, type, bytes, own }) => {
          const sha256 = createHash('sha256').update(bytes).digest('hex');
          const address = own ? path.replace(exampleDocument.sha256, sha256) : path;
          const kept = await practice.client.call('PUT', address, as, bytes, { 'content-type': type });
          if (kept.status >= 300) {
            expect([kept.status >= 400 && kept.status < 500, kept.text]).toEqual([true, kept.text]);
            return;
          }
          expect(address).toContain(sha256);
          const read = await practice.client.open('GET', address, as);
          expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
          expect(read.headers.get('content-type')).toBe(type);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    MINUTES * 60_000,
  );
});

describe('whatever is kept as a draft', () => {
  const draft = fc.record({
    name: fc.oneof(fc.constantFrom('a', '..', '.', 'x'.repeat(151), "' OR 1=1 --"), key),
    by: odd,
    inside: fc.boolean(),
  });
  it(
    `is given back as it was, or answered with 4xx (${RUNS} times)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(draft, async ({ name, by, inside }) => {
          const path = `/v1/drafts/${encodeURIComponent(name.toWellFormed())}`;
          const body = inside ? { values: by } : by;
          const kept = await practice.client.call('PUT', path, duo, JSON.stringify(body) ?? '');
          expect([kept.status < 500, kept.text]).toEqual([true, kept.text]);
          if (kept.status !== 200) return;
          const read = await practice.client.get<{ draft: unknown }>(path, duo);
          expect(read.body.draft).toEqual(JSON.parse(JSON.stringify(body)));
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    MINUTES * 60_000,
  );

  it('is 412 over another one than was seen, and 400 when that cannot be said', async () => {
    const put = async (headers?: Record<string, string>) =>
      (await practice.client.call('PUT', '/v1/drafts/seen', duo, {}, headers)).status;
    const read = await practice.client.get<{ keptAt: string }>('/v1/drafts/seen', duo);
    expect(read.body.keptAt).toBeNull();
    expect(await put({ 'if-none-match': '*' })).toBe(200);
    expect(await put({ 'if-none-match': '*' })).toBe(412);
    expect(await put({ 'if-match': '"2015-01-05T00:00:00Z"' })).toBe(412);
    for (const seen of ['"2015"', '"2015-99-99T00:00:00Z"', '2015-01-05T00:00:00Z', '"', '*'])
      expect([seen, await put({ 'if-match': seen })]).toEqual([seen, 400]);
    const { keptAt } = (await practice.client.get<{ keptAt: string }>('/v1/drafts/seen', duo)).body;
    expect(await put({ 'if-match': `"${keptAt}"` })).toBe(200);
  });

  it('is 413 when it is too large', async () => {
    const put = (text: string) => practice.client.call('PUT', '/v1/drafts/large', duo, { text });
    expect([(await put('x'.repeat(262_144 - 11))).status, (await put('x'.repeat(262_144))).status]).toEqual([200, 413]);
  });
});

describe('whatever is sent as a token', () => {
  it(
    `is answered with 401 (${RUNS} times)`,
    async () => {
      const { privateKey, kid } = await practiceKey(practice.server.data);
      const claims = { role: 'operator', organisation: 'x', brins: [] };
      const about = <Token extends ProduceJWT>(token: Token): Token =>
        token.setIssuer('urn:mijlpaal:practice').setAudience('mijlpaal').setSubject('practice-operator');
      const expired = await about(new SignJWT(claims))
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .setExpirationTime('1 second ago')
        .sign(privateKey);
      const shared = await about(new SignJWT(claims))
        .setProtectedHeader({ alg: 'HS256', kid })
        .setExpirationTime('1 hour')
        .sign(new TextEncoder().encode(kid.repeat(4)));
      const unsigned = about(new UnsecuredJWT(claims)).setExpirationTime('1 hour').encode();
      const good = await practice.client.token(operator);
      const [header = '', payload = '', signature = ''] = good.split('.');
      const forged = fc.oneof(
        fc.constantFrom(
          expired,
          shared,
          unsigned,
          '',
          '.',
          '..',
          `${header}..${signature}`,
          `${good}.x`,
          good.slice(0, -2),
        ),
        fc
          .jsonValue()
          .map((value) => `${header}.${Buffer.from(JSON.stringify(value)).toString('base64url')}.${signature}`),
        fc
          .jsonValue()
          .map((value) => `${Buffer.from(JSON.stringify(value)).toString('base64url')}.${payload}.${signature}`),
        fc.base64String({ maxLength: 8_000 }),
      );
      await fc.assert(
        fc.asyncProperty(forged, fc.constantFrom(...doors), async (token, { path }) => {
          const headers = { authorization: `Bearer ${token}` };
          const { status } = await practice.client.call('POST', path, null, '{}', headers);
          expect([token, status]).toEqual([token, 401]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(await log()).toBe(before.head);
    },
    MINUTES * 60_000,
  );
});

/** All that a server says to bytes as they are; it must end the connection by itself. */
async function said(...bytes: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(practice.server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  for (const part of bytes) socket.write(part);
  return text(socket);
}
const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n\r\n`;

describe('bounds', () => {
  it('a body of 10 MB is 413, and twenty at once are turned away', async () => {
    const huge = JSON.stringify('x'.repeat(10 * MB));
    const send = (body: string) =>
      practice.client.post('/v1/institutions', operator, body).then(({ status }) => status);
    // the server may end the connection, or find it too slow, while it is still being sent
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(huge).catch(() => 413)));
    expect(answers.filter((status) => status !== 413 && status !== 408)).toEqual([]);
    expect(await send(huge.slice(0, MB + 1))).toBe(413);
  });

  it.each([
    ['a list', '['.repeat(500_000)],
    ['a list that is closed', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['an object', '{"a":'.repeat(150_000) + '1' + '}'.repeat(150_000)],
    ['a key that stands twice', '{"remark":"a","remark":"b"}'],
  ])('%s without end is 400', async (_, body) => {
    const answer = await practice.say<Told>(BRIN, 'agreement-signatures', duo, body);
    expect([answer.status, places(answer).length]).toEqual([400, 1]);
  });

  it('a key that stands twice is named', async () =>
    expect(
      places(await practice.say<Told>(BRIN, 'agreement-signatures', duo, '{"a":1,"remark":{"b":1,"b":2}}')),
    ).toEqual(['body remark.b']));

  it('half a character is named, at any door', async () => {
    for (const { method, path, as, example } of [...doors, ...nowhere, ...unrecorded]) {
      const sent = { ...example, extra: ['\ud800'] };
      const answer = await practice.client.call<Told>(method, path, as, sent, NEVER_SEEN);
      expect([path, answer.status, places(answer)]).toEqual([path, 400, ['body extra[0]']]);
    }
  });

  it('a page of more than 1,000 is 400', async () => {
    const page = (size: number) => practice.client.get<Told>(`/v1/trajectories/2015?pageSize=${size}`, duo);
    expect([(await page(1_000)).status, (await page(1_001)).status]).toEqual([200, 400]);
  });

  it('a file of more than 10,000 rows is 413', async () => {
    const head = 'year,brin,nationalContribution,level2Students,countedOn,source,illustrative';
    const file = (rows: number) => [head, ...Array<string>(rows).fill('2015,x,1,1,x,x,x')].join('\n');
    const send = (rows: number) => practice.client.post(FIGURES, duo, file(rows), { 'content-type': 'text/csv' });
    expect([(await send(10)).status, (await send(10_001)).status]).toEqual([400, 413]);
  });

  it('thousands of parameters are 4xx', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) => `a${at}=`).join('&');
    expect((await practice.client.get(`/v1/trajectories/2015?${many}`, duo)).status).toBe(400);
  });

  it.each([
    ['headers of more than 16 KiB', 431, lines('GET /v1/deadlines HTTP/1.1', 'host: x', `x: ${'x'.repeat(17_000)}`)],
    ['no HTTP', 400, 'HELO mijlpaal\r\n\r\n'],
    ['two lengths', 400, lines('POST /v1/institutions HTTP/1.1', 'host: x', 'content-length: 1', 'content-length: 2')],
    ['headers that do not end in time', 408, 'GET /v1/deadlines HTTP/1.1\r\nhost: x\r\n'],
    [
      'a body of which a part comes in time',
      408,
      `${lines('POST /v1/practice/tokens HTTP/1.1', 'host: x', 'content-type: application/json', 'content-length: 1000')}{`,
    ],
  ])('%s: %d, as every problem', async (_, status, bytes) => {
    const answer = await said(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json; charset=utf-8');
    expect(answer).toContain('nosniff');
  });

  it('and after all that nothing is recorded, the memory is as it was, and it serves', async () => {
    expect(await log()).toBe(before.head);
    expect((await memory()) - before.memory).toBeLessThan(GROWTH);
    expect((await fetch(`${practice.server.url}/health/ready`)).status).toBe(200);
    expect(practice.server.said.split('\n').filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
