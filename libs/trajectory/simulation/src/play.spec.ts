import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { Post } from './act';
import { open } from './opening';
import { play } from './play';
import { ImpossibleAct } from './posting';
import { openStage, type Stage } from './stage';

const BRIN = brin('25LH');
const FROM = isoDate('2015-03-30');
const post = (on: string, collection: string, body: Post['body'] = {}): Post => ({
  on: isoDate(on),
  brin: BRIN,
  collection,
  body,
});

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  const institution = { brin: BRIN, name: 'Voorbeeldcollege', type: 'roc', province: 'Utrecht' } as const;
  await open(stage.runner, [institution], FROM, (error) => {
    throw error;
  });
});
afterEach(() => stage.close());

async function played(acts: readonly Post[], to: string): Promise<readonly string[]> {
  const days: string[] = [];
  const amountOf = async () => null;
  const onDay = (day: string) => days.push(day);
  await play({ stage, acts, institutions: [BRIN], seed: 1, from: FROM, to: isoDate(to), amountOf, onDay });
  return days;
}

it('goes to each day on which something is sent or a reminder is due, and to no other', async () => {
  const acts = [post('2015-04-20', 'agreement-signatures'), post('2015-04-29', 'plan-submissions')];
  expect(await played(acts, '2015-04-30')).toEqual([
    '2015-03-30',
    '2015-04-16',
    '2015-04-20',
    '2015-04-23',
    '2015-04-28',
    '2015-04-29',
  ]);
  const reminders = (await stage.views.reminders()).map(({ deadlineId, issuedOn, state }) => [
    deadlineId,
    issuedOn,
    state,
  ]);
  expect(reminders).toEqual([
    ['plan-2015', '2015-04-16', 'sent'],
    ['plan-2015', '2015-04-28', 'sent'], // by key: rung -2 stands before -7
    ['plan-2015', '2015-04-23', 'sent'],
  ]);
});

it('reminds on the same day of what is asked for that day', async () => {
  const asked = { supplementBy: '2015-06-15' };
  const acts = [post('2015-04-10', 'plan-submissions'), post('2015-06-08', 'plan-advices', asked)];
  await played(acts, '2015-06-30');
  const reminders = (await stage.views.reminders()).filter(({ deadlineId }) => deadlineId === 'supplement-1');
  expect(reminders.map(({ rung, issuedOn, late }) => [rung, issuedOn, late])).toEqual([
    [-2, '2015-06-13', false],
    [-7, '2015-06-08', false],
    [0, '2015-06-15', false],
    [1, '2015-06-16', false],
    [1, '2015-06-16', false],
  ]);
});

it('stops at what the rules refuse', async () => {
  await expect(played([post('2015-04-10', 'plan-confirmations')], '2015-04-30')).rejects.toThrow(ImpossibleAct);
  const early = post('2015-04-10', 'plan-advices', { supplementBy: '2015-04-09' });
  await expect(played([post('2015-04-02', 'plan-submissions'), early], '2015-04-30')).rejects.toThrow('supplementBy');
});
