import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples, MidtermReview } from '@mijlpaal/trajectory-contract';
import type { As } from './client';
import {
  type List,
  accountManager,
  assessor,
  decisionMaker,
  duo,
  itself,
  type Made,
  operator,
  places,
  Practice,
  type Told,
} from './practice';

const TODAY = '2015-04-30';
const YESTERDAY = '2015-04-29';
const TOMORROW = '2015-05-01';
const plan = examples['plan-submissions'];
const [filedDocument] = plan.documents;
const page = { sha256: filedDocument?.sha256, page: 4 };
const sorted = (list: readonly string[]) => [...list].sort();
const csv = { 'content-type': 'text/csv' };
const COLUMNS = 'year,brin,nationalContribution,level2Students,countedOn,source,illustrative';
const FIGURES = '/v1/schemes/2015/figures';

/** The one that cases speak to: of 2015, and at the end of 2019. */
let practice: Practice;
const started: Practice[] = [];
const startOn = async (day: string) => {
  practice = await Practice.start({ MIJLPAAL_TODAY: day });
  started.push(practice);
};
beforeAll(() => startOn(TODAY));
afterAll(() => Promise.all(started.map(({ server }) => server.stop())));

const codeAndOpening = ({ status, body: { code, wouldOpen } }: { status: number; body: Told }) => [
  status,
  code,
  wouldOpen,
];

/** Recorded nothing, and said why. */
async function expectRefused(
  brin: string,
  collection: string,
  as: As,
  body: unknown,
  code: string,
  opens: string | null,
) {
  const before = await practice.revision(brin);
  const answer = await practice.say<Told>(brin, collection, as, body);
  expect(codeAndOpening(answer)).toEqual([409, code, opens]);
  expect(answer.body).toEqual({
    type: `urn:mijlpaal:refusal:${code}`,
    title: 'Dit kan nu niet',
    status: 409,
    detail: answer.body.sentence,
    code,
    article: expect.stringMatching(/\w{3}/),
    sentence: expect.stringMatching(/^[A-Z].*\w.*\.$/),
    wouldOpen: opens,
  });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(await practice.revision(brin)).toBe(before);
}

describe('every answer', () => {
  it.each<[string, string, string, number, As, string | undefined]>([
    ['a list', 'GET', '/v1/trajectories/2015', 200, duo, undefined],
    ['the API’s description', 'GET', '/v1/openapi.json', 200, duo, undefined],
    ['health', 'GET', '/health/live', 200, duo, undefined],
    ['a wrong address', 'GET', '/v1/nothing', 404, duo, undefined],
    ['a trailing slash', 'GET', '/v1/trajectories/2015/', 404, duo, undefined],
    ['a BRIN that is none', 'GET', '/v1/trajectories/2015/x', 400, duo, undefined],
    ['an address that cannot be read', 'GET', '/v1/trajectories/2015/%E0', 400, duo, undefined],
    ['an address without end', 'GET', `/v1/trajectories/2015/${'9'.repeat(1_001)}`, 414, duo, undefined],
    ['another method', 'DELETE', '/v1/trajectories/2015', 405, duo, undefined],
    ['another role', 'GET', '/v1/trajectories/2015', 403, operator, undefined],
    ['no body', 'POST', '/v1/institutions', 400, operator, undefined],
    ['JSON that is none', 'POST', '/v1/institutions', 400, operator, '{"brin":'],
    ['a body of more than 1 MiB', 'POST', '/v1/institutions', 413, operator, JSON.stringify('x'.repeat(1_048_575))],
    ['a body of 1 MiB', 'POST', '/v1/institutions', 400, operator, JSON.stringify('x'.repeat(1_048_574))],
  ])('has the version and the headers that keep it safe: %s', async (_, method, path, status, as, body) => {
    const answer = await practice.client.call(method, path, as, body);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries([...answer.headers].filter(([name]) => name in headers))).toEqual(headers);
    expect(answer.headers.get('content-type')).toMatch(
      status < 400 ? /^application\/json/ : /^application\/problem\+json/,
    );
  });
  const headers = {
    'api-version': '0.1.0',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };

  it('is a page to people who typed an address that is nothing, and a problem to programs', async () => {
    const get = async (path: string, accept: string) => {
      const answer = await practice.client.call('GET', path, null, undefined, { accept });
      return [answer.status, answer.headers.get('content-type')?.split(';')[0]];
    };
    const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';
    expect(await get('/trajekten', browser)).toEqual([404, 'text/html']);
    expect(await get('/trajecten', browser)).toEqual([200, 'text/html']);
    expect(await get('/trajekten', '*/*')).toEqual([404, 'application/problem+json']);
    expect(await get('/v1/nothing', browser)).toEqual([404, 'application/problem+json']);
  });

  it('says with 405 what can be done', async () => {
    const allowed = async (method: string, path: string) => {
      const { status, headers: said } = await practice.client.call(method, path, duo);
      return [status, said.get('allow')];
    };
    expect(await allowed('PUT', '/v1/trajectories/2015')).toEqual([405, 'GET, HEAD']);
    expect(await allowed('GET', '/v1/trajectories/2015/25LH/closures')).toEqual([405, 'POST']);
    expect(await allowed('DELETE', '/v1/practice/clock')).toEqual([405, 'GET, HEAD, PUT']);
    expect(await allowed('PATCH', '/v1/practice/tokens')).toEqual([405, 'GET, HEAD, POST']);
  });

  it('is JSON, or CSV where there is some, or 406', async () => {
    const get = async (accept: string) => {
      const answer = await practice.client.get('/v1/funding/2015/2015', duo, { accept });
      return [answer.status, answer.headers.get('content-type')];
    };
    expect(await get('*/*')).toEqual([200, 'application/json; charset=utf-8']);
    expect(await get('text/csv;q=0.9, application/json;q=0.1')).toEqual([200, 'text/csv; charset=utf-8']);
    expect(await get('image/png')).toEqual([406, 'application/problem+json; charset=utf-8']);
  });

  it.each([
    ['text', 'text/plain', '{}'],
    ['CSV', 'text/csv', COLUMNS],
    ['a form', 'application/x-www-form-urlencoded', 'remark=x'],
    ['XML', 'application/xml', '<x/>'],
  ])('is 415 to %s where JSON is asked', async (_, type, body) => {
    const head = await practice.head();
    const brin = practice.brins[0] ?? '';
    const answer = await practice.say(brin, 'agreement-signatures', duo, body, { 'content-type': type });
    expect(answer.status).toBe(415);
    expect((await practice.client.post(FIGURES, duo, body, { 'content-type': type })).status).toBe(
      type === 'text/csv' ? 400 : 415,
    );
    expect(await practice.head()).toBe(head);
  });

  it.each([
    ['{"remark":"x"', 'cut off'],
    ['{"__proto__":{"remark":"x"}}', 'a key to trip over'],
    ['{"constructor":{"prototype":{"remark":"x"}}}', 'another key to trip over'],
    ['[]', 'a list'],
    ['null', 'nothing'],
    ['"x"', 'text'],
    ['', 'empty'],
  ])('is 400 to %s (%s)', async (body) => {
    const head = await practice.head();
    const answer = await practice.say<Told>(practice.brins[0] ?? '', 'agreement-signatures', duo, body);
    expect([answer.status, places(answer)]).toEqual([400, ['body']]);
    expect(await practice.head()).toBe(head);
  });
});

