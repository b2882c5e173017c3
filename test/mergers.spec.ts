import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples, type Dossier, type FundingItem, type TrajectoryItem } from '@mijlpaal/trajectory-contract';
import type { As } from './client';
import { assessor, decisionMaker, duo, itself, type List, type Made, operator, Practice, type Told } from './practice';

const SOURCE = 'Register van DUO, relaties tussen instellingen';
const two = { parts: ['01IC', '13US'], into: '31JC', source: SOURCE };
const one = { parts: ['25MA'], into: '25LN', source: SOURCE };

interface Preview {
  readonly refused: Told | null;
  readonly opensTrajectory: boolean;
  readonly parts: readonly { readonly brin: string; readonly goesOn: readonly { readonly id: string }[] }[];
}
interface Mail {
  readonly to: string;
  readonly day: string;
  readonly brin: string;
  readonly deadlineId: string;
  readonly rung: number;
}

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2018-07-25' });
  for (const brin of ['01IC', '13US', '25MA', '25LN']) {
    await practice.record(brin, 'agreement-signatures', duo);
    await practice.record(brin, 'plan-submissions', duo, {
      ...examples['plan-submissions'],
      excellenceApplication: false,
    });
  }
  const advice = { ...examples['plan-advices'], supplementBy: '2018-08-09' };
  await practice.record('01IC', 'plan-advices', assessor, advice);
  await practice.record('25LN', 'interim-reports', duo, { ...examples['interim-reports'], reportYear: 2018 });
  const institution = { brin: '31JC', name: 'Zone.college', type: 'aoc', province: 'Gelderland' };
  await must('/v1/institutions', operator, institution);
  await practice.client.moveClock('2018-08-01');
}, 120_000);
afterAll(() => practice.server.stop());

const send = <Body = Made>(path: string, as: As, body: unknown, headers?: Record<string, string>) =>
  practice.client.post<Body>(path, as, body, headers);
const must = (path: string, as: As, body: unknown) => practice.client.must(send(path, as, body));
const merge = <Body = Made>(body: unknown, query = '', headers?: Record<string, string>) =>
  send<Body>(`/v1/schemes/2015/mergers${query}`, duo, body, headers);
const dossier = (brin: string, as?: As) => practice.read<Dossier>(`/v1/trajectories/2015/${brin}`, as);
const item = async (brin: string) =>
  (await practice.read<List<TrajectoryItem>>('/v1/trajectories/2015')).items.find((each) => each.brin === brin);
const openIds = async (brin: string) =>
  (await dossier(brin)).deadlines.filter(({ state }) => state === 'open').map(({ id }) => id);
const funding = async (component: string) =>
  (await practice.read<List<FundingItem>>(`/v1/funding/2015/2018?component=${component}&pageSize=1000`)).items;
const cents = (amount: string | null | undefined) => Math.round(Number(amount) * 100);
const mails = async () =>
  (await practice.read<List<Mail>>('/v1/practice/mailbox?pageSize=1000')).items.filter(({ brin }) =>
    ['01IC', '31JC'].includes(brin),
  );
const status = async (brin: string, as: As) => (await practice.client.get(`/v1/trajectories/2015/${brin}`, as)).status;

