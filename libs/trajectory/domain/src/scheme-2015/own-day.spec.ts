import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import { institutionDoors, Role, schemeDoors, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { dayMistakes, stamped } from './own-day';

const today = isoDate('2015-04-30');
const doorCalled = (collection: string) => {
  const door = [...trajectoryDoors, ...schemeDoors, ...Object.values(institutionDoors)].find(
    (one) => one.collection === collection,
  );
  if (!door) throw new Error(collection);
  return door;
};
const plan = doorCalled('plan-submissions');
const advice = doorCalled('plan-advices');
const mistakesOf = (door: typeof plan, body: Record<string, unknown>, role: Role): string[] =>
  dayMistakes(door, body, role, today).map(({ path }) => path.join('.'));

const others = ['duo', 'assessor', 'decisionMaker', 'accountManager'] as const;
const ground = 'Per post ontvangen op 29 april.';

describe('the own day of what an institution sends', () => {
  it('is today, said or left out', () => {
    expect(mistakesOf(plan, {}, 'institution')).toEqual([]);
    expect(mistakesOf(plan, { submittedOn: '2015-04-30' }, 'institution')).toEqual([]);
  });
  it.each(['2015-04-29', '2015-05-01'])('is not %s', (submittedOn) =>
    expect(mistakesOf(plan, { submittedOn }, 'institution')).toEqual(['submittedOn']),
  );
  it('is not another day for a good reason either: both are mistakes', () => {
    expect(mistakesOf(plan, { submittedOn: '2015-04-29', ground }, 'institution')).toEqual(['submittedOn', 'ground']);
    expect(mistakesOf(plan, { ground }, 'institution')).toEqual(['ground']);
  });
});

describe.each(others)('the own day of what %s sends', (role) => {
  it('is today when left out or said', () => {
    expect(mistakesOf(plan, {}, role)).toEqual([]);
    expect(mistakesOf(plan, { submittedOn: '2015-04-30' }, role)).toEqual([]);
  });
  it('is earlier only with a ground', () => {
    expect(mistakesOf(plan, { submittedOn: '2015-04-29' }, role)).toEqual(['ground']);
    expect(mistakesOf(plan, { submittedOn: '2015-04-29', ground }, role)).toEqual([]);
  });
  it('is never later than today', () => {
    expect(mistakesOf(plan, { submittedOn: '2015-05-01' }, role)).toEqual(['submittedOn']);
    expect(mistakesOf(plan, { submittedOn: '2015-05-01', ground }, role)).toEqual(['submittedOn']);
  });
});

describe('days that are not a fact’s own', () => {
  it('are free: the day a late plan is expected, the day figures were counted, the day an assignment begins', () => {
    expect(mistakesOf(doorCalled('delay-notices'), { expectedOn: '2016-01-01' }, 'institution')).toEqual([]);
    expect(mistakesOf(doorCalled('figures'), { countedOn: '2013-10-01' }, 'duo')).toEqual([]);
    expect(mistakesOf(doorCalled('account-manager-assignments'), { from: '2016-01-01' }, 'operator')).toEqual([]);
    expect(mistakesOf(doorCalled('progress-talk-plans'), { at: '2016-05-16T10:00' }, 'assessor')).toEqual([]);
  });
  it('ask for a supplement today or later', () => {
    expect(mistakesOf(advice, { supplementBy: null }, 'assessor')).toEqual([]);
    expect(mistakesOf(advice, { supplementBy: '2015-05-01' }, 'assessor')).toEqual([]);
    expect(mistakesOf(advice, { supplementBy: '2015-04-30' }, 'assessor')).toEqual([]);
    expect(mistakesOf(advice, { supplementBy: '2015-04-29' }, 'assessor')).toEqual(['supplementBy']);
  });
  it('are named together with the own day', () =>
    expect(mistakesOf(advice, { advisedOn: '2015-05-01', supplementBy: '2015-04-29' }, 'assessor')).toEqual([
      'advisedOn',
      'supplementBy',
    ]));
});

it('a day that is no day is not judged: the shape of the body says so', () => {
  expect(mistakesOf(plan, { submittedOn: '2015-02-30' }, 'institution')).toEqual([]);
  expect(mistakesOf(plan, { submittedOn: 20150430 }, 'duo')).toEqual([]);
  expect(mistakesOf(advice, { supplementBy: 'gisteren' }, 'assessor')).toEqual([]);
});

describe('what becomes the data of a command', () => {
  it('has the own day filled in with today', () =>
    expect(stamped(plan, { provisional: true }, brin('25LH'), today)).toEqual({
      brin: '25LH',
      provisional: true,
      submittedOn: '2015-04-30',
    }));
  it('keeps an own day that was said', () =>
    expect(stamped(plan, { submittedOn: '2015-04-29' }, brin('25LH'), today)).toEqual({
      brin: '25LH',
      submittedOn: '2015-04-29',
    }));
  it('has no own day where a fact has none, and no institution where it is of the sector', () =>
    expect(stamped(doorCalled('sector-reports'), { year: 2016 }, null, today)).toEqual({ year: 2016 }));
});
