import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { Component } from '@mijlpaal/trajectory-contract';
import { byHand } from '@mijlpaal/trajectory-testing';
import { known } from './funding-known';
import type { FundingCandidate, Merger, Split } from './funding-knowledge';
import { divisionOf } from './funding-list';

type Unit = NonNullable<FundingCandidate['diplomas']>[number]['value']['units'][number];
const YEARS = ['2010-2011', '2011-2012', '2012-2013', '2013-2014', '2015-2016', '2016-2017'] as const;
const yearly = (...units: readonly Unit[]) => YEARS.map((schoolYear) => ({ schoolYear, units }));
const on = (day: string) => known(isoDate(day), [day]);
const someone = (code: string, more: Partial<FundingCandidate> = {}) =>
  ({
    brin: brin(code),
    openedOn: isoDate('2015-01-05'),
    conditions: { agreementSignedOn: on('2015-02-20'), planSubmittedOn: on('2015-04-15'), excellence: null },
    figures: known({ nationalContribution: '60000000.00', level2Students: 100 }, [`figures-${code}`]),
    ...more,
  }) satisfies FundingCandidate;
/** Opened for the split: nothing was delivered of it but its national contribution. */
const newcomer = (code: string, more: Partial<FundingCandidate> = {}) =>
  someone(code, {
    openedOn: isoDate('2017-08-01'),
    conditions: { agreementSignedOn: null, planSubmittedOn: null, excellence: null },
    diplomas: [],
    ...more,
  });
const delivered = (code: string, ...units: readonly Unit[]) => ({
  ...someone(code),
  diplomas: yearly(...units).map((value) => known(value, [`delivery-${code}`])),
});
const statement = (parts: Readonly<Record<string, readonly Unit[]>>, day = '2017-08-01'): Split => ({
  brin: brin('25LH'),
  on: isoDate(day),
  fact: 'statement',
  parts: Object.entries(parts).map(([into, units]) => ({ into: brin(into), diplomas: yearly(...units) })),
});
const division = (
  institutions: readonly FundingCandidate[],
  splits: readonly Split[],
  component: Component = 'studyValue',
  year = 2018,
  mergers: readonly Merger[] = [],
) => {
  const list = divisionOf(component, year, { ceiling: known('9000000.00'), institutions, mergers, splits });
  if (list.total !== null) for (const { explanation, amount } of list.items) expect(byHand(explanation)).toBe(amount);
  return list;
};
const amounts = (...asked: Parameters<typeof division>) =>
  Object.fromEntries(division(...asked).items.map(({ brin: code, amount }) => [code, amount]));

const BIG: Unit = ['79010-4', 400, '240', 200];
const whole = delivered('25LH', BIG, ['79020-3', 100, '30', 50]);
const other = delivered('25LN', ['79010-4', 400, '200', 200]);
const halves = statement({
  '25LH': [['79010-4', 100, '40', 50]],
  '99ZZ': [
    ['79010-4', 300, '200', 150],
    ['79020-3', 100, '30', 50],
  ],
});

