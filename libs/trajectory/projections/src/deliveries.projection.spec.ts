import { describe, expect, it } from '@jest/globals';
import { recordedOn } from '@mijlpaal/engine-testing';
import { isoDate } from '@mijlpaal/shared-time';
import type { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  BRIN,
  earlyLeavingDataReceived,
  earlyLeaversDelivered,
  figuresDelivered,
  folded,
  institutionRegistered,
  institutionSplit,
  story,
  studyValueDataReceived,
  studyValuesDelivered,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { deliveriesKey, deliveriesProjection } from './deliveries.projection';
import { progressProjection } from './progress.projection';
import { splitsProjection } from './splits.projection';
import { transitionsProjection } from './transitions.projection';
import { unnotedData } from './unnoted-data';

const unit = (level: number, diplomas: number | null) => ({
  domain: '79010',
  level,
  diplomas,
  studyValue: diplomas === null ? null : '1.00',
  heavierDiplomas: diplomas,
});
const today = isoDate('2016-02-01');

describe('delivered data', () => {
  const facts = story<MijlpaalEvent>(
    recordedOn('2016-01-10', studyValuesDelivered({ units: [unit(2, 10), unit(4, 20)] })),
    recordedOn('2016-01-20', studyValuesDelivered({ units: [unit(4, null)], source: 'Correctie' })),
    studyValuesDelivered({ schoolYear: '2013-2014' }),
    earlyLeaversDelivered(),
    figuresDelivered(),
    figuresDelivered({ level2Students: 4000 }),
  );
  const rows = folded(deliveriesProjection, facts);
  const cells = (key: string) => rows.get(key)?.cells ?? {};

  it('stand by kind, institution and period', () =>
    expect([...rows.keys()]).toEqual([
      'studyValue/25LH/2014-2015',
      'studyValue/25LH/2013-2014',
      'earlyLeaving/25LH/2014-10-01',
      'figures/25LH/2015',
    ]));
  it('of each unit the last delivery counts, the earlier one stays, and a unit that is not named stays as it was', () => {
    const units = cells(deliveriesKey('studyValue', BRIN, '2014-2015'));
    expect(units['79010-2']?.map(({ values }) => values?.['diplomas'])).toEqual([10]);
    expect(units['79010-4']?.map(({ values, source, recordedOn: on }) => [values?.['diplomas'], source, on])).toEqual([
      [20, 'Voorbeeldcijfers', '2016-01-10'],
      [null, 'Correctie', '2016-01-20'],
    ]);
    expect(rows.get('studyValue/25LH/2014-2015')?.last).toBe(facts[1]?.id);
  });
  it('of figures too', () =>
    expect(cells('figures/25LH/2015')['']?.map(({ values }) => values?.['level2Students'])).toEqual([3912, 4000]));
});

describe('what a trajectory has yet to note', () => {
  const unnoted = (...facts: readonly MijlpaalEvent[]) => {
    const told = story<MijlpaalEvent>(...facts);
    const last = (type: string) => told.findLast((fact) => fact.type === type)?.id ?? '';
    const notes = unnotedData(
      [...folded(deliveriesProjection, told).values()],
      [...folded(progressProjection, told).values()],
      [...folded(transitionsProjection, told).values()],
      [...folded(splitsProjection, told).values()],
      today,
    );
    return { notes, last };
  };
  const about = ({ notes }: ReturnType<typeof unnoted>) =>
    notes.map(({ data }) => ['part' in data ? data.part : 'studyValue', data.year]);

  it('is nothing while it is not opened', () =>
    expect(unnoted(institutionRegistered(), studyValuesDelivered()).notes).toEqual([]));
  it.each([
    ['2013-2014', []],
    ['2014-2015', [['studyValue', 2016]]],
    ['2016-2017', [['studyValue', 2018]]],
    ['2017-2018', []],
  ])('of the school year %s is %j', (schoolYear, expected) =>
    expect(about(unnoted(trajectoryOpened(), studyValuesDelivered({ schoolYear })))).toEqual(expected),
  );
  it.each([
    ['2013-10-01', []],
    [
      '2014-10-01',
      [
        ['variable', 2015],
        ['fixed', 2016],
      ],
    ],
    [
      '2016-10-01',
      [
        ['variable', 2017],
        ['fixed', 2018],
      ],
    ],
    ['2017-10-01', [['variable', 2018]]],
    ['2018-10-01', []],
  ])('of the count day %s is %j', (countedOn, expected) =>
    expect(about(unnoted(trajectoryOpened(), earlyLeaversDelivered({ countedOn })))).toEqual(expected),
  );
  it('is the last delivery, once', () => {
    const twice = unnoted(trajectoryOpened(), studyValuesDelivered(), studyValuesDelivered());
    expect(twice.notes).toEqual([
      {
        type: 'NoteStudyValueData',
        data: { brin: BRIN, year: 2016, receivedOn: today, delivery: twice.last('StudyValuesDelivered') },
      },
    ]);
    const delivery = twice.last('StudyValuesDelivered');
    const noted = [studyValueDataReceived({ delivery })];
    expect(about(unnoted(trajectoryOpened(), studyValuesDelivered(), studyValuesDelivered(), ...noted))).toEqual([]);
    expect(about(unnoted(trajectoryOpened(), studyValuesDelivered(), ...noted))).toEqual([['studyValue', 2016]]);
  });
  it('is a statement that divides data, for everyone it names, in the years of money in which it counts', () => {
    const opening = trajectoryOpened({ brin: '99ZZ', openedOn: '2016-08-01' });
    const of = (on: string) => {
      const { notes, last } = unnoted(trajectoryOpened(), opening, studyValuesDelivered(), institutionSplit({ on }));
      return notes.map(({ data }) => [data.brin, data.year, data.delivery === last('InstitutionSplit')]);
    };
    expect(of('2016-08-01')).toEqual([
      [BRIN, 2016, true],
      ['99ZZ', 2016, true],
    ]);
    expect(of('2016-11-02')).toEqual([[BRIN, 2016, false]]); // that year was paid before the split
  });
  it('is each part by itself', () => {
    const { last } = unnoted(trajectoryOpened(), earlyLeaversDelivered());
    const noted = earlyLeavingDataReceived({ year: 2015, delivery: last('EarlyLeaversDelivered') });
    expect(about(unnoted(trajectoryOpened(), earlyLeaversDelivered(), noted))).toEqual([['fixed', 2016]]);
  });
});
