import { Fraction } from '@mijlpaal/shared-money';
import type { Explanation } from '../explanation';
import { capital, formatDay, formatMoney, formatNumber } from './format';
import { formatSource } from './format-source';
import { fundingWords, partName } from './funding-words';

type Lines = Pick<Explanation['parts'][number], 'inputs' | 'steps' | 'remarks'>;

/** What goes in: `facts` is how many facts say it; `value` null: it is missing. */
export interface SaidInput {
  readonly name: string;
  readonly label: string;
  readonly facts: number;
  readonly value: string | null;
  readonly illustrative: boolean;
}
export interface SaidStep {
  readonly name: string;
  readonly label: string;
  readonly sum: string;
  readonly outcome: string;
  /** The fraction, where the outcome is rounded and a person can read it. */
  readonly exact: string | null;
}
export interface SaidLines {
  readonly remarks: readonly string[];
  readonly inputs: readonly SaidInput[];
  readonly steps: readonly SaidStep[];
}
export interface SaidPart extends SaidLines {
  readonly kind: Explanation['parts'][number]['kind'];
  readonly name: string;
  readonly label: string;
}
/** An explanation in Dutch, ready to be shown. */
export interface SaidExplanation extends SaidLines {
  readonly article: string;
  readonly parts: readonly SaidPart[];
  /** How the cents that were left were given out; null when nothing was rounded. */
  readonly rounding: string | null;
  readonly readings: readonly string[];
}

const labelOf = (name: string): string => fundingWords.names[name] ?? name;

/** Names of inputs and steps in an expression become their Dutch names, signs become the ones of a sum on paper. */
const readable = (expression: string): string =>
  expression
    .replace(/[A-Za-z]\w*/g, (word) => fundingWords.functions[word] ?? labelOf(word).toLowerCase())
    .replace(/\d+\.\d+/g, formatNumber)
    .replaceAll('*', '×')
    .replace(/(?<!\d)\/|\/(?!\d)/g, ':');

const MONEY =
  /^(?:ceiling|key|nationalContribution|nationalContributionTotal|excess|claim|claimTotal|share|cap|categoryClaim)$|(?:Pot|Amount)$|^(?:roundedDown|extraCent|amount|exact)$/;

/** As many decimals as the values of steps have. */
const DECIMALS = 12;
const rounded = (value: string): string =>
  /^-?\d+\/\d+$/.test(value) ? Fraction.parse(value).toDecimal(DECIMALS) : value;

/** A longer fraction helps nobody who reads it; machines have it in the explanation itself. In characters. */
const LEGIBLE = 40;

function valueText(name: string, given: string): string {
  const value = rounded(given);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  const word = fundingWords.valueWords[value];
  if (word !== undefined) return word;
  const isMoney = MONEY.test(name);
  const number = value.replace(/^(\d+\.\d{2})0+$/, '$1').replace(/^(\d+)$/, isMoney ? '$1.00' : '$1');
  if (isMoney) return formatMoney(number.replace(/^(\d+\.\d)$/, '$10'));
  return formatNumber(name.startsWith('level2Students') ? number.replace(/\.0+$/, '') : number);
}

const saidLines = ({ inputs, steps, remarks }: Lines, brin: string): SaidLines => ({
  remarks: [
    ...new Set(
      remarks.map(
        ({ code, name, brin: of }) =>
          `${fundingWords.remark[code](name ?? '')}${of !== null && of !== brin ? ` (${of})` : ''}`,
      ),
    ),
  ],
  inputs: inputs.map(({ name, value, facts, illustrative }) => ({
    name,
    label: labelOf(name),
    facts: facts.length,
    value: value === null ? null : valueText(name, value),
    illustrative,
  })),
  steps: steps.map(({ name, expression, value, exact }) => ({
    name,
    label: labelOf(name),
    sum: readable(expression),
    outcome: valueText(name, value),
    exact: exact !== null && exact.length <= LEGIBLE ? exact : null,
  })),
});

const roundingText = ({ among, centsLeft, rank, extraCent }: NonNullable<Explanation['rounding']>): string =>
  `Na het afronden waren voor ${among} instellingen nog ${centsLeft} ${centsLeft === 1 ? 'cent' : 'centen'} over. Deze instelling staat op plaats ${rank} en krijgt ${extraCent ? 'een' : 'geen'} cent extra.`;

/** How an amount came about, in the words that people read. @param brin whose amount it is */
export const saidExplanation = (explanation: Explanation, brin: string): SaidExplanation => ({
  article: capital(formatSource(explanation.article)),
  ...saidLines(explanation, brin),
  parts: explanation.parts.map((part) => ({
    kind: part.kind,
    name: part.name,
    label: capital(partName(part.name)),
    ...saidLines(part, brin),
  })),
  rounding: explanation.rounding && roundingText(explanation.rounding),
  readings: [...new Set(explanation.readings)].map((reading) => fundingWords.reading[reading]),
});
