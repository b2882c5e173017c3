import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ExcellenceApplication, examples } from '@mijlpaal/trajectory-contract';
import { assessor, decisionMaker, itself, type List, operator, Practice, type Told } from './practice';

const LIST = '/v1/excellence-applications';
const waiting = (who = decisionMaker) => practice.read<List<ExcellenceApplication>>(LIST, who);
const advice = examples['excellence-advices'];

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-04-30' });
}, 90_000);
afterAll(() => practice.server.stop());

it('an application waits for the minister from the advice until the decision, with what the advice says', async () => {
  const brin = practice.next();
  await practice.record(brin, 'plan-submissions', itself(brin), examples['plan-submissions']);
  expect(await waiting()).toEqual({ items: [], total: 0 });
  const made = await practice.record(brin, 'excellence-advices', assessor, {
    ...advice,
    items: { ...advice.items, 'E1.1': { result: 'notMet', motivation: 'De visie ontbreekt.' } },
    outcome: 'positiveWithConditions',
    conditions: [{ item: 'E1.1', text: 'Vul de visie aan.', by: '2015-09-01' }],
  });
  const { items } = await waiting();
  expect(items.map((item) => ExcellenceApplication.strict().parse(item))).toEqual([
    {
      brin,
      name: expect.any(String),
      revision: await practice.revision(brin),
      lastDay: '2015-07-15',
      late: false,
      advice: {
        fact: made.facts[0]?.id,
        outcome: 'positiveWithConditions',
        advisedOn: '2015-04-30',
        conditions: [{ item: 'E1.1', text: 'Vul de visie aan.', by: '2015-09-01' }],
      },
      refusal: null,
    },
  ]);
  await practice.record(brin, 'excellence-decisions', decisionMaker, examples['excellence-decisions']);
  expect((await waiting()).total).toBe(0);
});

it('who advised is told that another has to decide; who sees no dossiers sees no applications', async () => {
  const brin = practice.next();
  await practice.record(brin, 'plan-submissions', itself(brin), examples['plan-submissions']);
  await practice.record(brin, 'excellence-advices', { ...assessor, actor: 'practice-both' }, advice);
  const both = { ...decisionMaker, actor: 'practice-both' };
  const [told] = (await waiting(both)).items;
  expect([told?.refusal?.code, (await waiting()).items[0]?.refusal]).toEqual(['AdviserMayNotDecide', null]);
  const refused = await practice.say<Told>(brin, 'excellence-decisions', both, examples['excellence-decisions']);
  expect([refused.status, refused.body.code, refused.body.sentence]).toEqual([
    409,
    'AdviserMayNotDecide',
    told?.refusal?.sentence,
  ]);
  expect((await practice.client.get(LIST, operator)).status).toBe(403);
});
