import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { practiceKey, signPracticeToken } from '@mijlpaal/shared-identity';
import { examples, type FundingCompleteness } from '@mijlpaal/trajectory-contract';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { As } from './client';
import { poison } from './poison';
import { type List, Practice, type Told } from './practice';

const OWN = '25LH';
const OTHERS = '00GT';
const UNKNOWN = '99XX';
/** A stream that no view can go on with. */
const PARKED = 'trajectory-2015-98PP';
/** What nobody has seen: it was computed from other things than there are. */
const DRAFT = `investment-2015-1-${'0'.repeat(60)}`;
const institution: As = { role: 'institution', institution: OWN };
const everyone: readonly As[] = [
  { role: 'accountManager' },
  { role: 'assessor' },
  institution,
  { role: 'decisionMaker' },
  { role: 'duo' },
  { role: 'networkOffice' },
  { role: 'auditor' },
  { role: 'operator' },
];

/** Who may record what: scheme-2015, section 2, column "who". */
const ofTrajectory = {
  'agreement-signatures': 'institution, duo',
  'delay-notices': 'institution, duo',
  'plan-submissions': 'institution, duo',
  'plan-confirmations': 'institution',
  'plan-talks': 'assessor',
  'plan-advices': 'assessor',
  'plan-supplements': 'institution',
  'excellence-advices': 'assessor',
  'excellence-decisions': 'decisionMaker',
  'interim-reports': 'institution, duo',
  'progress-talk-plans': 'assessor, accountManager',
  'progress-talks': 'assessor, accountManager',
  'progress-advices': 'assessor',
  'change-notices': 'institution',
  'final-reports': 'institution, duo',
  closures: 'assessor',
  'work-claims': 'assessor',
  'work-handovers': 'assessor',
  'rules-adoptions': 'decisionMaker',
  endings: 'decisionMaker',
  'work-placement-plans': 'institution, duo',
  'work-placement-assessments': 'assessor',
  'work-placement-revisions': 'institution, duo',
  'work-placement-approvals': 'decisionMaker',
  'work-placement-reports': 'institution, duo',
  'work-placement-classifications': 'assessor',
  'study-value-decisions': 'decisionMaker',
  'study-value-payments': 'duo',
  'early-leaving-decisions': 'decisionMaker',
  'early-leaving-payments': 'duo',
  corrections: 'institution, accountManager, assessor, decisionMaker, duo',
} as const;
/** Who has deadlines to keep. */
const SHARERS = 'accountManager, assessor, institution, decisionMaker, duo';
const ofSector = [
  { path: '/v1/schemes/2015/ceilings', body: examples.ceilings, who: 'decisionMaker' },
  { path: '/v1/schemes/2015/figures', body: examples.figures, who: 'duo' },
  { path: '/v1/schemes/2015/study-values', body: examples['study-values'], who: 'duo' },
  { path: '/v1/schemes/2015/diplomas', body: examples.diplomas, who: 'duo' },
  { path: '/v1/schemes/2015/early-leavers', body: examples['early-leavers'], who: 'duo' },
  { path: '/v1/schemes/2015/mergers', body: examples.mergers, who: 'duo' },
  { path: '/v1/schemes/2015/stops', body: examples.stops, who: 'duo' },
  { path: '/v1/schemes/2015/splits', body: examples.splits, who: 'duo' },
  { path: '/v1/schemes/2015/sector-reports', body: examples['sector-reports'], who: 'assessor' },
  { path: '/v1/schemes/2015/midterm-reviews', body: examples['midterm-reviews'], who: 'decisionMaker' },
  { path: '/v1/schemes/2015/openings', body: { brin: OWN }, who: 'operator' },
  { path: '/v1/institutions', body: { ...examples.institutions, brin: OWN }, who: 'operator' },
  {
    path: `/v1/institutions/${OWN}/account-manager-assignments`,
    body: examples['account-manager-assignments'],
    who: 'operator',
  },
  {
    path: `/v1/schemes/2015/payment-runs/${DRAFT}/confirmations`,
    body: examples.confirmations,
    who: 'decisionMaker',
  },
  { path: '/v1/calendars', body: {}, who: SHARERS },
  { path: '/v1/calendar-withdrawals', body: {}, who: SHARERS },
  { path: `/v1/operations/parked/${PARKED}/retries`, body: examples.retries, who: 'operator' },
  { path: `/v1/operations/parked/${PARKED}/skips`, body: { ...examples.skips, revision: 0 }, who: 'operator' },
];
const collections = Object.keys(ofTrajectory) as (keyof typeof ofTrajectory)[];
const doors = [
  ...collections.map((collection) => ({
    path: `/v1/trajectories/2015/${OWN}/${collection}`,
    body: examples[collection],
    who: ofTrajectory[collection],
  })),
  ...ofSector,
];
/** A revision that nobody can have seen: who may enter is told so (412), and nothing is ever recorded. */
const NEVER = { 'if-match': '"999999"' };