/** A wrong value in each common field, and a key too many. */
const common = {
  documents: [{ sha256: 'x', name: ' ', size: -1, mediaType: 'pdf', stray: 1 }, 'x'],
  remark: 7,
  ground: '',
  stray: true,
};
const commonPlaces = [
  'body documents[0].sha256',
  'body documents[0].name',
  'body documents[0].size',
  'body documents[0].mediaType',
  'body documents[0].stray',
  'body documents[1]',
  'body remark',
  'body stray',
];
const ground = 'body ground';
const badReport = { theme: '', progress: 1, spent: '1,00', stray: 1 };
const inReport = ['theme', 'progress', 'spent', 'stray'].map((field) => `body perTheme[0].${field}`);
const badBudget = [
  { year: 2014, amount: '1' },
  { year: 2016, amount: '1.00', stray: 1 },
];
const inBudget = (path: string) => [`${path}[0].year`, `${path}[0].amount`, `${path}[1].stray`];

interface Broken {
  readonly collection: string;
  readonly as: As | 'itself';
  readonly body: Record<string, unknown>;
  readonly places: readonly string[];
}
/** Each door with every field wrong at once. */
const broken: readonly Broken[] = [
  { collection: 'agreement-signatures', as: duo, body: { signedOn: '2015-02-30' }, places: ['signedOn'] },
  {
    collection: 'delay-notices',
    as: duo,
    body: { notifiedOn: 'x', reason: ' ', expectedOn: '2015-13-01' },
    places: ['notifiedOn', 'reason', 'expectedOn'],
  },
  {
    collection: 'plan-submissions',
    as: duo,
    body: {
      submittedOn: 1,
      provisional: 'yes',
      themes: {
        professionalization: { chosen: true, start: '', results: 1, way: 'x', budget: badBudget },
        languageNumeracy: { chosen: false },
        earlyLeaving: { chosen: 'no' },
        workPlacement: 'x',
        excellence: { chosen: false, reason: 'x', start: 'x' },
        stray: {},
      },
      otherThemes: [{ name: '', start: 'x', results: 'x', way: 'x', budget: [], reason: 'x' }],
    },
    places: [
      'submittedOn',
      'provisional',
      'excellenceApplication',
      'themes.professionalization.start',
      'themes.professionalization.results',
      ...inBudget('themes.professionalization.budget'),
      'themes.languageNumeracy.reason',
      'themes.earlyLeaving.chosen',
      'themes.workPlacement',
      'themes.excellence.start',
      'themes.studyValue',
      'themes.stray',
      'otherThemes[0].name',
      'otherThemes[0].reason',
    ],
  },
  { collection: 'plan-confirmations', as: 'itself', body: { confirmedOn: '2015-4-1' }, places: ['confirmedOn'] },
  { collection: 'plan-talks', as: assessor, body: { heldOn: null }, places: ['heldOn', 'subjects'] },
  {
    collection: 'plan-advices',
    as: assessor,
    body: { advisedOn: '', findings: [{ criterion: '' }, 1], supplementBy: 'soon' },
    places: ['advisedOn', 'findings[0].criterion', 'findings[0].finding', 'findings[1]', 'advice', 'supplementBy'],
  },
  { collection: 'plan-supplements', as: 'itself', body: { suppliedOn: 7, what: 7 }, places: ['suppliedOn', 'what'] },
  {
    collection: 'excellence-advices',
    as: assessor,
    body: {
      advisedOn: 'x',
      outcome: 'good',
      items: {
        ...examples['excellence-advices'].items,
        'E1.1': { result: 'notMet' },
        'E1.2': { result: 'notApplicable', motivation: 'x' },
        'E1.3': { result: 'perhaps' },
        'E1.4': undefined,
        'E1.5': { result: 'met', pages: [{ sha256: 'x', page: 0 }, { ...page, page: 10_001 }, { page: '4' }] },
        'E1.6': { result: 'met', pages: [page, page] },
        'E1.7': { result: 'met', pages: Array.from({ length: 51 }, (_, at) => ({ ...page, page: at + 1 })) },
        'E1.9': { result: 'met', pages: [{ ...page, quote: 'x' }] },
        'E9.9': { result: 'met' },
      },
      conditions: [{ item: 'E0', text: '', by: 'x' }],
    },
    places: [
      'advisedOn',
      'outcome',
      'items.E1.1.motivation',
      'items.E1.2.result',
      'items.E1.3.result',
      'items.E1.4',
      'items.E1.5.pages[0].sha256',
      'items.E1.5.pages[0].page',
      'items.E1.5.pages[1].page',
      'items.E1.5.pages[2].sha256',
      'items.E1.5.pages[2].page',
      'items.E1.6.pages',
      'items.E1.7.pages',
      'items.E1.9.pages[0].quote',
      'items.E9.9',
      'conditions',
      'conditions[0].item',
      'conditions[0].text',
      'conditions[0].by',
    ],
  },
  {
    collection: 'excellence-decisions',
    as: decisionMaker,
    body: { decidedOn: 'x', outcome: 'approvedWithConditions', conditions: [] },
    places: ['decidedOn', 'grounds', 'conditions'],
  },
  {
    collection: 'interim-reports',
    as: duo,
    body: { submittedOn: 'x', reportYear: 2019, perTheme: [badReport] },
    places: ['submittedOn', 'reportYear', 'annualReport'],
  },
  {
    collection: 'progress-talk-plans',
    as: accountManager,
    body: { plannedOn: 'x', year: 2015, at: '2016-05-16' },
    places: ['plannedOn', 'year', 'at'],
  },
  {
    collection: 'progress-talks',
    as: accountManager,
    body: { heldOn: 'x', year: '2016', subjects: '', withAccountManager: 1 },
    places: ['heldOn', 'year', 'subjects', 'vulnerableYouth', 'withAccountManager'],
  },
  {
    collection: 'progress-advices',
    as: assessor,
    body: { advisedOn: 'x', year: 2016.5, advice: '', vulnerableYouth: null },
    places: ['advisedOn', 'year', 'advice', 'vulnerableYouth'],
  },
  {
    collection: 'change-notices',
    as: 'itself',
    body: { notifiedOn: 'x', kind: 'name' },
    places: ['notifiedOn', 'kind', 'what'],
  },
  {
    collection: 'final-reports',
    as: duo,
    body: { submittedOn: 'x', perTheme: [badReport] },
    places: ['submittedOn', 'annualReport'],
  },
  { collection: 'closures', as: assessor, body: { closedOn: 'x' }, places: ['closedOn'] },
  {
    collection: 'work-placement-plans',
    as: duo,
    body: { submittedOn: 'x', analysis: '', aims: 1, indicators: [] },
    places: ['submittedOn', 'analysis', 'aims', 'measures', 'indicators'],
  },
  {
    collection: 'work-placement-assessments',
    as: assessor,
    body: { assessedOn: 'x', outcome: 'good' },
    places: ['assessedOn', 'outcome', 'findings'],
  },
  { collection: 'work-placement-revisions', as: duo, body: { revisedOn: 'x' }, places: ['revisedOn', 'what'] },
  {
    collection: 'work-placement-approvals',
    as: decisionMaker,
    body: { approvedOn: 'x', grounds: ' ' },
    places: ['approvedOn', 'grounds'],
  },
  {
    collection: 'work-placement-reports',
    as: duo,
    body: { reportedOn: 'x', resultYear: 2016, results: [{ point: 'x', intended: 'x', achieved: '' }] },
    places: ['reportedOn', 'resultYear', 'results[0].achieved', 'results[0].indicator'],
  },
  {
    collection: 'work-placement-classifications',
    as: assessor,
    body: { classedOn: 'x', resultYear: '2017', class: 'goed' },
    places: ['classedOn', 'resultYear', 'class', 'grounds'],
  },
  {
    collection: 'study-value-decisions',
    as: decisionMaker,
    body: { decidedOn: 'x', year: 2015, values: [{ domain: '1', level: 1, base: 0.5 }] },
    places: ['decidedOn', 'year', ...['domain', 'level', 'base', 'average'].map((field) => `values[0].${field}`)],
  },
  {
    collection: 'study-value-payments',
    as: duo,
    body: { paidOn: 'x', year: 2019, amount: '1' },
    places: ['paidOn', 'year', 'amount'],
  },
  {
    collection: 'early-leaving-decisions',
    as: decisionMaker,
    body: { decidedOn: 'x', year: 2015, part: 'fixed', percentages: [{ category: 'level4', percentage: '9.5' }] },
    places: ['decidedOn', 'year', 'percentages', 'percentages[0].category', 'percentages[0].percentage'],
  },
  {
    collection: 'early-leaving-payments',
    as: duo,
    body: { paidOn: 'x', part: 'both', amount: -1 },
    places: ['paidOn', 'year', 'part', 'amount'],
  },
];

