import type { Brin } from '@mijlpaal/shared-institution';
import type { Money } from '@mijlpaal/shared-money';
import type { Explanation, FundingComponent, FundingItem } from '@mijlpaal/trajectory-contract';
import { divideFunding, type FundingInstitution } from './funding';
import { bare, eachBrinOnce, notEntitled } from './funding-division';
import { type Condition, type Entitlement, entitlement, type FundingConditions } from './funding-entitlement';
import { type FigureName, type Formula, formulas } from './funding-formula';
import { type Known, known } from './funding-known';
import { input, type Remark } from './funding-lines';

/** What is known of one institution for one year. */
export interface FundingCandidate {
  readonly brin: Brin;
  readonly conditions: FundingConditions;
  /** null: not delivered. */
  readonly figures: Known<{ readonly nationalContribution: Money; readonly level2Students: number }> | null;
}

export interface FundingKnowledge {
  /** Of that component and year; null: not published. */
  readonly ceiling: Known<Money> | null;
  /** Each BRIN once. */
  readonly institutions: readonly FundingCandidate[];
}

/** The list of one component in one year. `total` and `undistributed`: null when it cannot be computed, and the ceiling together. */
export interface FundingList {
  readonly component: FundingComponent;
  readonly year: number;
  /** In the order of the institutions. */
  readonly items: readonly FundingItem[];
  readonly total: Money | null;
  readonly undistributed: Money | null;
}

type Entitled = FundingCandidate & { readonly right: Entitlement };

const remarkOf: Readonly<Record<Exclude<Condition['state'], 'met'>, Remark['code']>> = {
  missing: 'conditionMissing',
  rejected: 'excellenceRejected',
  metAfterYear: 'conditionMetAfterYear',
};

const unmet = ({ brin, right }: Entitled): Remark[] =>
  right.because.flatMap(({ name, state }) => (state === 'met' ? [] : [{ code: remarkOf[state], name, brin }]));

/** What a division cannot do without: the ceiling, and each figure of each entitled institution that the formula uses. */
const missingOf = ({ parts }: Formula, ceiling: Known<Money> | null, entitled: readonly Entitled[]): Remark[] => [
  ...(ceiling === null ? [{ code: 'ceilingMissing' as const, name: 'ceiling', brin: null }] : []),
  ...entitled
    .filter(({ figures }) => figures === null)
    .flatMap(({ brin }) => parts.map(({ figure }) => ({ code: 'figureMissing' as const, name: figure, brin }))),
];

const conditionInputs = ({ because }: Entitlement): Explanation['inputs'] =>
  because.map(({ name, on, facts, illustrative }) => input(name, { value: on, facts, illustrative }));

/** An explanation for an amount that cannot be computed: what is known, and what is missing. */
function unknown(
  formula: Formula,
  ceiling: Known<Money> | null,
  { figures, right }: Entitled,
  missing: Remark[],
): Explanation {
  const own = ({ figure }: { readonly figure: FigureName }) =>
    input(figure, figures === null ? known(null) : { ...figures, value: `${figures.value[figure]}` });
  const inputs = [input('ceiling', ceiling ?? known(null)), ...(right.entitled ? formula.parts.map(own) : [])];
  return bare(formula, { inputs, remarks: missing });
}

function item(component: FundingComponent, institution: Entitled, computed: Explanation): FundingItem {
  const { brin, right } = institution;
  const explanation: Explanation = {
    ...computed,
    article: right.article,
    inputs: [...conditionInputs(right), ...computed.inputs],
    remarks: [...computed.remarks, ...unmet(institution)],
    readings: [...right.readings, ...computed.readings],
  };
  return {
    brin,
    component,
    entitled: right.entitled,
    since: right.since,
    firstPaymentMonth: right.firstPaymentMonth,
    amount: explanation.result,
    illustrative: explanation.inputs.some(({ illustrative }) => illustrative),
    explanation,
  };
}

/**
 * What each institution gets of a component in a year, as far as the facts given say: who is entitled, from when, how much.
 * When the ceiling or a figure of an entitled institution is missing no amount is known, of nobody; each explanation says
 * which figure of whom.
 * @param year 2015 to 2018
 * @throws RangeError for another year, or when a BRIN is there twice
 * @source R16 art. 2.3
 */
export function divisionOf(
  component: FundingComponent,
  year: number,
  { ceiling, institutions }: FundingKnowledge,
): FundingList {
  eachBrinOnce(institutions);
  const formula = formulas[component];
  const all: readonly Entitled[] = institutions.map((institution) => ({
    ...institution,
    right: entitlement(component, institution.conditions, year),
  }));
  const entitled = all.filter(({ right }) => right.entitled);
  const missing = missingOf(formula, ceiling, entitled);
  if (ceiling === null || missing.length > 0)
    return {
      component,
      year,
      items: all.map((institution) => item(component, institution, unknown(formula, ceiling, institution, missing))),
      total: null,
      undistributed: null,
    };
  const sharing = entitled.flatMap(({ brin, figures }): FundingInstitution[] => {
    if (figures === null) return []; // none: missingOf would have said so
    const { nationalContribution, level2Students } = figures.value;
    return [
      {
        brin,
        entitled: true,
        nationalContribution: { ...figures, value: nationalContribution },
        level2Students: { ...figures, value: level2Students },
      },
    ];
  });
  const { amounts, total, undistributed } = divideFunding(component, { ceiling, institutions: sharing });
  const explanations = new Map(amounts.map(({ brin, explanation }) => [brin, explanation]));
  const items = all.map((institution) =>
    item(component, institution, explanations.get(institution.brin) ?? notEntitled(formula)),
  );
  return { component, year, items, total, undistributed };
}
