import { describe, expect, it } from '@jest/globals';
import { correctionDoor, examples, type TimelineItem, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { correctionBody, correctionField, correctionValues, wrongIn } from './correction-values';
import { mistakesIn, NO_MISTAKES } from './form/mistakes';
import { valueAt, withValue } from './form/values';

const DAY = '2015-04-20';
const ID = '3f0c1d6e-98a5-4f5e-8d0f-7f1a3c5e2b90';
/** A fact as the example of its door makes it, recorded later than it happened. */
const factOf = (collection: keyof typeof examples): TimelineItem => {
  const door = trajectoryDoors.find((one) => one.collection === collection);
  if (door?.ownDay == null) throw new Error(`There is no door ${collection}`);
  const sent = door.body.parse(examples[collection]);
  const data = { brin: '25LH', ...sent, [door.ownDay]: DAY, ground: 'Per post gekomen.' };
  return { id: ID, brin: '25LH', fact: door.fact, on: DAY, data } as never; // of an item these alone are looked at
};
const pieces = trajectoryDoors.filter(({ roles }) => roles.includes('institution')).map(({ collection }) => collection);
const ground = (values: ReturnType<typeof correctionValues>) =>
  withValue(values, ['correction', 'ground'], 'Er stond een fout in.');

describe('a correction that an institution fills in', () => {
  it.each(pieces)('of %s begins with what the fact says, and sends it back as it was', (collection) => {
    const item = factOf(collection);
    const values = ground(correctionValues(item, 'institution'));
    const body = correctionBody(item, values);
    const { brin: _, ...said } = item.data;
    expect(body).toEqual({ fact: ID, right: { type: item.fact, data: said }, ground: 'Er stond een fout in.' });
    expect(mistakesIn(body, correctionDoor.body, correctionDoor.rules)).toEqual(NO_MISTAKES);
  });

  it('leaves out what was taken away, and keeps the day', () => {
    const item = factOf('change-notices');
    const noted = { ...item, data: { ...item.data, remark: 'Bijlage 3.' } };
    const values = withValue(ground(correctionValues(noted, 'institution')), ['remark'], '');
    const body = correctionBody(noted, values) as { right: { data: object } };
    expect(body.right.data).not.toHaveProperty('remark');
    expect(body.right.data).toMatchObject({ notifiedOn: DAY });
  });

  it('has a field for each year of a plan, also where no money was named', () => {
    const values = correctionValues(factOf('plan-submissions'), 'institution');
    const amounts = (path: readonly (string | number)[]) =>
      (valueAt(values, [...path, 'budget']) as { year: number; amount: string }[]).map(({ year, amount }) => [
        year,
        amount !== '',
      ]); // of the form itself
    for (const path of [['themes', 'excellence'], ['otherThemes', 0]])
      expect(amounts(path)).toEqual([[2015, true], [2016, true], [2017, false], [2018, false]]); // prettier-ignore
    expect(amounts(['themes', 'earlyLeaving'])).toHaveLength(4); // it can be chosen after all
  });

  it('has its mistakes at the fields in which they were typed', () => {
    const plan = factOf('plan-submissions');
    const values = withValue(
      correctionValues(plan, 'institution'),
      ['themes', 'excellence'],
      { chosen: true, start: 'Nu.', results: 'Straks.', way: '', budget: ['', '7.00', 'veel', ''].map((amount, at) => ({ year: 2015 + at, amount })) }, // prettier-ignore
    );
    const found = mistakesIn(correctionBody(plan, values), correctionDoor.body, correctionDoor.rules);
    expect([...found.keys()].map((place) => correctionField(plan, place, values)).sort()).toEqual([
      'correction.ground',
      'themes.excellence.budget[2].amount',
      'themes.excellence.way',
    ]);
  });
});

describe('what somebody may say is wrong', () => {
  it('is the words for an institution, the day and the whole fact for who keeps the register', () => {
    const change = factOf('change-notices');
    expect(wrongIn(change, 'institution')).toEqual(['words']);
    expect(wrongIn(change, 'duo')).toEqual(['day', 'words', 'never']);
    expect(wrongIn(factOf('plan-advices'), 'assessor')).toEqual(['day', 'never']);
  });

  it('says nothing else of the fact with another day', () => {
    const item = factOf('change-notices');
    const chosen = withValue(ground(correctionValues(item, 'duo')), ['correction', 'wrong'], 'day');
    const { brin: _, ...said } = item.data;
    const body = correctionBody(item, withValue(chosen, ['correction', 'day'], '2015-04-19'));
    expect(body).toMatchObject({ right: { data: { ...said, notifiedOn: '2015-04-19' } } });
    expect(correctionField(item, 'right.data.notifiedOn', chosen)).toBe('correction.day');
    expect(correctionBody(item, withValue(chosen, ['correction', 'wrong'], 'never'))).toMatchObject({
      right: { data: null },
    });
  });
});