describe('a merger (fusie)', () => {
  let before: readonly FundingItem[];
  beforeAll(async () => {
    await must('/v1/schemes/2015/ceilings', decisionMaker, { ...examples.ceilings, year: 2018 });
    for (const brin of ['01IC', '13US', '25MA', '25LN'])
      await must('/v1/schemes/2015/figures', duo, { ...examples.figures, brin, year: 2018, countedOn: '2016-10-01' });
    before = await funding('investment');
    const run = { component: 'investment', year: 2018 };
    const { id } = await practice.client.must(send<{ id: string }>('/v1/schemes/2015/payment-runs', duo, run));
    await must(`/v1/schemes/2015/payment-runs/${id}/confirmations`, decisionMaker, {});
  });

  it('is shown before it is recorded: what would go on, and what would refuse it', async () => {
    const head = await practice.head();
    const { status: code, body } = await merge<Preview>(two, '?preview=true');
    expect([code, body.refused, body.opensTrajectory]).toEqual([200, null, true]);
    expect(body.parts.map(({ brin, goesOn }) => [brin, goesOn.some(({ id }) => id === 'supplement-1')])).toEqual([
      ['01IC', true],
      ['13US', false],
    ]);
    const wrong = await merge<Preview>(
      { ...two, parts: ['01IC', '98ZZ'], mergedOn: '2018-07-01', ground: 'x' },
      '?preview=true',
    );
    expect(wrong.body.refused?.sentence).toBe(
      'Instelling 98ZZ staat niet in het register. Het traject van 01IC is pas geopend op 25 juli 2018.',
    );
    expect((await send('/v1/schemes/2015/mergers?preview=true', operator, two)).status).toBe(403);
    expect(await practice.head()).toBe(head);
  });

  it.each([
    [{ ...two, parts: ['31JC'] }, 400, undefined],
    [{ ...two, parts: ['01IC', '01IC'] }, 400, undefined],
    [{ ...two, mergedOn: '2018-08-02' }, 400, undefined],
    [{ ...two, parts: ['01IC', '98ZZ'] }, 409, 'TransitionNotPossible'],
  ])('is refused with every reason: %j', async (body, code, reason) => {
    const refused = await merge<Told>(body);
    expect([refused.status, refused.body.code]).toEqual([code, reason]);
  });

  it('makes one trajectory of two, under a BRIN that had none, and says so on every side', async () => {
    const key = { 'idempotency-key': '5b5b3a0e-8f0e-4f5c-9b5e-0d5a52c62b11' };
    const { status: code, body } = await merge(two, '', key);
    expect([code, body.facts.map(({ type, data }) => [type, data['brin'], data['mergedOn']])]).toEqual([
      201,
      [
        ['InstitutionMerged', '01IC', '2018-08-01'],
        ['InstitutionMerged', '13US', '2018-08-01'],
      ],
    ]);
    expect((await merge(two, '', key)).body.facts).toEqual(body.facts);
    await practice.head();
    expect(await item('01IC')).toMatchObject({ successor: '31JC', phase: 'closed', step: 'handedOver', turn: null });
    expect(await item('31JC')).toMatchObject({ predecessors: ['01IC', '13US'], phase: 'executing', successor: null });
    const before = await item('01IC');
    expect([before?.accountManager !== null, (await item('31JC'))?.accountManager]).toEqual([
      true,
      before?.accountManager,
    ]);
    expect(await openIds('01IC')).toEqual([]);
    expect(await openIds('31JC')).toEqual(expect.arrayContaining(['supplement-1', 'interim-2018', 'talk-2018']));
    expect((await dossier('31JC')).facts.map(({ fact }) => fact)).toEqual([
      'TrajectoryOpened',
      'PredecessorTakenOver',
      'PredecessorTakenOver',
    ]);
    expect((await merge<Told>({ ...two, parts: ['13US'], into: '25LN' })).body.sentence).toBe(
      'Instelling 13US is al verdergegaan als 31JC.',
    );
    expect((await merge<Told>({ ...two, parts: ['31JC'], into: '01IC' })).body.sentence).toContain('een kring');
  });

  it('lets reminders go on where they were: nothing twice, and what is due to who goes on', async () => {
    await practice.client.moveClock('2018-08-02');
    const supplement = (await mails()).filter(({ deadlineId }) => deadlineId === 'supplement-1');
    expect(supplement.map(({ to, day, rung }) => [to, day, rung])).toEqual([
      ['contact@01ic.voorbeeld.invalid', '2018-07-26', -14],
      ['contact@31jc.voorbeeld.invalid', '2018-08-02', -7],
    ]);
    const rungs = (await mails()).map(({ brin, deadlineId, rung, to }) => `${brin} ${deadlineId} ${rung} ${to}`);
    expect(new Set(rungs).size).toBe(rungs.length);
  });

  it('tells the mail address of who goes on, but not to people of who ended', async () => {
    const address = async (as?: As) =>
      (
        await practice.read<List<{ role: string; address: string }>>('/v1/trajectories/2015/01IC/contacts', as)
      ).items.find(({ role }) => role === 'institution')?.address;
    expect([await address(), await address(itself('31JC')), await address(itself('01IC'))]).toEqual([
      'contact@31jc.voorbeeld.invalid',
      'contact@31jc.voorbeeld.invalid',
      undefined,
    ]);
  });

  it('lets what was owed be done by who goes on, and nowhere else', async () => {
    const report = { ...examples['interim-reports'], reportYear: 2018 };
    const old = await practice.say<Told>('01IC', 'interim-reports', itself('01IC'), report);
    expect([old.status, old.body.sentence]).toEqual([409, 'Dit traject gaat verder bij 31JC. Leg het daar vast.']);
    await practice.record('31JC', 'interim-reports', itself('31JC'), report);
    expect(await openIds('31JC')).not.toContain('interim-2018');
  });

  it('reopens with an institution that goes on beside itself what the other had not done', async () => {
    expect(await openIds('25LN')).not.toContain('interim-2018');
    expect((await merge({ ...one, mergedOn: '2018-08-01', ground: 'Later gemeld.' })).status).toBe(201);
    await practice.head();
    expect(await openIds('25LN')).toContain('interim-2018');
    expect(await item('25LN')).toMatchObject({ predecessors: ['25MA'], phase: 'executing' });
  });

  it('is read by people of who goes on; those of before read their own dossier, and not the new one', async () => {
    const asked = [
      ['01IC', itself('01IC')],
      ['01IC', itself('31JC')],
      ['31JC', itself('01IC')],
      ['01IC', itself('25LN')],
    ] as const;
    expect(await Promise.all(asked.map(([brin, as]) => status(brin, as)))).toEqual([200, 200, 403, 403]);
    const listed = await practice.read<List<TrajectoryItem>>('/v1/trajectories/2015', itself('31JC'));
    expect(listed.items.map(({ brin }) => brin)).toEqual(['01IC', '13US', '31JC']);
  });

  it('leaves who goes on the decisions on money that its parts got', async () => {
    const runs = '/v1/schemes/2015/payment-runs';
    const told = async (brin: string) =>
      (await practice.read<List<{ id: string; institutions: number }>>(runs, itself(brin))).items.map(
        ({ id, institutions }) => [id, institutions],
      );
    expect([await told('31JC'), await told('01IC')]).toEqual([[['investment-2018-1', 2]], [['investment-2018-1', 1]]]);
    const read = async (brin: string, as: As) =>
      (await practice.client.get(`${runs}/investment-2018-1/decisions/${brin}`, as)).status;
    expect(await Promise.all([read('13US', itself('31JC')), read('25LN', itself('31JC'))])).toEqual([200, 403]);
  });

  it('gives who goes on the money of the parts, to the cent', async () => {
    const after = await funding('investment');
    const of = (items: readonly FundingItem[], ...brins: readonly string[]) =>
      items.filter(({ brin }) => brins.includes(brin)).reduce((sum, { amount }) => sum + cents(amount), 0);
    expect(of(after, ...after.map(({ brin }) => brin))).toBe(of(before, ...before.map(({ brin }) => brin)));
    expect(of(before, '01IC')).toBeGreaterThan(0);
    expect(of(after, '01IC', '13US', '25MA')).toBe(0);
    expect(Math.abs(of(after, '31JC') - of(before, '01IC', '13US'))).toBeLessThanOrEqual(2);
    expect(Math.abs(of(after, '25LN') - of(before, '25MA', '25LN'))).toBeLessThanOrEqual(2);
  });
});

