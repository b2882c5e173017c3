import { describe, expect, it } from '@jest/globals';
import { recordedOn } from '@mijlpaal/engine-testing';
import type { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  ceilingPublished,
  excellenceDecided,
  figuresDelivered,
  folded,
  institutionRegistered,
  planSubmitted,
  story,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { deliveriesProjection } from './deliveries.projection';
import { fundingKnowledge } from './funding-knowledge';
import { fundingProjection } from './funding.projection';

const opened = trajectoryOpened();
const none = { agreementSignedOn: null, planSubmittedOn: null, excellence: null };
const notFiled = { approvedOn: null, classes: {} };
const rowsOf = (...facts: readonly MijlpaalEvent[]) => folded(fundingProjection, story(...facts));

describe('what a division of money rests on', () => {
  it('is each institution with a trajectory, with the conditions that its facts meet, on their own days', () => {
    const facts = story(
      opened,
      recordedOn('2015-03-04', agreementSigned({ on: '2015-03-01' })),
      planSubmitted({ on: '2015-04-30' }),
      excellenceDecided({ on: '2015-07-10', outcome: 'rejected' }),
    );
    const [, signed, plan, decided] = facts.map(({ id }) => id);
    const known = (value: unknown, fact: string | undefined) => ({ value, facts: [fact], illustrative: false });
    expect(folded(fundingProjection, facts).get('institution/25LH')).toEqual({
      brin: '25LH',
      openedOn: '2015-01-05',
      endedOn: null,
      conditions: {
        agreementSignedOn: known('2015-03-01', signed),
        planSubmittedOn: known('2015-04-30', plan),
        excellence: known({ outcome: 'rejected', decidedOn: '2015-07-10' }, decided),
      },
      workPlacement: notFiled,
    });
  });
  it('knows of a trajectory that has met no condition yet', () =>
    expect(rowsOf(opened).get('institution/25LH')).toEqual({
      brin: '25LH',
      openedOn: '2015-01-05',
      endedOn: null,
      conditions: none,
      workPlacement: notFiled,
    }));
  it('has no row of an institution without a trajectory', () =>
    expect([...rowsOf(institutionRegistered())]).toEqual([]));
});

describe('the knowledge for one component in one year', () => {
  const facts = story<MijlpaalEvent>(
    trajectoryOpened({ brin: '25LH' }),
    trajectoryOpened({ brin: '01AA' }),
    figuresDelivered({ brin: '25LH' }),
    figuresDelivered({ brin: '01AA', year: 2016 }),
    ceilingPublished(),
    ceilingPublished({ component: 'excellence', amount: '20000000.00' }),
  );
  const rows = {
    funding: [...folded(fundingProjection, facts).values()],
    deliveries: [...folded(deliveriesProjection, facts).values()],
    transitions: [],
    splits: [],
  };
  it('is the ceiling of both, and every institution by BRIN with its figures of that year', () => {
    const { ceiling, institutions } = fundingKnowledge(rows, 'investment', 2015);
    expect(ceiling?.value).toBe('163500000.00');
    expect(institutions.map(({ brin, figures }) => [brin, figures?.value.level2Students ?? null])).toEqual([
      ['01AA', null],
      ['25LH', 3912],
    ]);
  });
  it('is without a ceiling when none was published', () =>
    expect(fundingKnowledge(rows, 'excellence', 2016).ceiling).toBeNull());
});
