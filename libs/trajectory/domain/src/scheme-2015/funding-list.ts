import type { Money } from '@mijlpaal/shared-money';
import {
  type Component,
  COMPONENT_YEARS,
  type Explanation,
  type FundingItem,
  type MissingFigure,
} from '@mijlpaal/trajectory-contract';
import { bare, eachBrinOnce, notEntitled } from './funding-division';
import type { Condition } from './funding-entitlement';
import { type Known, known } from './funding-known';
import type { FundingCandidate, FundingKnowledge } from './funding-knowledge';
import { claimants, countingSplits } from './funding-claimants';
import { type Joined, joined } from './funding-mergers';
import { statementsMissing } from './funding-splits';
import { input, type Remark, remark } from './funding-lines';
import { type FundingSettings, fundingSettings } from './funding-settings';
import type { Claimant, FundingWay, Missing, Right, Under } from './funding-way';
import { fundingWays } from './funding-ways';

/** The list of one component in one year. `total` and `undistributed`: null when it cannot be computed, and the ceiling together. */
export interface FundingList {
  readonly component: Component;
  readonly year: number;
  /** In the order of the institutions. */
  readonly items: readonly FundingItem[];
  /** Why no amount is known; empty when all are. */
  readonly missing: readonly MissingFigure[];
  readonly total: Money | null;
  readonly undistributed: Money | null;
}

const remarkOf: Readonly<Record<Exclude<Condition['state'], 'met'>, Remark['code']>> = {
  missing: 'conditionMissing',
  rejected: 'excellenceRejected',
  metAfterYear: 'conditionMetAfterYear',
};

const unmet = ({ brin, right }: Claimant): Remark[] =>
  right.because.flatMap(({ name, state }) => (state === 'met' ? [] : [{ code: remarkOf[state], name, brin }]));

const conditionInputs = ({ because }: Right): Explanation['inputs'] =>
  because.map(({ name, on, facts, illustrative }) => input(name, { value: on, facts, illustrative }));

/** What all of them miss, such as a norm, is said once. */
const once = (missing: readonly Missing[]): readonly Missing[] => [
  ...new Map(missing.map((one) => [[one.code, one.name, one.brin].join(), one])).values(),
];

/** What is missing as one institution is told: its own figures by name, those of the others together. */
const missingFor = ({ brin }: FundingCandidate, missing: readonly Missing[]): Remark[] => [
  ...missing.filter((one) => one.brin === null || one.brin === brin),
  ...(missing.some((one) => one.brin !== null && one.brin !== brin) ? [remark('figureOfOthersMissing')] : []),
];

/** What comes after the parts: what is divided, and by what. */
const AFTER_PARTS = ['ceiling', 'nationalContribution'];

/** What is missing of whatever the parts of an institution come from: itself, whom it goes on for, and who was divided over it. */
function missingOfParts({ brin, told }: Claimant, goesOnFor: readonly string[], missing: readonly Missing[]) {
  const dividedFrom = told.flatMap((one) => (one.code === 'dividedFrom' ? [one.brin] : []));
  const from = [null, brin, ...goesOnFor, ...dividedFrom];
  return missing.filter((one) => from.includes(one.brin) && !AFTER_PARTS.includes(one.name));
}

/** An explanation for an amount that cannot be computed: what is known, and what is missing. */
function unknown(
  way: FundingWay,
  ceiling: Known<Money> | null,
  one: Claimant,
  missing: readonly Missing[],
  goesOnFor: readonly string[],
  under: Under,
) {
  const { entitled } = one.right;
  const isWhole = missingOfParts(one, goesOnFor, missing).length === 0;
  const inputs = [input('ceiling', ceiling ?? known(null)), ...(entitled ? way.shown(one, under) : [])];
  const parts = entitled && isWhole ? (way.own?.(one, under) ?? []) : [];
  return bare(way.rule, { inputs, parts: [...parts], remarks: missingFor(one, missing) });
}

