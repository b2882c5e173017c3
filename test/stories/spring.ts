import { examples } from '@mijlpaal/trajectory-contract';
import { assessor, itself, type Practice } from '../practice';
import { BRIN } from './people';

/** On 12 May 2015 one institution has a week to supplement its plan; of the others nothing was heard. */
async function before(practice: Practice): Promise<void> {
  const { client } = practice;
  await practice.record(BRIN, 'agreement-signatures', itself(BRIN));
  await client.moveClock('2015-04-24');
  await practice.record(BRIN, 'plan-submissions', itself(BRIN), examples['plan-submissions']);
  await client.moveClock('2015-05-12');
  await practice.record(BRIN, 'plan-advices', assessor, { ...examples['plan-advices'], supplementBy: '2015-05-19' });
}
export const spring = { environment: { MIJLPAAL_TODAY: '2015-02-12' }, before };
