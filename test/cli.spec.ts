import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, type Ended, mijlpaal } from './child';
import { type List, operator, Practice } from './practice';

let folder: string;
let practice: Practice;
const file = async (name: string, content: string) => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
/** Where it runs, and with whose key. */
const here = () => ({ MIJLPAAL_URL: practice.server.url, MIJLPAAL_DATA: practice.server.data });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mijlpaal-cli-'));
  practice = await Practice.start();
});
afterAll(async () => {
  await practice.server.stop();
  await rm(folder, { recursive: true });
});

/** Exit code 2, these mistakes on stderr, one a line, and nothing on stdout. */
const expectBad = (ended: Ended, mistakes: readonly string[]) =>
  expect(ended).toEqual({ code: 2, stdout: '', stderr: mistakes.map((mistake) => `${mistake}\n`).join('') });
const printed = ({ code, stdout, stderr }: Ended): unknown => {
  expect([code, stderr, stdout.split('\n').length]).toEqual([0, '', 2]);
  return JSON.parse(stdout);
};

describe('mijlpaal token', () => {
  it('prints one line, from an empty folder and without a server', async () => {
    const data = join(folder, 'nothing', 'yet');
    const { code, stdout, stderr } = await mijlpaal(['token', '--as', 'assessor'], { MIJLPAAL_DATA: data });
    expect([code, stderr.includes('Error'), stdout.match(/\n/g)?.length]).toEqual([0, false, 1]);
    const { sub, role, iat = 0, exp = 0 } = decodeJwt(stdout.trim());
    expect([sub, role, exp - iat]).toEqual(['practice-assessor', 'assessor', 8 * 3600]);
    expect(await readdir(data)).toEqual(['practice-key.json']);
  });

  it('speaks to a running server, whatever MIJLPAAL_PRACTICE says', async () => {
    const args = ['token', '--as', 'institution', '--institution', '25LH'];
    const { stdout } = await cli(args, { ...here(), MIJLPAAL_PRACTICE: 'off' });
    const { status, body } = await practice.client.call<List<{ brin: string }>>(
      'GET',
      '/v1/trajectories/2015',
      null,
      undefined,
      {
        authorization: `Bearer ${stdout.trim()}`,
      },
    );
    expect([status, body.items.map(({ brin }) => brin), decodeJwt(stdout.trim()).sub]).toEqual([
      200,
      ['25LH'],
      'practice-institution-25LH',
    ]);
  });

  it('speaks for whom it is asked to', async () => {
    const { stdout } = await cli(['token', '--as', 'decisionMaker', '--actor', 'ocw:7'], here());
    expect(decodeJwt(stdout.trim()).sub).toBe('ocw:7');
  });

  const ROLES =
    '--as: must be one of accountManager, assessor, institution, decisionMaker, duo, networkOffice, auditor, operator';
  const NEEDED = '--institution: is needed for the role institution';
  const ONLY = '--institution: is for the role institution only';
  const BRIN = '--institution: must be a BRIN: two digits and two capitals';
  it.each([
    [['--as', 'minister'], [ROLES]],
    [['--as', 'institution'], [NEEDED]],
    [['--as', 'institution', '--institution', '25lh'], [BRIN]],
    [['--as', 'duo', '--institution', '25LH'], [ONLY]],
    [
      ['--as', 'x', '--institution', 'y', '--actor', 'jan@voorbeeld.invalid'],
      [ROLES, ONLY, BRIN, '--actor: must be an opaque id: letters, digits, . _ : -'],
    ],
  ])('%j is bad input: every mistake', async (args, mistakes) =>
    expectBad(await cli(['token', ...args], { MIJLPAAL_DATA: join(folder, 'untouched') }), mistakes),
  );
});