const brokenSector: readonly { path: string; as: As; body: Record<string, unknown>; places: readonly string[] }[] = [
  {
    path: '/v1/schemes/2015/ceilings',
    as: decisionMaker,
    body: { year: 2014, component: 'x', amount: 1, remark: 7, stray: 1 },
    places: ['amount', 'component', 'remark', 'source', 'stray', 'year'],
  },
  {
    path: FIGURES,
    as: duo,
    body: {
      year: '2015',
      brin: '25lh',
      nationalContribution: '01.00',
      level2Students: -1,
      countedOn: 'x',
      illustrative: 'no',
    },
    places: ['brin', 'countedOn', 'illustrative', 'level2Students', 'nationalContribution', 'source', 'year'],
  },
  {
    path: '/v1/schemes/2015/sector-reports',
    as: assessor,
    body: { year: 2020, heldOn: TODAY },
    places: ['heldOn', 'year'],
  },
  {
    path: '/v1/schemes/2015/midterm-reviews',
    as: decisionMaker,
    body: { heldOn: 'x', findings: '', ground: ' ' },
    places: ['consequences', 'findings', 'ground', 'heldOn'],
  },
  {
    path: '/v1/schemes/2015/openings',
    as: operator,
    body: { brin: 'x', openedOn: TODAY },
    places: ['brin', 'openedOn'],
  },
  {
    path: '/v1/institutions',
    as: operator,
    body: { brin: 1, name: ' ', type: 'school', stray: 1 },
    places: ['brin', 'name', 'province', 'stray', 'type'],
  },
  {
    path: '/v1/institutions/25LH/account-manager-assignments',
    as: operator,
    body: { accountManager: 'jan@voorbeeld.invalid', from: 'x', brin: '25LH' },
    places: ['accountManager', 'brin', 'from'],
  },
];
const badHeaders = { 'idempotency-key': 'mine', 'if-match': 'latest' };
const inHeaders = ['header idempotency-key', 'header if-match'];