describe('study value after a split (splitsing), R16 article 3.10', () => {
  it('is what each part had brought in by itself, had it been delivered so', () => {
    const own = amounts(
      [
        delivered('25LH', ['79010-4', 100, '40', 50]),
        other,
        delivered('99ZZ', ['79010-4', 300, '200', 150], ['79020-3', 100, '30', 50]),
      ],
      [],
    );
    expect(amounts([whole, other, newcomer('99ZZ')], [halves])).toEqual(own);
    expect(Number(own['99ZZ'])).toBeGreaterThan(Number(own['25LH']));
  });
  it('points at the statement, and at the deliveries that it divides', () => {
    const [divided, , received] = division([whole, other, newcomer('99ZZ')], [halves]).items;
    for (const item of [divided, received])
      expect(item?.explanation.parts[0]?.inputs.find(({ name }) => name === 'diplomas')?.facts).toEqual([
        'statement',
        'delivery-25LH',
      ]);
    const remarks = [divided, received].map((item) =>
      item?.explanation.remarks.filter(({ brin: of }) => of !== null).map((one) => [one.code, one.brin]),
    );
    expect(remarks).toEqual([[['dividedAmong', '99ZZ']], [['dividedFrom', '25LH']]]);
    expect(received?.explanation.readings).toEqual(expect.arrayContaining(['splitPlan', 'splitFigures']));
  });
  it('gives who was there already its part beside its own', () => {
    const gone = statement({ '25LN': [BIG, ['79020-3', 100, '30', 50]] });
    const joint = delivered('25LN', ['79010-4', 800, '440', 400], ['79020-3', 100, '30', 50]);
    const list = division([whole, other], [gone]);
    expect(list.items.map(({ amount }) => amount)).toEqual(['0.00', list.total]);
    expect(list.total).toBe(division([joint], []).total);
    // who gave all away is gone: nothing is asked of it any more
    expect(division([{ ...whole, figures: null }, other], [gone]).total).toBe(list.total);
    expect(list.items[0]?.entitled).toBe(false);
  });
  it('stays whole in a year that was paid before the split', () => {
    const late = { ...halves, on: isoDate('2018-11-02') };
    const all = [whole, other, newcomer('99ZZ', { openedOn: isoDate('2018-11-02') })];
    expect(amounts(all, [late])).toEqual({ ...amounts([whole, other], []), '99ZZ': '0.00' });
  });
  it('is of nobody while a later delivery does not agree with the statement', () => {
    const changed = delivered('25LH', ['79010-4', 401, '240', 200], ['79020-3', 100, '30', 50]);
    const list = division([changed, other, newcomer('99ZZ')], [halves]);
    expect(list.total).toBeNull();
    expect(list.missing).toEqual(
      YEARS.map((year) => ({
        component: 'studyValue',
        year: 2018,
        code: 'figureMissing',
        name: `statement 79010-4 ${year}`,
        brin: '25LH',
      })),
    );
    const parts = list.items.map(({ explanation }) => explanation.parts.map(({ name }) => name));
    expect(parts).toEqual([[], ['79010-4'], []]);
  });
  it('asks a statement for all that was delivered of an institution that is gone', () => {
    const some = { ...statement({ '25LN': [BIG, ['79020-3', 100, '30', 50]] }) };
    const upTo2016 = {
      ...some,
      parts: some.parts.map((part) => ({ ...part, diplomas: part.diplomas.slice(0, 5) })),
    };
    expect(division([whole, other], [upTo2016]).missing.map(({ name }) => name)).toEqual([
      'statement 79010-4 2016-2017',
      'statement 79020-3 2016-2017',
    ]);
  });
  it('asks of a new institution nothing of before it was there, and its own national contribution', () => {
    const part = { ...halves, parts: halves.parts.map((one) => ({ ...one, diplomas: one.diplomas.slice(1) })) };
    const fromLater = {
      ...whole,
      diplomas: whole.diplomas.slice(1),
    };
    const names = (...all: readonly FundingCandidate[]) =>
      division(all, [part]).missing.map(({ name, brin: code }) => `${code} ${name}`);
    expect(names(fromLater, other, newcomer('99ZZ'))).toEqual(['25LH diplomas 2010-2011']);
    expect(names(fromLater, other, newcomer('99ZZ', { figures: null }))).toEqual([
      '25LH diplomas 2010-2011',
      '99ZZ nationalContribution',
    ]);
  });
  it('goes on with a part when that merges later', () => {
    const merger = { brin: brin('99ZZ'), into: brin('25LN'), on: isoDate('2018-08-01'), fact: 'merger' };
    const list = amounts([whole, other, newcomer('99ZZ')], [halves], 'studyValue', 2018, [merger]);
    const own = {
      ...delivered('25LN', ['79010-4', 700, '400', 350], ['79020-3', 100, '30', 50]),
      figures: known({ nationalContribution: '120000000.00', level2Students: 200 }),
    };
    expect(list).toEqual({ ...amounts([delivered('25LH', ['79010-4', 100, '40', 50]), own], []), '99ZZ': '0.00' });
  });
});

describe('other money after a split', () => {
  it('stays with who was divided in the year itself, and then goes by what was delivered of each', () => {
    const all = [whole, other, newcomer('99ZZ')];
    expect(amounts(all, [halves], 'investment', 2017)).toEqual({
      '25LH': '4500000.00',
      '25LN': '4500000.00',
      '99ZZ': '0.00',
    });
    expect(amounts(all, [halves], 'investment', 2018)).toEqual({
      '25LH': '3000000.00',
      '25LN': '3000000.00',
      '99ZZ': '3000000.00',
    });
  });
  it('asks no counts of early leavers of before a new institution was there', () => {
    const counts = [known({ countedOn: isoDate('2016-10-01'), categories: [['level2', 900, 1] as const] }, ['count'])];
    const list = division([{ ...whole, counts }, newcomer('99ZZ')], [halves], 'earlyLeavingFixed');
    expect(list.items.map(({ amount }) => amount)).toEqual(['10000.00', '0.00']);
  });
});

describe('money of an institution that ended without a successor', () => {
  const ended = (day: string, more: Partial<FundingCandidate> = {}) => someone('11UL', { endedOn: on(day), ...more });

  it('is whole in the year in which it ended, and nothing after it', () => {
    const of = (year: number) => division([ended('2017-08-01'), other], [], 'investment', year).items[0];
    expect(of(2017)).toMatchObject({
      amount: '4500000.00',
      explanation: { readings: expect.arrayContaining(['endedYear']) },
    });
    expect(of(2018)).toMatchObject({ amount: '0.00', entitled: false });
    expect(of(2018)?.explanation.remarks.map(({ code }) => code)).toContain('endedBefore');
  });
  it('keeps nobody waiting for figures of after its end', () =>
    expect(division([ended('2016-08-01', { figures: null }), other], [], 'investment', 2018).total).toBe('9000000.00'));
  it('keeps nobody waiting for a class of work placement that nobody can give any more', () => {
    const approved = on('2017-01-30');
    const good = { approvedOn: approved, class: known('good' as const, ['class']) };
    const bare = { approvedOn: approved, class: null };
    const others = someone('25LN', { workPlacement: good });
    const list = division([ended('2018-02-01', { workPlacement: bare }), others], [], 'workPlacement', 2017);
    expect(list.items.map(({ amount }) => amount)).toEqual(['0.00', '9000000.00']);
    expect(list.items[0]?.explanation.remarks.map(({ code }) => code)).toContain('endedUnclassed');
    const classed = division([ended('2018-08-01', { workPlacement: good }), others], [], 'workPlacement', 2017);
    expect(classed.items.map(({ amount }) => amount)).toEqual(['4500000.00', '4500000.00']);
  });
});