function item(component: Component, institution: Claimant, computed: Explanation): FundingItem {
  const { brin, right } = institution;
  const explanation: Explanation = {
    ...computed,
    article: right.article,
    inputs: [...conditionInputs(right), ...computed.inputs],
    remarks: [...computed.remarks, ...institution.told, ...unmet(institution)],
    readings: [...new Set([...right.readings, ...computed.readings])],
  };
  const branches = [explanation, ...explanation.parts];
  return {
    brin,
    component,
    entitled: right.entitled,
    since: right.since,
    firstPaymentMonth: right.firstPaymentMonth,
    amount: explanation.result,
    illustrative: branches.some(({ inputs }) => inputs.some(({ illustrative }) => illustrative)),
    explanation,
  };
}

const about = (code: Remark['code'], brin: Claimant['brin']): Remark => ({ code, name: null, brin });

/** Who ended gets nothing under its own name; who goes on is told for whom. */
function shownAs(
  component: Component,
  way: FundingWay,
  one: Claimant,
  explanation: Explanation,
  { sharing, notThereYet, goesOnAs, goesOnFor }: Joined,
): FundingItem {
  const successor = goesOnAs.get(one.brin);
  if (successor !== undefined || notThereYet.has(one.brin)) {
    const right = { ...one.right, entitled: false, since: null, firstPaymentMonth: null, because: [], readings: [] };
    const remarks = successor === undefined ? [remark('notEntitled')] : [about('goesOnAs', successor)];
    return item(component, { ...one, right }, bare(way.rule, { result: '0.00', remarks }));
  }
  const parts = goesOnFor.get(one.brin) ?? [];
  const sharer = sharing.find(({ brin }) => brin === one.brin) ?? one;
  const remarks = [...explanation.remarks, ...parts.map((brin) => about('goesOnFor', brin))];
  return item(component, sharer, { ...explanation, remarks });
}

/**
 * What each institution gets of a component in a year, as far as the facts given say: who is entitled, from when, how much.
 * When the ceiling or a figure of an entitled institution is missing no amount is known, of nobody, and `missing` says
 * which figure of whom.
 * @param year one in which the component has money
 * @throws RangeError for another year, or when a BRIN is there twice
 * @source R16 art. 2.3, 3.4 to 3.12; PB art. 8 to 14
 */
export function divisionOf(
  component: Component,
  year: number,
  { ceiling, institutions, mergers = [], splits = [], norms = [] }: FundingKnowledge,
  settings: FundingSettings = fundingSettings,
): FundingList {
  if (!COMPONENT_YEARS[component].includes(year)) throw new RangeError(`There is no ${component} money for ${year}`);
  eachBrinOnce(institutions);
  const way = fundingWays[component];
  const under = { year, settings, norms };
  const between = { mergers, splits };
  const all = claimants(way, institutions, between, under);
  const together = joined(way, all, between, under);
  const shown = (one: Claimant, explanation: Explanation): FundingItem =>
    shownAs(component, way, one, explanation, together);
  const missing = once([
    ...(ceiling === null ? [{ code: 'ceilingMissing' as const, name: 'ceiling', brin: null }] : []),
    ...(component === 'studyValue'
      ? statementsMissing(countingSplits(component, splits, under), institutions, year)
      : []),
    ...together.missing,
  ]);
  if (ceiling === null || missing.length > 0)
    return {
      component,
      year,
      items: all.map((one) => {
        const sharer = together.sharing.find(({ brin }) => brin === one.brin) ?? one;
        return shown(one, unknown(way, ceiling, sharer, missing, together.goesOnFor.get(one.brin) ?? [], under));
      }),
      missing: missing.map((one) => ({ component, year, ...one })),
      total: null,
      undistributed: null,
    };
  const { amounts, total, undistributed } = way.divide(ceiling, together.sharing, under);
  const explanations = new Map(amounts.map(({ brin, explanation }) => [brin, explanation]));
  const items = all.map((one) => shown(one, explanations.get(one.brin) ?? notEntitled(way.rule)));
  return { component, year, items, missing: [], total, undistributed };
}
