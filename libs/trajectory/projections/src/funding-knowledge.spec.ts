import { describe, expect, it } from '@jest/globals';
import type { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  earlyLeaversDelivered,
  folded,
  story,
  studyValuesDelivered,
  trajectoryOpened,
  workPlacementPlanApproved,
  workPlacementResultsClassed,
} from '@mijlpaal/trajectory-testing';
import { deliveriesProjection } from './deliveries.projection';
import { fundingKnowledge } from './funding-knowledge';
import { fundingProjection } from './funding.projection';

const unit = (domain: string, diplomas: number | null) => ({
  domain,
  level: 4,
  diplomas,
  studyValue: diplomas === null ? null : '1.50',
  heavierDiplomas: diplomas,
});
function toldBy(...facts: readonly MijlpaalEvent[]) {
  const recorded = story(trajectoryOpened(), ...facts);
  const funding = [...folded(fundingProjection, recorded).values()];
  const deliveries = [...folded(deliveriesProjection, recorded).values()].reverse(); // in any order
  const of = (...asked: readonly [Parameters<typeof fundingKnowledge>[1], number]) =>
    fundingKnowledge({ funding, deliveries, transitions: [], splits: [] }, ...asked).institutions[0];
  return { ids: recorded.slice(1).map(({ id }) => id), of };
}

describe('the knowledge for result-dependent money', () => {
  it('is the last sum of each unit, by the delivery that said it, of the school years that count', () => {
    const { ids, of } = toldBy(
      studyValuesDelivered({ units: [unit('79010', 10), unit('79020', 20)] }),
      studyValuesDelivered({ units: [unit('79010', null)], illustrative: false }),
      studyValuesDelivered({ schoolYear: '2015-2016' }),
    );
    expect(of('studyValue', 2016)?.diplomas).toEqual([
      {
        value: { schoolYear: '2014-2015', units: [['79010-4', null, null, null]] },
        facts: [ids[1]],
        illustrative: false,
      },
      {
        value: { schoolYear: '2014-2015', units: [['79020-4', 20, '1.50', 20]] },
        facts: [ids[0]],
        illustrative: true,
      },
    ]);
  });
  it('is the counts of the days that count', () => {
    const { ids, of } = toldBy(earlyLeaversDelivered(), earlyLeaversDelivered({ countedOn: '2013-10-01' }));
    const at = (fact: number, countedOn: string) => ({
      value: { countedOn, categories: [['level2', 1800, 171]] },
      facts: [ids[fact]],
      illustrative: true,
    });
    expect([of('earlyLeavingFixed', 2016)?.counts, of('earlyLeavingVariable', 2015)?.counts]).toEqual([
      [at(0, '2014-10-01')],
      [at(1, '2013-10-01'), at(0, '2014-10-01')],
    ]);
  });
  it('is the approval of the plan and the class of that year', () => {
    const { ids, of } = toldBy(
      workPlacementPlanApproved({ approvedOn: '2017-01-31' }),
      workPlacementResultsClassed({ resultYear: 2017, class: 'good' }),
    );
    const known = (value: string, fact: string | undefined) => ({ value, facts: [fact], illustrative: false });
    expect([of('workPlacement', 2017)?.workPlacement, of('workPlacement', 2018)?.workPlacement]).toEqual([
      { approvedOn: known('2017-01-31', ids[0]), class: known('good', ids[1]) },
      { approvedOn: known('2017-01-31', ids[0]), class: null },
    ]);
  });
  it('holds nothing that the component does not need', () =>
    expect(Object.keys(toldBy(earlyLeaversDelivered(), studyValuesDelivered()).of('investment', 2016) ?? {})).toEqual([
      'brin', 'openedOn', 'conditions', 'figures',
    ])); // prettier-ignore
});
