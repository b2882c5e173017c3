import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { practiceKey, signPracticeToken } from '@mijlpaal/shared-identity';
import { exampleDocument, examples, type FundingCompleteness, rights, Role } from '@mijlpaal/trajectory-contract';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { As } from './client';
import { type Endpoint, endpointsOf } from './endpoints';
import { poison } from './poison';
import { assessor, decisionMaker, itself, type List, Practice, type Told } from './practice';

const OWN = '25LH';
const OTHERS = '00GT';
const UNKNOWN = '99XX';
/** A stream that no view can go on with. */
const PARKED = 'trajectory-2015-98PP';
const RUNS = '/v1/schemes/2015/payment-runs';
const RUN = 'investment-2015-1';
const institution = itself(OWN);
const everyone: readonly As[] = Role.options.map((role) => (role === 'institution' ? institution : { role }));

/** A revision that nobody can have seen: who may enter is told so (412), and nothing is ever recorded. */
const NEVER = { 'if-match': '"999999"' };
/** What is there to be asked about, where the example of the document is not. */
const there: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [`${RUNS}/{id}`]: { id: RUN },
  [`${RUNS}/{id}/confirmations`]: { id: `investment-2015-2-${'0'.repeat(60)}` },
  [`${RUNS}/{id}/decisions/{brin}`]: { id: RUN },
  [`${RUNS}/{id}/decisions/{brin}/document`]: { id: RUN },
  '/v1/schemes/2015/sector-reports/{year}': { year: '2019' },
  '/v1/operations/parked/{stream}/retries': { stream: PARKED },
  '/v1/operations/parked/{stream}/skips': { stream: PARKED },
};
/** A body that is about what is there, likewise. */
const bodies: Readonly<Record<string, object>> = {
  '/v1/institutions': { brin: OWN },
  '/v1/schemes/2015/openings': { brin: OWN },
  '/v1/operations/parked/{stream}/skips': { revision: 0 },
};

/** A document that a fact names and that is kept. */
const kept = {
  sha256: exampleDocument.sha256,
  name: 'Overeenkomst.pdf',
  size: exampleDocument.text.length,
  mediaType: exampleDocument.mediaType,
};
/** One fact of each dossier. */
const facts = new Map<string, string>();
const factPaths = ['/v1/trajectories/2015/{brin}/events/{id}', '/v1/trajectories/2015/{brin}/events/{id}/document'];

let practice: Practice;
let endpoints: readonly Endpoint[];
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-04-30' });
  const { client, server } = practice;
  const keep = (about: string, as: As) => {
    const { text, mediaType, sha256 } = exampleDocument;
    return client.must(client.call('PUT', `${about}/documents/${sha256}`, as, text, { 'content-type': mediaType }));
  };
  await keep('/v1/schemes/2015', assessor);
  const guidance = { ...examples['guidance-documents'], documents: [kept] };
  await client.must(client.post('/v1/schemes/2015/guidance-documents', assessor, guidance));
  for (const brin of [OWN, OTHERS]) {
    await practice.record(brin, 'agreement-signatures', itself(brin), { documents: [kept] });
    await keep(`/v1/institutions/${brin}`, itself(brin));
    await practice.record(brin, 'plan-submissions', itself(brin), examples['plan-submissions']);
    const { items } = await practice.read<List<{ id: string }>>(`/v1/trajectories/2015/${brin}/events`, itself(brin));
    facts.set(brin, items[0]?.id ?? '');
  }
  const { id } = await client.must(client.post<{ id: string }>(RUNS, decisionMaker, examples['payment-runs']));
  await client.must(client.post(`${RUNS}/${id}/confirmations`, decisionMaker, examples.confirmations));
  await client.must(client.post('/v1/schemes/2015/sector-reports', assessor, { year: 2019 }));
  // only now: no run can be confirmed while a stream waits
  await server.end();
  await poison(server.data, PARKED, { type: 'NobodyKnowsThis', data: {} });
  await server.start();
  endpoints = await endpointsOf(practice);
});
afterAll(() => practice?.server.stop());

interface Asked {
  readonly brin?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}
const bodyOf = ({ path, body }: Endpoint) =>
  body === undefined || typeof body === 'string' ? body : { ...(body as object), ...bodies[path] };
const named = ({ method, path }: Endpoint) => `${method} ${path}`;