describe('mijlpaal funding', () => {
  const input = {
    scheme: '2015',
    component: 'investment',
    ceiling: '9000000.00',
    institutions: [
      { brin: '00BB', nationalContribution: '30000000.00', level2Students: 2500, entitled: true },
      { brin: '00AA', nationalContribution: '60000000.00', level2Students: 3000, entitled: true },
      { brin: '00DD', nationalContribution: '60000000.00', level2Students: 3000, entitled: false },
      { brin: '00CC', nationalContribution: '10000000.00', level2Students: 500, entitled: true },
    ],
  };
  const output = {
    amounts: [
      { brin: '00BB', amount: '3050000.00' },
      { brin: '00AA', amount: '5100000.00' },
      { brin: '00DD', amount: '0.00' },
      { brin: '00CC', amount: '850000.00' },
    ],
    total: '9000000.00',
    undistributed: '0.00',
  };

  it('divides to the cent, from a file and from standard input', async () => {
    const path = await file('funding.json', JSON.stringify(input));
    expect(printed(await cli(['funding', '--input', path]))).toEqual(output);
    const npm = await mijlpaal(['funding', '--input', '-'], {}, JSON.stringify(input));
    expect([npm.code, JSON.parse(npm.stdout)]).toEqual([0, output]);
  });

  it('leaves undistributed what nobody can get', async () => {
    const none = { ...input, institutions: input.institutions.map((one) => ({ ...one, entitled: false })) };
    expect(printed(await cli(['funding', '--input', '-'], {}, JSON.stringify(none)))).toEqual({
      amounts: output.amounts.map(({ brin }) => ({ brin, amount: '0.00' })),
      total: '0.00',
      undistributed: '9000000.00',
    });
  });

  it.each([
    ['nothing', '', ['line 1, column 1: expected a value, the text ends here']],
    ['no JSON', '{"scheme":', ['line 1, column 11: expected a value, the text ends here']],
    [
      'mistakes all over',
      '{"scheme":"2019","component":"x",\n"ceiling":"-1.00","stray":1,\n"institutions":[{"brin":"00aa","entitled":1}]}',
      [
        'scheme: must be "2015" (line 1)',
        'component: must be "investment", "excellence", "studyValue", "workPlacement", "earlyLeavingFixed" or "earlyLeavingVariable" (line 1)',
        'ceiling: must be euros with two decimals, such as "163500000.00" (line 2)',
        'stray: is not known here (line 2)',
        'institutions[0].brin: must be a BRIN: two digits and two capitals (line 3)',
        'institutions[0].nationalContribution: is missing (line 3)',
        'institutions[0].level2Students: is missing (line 3)',
        'institutions[0].entitled: must be true or false (line 3)',
      ],
    ],
  ])('%s is bad input: every mistake with its place', async (_, text, mistakes) => {
    expectBad(await cli(['funding', '--input', '-'], {}, text), mistakes);
  });

  it('prints the JSON schema of every input', async () => {
    const { oneOf } = printed(await cli(['funding', '--schema'])) as { oneOf: { properties: { component: object } }[] };
    expect(oneOf.map(({ properties }) => properties.component)).toMatchObject(
      ['investment', 'excellence', 'studyValue', 'workPlacement', 'earlyLeavingFixed', 'earlyLeavingVariable'].map(
        (name) => ({ const: name }),
      ),
    );
  });

  it('of a file that is not there is bad input', async () =>
    expectBad(await cli(['funding', '--input', join(folder, 'none.json')]), [
      `${join(folder, 'none.json')}: cannot be read (ENOENT)`,
    ]));
});

describe('mijlpaal diploma-value', () => {
  const value = (args: string) => cli(['diploma-value', ...args.split(' ')]);
  it.each([
    ['--level 4 --prior vmbo-kbl', '0.69'],
    ['--level 4 --prior vmbo-bbl --earlier 0.38', '1.00'],
  ])('%s is %s', async (args, printedValue) =>
    expect(await value(args)).toEqual({ code: 0, stdout: `${printedValue}\n`, stderr: '' }),
  );

  it('names every mistake', async () =>
    expectBad(await value('--level 1 --prior vwo --earlier 0,38'), [
      '--level: must be 2, 3 or 4',
      '--prior: must be one of pro, vmbo-none, havo-vwo-none, vmbo-bbl, vmbo-kbl, vmbo-gl, vmbo-tl, havo-vwo, other',
      '--earlier: must be a study value, such as 0.38',
    ]));
});

