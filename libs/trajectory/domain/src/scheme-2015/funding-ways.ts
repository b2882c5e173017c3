import type { Component } from '@mijlpaal/trajectory-contract';
import { divideFunding } from './funding';
import { earlyLeavingFixedWay, earlyLeavingVariableWay } from './funding-early-leaving-ways';
import { entitlement } from './funding-entitlement';
import { formulas } from './funding-formula';
import { known } from './funding-known';
import { input } from './funding-lines';
import { studyValueWay } from './funding-study-value-way';
import { figureMissing, type FundingWay, there } from './funding-way';
import { workPlacementWay } from './funding-work-placement-way';

/** Components that go by figures of the institution, to who has met the conditions. */
function byFigures(component: 'investment' | 'excellence'): FundingWay {
  const rule = formulas[component];
  const names = rule.parts.map(({ figure }) => figure);
  return {
    component,
    rule,
    right: ({ conditions }, { year, settings }) => entitlement(component, conditions, year, settings),
    shown: ({ figures }) =>
      names.map((name) =>
        input(name, figures === null ? known(null) : { ...figures, value: `${figures.value[name]}` }),
      ),
    missing: (entitled) =>
      entitled
        .filter(({ figures }) => figures === null)
        .flatMap(({ brin }) => names.map((name) => figureMissing(brin, name))),
    divide: (ceiling, entitled) =>
      divideFunding(component, {
        ceiling,
        institutions: entitled.map((institution) => {
          const figures = there(institution.figures, institution, 'figures');
          const { nationalContribution, level2Students } = figures.value;
          return {
            brin: institution.brin,
            entitled: true,
            nationalContribution: { ...figures, value: nationalContribution },
            level2Students: { ...figures, value: level2Students },
          };
        }),
      }),
  };
}

/** How each component is divided. */
export const fundingWays: Readonly<Record<Component, FundingWay>> = {
  investment: byFigures('investment'),
  excellence: byFigures('excellence'),
  studyValue: studyValueWay,
  workPlacement: workPlacementWay,
  earlyLeavingFixed: earlyLeavingFixedWay,
  earlyLeavingVariable: earlyLeavingVariableWay,
};