describe('bad input', () => {
  it.each(broken)('at $collection: every mistake is named at once and nothing is recorded', async (one) => {
    const brin = practice.brins[0] ?? '';
    const as = one.as === 'itself' ? itself(brin) : one.as;
    const before = await practice.head();
    const answer = await practice.say<Told>(brin, one.collection, as, { ...one.body, ...common }, badHeaders);
    expect(answer.status).toBe(400);
    expect(places(answer)).toEqual(
      sorted([
        ...one.places.map((place) => `body ${place}`),
        ...('perTheme' in one.body ? inReport : []),
        ...commonPlaces,
        ground,
        ...(one.as === 'itself' ? [ground] : []), // it is empty, and not the institution's to give
        ...inHeaders,
      ]),
    );
    expect(await practice.head()).toBe(before);
  });

  it.each(brokenSector)(
    'at $path: every mistake is named at once and nothing is recorded',
    async ({ path, as, ...one }) => {
      const before = await practice.head();
      const answer = await practice.client.post<Told>(path, as, one.body, badHeaders);
      expect([answer.status, places(answer)]).toEqual([
        400,
        sorted([...one.places.map((place) => `body ${place}`), ...inHeaders]),
      ]);
      expect(await practice.head()).toBe(before);
    },
  );

  it('in the path is named with that in body and headers', async () => {
    const answer = await practice.say<Told>('25lh', 'agreement-signatures', duo, { stray: 1 }, badHeaders);
    expect([answer.status, places(answer)]).toEqual([400, ['body stray', ...inHeaders, 'path brin']]);
    const assigned = await practice.client.post<Told>('/v1/institutions/x/account-manager-assignments', operator, []);
    expect([assigned.status, places(assigned)]).toEqual([400, ['body', 'path brin']]);
  });

  it.each([
    [
      'more than one year of a budget',
      {
        otherThemes: [
          {
            ...plan.otherThemes[0],
            budget: [
              { year: 2015, amount: '1.00' },
              { year: 2015, amount: '2.00' },
            ],
          },
        ],
      },
      ['otherThemes[0].budget'],
    ],
    ['a theme twice', { otherThemes: [plan.otherThemes[0], plan.otherThemes[0]] }, ['otherThemes']],
    ['a remark that is too long', { remark: 'x'.repeat(2_001) }, ['remark']],
  ])('is %s', async (_, change, expected) => {
    const answer = await practice.say<Told>(practice.brins[0] ?? '', 'plan-submissions', duo, { ...plan, ...change });
    expect([answer.status, places(answer)]).toEqual([400, expected.map((place) => `body ${place}`)]);
  });

  it.each([
    ['positive with something not met', { 'E2.1': { result: 'notMet', motivation: 'x' } }, ['items.E2.1.result']],
    ['without a motivation', { 'E1.8': { result: 'notApplicable', motivation: ' ' } }, ['items.E1.8.motivation']],
    [
      'E1.10 skipped together with E1.9',
      { 'E1.9': { result: 'notApplicable', motivation: 'x' }, 'E1.10': { result: 'notApplicable', motivation: 'x' } },
      ['items.E1.10.result'],
    ],
  ])('is an advice on excellence: %s', async (_, items, expected) => {
    const advice = examples['excellence-advices'];
    const body = { ...advice, items: { ...advice.items, ...items } };
    const answer = await practice.say<Told>(practice.brins[0] ?? '', 'excellence-advices', assessor, body);
    expect([answer.status, places(answer)]).toEqual([400, expected.map((place) => `body ${place}`)]);
  });
});

describe('the own day of a fact', () => {
  const day = async (as: As, collection: string, body: object) => {
    const brin = practice.next();
    if (collection !== 'agreement-signatures') await practice.record(brin, 'plan-submissions', duo, plan);
    const sender = as.role === 'institution' ? itself(brin) : as;
    const answer = await practice.say<Made & Told>(brin, collection, sender, body);
    return [
      answer.status,
      ...(answer.status === 400 ? places(answer) : Object.values(answer.body.facts[0]?.data ?? {})),
    ];
  };
  const institution: As = { role: 'institution' };
  const talk = { year: 2016, at: '2016-05-16T10:00' };

  it('of an institution is the day it is received', async () => {
    const sign = (body: object) => day(institution, 'agreement-signatures', body);
    expect((await sign({}))[2]).toBe(TODAY);
    expect((await sign({ signedOn: TODAY }))[2]).toBe(TODAY);
    expect(await sign({ signedOn: YESTERDAY })).toEqual([400, 'body signedOn']);
    expect(await sign({ signedOn: TOMORROW })).toEqual([400, 'body signedOn']);
    expect(await sign({ signedOn: YESTERDAY, ground: 'x' })).toEqual([400, 'body ground', 'body signedOn']);
    expect(await sign({ ground: 'x' })).toEqual([400, 'body ground']);
  });

  it.each<[As, string, string, object]>([
    [duo, 'agreement-signatures', 'signedOn', {}],
    [assessor, 'plan-talks', 'heldOn', examples['plan-talks']],
    [accountManager, 'progress-talk-plans', 'plannedOn', talk],
  ])('of %j may be earlier with a ground, never later: %s', async (as, collection, field, body) => {
    expect(await day(as, collection, { ...body, [field]: TOMORROW, ground: 'x' })).toEqual([400, `body ${field}`]);
    expect(await day(as, collection, { ...body, [field]: YESTERDAY })).toEqual([400, 'body ground']);
    expect(await day(as, collection, { ...body, [field]: YESTERDAY, ground: ' ' })).toEqual([400, 'body ground']);
    const given = await day(as, collection, { ...body, [field]: YESTERDAY, ground: 'Het stuk lag bij de post.' });
    expect(given[0]).toBe(201);
    expect(given).toContain(YESTERDAY);
    expect(given).toContain('Het stuk lag bij de post.');
    expect(await day(as, collection, { ...body, [field]: TODAY })).toContain(TODAY);
  });

  it('of the minister is judged too', async () => {
    const brin = practice.next();
    await practice.record(brin, 'plan-submissions', duo, plan);
    await practice.record(brin, 'excellence-advices', assessor, examples['excellence-advices']);
    const decide = (more: object) =>
      practice.say<Told>(brin, 'excellence-decisions', decisionMaker, { ...examples['excellence-decisions'], ...more });
    expect(places(await decide({ decidedOn: YESTERDAY }))).toEqual(['body ground']);
    expect(places(await decide({ decidedOn: TOMORROW }))).toEqual(['body decidedOn']);
    expect((await decide({ decidedOn: YESTERDAY, ground: 'Getekend, gisteren gestuurd.' })).status).toBe(201);
  });

  it('that is earlier counts, with a mark, for being late: signed by DUO as of the last day', async () => {
    const brin = practice.next();
    await practice.record(brin, 'agreement-signatures', duo, { signedOn: '2015-03-01', ground: 'Post van 1 maart.' });
    const { items } = await practice.read<{
      items: { fact: string; on: string; recordedOn: string; marks: string[] }[];
    }>(`/v1/trajectories/2015/${brin}/events`);
    expect(items.filter(({ fact }) => fact === 'AgreementSigned')).toEqual([
      expect.objectContaining({ on: '2015-03-01', recordedOn: TODAY, marks: ['backdated'] }),
    ]);
  });

  it('asked for in an advice is today or later', async () => {
    const advise = (supplementBy: string) =>
      day(assessor, 'plan-advices', { ...examples['plan-advices'], supplementBy });
    expect(await advise(YESTERDAY)).toEqual([400, 'body supplementBy']);
    expect((await advise(TODAY))[0]).toBe(201);
  });
});

