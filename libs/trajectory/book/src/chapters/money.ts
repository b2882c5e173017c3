import {
  Component,
  COMPONENT_YEARS,
  formatMonth,
  formatSource,
  componentName,
  saidExplanation,
} from '@mijlpaal/trajectory-contract';
import { entitlement, paymentMonth } from '@mijlpaal/trajectory-domain';
import { blocks, list, table, together } from '../markdown';
import { nl } from '../nl';
import { workedExamples } from '../worked-examples';

const { money: texts } = nl;

/** Who has a right to it: the rules name the conditions, asked of an institution that meets none. */
function conditionsOf(component: Component): readonly string[] {
  if (component !== 'investment' && component !== 'excellence') return texts.right[component];
  const nothing = { agreementSignedOn: null, planSubmittedOn: null, excellence: null };
  return entitlement(component, nothing, 2015).because.map(({ name }) => texts.conditions[name]);
}

function paidIn(component: Component): string {
  if (component === 'investment' || component === 'excellence') return texts.monthly;
  const months = COMPONENT_YEARS[component].map((year) => {
    const month = paymentMonth(component, year);
    return month === null ? null : texts.monthOf(formatMonth(month), year);
  });
  const known = months.filter((month) => month !== null);
  return known.length === months.length ? together(known) : texts.monthNotFound;
}

function componentText(component: Component): string {
  const { explanation, brin, about } = workedExamples[component];
  const { steps, inputs, parts, readings, remarks } = saidExplanation(explanation, brin);
  const sums = (lines: typeof steps) =>
    table(
      texts.stepColumns,
      lines.map(({ label, sum, outcome }) => [label, sum, outcome]),
    );
  const values = (lines: typeof inputs) =>
    table(
      texts.inputColumns,
      lines.map(({ label, value }) => [label, value ?? '–']),
    );
  return blocks(
    `### ${componentName[component]}`,
    list([
      `**${texts.formula}** \`${explanation.formula}\`.`,
      `**${texts.article}** ${formatSource(explanation.article)}.`,
      `**${texts.years}** ${together(COMPONENT_YEARS[component].map(String))}.`,
      `**${texts.who}** ${together(conditionsOf(component))}.`,
      `**${texts.paid}** ${paidIn(component)}.`,
    ]),
    texts.example(about),
    values(inputs),
    ...parts.flatMap((part) => [`${part.label}:`, values(part.inputs), sums(part.steps), list(part.remarks)]),
    parts.length > 0 ? texts.all : '',
    sums(steps),
    list(remarks),
    ...(readings.length === 0 ? [] : [texts.readings, list(readings)]),
  );
}

/** Each component: which formula and article, for whom, when paid, and a sum that the formula itself made. */
export const moneyChapter = (): string =>
  blocks(`## ${texts.title}`, texts.intro, ...Component.options.map(componentText));