/** What DUO delivered. */
const deliveries = ['/v1/schemes/2015/study-values', '/v1/schemes/2015/early-leavers', '/v1/schemes/2015/figures'];
const runs = '/v1/schemes/2015/payment-runs';
const lists = ['/v1/trajectories/2015', '/v1/deadlines', '/v1/reminders', '/v1/funding/2015/2015'];
const talks = '/v1/progress-talks?year=2016';
const dossierParts = ['', '/events', '/deadlines', '/deadlines/plan-2015', '/possibilities', '/funding'];
const readers = ['accountManager', 'assessor', 'decisionMaker', 'duo', 'auditor'];

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-04-30' }, (data) =>
    poison(data, PARKED, { type: 'NobodyKnowsThis', data: {} }),
  );
});
afterAll(() => practice.server.stop());

const status = async (path: string, as: As, body: unknown, headers?: Record<string, string>) =>
  (await practice.client.post(path, as, body, headers)).status;
const byRole = async (ask: (as: As) => Promise<number>) =>
  Object.fromEntries(await Promise.all(everyone.map(async (as) => [as.role, await ask(as)] as const)));
const allBut = (rest: number, some: number, who: readonly string[]) =>
  Object.fromEntries(everyone.map(({ role }) => [role, who.includes(role) ? some : rest]));

describe('who may record', () => {
  it('is said of every door that there is', async () => {
    const { paths } = (
      await practice.client.call<{ paths: Record<string, { post?: { tags: string[] } }> }>(
        'GET',
        '/v1/openapi.json',
        null,
      )
    ).body;
    const posts = Object.entries(paths).flatMap(([path, { post }]) => (post?.tags.includes('feiten') ? [path] : []));
    expect(posts.sort()).toEqual(
      doors
        .map(({ path }) =>
          path
            .replace(`/2015/${OWN}/`, '/2015/{brin}/')
            .replace(`ns/${OWN}/`, 'ns/{brin}/')
            .replace(PARKED, '{stream}')
            .replace(DRAFT, '{id}'),
        )
        .sort(),
    );
  });

  it.each(doors)('$path: $who', async ({ path, body, who }) =>
    expect(await byRole((as) => status(path, as, body, NEVER))).toEqual(allBut(403, 412, who.split(', '))),
  );

  it.each(collections)('%s: an institution in its own dossier only, everyone else in all', async (collection) => {
    const path = `/v1/trajectories/2015/${OTHERS}/${collection}`;
    const who = ofTrajectory[collection].split(', ').filter((role) => role !== 'institution');
    expect(await byRole((as) => status(path, as, examples[collection], NEVER))).toEqual(allBut(403, 412, who));
  });

  it('is the decision maker and DUO for computing a payment run, of which nothing is recorded', async () => {
    const before = await practice.head();
    expect(await byRole((as) => status(runs, as, examples['payment-runs']))).toEqual(
      allBut(403, 200, ['decisionMaker', 'duo']),
    );
    expect(await practice.head()).toBe(before);
  });

  it('is the operator for building views anew', async () =>
    expect(await byRole((as) => status('/v1/rebuilds', as, { view: 'reminders' }))).toEqual(
      allBut(403, 200, ['operator']),
    ));

  it('is the operator for throwing away what is being built', async () => {
    const cancel = async (as: As) => (await practice.client.call('DELETE', '/v1/rebuilds/reminders', as)).status;
    expect(await byRole(cancel)).toEqual(allBut(403, 404, ['operator']));
  });

  it('leaves every log as it was when somebody else tries', async () => {
    const before = await practice.head();
    for (const { path, body, who } of doors)
      for (const as of everyone.filter(({ role }) => !who.split(', ').includes(role)))
        expect(await status(path, as, body)).toBe(403);
    expect(await practice.head()).toBe(before);
  });
});