describe('If-Match', () => {
  it('of an older revision is told what has changed, and nothing is recorded', async () => {
    const brin = practice.next();
    const { headers } = await practice.client.get(`/v1/trajectories/2015/${brin}`, duo);
    const seen = headers.get('etag') ?? '';
    const { revision } = await practice.record(brin, 'delay-notices', duo, examples['delay-notices'], {
      'if-match': seen,
    });
    expect(seen).toBe(`"${revision - 1}"`);
    await practice.record(brin, 'delay-notices', itself(brin), examples['delay-notices']);
    const answer = await practice.say<Told & { revision: number; changed: unknown }>(
      brin,
      'agreement-signatures',
      duo,
      {},
      { 'if-match': seen },
    );
    expect([answer.status, answer.body.revision, answer.body.changed]).toEqual([
      412,
      revision + 1,
      [
        { revision, type: 'PlanDelayNotified' },
        { revision: revision + 1, type: 'PlanDelayNotified' },
      ],
    ]);
    expect(await practice.revision(brin)).toBe(revision + 1);
  });

  it('comes before a refusal, and may be written in two ways', async () => {
    const brin = practice.next();
    const { revision } = await practice.record(brin, 'agreement-signatures', duo);
    const again = async (seen: string) =>
      (await practice.say(brin, 'agreement-signatures', duo, {}, { 'if-match': seen })).status;
    expect(await again(`"${revision - 1}"`)).toBe(412);
    for (const seen of [`"${revision}"`, `${revision}`]) expect(await again(seen)).toBe(409);
    // a weak tag matches nothing here (RFC 9110, 13.1.1), nor does half a one
    for (const seen of [`W/"${revision}"`, `"${revision}`, `${revision}"`]) expect(await again(seen)).toBe(400);
  });
});

describe('figures as CSV', () => {
  const send = <Body = Told>(text: string, headers: Record<string, string> = {}) =>
    practice.client.post<Body>(FIGURES, duo, text, { ...csv, ...headers });
  const row = (brin: string, more = '1.00,10,2013-10-01,Voorbeeldcijfers,true', year = 2016) =>
    `${year},${brin},${more}`;
  const file = (...rows: readonly string[]) => [COLUMNS, ...rows, ''].join('\r\n');

  it('are delivered all at once', async () => {
    const [a, b] = [practice.next(), practice.next()];
    const answer = await send<Made>(`\uFEFF${file(row(a), '', row(b, '"2.00",0,2013-10-01,"Telling, DUO",false'))}`);
    expect(answer.status).toBe(201);
    expect(answer.body.facts.map(({ type, data }) => [type, data])).toEqual([
      [
        'FiguresDelivered',
        {
          brin: a,
          year: 2016,
          nationalContribution: '1.00',
          level2Students: 10,
          countedOn: '2013-10-01',
          source: 'Voorbeeldcijfers',
          illustrative: true,
          documents: [],
        },
      ],
      [
        'FiguresDelivered',
        {
          brin: b,
          year: 2016,
          nationalContribution: '2.00',
          level2Students: 0,
          countedOn: '2013-10-01',
          source: 'Telling, DUO',
          illustrative: false,
          documents: [],
        },
      ],
    ]);
  });

  it.each([
    [
      'mistakes in several rows, a row twice and bad headers',
      file(row('25LH'), row('25lh', 'x,-1,x,,maybe', 1), '', row('25LH')),
      [
        ...['brin', 'countedOn', 'illustrative', 'level2Students', 'nationalContribution', 'source', 'year'].map(
          (column) => `body regel 3: ${column}`,
        ),
        'body regel 5: brin',
        ...inHeaders,
      ],
    ],
    ['a row that is too short', file(row('25LH'), '2016,25LH'), ['body regel 3', ...inHeaders]],
    ['a quote that never ends', file(row('25LH'), '2016,"25LH'), ['body regel 4', ...inHeaders]],
    ['no rows', file(), ['body regel 1', ...inHeaders]],
    [
      'a column that is missing',
      'year,brin\n2016,25LH\n',
      [
        'body regel 2: countedOn',
        'body regel 2: illustrative',
        'body regel 2: level2Students',
        'body regel 2: nationalContribution',
        'body regel 2: source',
        ...inHeaders,
      ],
    ],
    ['a column too many', `${COLUMNS},stray\n${row('25LH')},1\n`, ['body regel 2: stray', ...inHeaders]],
  ])('with %s: all are named with their line, and nothing is recorded', async (_, text, expected) => {
    const before = await practice.head();
    const answer = await send(text, badHeaders);
    expect([answer.status, places(answer)]).toEqual([400, expected]);
    expect(await practice.head()).toBe(before);
  });

  it('know no If-Match: a file is about many', async () =>
    expect(places(await send(file(row('25LH')), { 'if-match': '"1"' }))).toEqual(['header if-match']));

  it('with institutions that are not known: all of those are named, and nothing is recorded', async () => {
    const before = await practice.head();
    const answer = await send<Told & { institutions: string[] }>(file(row('25LH'), row('98YY'), row('98ZZ')));
    expect(codeAndOpening(answer)).toEqual([409, 'InstitutionNotRegistered', 'InstitutionRegistered']);
    expect(answer.body.institutions).toEqual(['98YY', '98ZZ']);
    expect(await practice.head()).toBe(before);
  });

  it('with a key are delivered once, for two years of one institution too; another file with that key is refused whole', async () => {
    const [a, b] = [practice.next(), practice.next()];
    const key = { 'idempotency-key': '5F0C2C1E-7C7F-4B6D-9A55-6C2B1A0F4D11' };
    const text = file(row(a), row(a, undefined, 2017));
    const first = await send<Made>(text, key);
    expect([first.status, first.body.facts.length]).toEqual([201, 2]);
    const before = await practice.head();
    const again = await send<Made>(text, { 'idempotency-key': key['idempotency-key'].toLowerCase() });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = file(row(b), row(a, '9.00,9,2013-10-01,x,true'));
    expect(codeAndOpening(await send(other, key))).toEqual([409, 'KeyReused', null]);
    expect(await practice.head()).toBe(before);
  });
});

