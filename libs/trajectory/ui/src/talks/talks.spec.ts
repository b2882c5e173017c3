import { describe, expect, it } from '@jest/globals';
import { clashesOf, firstFree, outsideCalendar, roomOf, type Talk, talkOf, talkYearOn, weeksOfTalks } from './talks';
import { brin } from '@mijlpaal/shared-institution';

const talk = (code: string, at: string, rest: Partial<Talk> = {}): Talk => {
  const [day = '', time = null] = at.split('T');
  return { brin: code, name: `ROC ${code}`, state: 'planned', day, time, assessor: 'a', place: null, ...rest };
};

describe('the calendar of talks', () => {
  it.each([
    [2017, 13, 14, '2017-04-03', '2017-06-30'],
    [2018, 13, 14, '2018-04-02', '2018-06-29'],
    [2019, 13, 14, '2019-04-01', '2019-06-28'],
    [2016, 14, 13, '2016-03-28', '2016-07-01'],
  ])('of %i has %i weeks from week %i, %s to %s', (year, count, number, first, last) => {
    const weeks = weeksOfTalks([], year);
    expect([weeks.length, weeks[0]?.number, weeks[0]?.days[0]?.day, weeks.at(-1)?.days[4]?.day]).toEqual([
      count, number, first, last,
    ]); // prettier-ignore
    expect(weeks.at(-1)?.number).toBe(26);
  });
  it('says which days are not in the quarter, and which are holidays', () => {
    const [week] = weeksOfTalks([], 2016);
    expect(week?.days.map(({ inQuarter, holiday }) => [inQuarter, holiday])).toEqual([
      [false, 'Tweede Paasdag'], [false, null], [false, null], [false, null], [true, null],
    ]); // prettier-ignore
  });
  it('has each talk on its day, by time', () => {
    const talks = [talk('1', '2017-05-16T14:00'), talk('2', '2017-05-16T10:00'), talk('3', '2017-05-17T10:00')];
    const tuesday = weeksOfTalks(talks, 2017)
      .flatMap(({ days }) => days)
      .find(({ day }) => day === '2017-05-16');
    expect(tuesday?.talks.map((one) => one.brin)).toEqual(['2', '1']);
    expect(
      outsideCalendar([...talks, talk('4', '2017-05-20T10:00'), talk('5', '2017-07-03T10:00')], 2017),
    ).toHaveLength(2);
  });
});

describe('a clash', () => {
  const kinds = (...talks: readonly Talk[]) => clashesOf(talks, 2017).map(({ kind }) => kind);
  const first = talk('1', '2017-05-16T10:00');
  it.each([
    ['one person, half an hour later', talk('2', '2017-05-16T10:30'), ['person']],
    ['one person, a minute too early', talk('2', '2017-05-16T11:59'), ['person']],
    ['one person, when the first is over', talk('2', '2017-05-16T12:00'), []],
    ['one person, on another day', talk('2', '2017-05-17T10:00'), []],
    ['two people at one time', talk('2', '2017-05-16T10:00', { assessor: 'b' }), []],
    ['nobody, twice', talk('2', '2017-05-16T10:00', { assessor: null }), []],
    ['a holiday', talk('2', '2017-05-25T10:00'), ['holiday']],
    ['a Saturday', talk('2', '2017-05-20T10:00'), ['weekend']],
    ['the last day before the quarter', talk('2', '2017-03-31T10:00'), ['outside']],
    ['the day after it', talk('2', '2017-07-03T10:00'), ['outside']],
    ['its last day', talk('2', '2017-06-30T10:00'), []],
  ])('is told of %s', (_, other, expected) => expect(kinds(other, first)).toEqual(expected));
  it('is not told of what was held', () =>
    expect(
      kinds(talk('1', '2017-05-25T10:00', { state: 'held' }), talk('2', '2017-05-25T10:00', { state: 'held' })),
    ).toEqual([]));
});

describe('planning a talk', () => {
  it('begins at the first moment at which somebody is free', () => {
    const taken = [talk('1', '2017-04-13T10:00'), talk('2', '2017-04-13T14:00'), talk('3', '2017-04-18T09:00')];
    // Friday, the weekend and Monday are Easter; on Tuesday morning there is a talk
    expect(firstFree(taken, 'a', '2017-04-13', 2017)).toEqual({ day: '2017-04-18', time: '14:00' });
    expect(firstFree(taken, 'b', '2017-04-13', 2017)).toEqual({ day: '2017-04-13', time: '10:00' });
    expect(firstFree(taken, 'a', '2017-01-05', 2017)).toEqual({ day: '2017-04-03', time: '10:00' });
    expect(firstFree(taken, 'a', '2017-07-01', 2017)).toBeNull();
  });
  it('is of the year that comes next', () => {
    expect(['2015-05-12', '2017-06-30', '2017-07-01', '2020-01-01'].map(talkYearOn)).toEqual([2016, 2017, 2018, 2019]);
    expect(talkYearOn(null)).toBe(2016);
  });
  it('knows who has room', () => {
    const talks = [talk('1', '2017-04-13T10:00', { state: 'held' }), talk('2', '2017-05-09T10:00')];
    expect(roomOf(talks, ['a', 'b'], 2017)).toEqual([
      { assessor: 'a', held: 1, planned: 1, fits: 39 },
      { assessor: 'b', held: 0, planned: 0, fits: 39 },
    ]);
  });
});

describe('a talk', () => {
  const item = {
    brin: brin('25LH'), name: 'ROC', province: 'Utrecht', accountManager: null, assessor: 'a', year: 2017,
    planned: { at: '2017-05-16T10:00', assessor: null, place: null }, heldOn: null, reportedOn: null, revision: 4,
  } as const; // prettier-ignore
  it('is held by who does the work, unless the plan says somebody else', () => {
    expect(talkOf(item)?.assessor).toBe('a');
    expect(talkOf({ ...item, planned: { ...item.planned, assessor: 'b' } })?.assessor).toBe('b');
  });
  it('that was held on another day than planned has no time', () => {
    const heldOn = '2017-05-18' as NonNullable<Parameters<typeof talkOf>[0]['heldOn']>;
    expect(talkOf({ ...item, heldOn })).toMatchObject({ state: 'held', day: '2017-05-18', time: null });
    expect(talkOf({ ...item, planned: null })).toBeNull();
  });
});
