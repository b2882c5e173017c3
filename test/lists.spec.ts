import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Component,
  COMPONENT_YEARS,
  correctionDoor,
  type DeadlineItem,
  examples,
  FundingItem,
  mayCorrect,
  Phase,
  Possibility,
  type ReminderItem,
  type Role,
  Step,
  type TimelineItem,
  trajectoryDoors,
  TrajectoryItem,
} from '@mijlpaal/trajectory-contract';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { As } from './client';
import {
  accountManager,
  assessor,
  decisionMaker,
  duo,
  itself,
  type List,
  places,
  Practice,
  type Told,
} from './practice';

const TODAY = '2015-03-05';
const ALL = 'pageSize=1000';
const plan = examples['plan-submissions'];
const csvRows = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });
const register = csvRows(readFileSync(join(import.meta.dirname, '../infra/data/institutions.csv'), 'utf8'))
  .filter((row) => row['mbo_on_2015_05_01'] === 'yes')
  .map(({ brin = '', type, province, common_name, name_last_in_extract }) => ({
    brin,
    type,
    province,
    name: common_name || name_last_in_extract,
  }))
  .sort((a, b) => (a.brin < b.brin ? -1 : 1));

let practice: Practice;
let signed: string, delayed: string, filed: string, advised: string, asked: string, decided: string;
const send = (brin: string, collection: keyof typeof examples, as: As, change: object = {}) =>
  practice.record(brin, collection, as, { ...examples[collection], ...change });

beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-02-27' });
  [signed, delayed, filed, advised, asked, decided] = [0, 1, 2, 3, 4, 5].map(() => practice.next()) as [
    string, string, string, string, string, string,
  ]; // prettier-ignore
  for (const brin of [signed, delayed, filed, asked, decided]) await send(brin, 'agreement-signatures', itself(brin));
  await send(delayed, 'delay-notices', itself(delayed));
  for (const brin of [filed, asked, decided]) await send(brin, 'plan-submissions', itself(brin));
  await send(advised, 'plan-submissions', duo, { excellenceApplication: false });
  await send(advised, 'plan-advices', assessor);
  await send(asked, 'plan-advices', assessor, { supplementBy: '2015-03-03' });
  await send(asked, 'excellence-advices', assessor);
  await send(decided, 'excellence-advices', assessor);
  await send(decided, 'excellence-decisions', decisionMaker);
  await send(filed, 'work-claims', assessor);
  await practice.client.moveClock(TODAY);
});
afterAll(() => practice.server.stop());

const page = <Item>(path: string, as: As = accountManager) => practice.read<List<Item>>(path, as);
const bad = async (path: string) => {
  const answer = await practice.client.get<Told>(path, accountManager);
  return [answer.status, ...places(answer)];
};
type Sorts = readonly (readonly [string, (item: never) => string | number | null])[];
/** Nulls last, whatever the direction; ties by BRIN. */
const ordered = <Item extends { brin: string }>(
  items: readonly Item[],
  key: (item: Item) => string | number | null,
  descending: boolean,
) =>
  [...items].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x !== y && x !== null && y !== null) return (x < y ? -1 : 1) * (descending ? -1 : 1);
    if (x !== y) return x === null ? 1 : -1;
    return a.brin < b.brin ? -1 : 1;
  });