describe('mijlpaal import', () => {
  const COLUMNS = 'brin,type,common_name,name_last_in_extract,province,mbo_on_2015_05_01';
  const FIGURES = 'year,brin,nationalContribution,level2Students,countedOn,source,illustrative';

  it('institutions counts what is new and what was known', async () => {
    const known = 'infra/data/institutions.csv';
    expect(printed(await cli(['import', 'institutions', known], here()))).toEqual({
      registered: 0,
      opened: 0,
      known: 66,
    });
    const more = await file(
      'more.csv',
      `${COLUMNS}\n98AA,roc,Nieuw College,,Utrecht,yes\n98BB,aoc,,Stichting Groen,Drenthe,no\n25LH,roc,x,x,Utrecht,yes\n98CC,vakinstelling,,Vakschool,Zeeland,yes\n`,
    );
    expect(printed(await cli(['import', 'institutions', more], here()))).toEqual({
      registered: 2,
      opened: 2,
      known: 1,
    });
    expect(printed(await cli(['import', 'institutions', more], here()))).toEqual({
      registered: 0,
      opened: 0,
      known: 3,
    });
    const { items } = await practice.read<List<{ brin: string; name: string }>>('/v1/trajectories/2015?text=98');
    expect(items.map(({ brin, name }) => `${brin} ${name}`)).toEqual(['98AA Nieuw College', '98CC Vakschool']);
  });

  it('institutions names every mistake with its line, and sends nothing', async () => {
    const path = await file(
      'bad.csv',
      `${COLUMNS}\n97AA,roc,Goed,,Utrecht,yes\n97aa,school,Fout,,,misschien\n97AA,roc,Nogmaals,,Utrecht,no\n`,
    );
    const { code, stdout, stderr } = await cli(['import', 'institutions', path], here());
    expect([
      code,
      stdout,
      stderr
        .trim()
        .split('\n')
        .map((line) => line.split(':').slice(0, 2).join(':')),
    ]).toEqual([
      2,
      '',
      ['line 3: brin', 'line 3: type', 'line 3: province', 'line 3: mbo_on_2015_05_01', 'line 4: brin'],
    ]);
    expect((await practice.read<List<unknown>>('/v1/trajectories/2015?text=97AA')).total).toBe(0);
    expectBad(await cli(['import', 'institutions', await file('empty.csv', '')], here()), [
      'line 1: no institution stands in this file',
    ]);
  });

  it('figures delivers all rows or none', async () => {
    const row = (brin: string) => `2016,${brin},1000000.00,100,2014-10-01,Voorbeeldcijfers,true`;
    const good = await file('figures.csv', [FIGURES, row('25LH'), row('00GT'), ''].join('\n'));
    expect(printed(await cli(['import', 'figures', good], here()))).toEqual({ delivered: 2 });
    const bad = await file('bad-figures.csv', [FIGURES, row('25LH'), row('x').replace('100,', '-1,'), ''].join('\n'));
    const { code, stdout, stderr } = await cli(['import', 'figures', bad], here());
    expect([
      code,
      stdout,
      stderr
        .trim()
        .split('\n')
        .map((line) => line.split(': ').slice(0, 3)),
    ]).toEqual([
      2,
      '',
      [
        [bad, 'regel 3', 'brin'],
        [bad, 'regel 3', 'level2Students'],
      ],
    ]);
    const unknown = await file('unknown.csv', [FIGURES, row('96ZZ'), ''].join('\n'));
    expectBad(await cli(['import', 'figures', unknown], here()), [
      `${unknown}: Deze instelling is nog niet geregistreerd. Het gaat om 96ZZ.`,
    ]);
  });
});

