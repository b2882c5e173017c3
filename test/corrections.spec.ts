import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CorrectionPreview,
  type Dossier,
  examples,
  type FundingItem,
  type TimelineItem,
} from '@mijlpaal/trajectory-contract';
import { cli } from './child';
import { assessor, decisionMaker, duo, itself, type List, type Made, places, Practice, type Told } from './practice';

type Share = FundingItem & { readonly year: number };

let practice: Practice;
/** It signed before the first reminder. */
let inTime: { brin: string; signed: Made['facts'][number] | undefined };
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-02-25' });
  inTime = { brin: practice.next(), signed: undefined };
  inTime.signed = (await practice.record(inTime.brin, 'agreement-signatures', duo)).facts[0];
  await practice.client.moveClock('2015-03-05');
}, 60_000);
afterAll(() => practice?.server.stop());

const dossier = (brin: string) => practice.read<Dossier>(`/v1/trajectories/2015/${brin}`);
const events = async (brin: string) =>
  (await practice.read<List<TimelineItem>>(`/v1/trajectories/2015/${brin}/events`)).items;
const shares = async (brin: string) =>
  (await practice.read<List<Share>>(`/v1/trajectories/2015/${brin}/funding`)).items.map(
    ({ component, year, entitled, since, firstPaymentMonth, amount }) => ({
      component,
      year,
      share: { entitled, since, firstPaymentMonth, amount },
    }),
  );
/** An institution that signed and filed today; with the ids of both facts. */
async function filed(excellenceApplication = false) {
  const brin = practice.next();
  const signed = await practice.record(brin, 'agreement-signatures', duo);
  const plan = { ...examples['plan-submissions'], provisional: false, excellenceApplication };
  const submitted = await practice.record(brin, 'plan-submissions', duo, plan);
  return { brin, signed: signed.facts[0], plan: submitted.facts[0], revision: submitted.revision };
}
const ground = 'De verkeerde dag is overgenomen.';
const signedOn = (fact: Made['facts'][number] | undefined, day: string | null) => ({
  fact: fact?.id,
  right: { type: 'AgreementSigned', data: day === null ? null : { signedOn: day } },
  ground,
});
const preview = <Body = CorrectionPreview>(brin: string, body: unknown, headers?: Record<string, string>) =>
  practice.say<Body>(brin, 'corrections?preview=true', duo, body, headers);

describe('a fact that was recorded wrongly', () => {
  it('is corrected by a fact: the error stays visible, and everything reads the right one', async () => {
    const { brin, signed, revision } = await filed();
    const before = await dossier(brin);
    expect(before.deadlines.find(({ id }) => id === 'agreement-2015')?.closedLate).toBe(true);
    const made = await practice.record(brin, 'corrections', duo, signedOn(signed, '2015-02-20'), {
      'if-match': `"${revision}"`,
    });
    expect(made.facts.map(({ type }) => type)).toEqual(['FactCorrected']);
    const after = await dossier(brin);
    expect(after.deadlines.find(({ id }) => id === 'agreement-2015')).toMatchObject({
      closedLate: false,
      closedOn: '2015-02-20',
    });
    const told = await events(brin);
    expect(told.find(({ id }) => id === signed?.id)).toMatchObject({
      on: '2015-02-20',
      marks: ['backdated', 'corrected'],
      data: { signedOn: '2015-02-20' },
      correction: { id: made.facts[0]?.id, ground, was: { on: '2015-03-05', data: { signedOn: '2015-03-05' } } },
    });
    expect(told.at(-1)).toMatchObject({ fact: 'FactCorrected', revision: made.revision, correction: null });
    const again = await practice.say<Told>(brin, 'corrections', duo, signedOn(signed, '2015-02-20'));
    expect([again.status, again.body.code]).toEqual([409, 'CorrectionChangesNothing']);
  });

  it('may turn out not to have been: what followed from it is gone, and it can be told anew', async () => {
    const { brin, signed } = await filed();
    await practice.record(brin, 'corrections', duo, signedOn(signed, null));
    expect((await events(brin)).find(({ id }) => id === signed?.id)?.marks).toEqual(['withdrawn']);
    expect((await shares(brin)).filter(({ share }) => share.entitled && share.since !== null)).toEqual([]);
    await practice.record(brin, 'agreement-signatures', duo, { signedOn: '2015-03-01', ground: 'Per post.' });
    expect((await shares(brin)).find(({ component }) => component === 'investment')?.share.since).toBe('2015-03-05');
  });

  it('must leave the later facts possible: the first that could not have been is named', async () => {
    const { brin, plan, revision } = await filed(true);
    const advice = await practice.record(brin, 'excellence-advices', assessor, examples['excellence-advices']);
    const data = { ...plan?.data, excellenceApplication: false, brin: undefined };
    const body = { fact: plan?.id, right: { type: 'PlanSubmitted', data }, ground };
    for (const collection of ['corrections', 'corrections?preview=true']) {
      const { status, body: told } = await practice.say<Told & { laterFact: unknown }>(brin, collection, duo, body);
      expect([status, told.code, told.laterFact]).toEqual([
        409,
        'LaterFactNotPossible',
        { id: advice.facts[0]?.id, type: 'ExcellenceAdvised', revision: advice.revision },
      ]);
      const stale = await practice.say(brin, collection, duo, body, { 'if-match': `"${revision}"` });
      expect(stale.status).toBe(412);
    }
  });

  it('is refused with all mistakes in what should have been said', async () => {
    const { brin, signed } = await filed();
    const right = { type: 'AgreementSigned', data: { signedOn: 'gisteren', stray: 1 } };
    const bad = await practice.say<Told>(brin, 'corrections', duo, { fact: signed?.id, right, ground: '' });
    expect([bad.status, places(bad)]).toEqual([
      400,
      ['body ground', 'body right.data.signedOn', 'body right.data.stray'],
    ]);
    const without = { ...signedOn(signed, null), right: { type: 'AgreementSigned', data: {} } };
    expect(places(await practice.say<Told>(brin, 'corrections', duo, without))).toEqual(['body right.data.signedOn']);
  });

  it('may be words of an institution’s own, and never a day or a right of its own', async () => {
    const { brin, plan } = await filed();
    const data = { ...plan?.data, brin: undefined };
    const body = (change: object) => ({
      fact: plan?.id,
      right: { type: 'PlanSubmitted', data: { ...data, ...change } },
      ground,
    });
    const moved = await practice.say<Told>(brin, 'corrections', itself(brin), body({ excellenceApplication: true }));
    expect([moved.status, moved.body.code]).toEqual([409, 'CorrectionMovesTrajectory']);
    const words = await practice.say(brin, 'corrections', itself(brin), body({ remark: 'Bijlage 3 hoort erbij.' }));
    expect(words.status).toBe(201);
  });
});