describe('the sector overview', () => {
  const LIST = '/v1/trajectories/2015';
  let all: readonly TrajectoryItem[];
  beforeAll(async () => {
    all = (await page<TrajectoryItem>(`${LIST}?${ALL}`)).items;
  });

  it('holds the 66 of the register, by BRIN, each with what it has come to', () => {
    expect(all.map(({ brin, name, type, province }) => ({ brin, type, province, name }))).toEqual(register);
    expect(all.map((item) => TrajectoryItem.strict().safeParse(item).success)).toEqual(Array(66).fill(true));
    const of = (brin: string) => {
      const { phase, step, turn, nextDeadline, late, excellence } =
        all.find((item) => item.brin === brin) ?? all[65] ?? {};
      return [phase, step, turn, nextDeadline?.id, nextDeadline?.daysLeft, late, excellence];
    };
    expect(of(signed)).toEqual(['preparing', 'awaitingPlan', 'institution', 'plan-2015', 56, [], 'open']);
    expect(of(delayed)).toEqual(['preparing', 'delayNotified', 'institution', 'plan-2015', 56, [], 'open']);
    expect(of(filed)).toEqual(['executing', 'planFiled', 'assessor', 'excellence-decision-2015', 132, [], 'applied']);
    expect(of(advised)).toEqual([
      'executing',
      'advised',
      'institution',
      undefined,
      undefined,
      ['agreement-2015'],
      'notApplied',
    ]);
    expect(of(asked)).toEqual([
      'executing', 'supplementAsked', 'institution', 'excellence-decision-2015', 132, ['supplement-1'], 'advised',
    ]); // prettier-ignore
    expect(of(decided)).toEqual(['executing', 'planFiled', 'assessor', 'plan-advice-2015', 179, [], 'approved']);
    expect(of('none of these')).toEqual([
      'preparing',
      'unsigned',
      'institution',
      'plan-2015',
      56,
      ['agreement-2015'],
      'open',
    ]);
  });

  const filters: readonly (readonly [string, (item: TrajectoryItem) => boolean])[] = [
    ['phase=executing', ({ phase }) => phase === 'executing'],
    ['step=delayNotified', ({ step }) => step === 'delayNotified'],
    ['turn=assessor', ({ turn }) => turn === 'assessor'],
    ['late=true', ({ late }) => late.length > 0],
    ['late=false', ({ late }) => late.length === 0],
    ['type=aoc', ({ type }) => type === 'aoc'],
    ['province=Noord-Brabant', ({ province }) => province === 'Noord-Brabant'],
    ['accountManager=practice-accountManager-2', (item) => item.accountManager === 'practice-accountManager-2'],
    ['excellence=notApplied', ({ excellence }) => excellence === 'notApplied'],
    ['text=COLLEGE', ({ name }) => name.toLowerCase().includes('college')],
    ['text=25l', ({ brin, name }) => `${name} ${brin}`.toLowerCase().includes('25l')],
    [
      'late=true&type=roc&province=Utrecht',
      (one) => one.late.length > 0 && one.type === 'roc' && one.province === 'Utrecht',
    ],
    ['phase=executing&turn=institution&late=true', (one) => one.phase === 'executing' && one.late.length > 0],
  ];
  it.each(filters)('filtered: %s', async (query, fits) => {
    const expected = all.filter(fits);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(66);
    expect(await page(`${LIST}?${query}&${ALL}`)).toEqual({ items: expected, total: expected.length });
  });

  it('filtered until nothing is left', async () => {
    for (const query of ['phase=closed', 'turn=none', 'province=Utrech', 'accountManager=nobody', 'text=%25'])
      expect(await page(`${LIST}?${query}`)).toEqual({ items: [], total: 0 });
  });

  const sorts: Sorts = [
    ['brin', (item: TrajectoryItem) => item.brin],
    ['name', (item: TrajectoryItem) => item.name],
    ['type', (item: TrajectoryItem) => item.type],
    ['province', (item: TrajectoryItem) => item.province],
    ['accountManager', (item: TrajectoryItem) => item.accountManager],
    ['phase', (item: TrajectoryItem) => Phase.options.indexOf(item.phase)],
    ['step', (item: TrajectoryItem) => Step.options.indexOf(item.step)],
    ['turn', (item: TrajectoryItem) => item.turn],
    ['excellence', (item: TrajectoryItem) => item.excellence],
    ['nextDeadline', (item: TrajectoryItem) => item.nextDeadline?.lastDay ?? null],
    ['daysLeft', (item: TrajectoryItem) => item.nextDeadline?.daysLeft ?? null],
    ['late', (item: TrajectoryItem) => item.late.length],
  ];
  it.each(sorts)('sorted by %s, up and down', async (field, key) => {
    for (const [sort, descending] of [
      [field, false],
      [`-${field}`, true],
    ] as const)
      expect((await page<TrajectoryItem>(`${LIST}?sort=${sort}&${ALL}`)).items.map(({ brin }) => brin)).toEqual(
        ordered(all, key as (item: TrajectoryItem) => string | number | null, descending).map(({ brin }) => brin),
      );
  });

  it('sorted by several fields, and filtered', async () => {
    const expected = ordered(
      ordered(all, ({ name }) => name, true),
      ({ brin }) => brin,
      false,
    )
      .filter(({ type }) => type !== 'roc')
      .sort((a, b) =>
        a.type === b.type
          ? a.province === b.province
            ? a.brin < b.brin
              ? -1
              : 1
            : a.province < b.province
              ? 1
              : -1
          : a.type < b.type
            ? -1
            : 1,
      );
    const { items } = await page<TrajectoryItem>(`${LIST}?sort=type,-province&${ALL}`);
    expect(items.filter(({ type }) => type !== 'roc')).toEqual(expected);
  });

  it('in pages, each with links to the others', async () => {
    const at = async (query: string) => {
      const { body, headers } = await practice.client.get<List<TrajectoryItem>>(`${LIST}${query}`, accountManager);
      return { items: body.items.map(({ brin }) => brin), total: body.total, link: headers.get('link') };
    };
    const brins = all.map(({ brin }) => brin);
    const link = (n: number, rel: string) => `<${LIST}?pageSize=20&sort=brin&page=${n}>; rel="${rel}"`;
    expect(await at('?pageSize=20&sort=brin')).toEqual({
      items: brins.slice(0, 20),
      total: 66,
      link: [link(1, 'first'), link(2, 'next'), link(4, 'last')].join(', '),
    });
    expect(await at('?pageSize=20&sort=brin&page=4')).toEqual({
      items: brins.slice(60),
      total: 66,
      link: [link(1, 'first'), link(3, 'prev'), link(4, 'last')].join(', '),
    });
    expect(await at('?pageSize=20&sort=brin&page=9')).toEqual({
      items: [],
      total: 66,
      link: [link(1, 'first'), link(4, 'prev'), link(4, 'last')].join(', '),
    });
    const followed = [];
    for (let path: string | undefined = `${LIST}?pageSize=17&type=roc`; path !== undefined;) {
      const answer: { body: List<TrajectoryItem>; headers: Headers } = await practice.client.get(path, accountManager);
      followed.push(...answer.body.items);
      path = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    expect(followed).toEqual(all.filter(({ type }) => type === 'roc'));
    expect((await at('')).items).toEqual(brins);
  });

  it.each([
    ['page=0', ['query page']],
    ['page=-1', ['query page']],
    ['page=1.5', ['query page']],
    ['page=x', ['query page']],
    ['page=1&page=2', ['query page']],
    ['pageSize=0', ['query pageSize']],
    ['pageSize=1001', ['query pageSize']],
    ['phase=Executing', ['query phase']],
    ['late=yes', ['query late']],
    ['sort=', ['query sort']],
    ['sort=name,colour', ['query sort']],
    ['accountManager=jan@voorbeeld.invalid', ['query accountManager']],
    [`text=${'x'.repeat(101)}`, ['query text']],
    [
      'stray=1&page=x&pageSize=y&step=z&turn=minister&type=school&excellence=x&brin=25LH',
      ['brin', 'excellence', 'page', 'pageSize', 'step', 'stray', 'turn', 'type'].map((name) => `query ${name}`),
    ],
  ])('asked with %s: 400 that names it all', async (query, expected) =>
    expect(await bad(`${LIST}?${query}`)).toEqual([400, ...expected]),
  );
});

describe('deadlines and reminders', () => {
  it('are filtered by state, turn, late, id and institution, and sorted', async () => {
    const all = (await page<DeadlineItem>(`/v1/deadlines?${ALL}`)).items;
    const byDay = (one: DeadlineItem) => `${one.lastDay} ${one.brin} ${one.id}`;
    expect(all.map(byDay)).toEqual(all.map(byDay).sort());
    const filters: readonly (readonly [string, (item: DeadlineItem) => boolean])[] = [
      ['state=open', ({ state }) => state === 'open'],
      ['state=later', ({ state }) => state === 'later'],
      ['state=closed', ({ state }) => state === 'closed'],
      ['turn=decisionMaker', ({ turn }) => turn === 'decisionMaker'],
      ['late=true', ({ late }) => late],
      ['assignee=none', ({ assignee }) => assignee === null],
      ['assignee=practice-assessor', ({ assignee }) => assignee === 'practice-assessor'],
      ['id=supplement-1', ({ id }) => id === 'supplement-1'],
      ['from=2015-04-30&to=2015-04-30', ({ lastDay }) => lastDay === '2015-04-30'],
      ['from=2015-05-01', ({ lastDay }) => lastDay > '2015-04-30'],
      [`brin=${filed}&state=open`, ({ brin, state }) => brin === filed && state === 'open'],
    ];
    for (const [query, fits] of filters) {
      const expected = all.filter(fits);
      expect([query, expected.length > 0 && expected.length < all.length]).toEqual([query, true]);
      expect(await page(`/v1/deadlines?${query}&${ALL}`)).toEqual({ items: expected, total: expected.length });
    }
    const down = (await page<DeadlineItem>(`/v1/deadlines?sort=-lastDay,brin&${ALL}`)).items;
    expect(down.map(({ lastDay }) => lastDay)).toEqual(
      all
        .map(({ lastDay }) => lastDay)
        .sort()
        .reverse(),
    );
    expect(await bad('/v1/deadlines?stray=1&state=x&turn=x&late=x&sort=x&page=0&from=30-4')).toEqual([
      400, 'query from', 'query late', 'query page', 'query sort', 'query state', 'query stray', 'query turn',
    ]); // prettier-ignore
    const own = await page<DeadlineItem>(`/v1/trajectories/2015/${asked}/deadlines`);
    expect(await practice.read(`/v1/trajectories/2015/${asked}/deadlines/${own.items[0]?.id}`)).toEqual(own.items[0]);
    const unknown = `/v1/trajectories/2015/${asked}/deadlines/nothing-2015`;
    expect((await practice.client.get(unknown, accountManager)).status).toBe(404);
    expect(own.items.map(byDay).sort()).toEqual(all.filter(({ brin }) => brin === asked).map(byDay));
    expect(own.items.find(({ id }) => id === 'supplement-1')).toMatchObject({
      lastDay: '2015-03-03', state: 'open', late: true, daysLeft: -2, turn: 'institution', appearsOn: '2015-02-27',
    }); // prettier-ignore
  });

  it('are reminded of: who did not sign, and the supplement', async () => {
    const all = (await page<ReminderItem>(`/v1/reminders?${ALL}`)).items;
    const of = async (query: string) =>
      (await page<ReminderItem>(`/v1/reminders?${query}&${ALL}`)).items.map(
        ({ deadlineId, rung, recipient, state, issuedOn }) => [deadlineId, rung, recipient, state, issuedOn],
      );
    expect((await of(`brin=${asked}&deadlineId=supplement-1`)).sort()).toEqual(
      [
        // the rungs of 7 and 14 days before lie before the day on which it was asked
        ['supplement-1', -2, 'institution', 'sent', '2015-03-01'],
        ['supplement-1', 0, 'institution', 'sent', '2015-03-03'],
        ['supplement-1', 1, 'accountManager', 'sent', '2015-03-04'],
        ['supplement-1', 1, 'institution', 'sent', '2015-03-04'],
      ].sort(),
    );
    expect((await of('state=sent')).length).toBe(all.length);
    expect(await of('state=failed')).toEqual([]);
    expect(await of(`brin=${signed}`)).toEqual([['agreement-2015', -2, 'institution', 'sent', '2015-02-27']]);
    expect(await bad('/v1/reminders?stray=1&state=x&pageSize=x')).toEqual([
      400, 'query pageSize', 'query state', 'query stray',
    ]); // prettier-ignore
  });
});

describe('the division of money', () => {
  const LIST = '/v1/funding/2015/2015';
  it('is JSON or CSV, by Accept, and says the same', async () => {
    const { items, total } = await page<FundingItem>(`${LIST}?${ALL}`);
    expect([items.length, total]).toEqual([198, 198]);
    expect(items.map((item) => FundingItem.strict().safeParse(item).success)).toEqual(Array(198).fill(true));
    const { text, headers } = await practice.client.get(LIST, accountManager, { accept: 'text/csv' });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csvRows(text)).toEqual(
      items.map(({ brin, component, entitled, since, firstPaymentMonth, amount, illustrative }) => ({
        brin,
        component,
        entitled: String(entitled),
        since: since ?? '',
        firstPaymentMonth: firstPaymentMonth ?? '',
        amount: amount ?? '',
        illustrative: illustrative ? 'voorbeeldcijfers' : '',
        incomplete: '',
      })),
    );
    const byDeed = items.filter(({ component }) => component !== 'earlyLeavingVariable');
    const entitled = byDeed.filter((item) => item.entitled).map(({ brin, component }) => `${component} ${brin}`);
    expect(entitled.sort()).toEqual(
      [...[filed, asked, decided].map((brin) => `investment ${brin}`), `excellence ${decided}`].sort(),
    );
    for (const [component, ceiling] of [
      ['investment', '163500000.00'],
      ['excellence', '24000000.00'],
    ] as const) {
      const cents = items
        .filter((item) => item.component === component)
        .map(({ amount }) => Number((amount ?? 'x').replace('.', '')));
      expect(cents.reduce((sum, one) => sum + one, 0)).toBe(Number(ceiling.replace('.', '')));
    }
  });

  it('is filtered by component, entitled and institution', async () => {
    const all = (await page<FundingItem>(`${LIST}?${ALL}`)).items;
    const filters: readonly (readonly [string, (item: FundingItem) => boolean])[] = [
      ['component=excellence', ({ component }) => component === 'excellence'],
      ['entitled=true', ({ entitled }) => entitled],
      ['component=investment&entitled=false', (one) => !one.entitled && one.component === 'investment'],
      [`brin=${decided}`, ({ brin }) => brin === decided],
    ];
    const about = { component: 'earlyLeavingVariable', year: 2015 };
    const noCounts = [
      { ...about, code: 'ceilingMissing', name: 'ceiling', brin: null },
      ...register.map(({ brin }) => ({ ...about, code: 'figureMissing', name: 'students 2014-10-01', brin })),
    ];
    const ofYear = { year: 2015, undistributed: '0.00', illustrative: true };
    const divisions = [
      { ...ofYear, component: 'investment', ceiling: '163500000.00', divided: '163500000.00' },
      { ...ofYear, component: 'excellence', ceiling: '24000000.00', divided: '24000000.00' },
      { ...about, ceiling: null, divided: null, undistributed: null, illustrative: false },
    ];
    for (const [query, fits] of filters)
      expect(await page(`${LIST}?${query}&${ALL}`)).toEqual({
        divisions: divisions.filter(({ component }) => !query.includes('component') || query.includes(component)),
        items: all.filter(fits),
        total: all.filter(fits).length,
        complete: true,
        missing: [],
        missingFigures: query.startsWith('component=') ? [] : noCounts,
      });
    const own = await page<FundingItem & { year: number }>(`/v1/trajectories/2015/${decided}/funding`);
    expect(own.items.map(({ year, component }) => `${year} ${component}`)).toEqual(
      [2015, 2016, 2017, 2018].flatMap((year) =>
        Component.options.filter((one) => COMPONENT_YEARS[one].includes(year)).map((one) => `${year} ${one}`),
      ),
    );
    expect(own.items.slice(0, 3).map(({ year: _, ...item }) => item)).toEqual(
      all.filter(({ brin }) => brin === decided),
    );
  });

  it.each([
    ['2014', [400, 'path year']],
    ['2019', [400, 'path year']],
    ['2015.0', [400, 'path year']],
    ['x?stray=1&component=x&entitled=x', [400, 'path year', 'query component', 'query entitled', 'query stray']],
    ['2015?page=0&pageSize=1001', [400, 'query page', 'query pageSize']],
  ])('of %s: 400 that names it all', async (path, expected) =>
    expect(await bad(`/v1/funding/2015/${path}`)).toEqual(expected),
  );
});