describe('the checks come in one order', () => {
  it.each(doors)('$path: 401, then 400, then 404, then 403, then 412', async ({ path, body, who }) => {
    const wrong: As = { role: 'networkOffice' };
    const right = everyone.find(({ role }) => who.split(', ').includes(role)) ?? wrong;
    const anonymous = await practice.client.call('POST', path, null, '{"broken');
    const elsewhere = path.replace(OWN, UNKNOWN);
    expect([
      anonymous.status,
      await status(path, wrong, { ...body, stray: 1 }, NEVER),
      await status(elsewhere, wrong, { ...body, stray: 1 }, NEVER),
      await status(elsewhere, wrong, body, NEVER),
      await status(elsewhere, right, body, NEVER),
      await status(path, wrong, body, NEVER),
      await status(path, right, body, NEVER),
    ]).toEqual([401, 400, 400, ...(elsewhere === path ? [403, 412] : [404, 404]), 403, 412]);
  });

  it('also for a refusal: another role is told that first', async () => {
    const opened = { brin: OWN };
    expect(await status('/v1/schemes/2015/openings', { role: 'duo' }, opened)).toBe(403);
    expect(await status('/v1/schemes/2015/openings', { role: 'operator' }, opened, NEVER)).toBe(412);
    expect(await status('/v1/schemes/2015/openings', { role: 'operator' }, opened)).toBe(409);
  });

  it('also for a file of figures', async () => {
    const csv = { 'content-type': 'text/csv' };
    const head = 'year,brin,nationalContribution,level2Students,countedOn,source,illustrative\n';
    const good = `${head}2015,${UNKNOWN},1.00,1,2013-10-01,x,true\n`;
    expect([
      (await practice.client.call('POST', '/v1/schemes/2015/figures', null, head, csv)).status,
      await status('/v1/schemes/2015/figures', institution, `${head}2015,x\n`, csv),
      await status('/v1/schemes/2015/figures', institution, good, csv),
      await status('/v1/schemes/2015/figures', { role: 'duo' }, good, csv),
    ]).toEqual([401, 400, 403, 409]);
  });

  it.each(dossierParts)('reading a dossier%s: 401, 400, 404, 403', async (part) => {
    const at = (brin: string) => `/v1/trajectories/2015/${brin}${part}`;
    const get = async (path: string, as: As | null) => (await practice.client.call('GET', path, as)).status;
    expect([
      await get(`${at('x')}?stray=1`, null),
      await get(`${at(UNKNOWN)}?stray=1`, institution),
      await get(at('25lh'), { role: 'operator' }),
      await get(at(UNKNOWN), { role: 'operator' }),
      await get(at(OWN), { role: 'operator' }),
    ]).toEqual([401, 400, 400, 404, 403]);
  });
});