function addressOf({ path, needed }: Endpoint, brin: string): string {
  const values = needed.map(({ in: place, name, example }) => {
    const value =
      name === 'brin' ? brin : (there[path]?.[name] ?? (factPaths.includes(path) ? facts.get(brin) : null) ?? example);
    if (value === null) throw new Error(`${path}: the document has no example of ${name}`);
    return { place, name, value };
  });
  const filled = values.reduce((text, { name, value }) => text.replace(`{${name}}`, value), path);
  const query = values.filter(({ place }) => place === 'query').map(({ name, value }) => [name, value]);
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`;
}

/** What is answered; what goes on for ever is not listened to. */
async function ask(endpoint: Endpoint, as: As | null, { brin = OWN, headers, body = bodyOf(endpoint) }: Asked = {}) {
  const { method, streams, mediaType } = endpoint;
  const sent = body === undefined ? headers : { 'content-type': mediaType, ...headers };
  const answer = await practice.client.open(method, addressOf(endpoint, brin), as, body, sent);
  if (!streams) return { status: answer.status, text: await answer.text() };
  await answer.body?.cancel();
  return { status: answer.status, text: '' };
}

const mayEnter = ({ right, path }: Endpoint, { role }: As, brin: string): boolean => {
  const roles: readonly string[] = right === null ? [] : rights[right];
  return roles.includes(role) && !(role === 'institution' && path.includes('{brin}') && brin !== OWN);
};
/** What somebody who may is told: of the facts a revision too late, and where there is nothing to throw away, that. */
function granted({ method, records, statuses }: Endpoint): number {
  if (records) return 412;
  return method === 'DELETE' && statuses.includes(404) ? 404 : (statuses.find((status) => status < 300) ?? 200);
}

describe('the table of rights', () => {
  it.each([OWN, OTHERS])('decides at every endpoint for everyone, about %s', async (brin) => {
    const before = await practice.head();
    const found: Record<string, Record<string, number>> = {};
    const expected: typeof found = {};
    const asked = endpoints.filter(({ path, right }) => right !== null && (brin === OWN || path.includes('{brin}')));
    for (const endpoint of asked) {
      const [one] = everyone.filter((as) => mayEnter(endpoint, as, brin));
      const asking = everyone.filter((as) => !endpoint.letter || as === one || !mayEnter(endpoint, as, brin));
      const answers = asking.map(async (as) => {
        const may = mayEnter(endpoint, as, brin);
        // who may not is let try for real: the log would show it
        const { status } = await ask(endpoint, as, { brin, ...(may && endpoint.records && { headers: NEVER }) });
        return [as.role, status, may ? granted(endpoint) : 403] as const;
      });
      const all = await Promise.all(answers);
      found[named(endpoint)] = Object.fromEntries(all.map(([role, status]) => [role, status]));
      expected[named(endpoint)] = Object.fromEntries(all.map(([role, , status]) => [role, status]));
    }
    expect(found).toEqual(expected);
    expect(Object.keys(found).length).toBeGreaterThanOrEqual(40);
    expect(await practice.head()).toBe(before);
  });

  it('lets nobody in who does not say who it is, before anything that was sent is read', async () => {
    const secured = endpoints.filter(({ right }) => right !== null);
    const answers = secured.map(async (endpoint) => {
      const { status } = await ask(
        endpoint,
        null,
        endpoint.method === 'POST' ? { brin: 'x', body: '{' } : { brin: 'x' },
      );
      return [named(endpoint), status];
    });
    expect(await Promise.all(answers)).toEqual(secured.map((endpoint) => [named(endpoint), 401]));
  });

  it('shows an institution nothing of another in whatever it may read', async () => {
    await practice.head(); // reminders are out
    const own = endpoints.filter(
      (endpoint) =>
        endpoint.method === 'GET' &&
        !endpoint.letter &&
        endpoint.right !== 'signedIn' &&
        mayEnter(endpoint, institution, OWN),
    );
    for (const endpoint of own) {
      const { text } = await ask(endpoint, institution);
      expect([named(endpoint), practice.brins.filter((brin) => brin !== OWN && text.includes(`"${brin}"`))]).toEqual([
        named(endpoint), [],
      ]); // prettier-ignore
    }
    expect(own.length).toBeGreaterThan(10);
  });
});

describe('the checks come in one order', () => {
  it('at every door: 401, then 400, then 404, then 403, then 412', async () => {
    const wrong: As = { role: 'networkOffice' };
    for (const door of endpoints.filter(({ records }) => records)) {
      const right = everyone.find((as) => mayEnter(door, as, OWN)) ?? wrong;
      const stray = { ...bodyOf(door), stray: 1 };
      const elsewhere = door.path.includes('{brin}') ? UNKNOWN : OWN;
      const asked = (as: As, how: Asked) => ask(door, as, { headers: NEVER, ...how }).then(({ status }) => status);
      expect([
        named(door),
        (await ask(door, null, { body: '{"broken' })).status,
        await asked(wrong, { body: stray }),
        await asked(wrong, { body: stray, brin: elsewhere }),
        await asked(wrong, { brin: elsewhere }),
        await asked(right, { brin: elsewhere }),
        await asked(wrong, {}),
        await asked(right, {}),
      ]).toEqual([named(door), 401, 400, 400, ...(elsewhere === OWN ? [403, 412] : [404, 404]), 403, 412]);
    }
  });

  it('also for a refusal: another role is told that first', async () => {
    const open = async (as: As, headers = {}) =>
      (await practice.client.post('/v1/schemes/2015/openings', as, { brin: OWN }, headers)).status;
    expect([await open({ role: 'duo' }), await open({ role: 'operator' }, NEVER), await open({ role: 'operator' })]).toEqual(
      [403, 412, 409],
    ); // prettier-ignore
  });

  it('also for a file of figures', async () => {
    const path = '/v1/schemes/2015/figures';
    const headers = { 'content-type': 'text/csv' };
    const head = 'year,brin,nationalContribution,level2Students,countedOn,source,illustrative\n';
    const good = `${head}2015,${UNKNOWN},1.00,1,2013-10-01,x,true\n`;
    const send = async (as: As | null, text: string) =>
      (await practice.client.call('POST', path, as, text, headers)).status;
    expect([
      await send(null, head),
      await send(institution, `${head}2015,x\n`),
      await send(institution, good),
      await send({ role: 'duo' }, good),
    ]).toEqual([401, 400, 403, 409]);
  });

  it('reading a dossier: 401, 400, 404, 403', async () => {
    for (const part of endpoints.filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/v1/trajectories/2015/{brin}'),
    )) {
      const get = async (brin: string, as: As | null, query = '') =>
        (await practice.client.open('GET', `${addressOf(part, brin)}${query}`, as)).status;
      expect([
        named(part),
        await get('x', null, '?stray=1'),
        await get(UNKNOWN, institution, '?stray=1'),
        await get('25lh', { role: 'operator' }),
        await get(UNKNOWN, { role: 'operator' }),
        await get(OWN, { role: 'operator' }),
      ]).toEqual([named(part), 401, 400, 400, 404, 403]);
    }
  });
});

it('a draft is its maker’s alone', async () => {
  const call = async (method: string, as: As, body?: unknown) =>
    (await practice.client.call(method, '/v1/drafts/change-notices.25LH', as, body)).body;
  const other = itself(OTHERS);
  const none = { draft: null, keptAt: null };
  for (const as of [institution, assessor]) await call('PUT', as, { values: { what: as.role } });
  for (const as of [institution, assessor])
    expect(await call('GET', as)).toMatchObject({ draft: { values: { what: as.role } } });
  expect(await call('GET', other)).toEqual(none);
  await call('DELETE', other);
  expect(await call('GET', institution)).toMatchObject({ draft: { values: { what: 'institution' } } });
  await call('DELETE', institution);
  expect(await call('GET', institution)).toEqual(none);
});

describe('an institution finds its own alone', () => {
  it.each(['/v1/trajectories/2015', '/v1/deadlines', '/v1/reminders', '/v1/funding/2015/2015'])(
    'in %s: as many as it has, and none of another when it asks for one',
    async (path) => {
      await practice.head(); // its reminders are out
      const { items, total } = await practice.read<List<{ brin: string }>>(`${path}?pageSize=1000`, institution);
      const whole = await practice.read<List<{ brin: string }>>(`${path}?pageSize=1000`);
      const own = whole.items.filter(({ brin }) => brin === OWN);
      expect(own.length).toBeGreaterThan(0);
      expect({ items, total }).toEqual({ items: own, total: own.length });
      expect(new Set(whole.items.map(({ brin }) => brin)).size).toBe(66);
      const another = path === '/v1/trajectories/2015' ? `text=${OTHERS}` : `brin=${OTHERS}`;
      expect(await practice.read(`${path}?${another}`, institution)).toMatchObject({ items: [], total: 0 });
    },
  );

  it('in the CSV of the money, and in what is said to be missing', async () => {
    const csv = await practice.client.get('/v1/funding/2015/2015', institution, { accept: 'text/csv' });
    expect(
      csv.text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual([OWN, OWN, OWN]);
    const { missingFigures, divisions } = await practice.read<FundingCompleteness & { divisions: unknown[] }>(
      '/v1/funding/2015/2015',
      institution,
    );
    expect(divisions).toEqual([]);
    expect(missingFigures.map(({ name, brin }) => [name, brin])).toEqual([
      ['ceiling', null],
      ['students 2014-10-01', OWN],
    ]);
  });
});

describe('a token', () => {
  const soon = () => Math.floor(performance.timeOrigin / 1000) + 3600;
  const good = { iss: 'urn:mijlpaal:practice', aud: 'mijlpaal', sub: 'somebody', organisation: 'duo' };
  const ask = async (authorization: string, method = 'GET') => {
    const path = method === 'GET' ? '/v1/trajectories/2015' : `/v1/trajectories/2015/${OWN}/agreement-signatures`;
    const answer = await practice.client.call<Told>(method, path, null, method === 'GET' ? undefined : {}, {
      authorization,
    });
    return { status: answer.status, challenge: answer.headers.get('www-authenticate'), detail: answer.body.detail };
  };
  const signed = async (claims: object, alg = 'EdDSA') => {
    const key = await practiceKey(practice.server.data);
    const jwt = new SignJWT({ ...good, exp: soon(), role: 'duo', ...claims });
    return `Bearer ${await jwt.setProtectedHeader({ alg, kid: key.kid }).sign(key.privateKey)}`;
  };

  it('of several institutions reads and writes in each of them, and in no other', async () => {
    const authorization = await signed({ role: 'institution', organisation: 'holding', brins: [OWN, OTHERS] });
    const call = (method: string, path: string, body?: unknown) =>
      practice.client.call<List<{ brin: string }>>(method, path, null, body, { authorization, ...NEVER });
    const { items, total } = (await call('GET', '/v1/trajectories/2015')).body;
    expect([items.map(({ brin }) => brin), total]).toEqual([[OTHERS, OWN], 2]);
    const statuses = [];
    for (const brin of [OWN, OTHERS, '01AA']) {
      statuses.push((await call('GET', `/v1/trajectories/2015/${brin}`)).status);
      statuses.push((await call('POST', `/v1/trajectories/2015/${brin}/agreement-signatures`, {})).status);
    }
    expect(statuses).toEqual([200, 412, 200, 412, 403, 403]);
  });

  it('that is good is taken, under any spelling of the scheme', async () => {
    expect((await ask(await signed({}))).status).toBe(200);
    expect((await ask((await signed({})).replace('Bearer', 'bearer'))).status).toBe(200);
  });

  const bad: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['that is no token', () => 'Bearer x.y.z'],
    ['of another scheme', () => 'Basic ZHVvOmR1bw=='],
    ['that has expired', () => signed({ exp: 1_420_416_000 })],
    ['without an expiry', () => signed({ exp: undefined })],
    ['for another audience', () => signed({ aud: 'elsewhere' })],
    ['of another issuer', () => signed({ iss: 'urn:elsewhere' })],
    ['of no role', () => signed({ role: undefined })],
    ['of a role that is not there', () => signed({ role: 'minister' })],
    ['of an institution without a BRIN', () => signed({ role: 'institution', brins: [] })],
    ['of an institution with a BRIN that is none', () => signed({ role: 'institution', brins: ['25lh'] })],
    ['of another role with a BRIN', () => signed({ brins: [OWN] })],
    ['with a mail address for an id', () => signed({ sub: 'jan@voorbeeld.invalid' })],
    [
      'that nobody signed',
      () => `Bearer ${new UnsecuredJWT({ ...good, role: 'duo' }).setExpirationTime('1h').encode()}`,
    ],
    [
      'signed with another practice key',
      async () => {
        const folder = await mkdtemp(join(tmpdir(), 'mijlpaal-key-'));
        const token = await signPracticeToken(await practiceKey(folder), { role: 'duo' });
        await rm(folder, { recursive: true });
        return `Bearer ${token}`;
      },
    ],
    [
      'signed with another key under the id of ours',
      async () => {
        const { kid } = await practiceKey(practice.server.data);
        const { privateKey } = await generateKeyPair('EdDSA');
        const jwt = new SignJWT({ ...good, role: 'duo', exp: soon() }).setProtectedHeader({ alg: 'EdDSA', kid });
        return `Bearer ${await jwt.sign(privateKey)}`;
      },
    ],
  ];
  it.each(bad)('%s is refused, for reading and for writing', async (_, token) => {
    const authorization = await token();
    for (const method of ['GET', 'POST'])
      expect(await ask(authorization, method)).toEqual({
        status: 401,
        challenge: 'Bearer',
        detail: expect.stringMatching(/\w/),
      });
  });
});