describe('a dossier', () => {
  it('knows no other questions, and names each', async () => {
    for (const part of ['', '/possibilities', '/contacts'])
      expect(await bad(`/v1/trajectories/2015/x${part}?page=1`)).toEqual([400, 'path brin', 'query page']);
    for (const part of ['/events', '/deadlines', '/funding'])
      expect(await bad(`/v1/trajectories/2015/25LH${part}?page=0&stray=1`)).toEqual([400, 'query page', 'query stray']);
  });

  it('tells mail addresses of those that the reader may see', async () => {
    const CONTACTS = `/v1/trajectories/2015/${decided}/contacts`;
    const { accountManager: manager } = await practice.read<TrajectoryItem>(`/v1/trajectories/2015/${decided}`);
    const own = [
      { role: 'institution', address: `contact@${decided.toLowerCase()}.voorbeeld.invalid` },
      { role: 'accountManager', address: `${manager}@ocw.voorbeeld.invalid` },
      { role: 'assessor', address: 'mbo-in-bedrijf@voorbeeld.invalid' },
    ];
    const all = [
      ...own,
      { role: 'decisionMaker', address: 'besluiten@ocw.voorbeeld.invalid' },
      { role: 'duo', address: 'mbo@duo.voorbeeld.invalid' },
    ];
    expect(await practice.read(CONTACTS, { role: 'auditor' })).toEqual({ items: all, total: 5 });
    expect(await practice.read(CONTACTS, itself(decided))).toEqual({ items: own, total: 3 });
  });

  it('tells its facts in pages', async () => {
    const EVENTS = `/v1/trajectories/2015/${decided}/events`;
    const all = (await page<{ revision: number }>(EVENTS)).items;
    expect(all.map(({ revision }) => revision)).toEqual(all.map((_, at) => at));
    const second = await page(`${EVENTS}?page=2&pageSize=2`);
    expect(second).toEqual({ items: all.slice(2, 4), total: all.length });
  });
});