describe('a refusal says which rule, and what would open the road', () => {
  const filed = async (more: object = {}) => {
    const brin = practice.next();
    await practice.record(brin, 'plan-submissions', duo, { ...plan, ...more });
    return brin;
  };

  it('before a plan is filed, at every door that needs one', async () => {
    const brin = practice.next();
    for (const [collection, as] of [
      ['plan-confirmations', itself(brin)],
      ['plan-talks', assessor],
      ['plan-advices', assessor],
      ['plan-supplements', itself(brin)],
      ['excellence-advices', assessor],
      ['excellence-decisions', decisionMaker],
      ['interim-reports', duo],
      ['progress-talk-plans', assessor],
      ['progress-talks', assessor],
      ['progress-advices', assessor],
      ['change-notices', itself(brin)],
      ['final-reports', duo],
      ['closures', assessor],
    ] as const)
      await expectRefused(brin, collection, as, examples[collection], 'NotPossibleNow', 'PlanSubmitted');
  });

  it('for what is done once', async () => {
    const brin = await filed({ provisional: false });
    await practice.record(brin, 'agreement-signatures', itself(brin));
    await expectRefused(brin, 'agreement-signatures', duo, {}, 'NotPossibleNow', null);
    await expectRefused(brin, 'plan-submissions', itself(brin), plan, 'NotPossibleNow', null);
    await expectRefused(brin, 'delay-notices', duo, examples['delay-notices'], 'NotPossibleNow', null);
    await expectRefused(brin, 'plan-confirmations', itself(brin), {}, 'NotPossibleNow', null);
  });

  it('for excellence: not applied, not advised, decided, and who advised', async () => {
    const [decision, advice] = [examples['excellence-decisions'], examples['excellence-advices']];
    const none = await filed({ excellenceApplication: false });
    await expectRefused(none, 'excellence-advices', assessor, advice, 'NotPossibleNow', null);
    const brin = await filed();
    await expectRefused(brin, 'excellence-decisions', decisionMaker, decision, 'NotPossibleNow', 'ExcellenceAdvised');
    const foundOn = (sha256?: string) => ({
      ...advice,
      items: { ...advice.items, 'E1.2': { result: 'met', pages: [{ ...page, sha256 }] } },
    });
    const unknown = foundOn('0'.repeat(64));
    await expectRefused(brin, 'excellence-advices', assessor, unknown, 'DocumentNotFiled', 'PlanSupplemented');
    await practice.record(brin, 'excellence-advices', { role: 'assessor', actor: 'both' }, foundOn(page.sha256));
    const both: As = { role: 'decisionMaker', actor: 'both' };
    await expectRefused(brin, 'excellence-decisions', both, decision, 'AdviserMayNotDecide', null);
    await practice.record(brin, 'excellence-decisions', decisionMaker, decision);
    await expectRefused(brin, 'excellence-decisions', decisionMaker, decision, 'NotPossibleNow', null);
    await expectRefused(brin, 'excellence-advices', assessor, advice, 'NotPossibleNow', null);
  });

  it('for reports and talks, by their year', async () => {
    const brin = await filed();
    await expectRefused(
      brin,
      'interim-reports',
      duo,
      examples['interim-reports'],
      'InterimReportTooEarly',
      '2016-01-01',
    );
    await expectRefused(brin, 'final-reports', duo, examples['final-reports'], 'FinalReportTooEarly', '2019-01-01');
    await expectRefused(
      brin,
      'progress-advices',
      assessor,
      examples['progress-advices'],
      'ProgressTalkNotHeld',
      'ProgressTalkHeld',
    );
    await expectRefused(brin, 'closures', assessor, {}, 'FinalReportMissing', 'FinalReportSubmitted');
    await practice.record(brin, 'progress-talks', assessor, examples['progress-talks']);
    await expectRefused(
      brin,
      'progress-talks',
      accountManager,
      examples['progress-talks'],
      'ProgressTalkAlreadyHeld',
      null,
    );
    await practice.record(brin, 'progress-advices', assessor, examples['progress-advices']);
    await expectRefused(
      brin,
      'progress-advices',
      assessor,
      examples['progress-advices'],
      'ProgressAdviceAlreadyGiven',
      null,
    );
  });

  it('for the register', async () => {
    const before = await practice.head();
    const said = async (path: string, as: As, body: unknown) =>
      codeAndOpening(await practice.client.post<Told>(path, as, body));
    const known = { ...examples.institutions, brin: '25LH' };
    expect(await said('/v1/institutions', operator, known)).toEqual([409, 'InstitutionAlreadyRegistered', null]);
    const unknown = [409, 'InstitutionNotRegistered', 'InstitutionRegistered'];
    expect(await said('/v1/schemes/2015/openings', operator, { brin: '98XX' })).toEqual(unknown);
    expect(await said(FIGURES, duo, { ...examples.figures, brin: '98XX' })).toEqual(unknown);
    expect(await said('/v1/schemes/2015/openings', operator, { brin: '25LH' })).toEqual([
      409,
      'TrajectoryAlreadyOpened',
      null,
    ]);
    expect(await practice.head()).toBe(before);
  });
});