describe('what a correction would make different', () => {
  it('is told beforehand, records nothing, and is what then happens: deadlines, reminders, money of its own and of others', async () => {
    const [one, other] = [await filed(), await filed()];
    await practice.record(one.brin, 'corrections', duo, signedOn(one.signed, '2015-02-26'));
    const [was, othersWere] = [await shares(one.brin), await shares(other.brin)];
    const head = await practice.head();
    const earlier = await preview(one.brin, signedOn(one.signed, '2015-02-20'));
    expect([earlier.status, earlier.body.place, earlier.body.funding]).toEqual([200, null, []]);
    expect(earlier.body.deadlines).toMatchObject([
      { id: 'agreement-2015', was: { closedOn: '2015-02-26' }, would: { closedOn: '2015-02-20' } },
    ]);
    const body = signedOn(one.signed, null);
    const { status, body: told } = await preview(one.brin, body);
    expect(await practice.head()).toBe(head);
    expect([status, told.preview]).toEqual([200, true]);
    expect(told.deadlines).toMatchObject([
      { id: 'agreement-2015', was: { state: 'closed', late: false }, would: { state: 'open', late: true } },
    ]);
    expect(told.place).toMatchObject({ was: { turn: 'assessor' }, would: { turn: 'institution' } });
    await practice.record(one.brin, 'corrections', duo, body, { 'if-match': `"${told.revision}"` });
    const now = await shares(one.brin);
    const changed = was.flatMap(({ component, year, share }, index) =>
      JSON.stringify(share) === JSON.stringify(now[index]?.share)
        ? []
        : [{ component, year, own: { was: share, would: now[index]?.share } }],
    );
    expect(changed.length).toBeGreaterThan(0);
    expect(told.funding.map(({ component, year, own }) => ({ component, year, own }))).toEqual(changed);
    const othersAre = await shares(other.brin);
    const moved = othersWere.filter((each, index) => each.share.amount !== othersAre[index]?.share.amount);
    expect(moved.length).toBeGreaterThan(0);
    expect(told.funding.filter(({ others }) => others.institutions > 0).map(({ year }) => year)).toEqual(
      moved.map(({ year }) => year),
    );
  });

  const all = [
    ['agreement-2015', -2, 'institution'],
    ['agreement-2015', 0, 'institution'],
    ['agreement-2015', 1, 'institution'],
    ['agreement-2015', 1, 'accountManager'],
  ];
  it('names the reminders that went out for nothing', async () => {
    const { brin, signed } = await filed();
    const { body } = await preview(brin, signedOn(signed, '2015-02-26'));
    expect(body.reminders.missed).toEqual([]);
    expect(body.reminders.needless.map(({ deadlineId, rung, recipient }) => [deadlineId, rung, recipient])).toEqual(
      all,
    );
  });

  it('names the reminders that should have gone out', async () => {
    const { body } = await preview(inTime.brin, signedOn(inTime.signed, null));
    expect(body.reminders.needless).toEqual([]);
    expect(body.reminders.missed.map(({ deadlineId, rung, recipient }) => [deadlineId, rung, recipient])).toEqual(all);
  });
});

it('views after corrections are the same as folded anew', async () => {
  const { code, stdout } = await cli(['verify', '--json'], { MIJLPAAL_DATA: practice.server.data });
  expect([code, (JSON.parse(stdout) as { same: boolean }).same]).toEqual([0, true]);
  expect((await practice.say(practice.next(), 'corrections', decisionMaker, examples.corrections)).status).toBe(409);
}, 60_000);