describe('who may read', () => {
  const got = async (path: string, as: As) => (await practice.client.get(path, as)).status;

  it.each([...lists, talks, ...deliveries, runs])('%s: who reads dossiers, an institution too', async (path) =>
    expect(await byRole((as) => got(path, as))).toEqual(allBut(403, 200, [...readers, 'institution'])),
  );

  it('sector reports: who reads all dossiers', async () => {
    expect(await byRole((as) => got('/v1/schemes/2015/sector-reports', as))).toEqual(allBut(403, 200, readers));
    const report = await practice.client.post('/v1/schemes/2015/sector-reports', { role: 'assessor' }, { year: 2019 });
    expect(report.status).toBe(201);
    expect(await byRole((as) => got('/v1/schemes/2015/sector-reports/2019', as))).toEqual(allBut(403, 200, readers));
  });

  it.each(dossierParts)('the dossier%s: an institution its own, the others all', async (part) => {
    expect(await byRole((as) => got(`/v1/trajectories/2015/${OWN}${part}`, as))).toEqual(
      allBut(403, 200, [...readers, 'institution']),
    );
    expect(await byRole((as) => got(`/v1/trajectories/2015/${OTHERS}${part}`, as))).toEqual(allBut(403, 200, readers));
  });

  it('a draft: whoever may record something, and each one’s own alone', async () => {
    const path = '/v1/drafts/change-notices.25LH';
    const call = (method: string, as: As | null, body?: unknown) => practice.client.call(method, path, as, body);
    const writers = everyone.filter(({ role }) => !['auditor', 'networkOffice'].includes(role)).map(({ role }) => role);
    const put = async (as: As) => (await call('PUT', as, { values: { what: as.role } })).status;
    expect(await byRole(put)).toEqual(allBut(403, 200, writers));
    for (const as of everyone.filter(({ role }) => writers.includes(role)))
      expect((await call('GET', as)).body).toMatchObject({ draft: { values: { what: as.role } } });
    const other: As = { role: 'institution', institution: OTHERS };
    expect((await call('GET', other)).body).toEqual({ draft: null, keptAt: null });
    expect((await call('DELETE', other)).status).toBe(200);
    expect((await call('GET', institution)).body).toMatchObject({ draft: { values: { what: 'institution' } } });
    expect((await call('DELETE', institution)).status).toBe(200);
    expect((await call('GET', institution)).body).toEqual({ draft: null, keptAt: null });
    expect((await call('GET', null)).status).toBe(401);
    expect((await call('DELETE', { role: 'auditor' })).status).toBe(403);
    expect((await call('GET', { role: 'auditor' })).status).toBe(403);
  });

  it('the state of the system: operator and auditor', async () =>
    expect(await byRole((as) => got('/v1/status', as))).toEqual(allBut(403, 200, ['operator', 'auditor'])));

  it('streams that wait: the operator', async () =>
    expect(await byRole((as) => got('/v1/operations/parked', as))).toEqual(allBut(403, 200, ['operator'])));

  it('the practice clock, which everyone may move, and the mailbox: everyone who is signed in', async () => {
    expect(await byRole((as) => got('/v1/practice/clock', as))).toEqual(allBut(200, 200, []));
    expect(await byRole((as) => got('/v1/practice/mailbox', as))).toEqual(allBut(200, 200, []));
    const move = async (as: As) =>
      (await practice.client.call('PUT', '/v1/practice/clock', as, { today: '2015-04-30' })).status;
    expect(await byRole(move)).toEqual(allBut(200, 200, []));
    for (const [method, path] of [
      ['GET', '/v1/practice/clock'],
      ['PUT', '/v1/practice/clock'],
      ['GET', '/v1/practice/mailbox'],
    ] as const)
      expect((await practice.client.call(method, path, null)).status).toBe(401);
  });

  it('the OpenAPI document, the health and the sign-in of practice: everyone', async () => {
    for (const path of ['/v1/openapi.json', '/health/live', '/health/ready', '/v1/practice/tokens'])
      expect((await practice.client.call('GET', path, null)).status).toBe(200);
  });

  it('an institution finds its own BRIN alone in lists, totals, reminders and money', async () => {
    await practice.head(); // its reminders are out
    for (const path of lists) {
      const { items, total } = await practice.read<List<{ brin: string }>>(`${path}?pageSize=1000`, institution);
      const whole = await practice.read<List<{ brin: string }>>(`${path}?pageSize=1000`);
      const own = whole.items.filter(({ brin }) => brin === OWN);
      expect(own.length).toBeGreaterThan(0);
      expect({ items, total }).toEqual({ items: own, total: own.length });
      expect(whole.total).toBe(whole.items.length);
      expect(new Set(whole.items.map(({ brin }) => brin)).size).toBe(66);
    }
    for (const path of lists.filter((one) => one !== '/v1/trajectories/2015'))
      expect(await practice.read(`${path}?brin=${OTHERS}`, institution)).toMatchObject({ items: [], total: 0 });
    expect(await practice.read(`/v1/trajectories/2015?text=${OTHERS}`, institution)).toEqual({ items: [], total: 0 });
    const csv = await practice.client.get('/v1/funding/2015/2015', institution, { accept: 'text/csv' });
    expect(csv.text.trim().split('\r\n')).toEqual([
      'brin,component,entitled,since,firstPaymentMonth,amount,illustrative,incomplete',
      `${OWN},investment,false,,,0.00,,onvolledig`,
      `${OWN},excellence,false,,,0.00,,onvolledig`,
      `${OWN},earlyLeavingVariable,true,,2016-11,,,onvolledig`,
    ]);
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

  it('is needed on every route of /v1, before anything that was sent is read', async () => {
    const { paths } = (
      await practice.client.call<{ paths: Record<string, Record<string, { security?: unknown[] }>> }>(
        'GET',
        '/v1/openapi.json',
        null,
      )
    ).body;
    const routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { security }]) => security === undefined) // an empty one says that anyone may
        .map(([method]) => [
          method.toUpperCase(),
          path.replace('{brin}', 'x').replace('{year}', 'x').replace('{id}', 'x'),
        ]),
    );
    expect(routes.length).toBeGreaterThan(60);
    for (const [method = '', path = ''] of routes)
      expect([
        path,
        (await practice.client.call(method, path, null, method === 'POST' ? '{' : undefined)).status,
      ]).toEqual([path, 401]);
  });
});