describe('every example of the OpenAPI document is taken, in a story that leads to it', () => {
  let bodies: Readonly<Record<string, unknown>> = {};
  let brin: string;
  const used = new Set<string>();
  const take = async (path: string, as: As, id = '', change: object = {}, facts = 1) => {
    used.add(path);
    const place = path.replace('{brin}', brin).replace('{id}', id);
    const answer = await practice.client.post<Made>(place, as, { ...(bodies[path] as object), ...change });
    expect([path, answer.status, answer.body.facts.length]).toEqual([path, 201, facts]);
    return answer.body.facts[0]?.type;
  };
  const tell = (collection: string, as: As) => take(`/v1/trajectories/2015/{brin}/${collection}`, as);

  beforeAll(async () => {
    interface Operation {
      readonly tags: readonly string[];
      readonly requestBody: { readonly content: { readonly 'application/json': { readonly example: unknown } } };
    }
    const { paths } = (
      await practice.client.call<{ paths: Record<string, { post?: Operation }> }>('GET', '/v1/openapi.json', null)
    ).body;
    bodies = Object.fromEntries(
      Object.entries(paths).flatMap(([path, { post }]) =>
        post?.tags.includes('feiten') ? [[path, post.requestBody.content['application/json'].example]] : [],
      ),
    );
    brin = practice.next();
  });

  it('in 2015, on the last day of the plan', async () => {
    const own = itself(brin);
    expect(await take('/v1/institutions', operator)).toBe('InstitutionRegistered');
    expect(await take('/v1/schemes/2015/openings', operator)).toBe('TrajectoryOpened');
    expect(await take('/v1/institutions/{brin}/account-manager-assignments', operator)).toBe('AccountManagerAssigned');
    expect(await take('/v1/schemes/2015/ceilings', decisionMaker)).toBe('CeilingPublished');
    await practice.head();
    expect(await take('/v1/schemes/2015/early-leaving-norms', decisionMaker)).toBe('NormsPublished');
    const [ceiling] = (await practice.read<List<{ fact: string }>>('/v1/schemes/2015/ceilings')).items;
    const correcting = { fact: ceiling?.fact };
    expect(await take('/v1/schemes/2015/figure-corrections', decisionMaker, '', correcting)).toBe('FigureCorrected');
    expect(await take('/v1/schemes/2015/figures', duo)).toBe('FiguresDelivered');
    expect(await tell('delay-notices', own)).toBe('PlanDelayNotified');
    expect(await tell('agreement-signatures', own)).toBe('AgreementSigned');
    const [signed] = (
      await practice.read<List<{ id: string; fact: string }>>(`/v1/trajectories/2015/${brin}/events`)
    ).items.filter(({ fact }) => fact === 'AgreementSigned');
    expect(await take('/v1/trajectories/2015/{brin}/corrections', duo, '', { fact: signed?.id })).toBe('FactCorrected');
    expect(await tell('plan-submissions', own)).toBe('PlanSubmitted');
    expect(await tell('plan-confirmations', own)).toBe('PlanConfirmed');
    expect(await tell('plan-talks', assessor)).toBe('PlanTalkHeld');
    expect(await tell('plan-advices', assessor)).toBe('PlanAdvised');
    expect(await tell('plan-supplements', own)).toBe('PlanSupplemented');
    expect(await tell('excellence-advices', assessor)).toBe('ExcellenceAdvised');
    expect(await tell('excellence-decisions', decisionMaker)).toBe('ExcellenceDecided');
    expect(await tell('change-notices', own)).toBe('ChangeNotified');
    const runs = '/v1/schemes/2015/payment-runs';
    const draft = practice.client.post<{ id: string }>(runs, decisionMaker, examples['payment-runs']);
    const { id } = await practice.client.must(draft);
    expect(await take(`${runs}/{id}/confirmations`, decisionMaker, id)).toBe('PaymentRunConfirmed');
  });

  it('on 1 May, too late for excellence', async () => {
    const late = practice.next();
    await practice.client.moveClock('2015-05-01');
    await expectRefused(late, 'plan-submissions', itself(late), plan, 'ExcellenceNotInTime', null);
    await expectRefused(late, 'plan-submissions', duo, plan, 'ExcellenceNotInTime', null);
    const inTime = { ...plan, submittedOn: '2015-04-30', ground: 'Gisteren bezorgd.' };
    expect((await practice.say(late, 'plan-submissions', duo, inTime)).status).toBe(201);
  });

  it('in 2019: report, talk and advice of 2016 at last, final report, last talk and closure', async () => {
    await startOn('2019-01-01');
    brin = practice.next();
    const own = itself(brin);
    await practice.record(brin, 'plan-submissions', duo, {
      ...plan,
      submittedOn: TODAY,
      ground: 'Nu pas overgenomen.',
    });
    expect(await tell('interim-reports', own)).toBe('InterimReportSubmitted');
    await expectRefused(
      brin,
      'interim-reports',
      duo,
      examples['interim-reports'],
      'InterimReportAlreadySubmitted',
      null,
    );
    expect(await tell('progress-talk-plans', accountManager)).toBe('ProgressTalkPlanned');
    expect(await tell('progress-talks', accountManager)).toBe('ProgressTalkHeld');
    expect(await tell('progress-advices', assessor)).toBe('ProgressAdvised');
    expect(await take('/v1/schemes/2015/sector-reports', assessor)).toBe('SectorReportPublished');
    expect(await take('/v1/schemes/2015/guidance-documents', assessor)).toBe('GuidancePublished');
    const review = await practice.client.post<Told>(
      '/v1/schemes/2015/midterm-reviews',
      decisionMaker,
      examples['midterm-reviews'],
    );
    expect([review.status, review.body.code, review.body.wouldOpen]).toEqual([409, 'MidtermReviewNotIn2017', null]);
    const in2017 = { heldOn: '2017-04-01', ground: 'De evaluatie verscheen op die dag.', nextRules: '2015.2' };
    expect(await take('/v1/schemes/2015/midterm-reviews', decisionMaker, '', in2017)).toBe('MidtermReviewHeld');
    const reviews = await practice.read<List<MidtermReview>>('/v1/schemes/2015/midterm-reviews', { role: 'auditor' });
    expect(reviews.items.map((one) => MidtermReview.strict().parse(one))).toEqual([
      {
        ...examples['midterm-reviews'],
        ...in2017,
        documents: [],
        remark: null,
        recordedOn: '2019-01-01',
        fact: expect.any(String),
      },
    ]);
    // there is one version of the rules
    used.add('/v1/trajectories/2015/{brin}/rules-adoptions');
    const adopt = examples['rules-adoptions'];
    await expectRefused(brin, 'rules-adoptions', decisionMaker, adopt, 'NotPossibleNow', null);
    const newer = { ...adopt, rules: '2015.2' };
    await expectRefused(brin, 'rules-adoptions', decisionMaker, newer, 'RulesNotKnown', null);
    expect(await tell('work-placement-plans', own)).toBe('WorkPlacementPlanSubmitted');
    await expectRefused(
      brin,
      'work-placement-approvals',
      decisionMaker,
      examples['work-placement-approvals'],
      'NotPossibleNow',
      'WorkPlacementPlanAssessed',
    );
    expect(await tell('work-placement-assessments', assessor)).toBe('WorkPlacementPlanAssessed');
    expect(await tell('work-placement-revisions', own)).toBe('WorkPlacementPlanRevised');
    const acceptable = { ...examples['work-placement-assessments'], outcome: 'acceptable' };
    await practice.record(brin, 'work-placement-assessments', assessor, acceptable);
    expect(await tell('work-placement-approvals', decisionMaker)).toBe('WorkPlacementPlanApproved');
    expect(await tell('work-placement-reports', own)).toBe('WorkPlacementResultsReported');
    expect(await tell('work-placement-classifications', assessor)).toBe('WorkPlacementResultsClassed');
    await expectRefused(
      brin,
      'study-value-decisions',
      decisionMaker,
      examples['study-value-decisions'],
      'NotPossibleNow',
      'StudyValueDataReceived',
    );
    expect(await take('/v1/schemes/2015/diplomas', duo)).toBe('StudyValuesDelivered');
    expect(await take('/v1/schemes/2015/study-values', duo)).toBe('StudyValuesDelivered');
    expect(await take('/v1/schemes/2015/early-leavers', duo)).toBe('EarlyLeaversDelivered');
    expect(await take('/v1/schemes/2015/indicator-figures', duo, '', {}, 2)).toBe('IndicatorFiguresDelivered');
    expect(await take('/v1/calendars', assessor)).toBe('CalendarShared');
    expect(await take('/v1/calendar-withdrawals', assessor)).toBe('CalendarWithdrawn');
    for (const [collection, change] of [
      ['study-values', {}],
      ['early-leavers', { countedOn: '2015-10-01' }],
    ] as const) {
      const rows = examples[collection].rows.map((row) => ({ ...row, ...change, brin }));
      const own = { ...examples[collection], rows };
      await practice.client.must(practice.client.post(`/v1/schemes/2015/${collection}`, duo, own));
    }
    await practice.head(); // a round has let the trajectory note them
    expect(await tell('study-value-decisions', decisionMaker)).toBe('StudyValueDecided');
    expect(await tell('study-value-payments', duo)).toBe('StudyValuePaid');
    expect(await tell('early-leaving-decisions', decisionMaker)).toBe('EarlyLeavingDecided');
    expect(await tell('early-leaving-payments', duo)).toBe('EarlyLeavingPaid');
    expect(await tell('final-reports', own)).toBe('FinalReportSubmitted');
    await expectRefused(brin, 'change-notices', own, examples['change-notices'], 'NotPossibleNow', null);
    await expectRefused(brin, 'closures', assessor, {}, 'LastTalkMissing', 'ProgressTalkHeld');
    await practice.record(brin, 'progress-talks', assessor, { ...examples['progress-talks'], year: 2019 });
    expect(await tell('institution-reports', accountManager)).toBe('InstitutionReportRecorded');
    expect(await tell('work-claims', assessor)).toBe('WorkClaimed');
    expect(await tell('work-handovers', assessor)).toBe('WorkHandedOver');
    expect(await tell('closures', assessor)).toBe('TrajectoryClosed');
    await expectRefused(brin, 'closures', assessor, {}, 'NotPossibleNow', null);
    await expectRefused(brin, 'plan-supplements', own, examples['plan-supplements'], 'NotPossibleNow', null);
    expect(await take('/v1/schemes/2015/mergers', duo)).toBe('InstitutionMerged');
    await practice.client.must(practice.client.post('/v1/institutions', operator, examples.institutions));
    expect(await take('/v1/schemes/2015/splits', duo)).toBe('InstitutionSplit');
    expect(await take('/v1/schemes/2015/stops', duo)).toBe('InstitutionStopped');
    await practice.client.must(practice.client.post('/v1/schemes/2015/stops', duo, { ...examples.stops, brin }));
    await practice.head(); // a round has let the trajectory wait for a successor
    expect(await tell('endings', decisionMaker)).toBe('TrajectoryEnded');
  });

  it('and none was left out, but what needs a stream that waits', () => {
    const others = Object.keys(bodies).filter((path) => !path.startsWith('/v1/operations/'));
    expect(sorted([...used])).toEqual(sorted(others));
  });
});

describe('text that no store can keep as it was sent', () => {
  const notice = '{"reason":"?","expectedOn":"2015-06-01"}';

  it('is named when it holds half a character', async () => {
    const brin = practice.next();
    const path = `/v1/trajectories/2015/${brin}/delay-notices`;
    const answer = await practice.client.call<Told>('POST', path, itself(brin), notice.replace('?', '\\ud800'));
    expect([answer.status, places(answer)]).toEqual([400, ['body reason']]);
  });

  it('is refused when its bytes are no UTF-8', async () => {
    const brin = practice.next();
    const response = await fetch(new URL(`/v1/trajectories/2015/${brin}/delay-notices`, practice.server.url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await practice.client.token(itself(brin))}`,
        'content-type': 'application/json',
      },
      body: Buffer.from(notice.replace('?', 'caf\u00e9'), 'latin1'),
    });
    expect(response.status).toBe(400);
    const { items } = (
      await practice.client.get<List<{ fact: string }>>(`/v1/trajectories/2015/${brin}/events`, accountManager)
    ).body;
    expect(items.map(({ fact }) => fact)).toEqual(['TrajectoryOpened']);
  });
});
