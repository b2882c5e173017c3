import { describe, it } from '@jest/globals';
import { by, scenario } from '@mijlpaal/engine-testing';
import { examples } from '@mijlpaal/trajectory-contract';
import {
  adviseExcellence,
  decideExcellence,
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  people,
  planSubmitted,
  planSupplemented,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { trajectoryWorkflow } from './trajectory.decide';

const trajectory = scenario(trajectoryWorkflow);
const opened = trajectoryOpened();
const applied = planSubmitted({ excellenceApplication: true });
const advised = by(people.assessor, excellenceAdvised());
const [FILED, SUPPLIED] = ['a'.repeat(64), 'b'.repeat(64)];
const paper = (sha256: string) => ({ sha256, name: 'Plan.pdf', size: 1, mediaType: 'application/pdf' });
const filed = planSubmitted({ excellenceApplication: true, documents: [paper(FILED)] });
const foundOn = (...pages: readonly { readonly sha256: string; readonly page: number }[]) => ({
  ...examples['excellence-advices'].items,
  'E1.2': { result: 'met', pages },
});
const conditions = [{ item: 'E1.4', text: 'Kies indicatoren.', by: null }];

describe('advice on excellence (excellentieaanvraag)', () => {
  it.each([
    ['positive', []],
    ['positiveWithConditions', conditions],
    ['negative', []],
  ])('is accepted after an application: %s', (outcome, conditions) =>
    trajectory
      .given(opened, applied)
      .when(adviseExcellence({ outcome, conditions }))
      .then(excellenceAdvised({ outcome, conditions })),
  );
  it.each(['the plan', 'a supplement'])('may name pages of a document that came with %s', (which) => {
    const items = foundOn({ sha256: which === 'the plan' ? FILED : SUPPLIED, page: 4 });
    return trajectory
      .given(opened, filed, planSupplemented({ documents: [paper(SUPPLIED)] }))
      .when(adviseExcellence({ items }))
      .then(excellenceAdvised({ items }));
  });
  it('may not name a page of a document that the institution did not file', () =>
    trajectory
      .given(opened, filed, advised)
      .when(adviseExcellence({ items: foundOn({ sha256: FILED, page: 4 }, { sha256: SUPPLIED, page: 1 }) }))
      .thenRefused('DocumentNotFiled'));
  it('may be repeated until the decision', () =>
    trajectory
      .given(opened, applied, advised)
      .when(adviseExcellence({ outcome: 'negative' }))
      .then(excellenceAdvised({ outcome: 'negative' })));
  it('is not possible without a plan', () =>
    trajectory.given(opened).when(adviseExcellence()).thenRefused('NotPossibleNow'));
  it('is not possible when nothing was applied for', () =>
    trajectory.given(opened, planSubmitted()).when(adviseExcellence()).thenRefused('NotPossibleNow'));
  it.each(['approved', 'approvedWithConditions', 'rejected'])('is not possible after the decision %s', (outcome) =>
    trajectory
      .given(opened, applied, advised, excellenceDecided({ outcome }))
      .when(adviseExcellence())
      .thenRefused('NotPossibleNow'),
  );
});

describe('the decision on excellence', () => {
  it.each([
    ['approved', []],
    ['approvedWithConditions', conditions],
    ['rejected', []],
  ])('is accepted after an advice: %s', (outcome, conditions) =>
    trajectory
      .given(opened, applied, advised)
      .when(decideExcellence({ outcome, conditions }), { actor: people.decisionMaker })
      .then(excellenceDecided({ outcome, conditions })),
  );
  it('need not follow the advice', () =>
    trajectory
      .given(opened, applied, by(people.assessor, excellenceAdvised({ outcome: 'negative' })))
      .when(decideExcellence({ outcome: 'approved' }))
      .then(excellenceDecided({ outcome: 'approved' })));
  it.each(['2015-07-15', '2015-07-16'])('is accepted on %s, late or not', (on) =>
    trajectory.given(opened, applied, advised).when(decideExcellence({ on })).then(excellenceDecided({ on })),
  );
  it('is not possible before the advice', () =>
    trajectory.given(opened, applied).when(decideExcellence()).thenRefused('NotPossibleNow'));
  it('is not possible without a plan', () =>
    trajectory.given(opened).when(decideExcellence()).thenRefused('NotPossibleNow'));
  it('is not possible when nothing was applied for', () =>
    trajectory.given(opened, planSubmitted()).when(decideExcellence()).thenRefused('NotPossibleNow'));
  it.each(['approved', 'approvedWithConditions', 'rejected'])('is final when %s', (outcome) =>
    trajectory
      .given(opened, applied, advised, excellenceDecided({ outcome }))
      .when(decideExcellence({ outcome: 'approved' }))
      .thenRefused('NotPossibleNow'),
  );
  it('is accepted when the final report is already there', () =>
    trajectory
      .given(opened, applied, advised, finalReportSubmitted())
      .when(decideExcellence({ on: '2019-03-05' }))
      .then(excellenceDecided({ on: '2019-03-05' })));

  it('is refused to the person who gave the advice', () =>
    trajectory
      .given(opened, applied, advised)
      .when(decideExcellence(), { actor: people.assessor })
      .thenRefused('AdviserMayNotDecide'));
  it('is refused to that person in another role too', () =>
    trajectory
      .given(opened, applied, advised)
      .when(decideExcellence(), { actor: { ...people.decisionMaker, id: people.assessor.id } })
      .thenRefused('AdviserMayNotDecide'));
  it('is refused to the person who gave an earlier advice, that another one replaced', () =>
    trajectory
      .given(opened, applied, advised, by(people.otherAssessor, excellenceAdvised()))
      .when(decideExcellence(), { actor: people.assessor })
      .thenRefused('AdviserMayNotDecide'));
});
