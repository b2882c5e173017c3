import { describe, expect, it } from '@jest/globals';
import type { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  earlyLeaversDelivered,
  figuresDelivered,
  folded,
  story,
  studyValuesDelivered,
} from '@mijlpaal/trajectory-testing';
import { deliveriesProjection } from './deliveries.projection';
import { keyFigures } from './key-figures';

const unit = (level: number, diplomas: number | null, studyValue: string | null) => ({
  domain: '79010',
  level,
  diplomas,
  studyValue,
  heavierDiplomas: diplomas,
});

describe('the key figures of an institution', () => {
  const facts = story<MijlpaalEvent>(
    studyValuesDelivered({ schoolYear: '2013-2014', units: [unit(2, 7, '0.5')] }),
    studyValuesDelivered({ units: [unit(2, 10, '0.1'), unit(4, 20, '2.25'), unit(3, 1, '0')] }),
    studyValuesDelivered({ units: [unit(4, 21, '2.2')], illustrative: false, source: 'Nalevering' }),
    figuresDelivered({ nationalContribution: '104816500.00', level2Students: 3912 }),
    earlyLeaversDelivered({
      categories: [
        { category: 'entry', students: 100, leavers: 30 },
        { category: 'level2', students: 900, leavers: null },
      ],
    }),
  );
  const figures = keyFigures([...folded(deliveriesProjection, facts).values()]);
  const told = figures.map(({ figure, period, value }) => [figure, period, value]);

  it('are added up over units and groups, of what was delivered last, the latest period first', () =>
    expect(told).toEqual([
      ['nationalContribution', '2015', '104816500.00'],
      ['level2Students', '2015', '3912'],
      ['diplomas', '2014-2015', '32'],
      ['diplomas', '2013-2014', '7'],
      ['studyValue', '2014-2015', '2.3'],
      ['studyValue', '2013-2014', '0.5'],
      ['studentsUnder22', '2014-10-01', '1000'],
      ['earlyLeavers', '2014-10-01', null],
    ]));
  it('name each source and fact that counts, and stay illustrative while a part is', () =>
    expect(figures.find(({ figure, period }) => figure === 'diplomas' && period === '2014-2015')).toMatchObject({
      source: 'Voorbeeldcijfers; Nalevering',
      illustrative: true,
      facts: [facts[1]?.id, facts[2]?.id],
    }));
  it('are none before anything was delivered', () => expect(keyFigures([])).toEqual([]));
});
