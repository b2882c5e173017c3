import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples, type DeadlineItem, type ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import { assessor, itself, type List, Practice, type Told } from './practice';

/** The second assessor of practice. */
const other = { ...assessor, actor: 'practice-assessor-2' };

let practice: Practice;
let brin: string;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-04-24' });
  brin = practice.next();
  await practice.record(brin, 'plan-submissions', itself(brin), examples['plan-submissions']);
});
afterAll(() => practice.server.stop());

const work = (query: string) => practice.read<List<DeadlineItem>>(`/v1/deadlines?brin=${brin}&${query}`, assessor);

describe('the work of the assessors', () => {
  it('is claimed by one of two who ask at once; the other is told why not', async () => {
    const answers = await Promise.all([assessor, other].map((as) => practice.say<Told>(brin, 'work-claims', as)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const winner = answers[0]?.status === 201 ? 'practice-assessor' : 'practice-assessor-2';
    const refused = answers.find(({ status }) => status === 409)?.body;
    expect(refused).toMatchObject({ code: 'WorkAlreadyClaimed', wouldOpen: 'WorkHandedOver' });
    expect(refused?.sentence).toContain('is al opgepakt');
    const { items } = await work('state=open&turn=assessor');
    expect(items.map(({ id, assignee }) => [id, assignee])).toEqual([
      ['excellence-decision-2015', winner],
      ['plan-advice-2015', winner],
    ]);
  });

  it('is handed over and given back, and found by who has it', async () => {
    const to = 'practice-assessor-9';
    await practice.record(brin, 'work-handovers', assessor, { to });
    expect((await work(`assignee=${to}&state=open`)).total).toBe(2);
    expect((await work('assignee=none&turn=assessor')).total).toBe(0);
    await practice.record(brin, 'work-handovers', assessor, { to: null });
    expect((await work(`assignee=${to}`)).total).toBe(0);
    expect((await work('assignee=none&turn=assessor&state=open')).total).toBe(2);
    const again = await practice.say<Told>(brin, 'work-handovers', assessor, { to: null });
    expect([again.status, again.body.code, again.body.wouldOpen]).toEqual([409, 'WorkNotClaimed', 'WorkClaimed']);
  });
});

describe('the talks of a year', () => {
  it('say who is planned, with whom and where, and of an institution its own alone', async () => {
    const planned = { year: 2016, at: '2016-05-17T10:00', assessor: 'practice-assessor', place: 'Nijmegen' };
    await practice.record(brin, 'progress-talk-plans', assessor, planned);
    const of = (year: number, as = assessor) =>
      practice.read<List<ProgressTalkItem>>(`/v1/progress-talks?year=${year}`, as);
    const { year, ...said } = planned;
    expect((await of(year)).items).toEqual([expect.objectContaining({ brin, year, planned: said, heldOn: null })]);
    expect((await of(2017)).items).toEqual([expect.objectContaining({ brin, planned: null })]);
    expect((await of(year, itself(brin))).total).toBe(1);
    expect((await of(year, itself(practice.next()))).total).toBe(0);
    const bad = await practice.client.get<Told>('/v1/progress-talks?year=2015&stray=1', assessor);
    expect([bad.status, bad.body.mistakes?.map(({ path }) => path).sort()]).toEqual([400, ['stray', 'year']]);
  });
});