describe('mijlpaal rebuild and status', () => {
  it('tell how the server is, before and after all views were built anew', async () => {
    const before = await practice.read<{ head: string; version: string }>('/v1/status', operator);
    const status = printed(await cli(['status'], here()));
    expect(status).toMatchObject({ version: before.version, head: before.head, ready: true, parked: [] });
    const rebuilt = async (...views: string[]): Promise<unknown> => {
      const { code, stdout } = await cli(['rebuild', ...views], here()); // a slow one says on stderr how far it is
      return code === 0 && JSON.parse(stdout);
    };
    expect(await rebuilt('funding')).toEqual({ rebuilt: ['funding'] });
    expect(await rebuilt()).toEqual({
      rebuilt: [
        'progress',
        'timeline',
        'deadlines',
        'funding',
        'reminders',
        'deliveries',
        'paymentRuns',
        'transitions',
        'splits',
        'calendars',
      ],
    });
    expect(printed(await cli(['status'], here()))).toMatchObject({ head: before.head, ready: true });
    const { code, stdout, stderr } = await cli(['rebuild', 'nothing'], here());
    expect([code, stdout, stderr.startsWith('rebuild: view: ')]).toEqual([2, '', true]);
    expectBad(await cli(['rebuild', 'funding', '--cancel'], here()), [
      'funding: Van funding wordt nu niets opgebouwd.',
    ]);
    expectBad(await cli(['rebuild', '--cancel'], here()), ['--cancel: needs a view']);
  });
  it('take MIJLPAAL_TOKEN before the practice key', async () => {
    const token = await practice.client.token({ role: 'duo' });
    const { code, stdout, stderr } = await cli(['status'], { ...here(), MIJLPAAL_TOKEN: token });
    expect([code, stdout, stderr]).toEqual([1, '', 'status: 403 De toestand van het systeem is voor de beheerder.\n']);
    const allowed = { MIJLPAAL_URL: practice.server.url, MIJLPAAL_TOKEN: await practice.client.token(operator) };
    expect(printed(await cli(['status'], { ...allowed, MIJLPAAL_DATA: join(folder, 'no key') }))).toMatchObject({
      ready: true,
    });
    expectBad(await cli(['status'], { MIJLPAAL_URL: practice.server.url, MIJLPAAL_DATA: join(folder, 'no key') }), [
      'MIJLPAAL_TOKEN: is needed, because there is no practice key in MIJLPAAL_DATA',
    ]);
  });
});

describe('without a server', () => {
  it('says where it looked and exits 1', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo; // it listens on a port
    await new Promise((done) => closed.close(done));
    const at = { MIJLPAAL_DATA: practice.server.data, MIJLPAAL_PORT: String(port) };
    for (const args of [['status'], ['rebuild'], ['import', 'institutions', 'infra/data/institutions.csv']])
      expect(await cli(args, at)).toEqual({
        code: 1,
        stdout: '',
        stderr: `No server answers at http://127.0.0.1:${port}: start one, or name it in MIJLPAAL_URL\n`,
      });
  });

  it('says so when something else answers', async () => {
    const other = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`; // it listens on a port
    const ended = await cli(['status'], { MIJLPAAL_DATA: practice.server.data, MIJLPAAL_URL: url });
    expect(ended).toEqual({ code: 1, stdout: '', stderr: `What answers at ${url} is no Mijlpaal: it sends no JSON\n` });
    await new Promise((done) => other.close(done));
  });

  it('takes no address that is none', async () =>
    expectBad(await cli(['status'], { MIJLPAAL_DATA: practice.server.data, MIJLPAAL_URL: 'localhost' }), [
      'MIJLPAAL_URL: must be a http or https address',
    ]));
});

describe('wrong use', () => {
  it.each([
    [[], /^Usage: mijlpaal/],
    [['bogus'], /unknown command 'bogus'/],
    [['import'], /^Usage: mijlpaal import/],
    [['import', 'institutions'], /missing required argument 'file'/],
    [['funding'], /required option '--input <file>'/],
    [['funding', '--schema', '--input', '-'], /cannot be used with/],
    [['diploma-value', '--level', '4'], /required option '--prior <education>'/],
    [['token'], /required option '--as <role>'/],
    [['token', '--as', 'duo', '--stray'], /unknown option '--stray'/],
    [['status', 'stray'], /too many arguments/],
  ])('%j exits 2, with nothing on stdout', async (args, said) => {
    const { code, stdout, stderr } = await cli(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });

  it('--help is no mistake', async () => {
    const { code, stdout, stderr } = await cli(['--help']);
    expect([code, stderr, stdout.includes('token')]).toEqual([0, '', true]);
  });
});
