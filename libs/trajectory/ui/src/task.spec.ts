import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import type { DeadlineItem, Role } from '@mijlpaal/trajectory-contract';
import { taskHref, taskName } from './task';

const hrefOf = (turn: Role, id: string) => taskHref({ id, turn, brin: brin('25LH') } as DeadlineItem);

describe('where a task is done', () => {
  it.each([
    ['assessor', 'excellence-decision-2015', '/beoordelen/excellentie'],
    ['assessor', 'talk-2016', '/beoordelen/voortgangsgesprek-2016'],
    ['assessor', 'work-placement-approval-2017', '/beoordelen/verbeterplan-bpv'],
    ['assessor', 'work-placement-class-2018', '/beoordelen/indeling-bpv-2018'],
    ['decisionMaker', 'work-placement-approval-2017', '/beoordelen/verbeterplan-bpv-goedkeuren'],
    ['decisionMaker', 'study-value-decision-2016', '/beoordelen/studiewaarde-2016'],
    ['decisionMaker', 'early-leaving-fixed-decision-2017', '/beoordelen/vsv-vast-2017'],
    ['decisionMaker', 'early-leaving-variable-decision-2015', '/beoordelen/vsv-variabel-2015'],
    ['duo', 'study-value-payment-2016', ''],
  ] as const)('of %s about %s', (turn, id, place) => expect(hrefOf(turn, id)).toBe(`/trajecten/25LH${place}`));

  it('is called after what is done: an assessor reads a plan that the minister approves', () => {
    const id = 'work-placement-approval-2017';
    expect((['assessor', 'decisionMaker'] as const).map((turn) => taskName({ id, turn } as DeadlineItem))).toEqual([
      'Verbeterplan bpv beoordelen',
      'Verbeterplan bpv goedkeuren',
    ]);
  });
});