/** `<collection> <role>` of all that may ever be done to a trajectory. */
const everyCommand = [...trajectoryDoors, correctionDoor]
  .flatMap(({ collection, roles }) => roles.map((role) => `${collection} ${role}`))
  .sort();

describe('what is possible', () => {
  const of = (brin: string) => page<Possibility>(`/v1/trajectories/2015/${brin}/possibilities`);
  const as = (role: string, brin: string): As => (role === 'institution' ? itself(brin) : { role });
  const bodyOf = (command: string) => examples[command as keyof typeof examples];
  /** Corrects the last fact that this role may correct by a remark: that moves nothing. */
  const remarkOn = async (brin: string, role: Role) => {
    const { items } = await page<TimelineItem>(`/v1/trajectories/2015/${brin}/events`);
    const wrong = items.findLast(({ fact }) => mayCorrect(role, fact));
    const data = { ...wrong?.data, brin: undefined, remark: 'Bijlage 3 hoort erbij.' };
    return { fact: wrong?.id, right: { type: wrong?.fact, data }, ground: 'De opmerking ontbrak.' };
  };
  const stages: readonly (readonly [string, readonly string[], (brin: string) => Promise<unknown>])[] = [
    ['before anything', ['agreement-signatures', 'delay-notices', 'plan-submissions', 'work-claims', 'institution-reports'].sort(), async () => undefined],
    [
      'filed, and advised on excellence',
      [
        'agreement-signatures', 'change-notices', 'corrections', 'excellence-advices', 'excellence-decisions', 'institution-reports', 'plan-advices',
        'plan-confirmations', 'plan-supplements', 'plan-talks', 'progress-talk-plans', 'progress-talks',
        'work-claims',
      ],
      async (brin) => {
        await practice.record(brin, 'plan-submissions', duo, plan);
        await send(brin, 'excellence-advices', { role: 'assessor', actor: 'adviser' });
      },
    ],
  ]; // prettier-ignore

  it.each(stages)('%s: what it says is what happens', async (_, possible, reach) => {
    const brin = practice.next();
    await reach(brin);
    const { items, total } = await of(brin);
    expect(items.map(({ command, role }) => `${command} ${role}`).sort()).toEqual(everyCommand);
    expect(total).toBe(everyCommand.length);
    expect(items.map((item) => Possibility.strict().safeParse(item).success)).not.toContain(false);
    expect([...new Set(items.filter((item) => item.possible).map(({ command }) => command))].sort()).toEqual(possible);
    for (const { command, role, possible: open, reason } of items) {
      const where = open ? practice.next() : brin;
      if (open) await reach(where);
      const body = open && command === 'corrections' ? await remarkOn(where, role) : bodyOf(command);
      const answer = await practice.say<Told>(where, command, as(role, where), body);
      const { code, article, sentence, wouldOpen } = answer.body;
      if (open) expect([command, role, answer.status, reason]).toEqual([command, role, 201, undefined]);
      else expect([answer.status, { code, article, sentence, wouldOpen }]).toEqual([409, reason]);
    }
  });
});
