import { paymentMonth } from './funding-payment-month';
import type { FundingCandidate } from './funding-knowledge';
import { known } from './funding-known';
import { input } from './funding-lines';
import { figureMissing, type FundingWay, type Right, there, type Under } from './funding-way';
import { divideWorkPlacement, workPlacementRule } from './funding-work-placement';

/** Without an approved plan nothing. An approval after the year is seldom, and its results were classed all the same. */
function right({ workPlacement }: FundingCandidate, { year, settings }: Under): Right {
  const approvedOn = workPlacement?.approvedOn ?? null;
  const condition = {
    name: 'workPlacementApprovedOn',
    state: approvedOn === null ? 'missing' : 'met',
    on: approvedOn?.value ?? null,
    facts: approvedOn?.facts ?? [],
    illustrative: approvedOn?.illustrative ?? false,
  } as const;
  const month = paymentMonth('workPlacement', year, settings);
  return {
    entitled: approvedOn !== null,
    since: approvedOn?.value ?? null,
    firstPaymentMonth: approvedOn === null ? null : month,
    because: [condition],
    article: workPlacementRule.article,
    readings: [
      'workPlacementNeedsPlan',
      ...(approvedOn !== null && month === null ? (['workPlacementMonth'] as const) : []),
    ],
  };
}

/** Work placement (bpv): who has an approved plan shares, by class of the results of the year. */
export const workPlacementWay: FundingWay = {
  component: 'workPlacement',
  rule: workPlacementRule,
  right,
  shown: ({ figures, workPlacement }) => [
    input('key', figures === null ? known(null) : { ...figures, value: figures.value.nationalContribution }),
    input('class', workPlacement?.class ?? known(null)),
  ],
  missing: (entitled) =>
    entitled.flatMap(({ brin, figures, workPlacement }) => [
      ...(figures === null ? [figureMissing(brin, 'nationalContribution')] : []),
      ...(workPlacement?.class ? [] : [figureMissing(brin, 'class')]),
    ]),
  divide: (ceiling, entitled, { year, settings }) =>
    divideWorkPlacement(
      {
        year,
        ceiling,
        institutions: entitled.map((institution) => {
          const figures = there(institution.figures, institution, 'nationalContribution');
          return {
            brin: institution.brin,
            key: { ...figures, value: figures.value.nationalContribution },
            class: there(institution.workPlacement?.class, institution, 'class'),
          };
        }),
      },
      settings,
    ),
};