describe('an institution that stops without a successor', () => {
  it('is a task for a person: nothing ends by itself, and the decision maker may end it', async () => {
    const ending = { grounds: 'De opleidingen zijn overgedragen.' };
    const early = await practice.say<Told>('11UL', 'endings', decisionMaker, ending);
    expect([early.status, early.body.wouldOpen]).toEqual([409, 'SuccessorAwaited']);
    const open = await openIds('11UL');
    await must('/v1/schemes/2015/stops', duo, {
      brin: '11UL',
      stoppedOn: '2018-08-01',
      ground: 'Later.',
      source: SOURCE,
    });
    await practice.head();
    expect(await item('11UL')).toMatchObject({
      successorAwaitedSince: '2018-08-01',
      successor: null,
      phase: 'preparing',
    });
    expect(await openIds('11UL')).toEqual(open);
    await practice.record('11UL', 'endings', decisionMaker, ending);
    expect(await item('11UL')).toMatchObject({ successorAwaitedSince: null, phase: 'closed', step: 'ended', late: [] });
  });
});

describe('a split (splitsing)', () => {
  const unit = { schoolYear: '2016-2017', domain: '79010', level: 4 };
  const row = (diplomas: number, studyValue: string) => ({ ...unit, diplomas, studyValue, heavierDiplomas: diplomas });
  const statement = (own: number) => ({
    brin: '25LH',
    signedOn: '2018-07-01',
    source: 'Verklaring van de besturen',
    parts: [
      { into: '25LH', units: [row(own, '44.30')] },
      { into: '99ZZ', units: [row(40, '22')] },
    ],
  });
  const split = <Body = Made>(body: unknown, query = '') => send<Body>(`/v1/schemes/2015/splits${query}`, duo, body);
  const notes = async (brin: string) =>
    (await dossier(brin)).facts
      .filter(({ fact }) => fact === 'StudyValueDataReceived')
      .map(({ data }) => [data['year'], data['delivery']]);

  it('is refused while the statement does not divide what was delivered, with each number', async () => {
    await practice.record('25LH', 'agreement-signatures', duo);
    await practice.record('25LH', 'plan-submissions', duo, {
      ...examples['plan-submissions'],
      excellenceApplication: false,
    });
    await must('/v1/institutions', operator, examples.institutions);
    const rows = [{ brin: '25LH', ...row(120, '66.30') }];
    await must('/v1/schemes/2015/study-values', duo, { source: 'DUO', illustrative: true, rows });
    const { status: code, body } = await split<Told & { differences: unknown }>(statement(81));
    expect([code, body.code, body.article]).toEqual([
      409,
      'StatementNotInBalance',
      'Regeling kwaliteitsafspraken mbo, artikel 3.10',
    ]);
    expect(body.differences).toEqual([
      { schoolYear: '2016-2017', unit: '79010-4', field: 'diplomas', delivered: '120', divided: '121' },
      { schoolYear: '2016-2017', unit: '79010-4', field: 'heavierDiplomas', delivered: '120', divided: '121' },
    ]);
    const looked = await split<{ refused: Told | null; opensTrajectories: readonly string[] }>(
      statement(80),
      '?preview=true',
    );
    expect([looked.status, looked.body.refused, looked.body.opensTrajectories]).toEqual([200, null, ['99ZZ']]);
    const wrong = { ...statement(80), parts: [{ into: '25LH', units: [row(1, '5'), row(1, '1')] }] };
    const mistakes = (await split<Told>(wrong)).body.mistakes?.map(({ path }) => path);
    expect(mistakes).toEqual(['parts', 'parts[0].units[0].studyValue', 'parts[0].units[1]']);
  });

  it('gives each part its data, opens a trajectory for who is new, and leaves the delivery in sight', async () => {
    const { status: code, body } = await split(statement(80));
    expect([code, body.facts.map(({ type }) => type)]).toEqual([201, ['InstitutionSplit']]);
    await practice.head();
    const fact = body.facts[0]?.id;
    expect((await dossier('99ZZ')).facts.map(({ fact: type }) => type).slice(0, 2)).toEqual([
      'TrajectoryOpened',
      'PredecessorTakenOver',
    ]);
    expect(await item('99ZZ')).toMatchObject({ predecessors: ['25LH'], phase: 'executing' });
    expect(await item('25LH')).toMatchObject({ successor: null, phase: 'executing' });
    for (const brin of ['25LH', '99ZZ']) expect((await notes(brin)).at(-1)).toEqual([2018, fact]);
    const delivered = await practice.read<List<{ brin: string }>>('/v1/schemes/2015/study-values?brin=25LH');
    expect(delivered.total).toBe(1);
    const shown = async (as: As) =>
      (
        await practice.read<List<{ fact: string; parts: readonly { into: string }[] }>>('/v1/schemes/2015/splits', as)
      ).items.map((one) => [one.fact, one.parts.map(({ into }) => into)]);
    expect(await shown(duo)).toEqual([[fact, ['25LH', '99ZZ']]]);
    expect(await shown(itself('99ZZ'))).toEqual([[fact, ['99ZZ']]]);
    expect(await shown(itself('25PX'))).toEqual([]);
  });

  it('is of nobody when a later delivery says otherwise, until a new statement agrees', async () => {
    const missing = async () =>
      (
        await practice.read<{ missingFigures: readonly { name: string; brin: string | null }[] }>(
          '/v1/funding/2015/2018?component=studyValue',
        )
      ).missingFigures.filter(({ name }) => name.startsWith('statement'));
    expect(await missing()).toEqual([]);
    const rows = [{ brin: '25LH', ...row(121, '66.30') }];
    await must('/v1/schemes/2015/study-values', duo, { source: 'DUO', illustrative: true, rows });
    await practice.head();
    expect(await missing()).toMatchObject([{ name: 'statement 79010-4 2016-2017', brin: '25LH' }]);
    expect((await split(statement(81))).status).toBe(201);
    await practice.head();
    expect(await missing()).toEqual([]);
    expect(await item('99ZZ')).toMatchObject({ predecessors: ['25LH'] });
  });
});

it('leaves no stream that waits', async () =>
  expect(await practice.read('/v1/operations/parked', operator)).toEqual({ items: [], total: 0 }));
