import { describe, expect, it } from '@jest/globals';
import { percentageField, percentagesBody, studyValueBody } from './result-bodies';

describe('what is sent of results', () => {
  it('is study values with a point, and null where nothing was filled in', () =>
    expect(studyValueBody({ year: 2016, values: [{ domain: '79010', level: 2, base: ' 0,09', average: '' }] })).toEqual(
      {
        year: 2016,
        values: [{ domain: '79010', level: 2, base: '0.09', average: null }],
      },
    ));

  it.each([
    ['0,550', '0.55'],
    ['1,0', '1'],
    ['0', '0'],
    ['0,5,0', '0.5,0'],
  ])('is study values without noughts at the end, so that an equal one is the same: %j is %j', (typed, value) =>
    expect(studyValueBody({ values: [{ base: typed, average: typed }] })).toMatchObject({
      values: [{ base: value, average: value }],
    }),
  );

  it.each([
    ['9,5', '9.50'],
    ['9', '9.00'],
    ['9.25', '9.25'],
    ['veel', 'veel'],
  ])('is percentages with two decimals: %j is %j', (typed, percentage) =>
    expect(percentagesBody({ percentages: { level2: typed, entry: '' } })).toEqual({
      percentages: [{ category: 'level2', percentage }],
    }),
  );

  it('says of a mistake which field it is at', () => {
    const values = { percentages: { entry: '', level2: 'veel', level34: '1,50' } };
    expect(percentageField('percentages[0].percentage', values)).toBe('percentages.level2');
    expect(percentageField('percentages', values)).toBe('percentages.entry');
    expect(percentageField('remark', values)).toBe('remark');
  });
});
