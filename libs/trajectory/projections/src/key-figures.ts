import { Fraction } from '@mijlpaal/shared-money';
import type { KeyFigure, KeyFigureName } from '@mijlpaal/trajectory-contract';
import { factsOf } from './delivered-by-fact';
import { type DeliveredKind, type DeliveriesRow, inForce } from './deliveries.projection';

type Sum = (values: readonly (string | number | null | undefined)[]) => string | null;

/** null as soon as a part is suppressed: what is left is no sum of the institution. */
const count: Sum = (values) => {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length ? String(numbers.reduce((sum, value) => sum + value, 0)) : null;
};
const decimals: Sum = (values) => {
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length ? Fraction.sum(texts.map((text) => Fraction.parse(text))).toDecimal(12) : null;
};
/** Of what is said once for a whole institution. */
const asSaid: Sum = ([value = null]) => (value === null ? null : String(value));

/** What is told of each kind of delivery: under which name it was delivered, and how it is added up. */
const told: Partial<Record<DeliveredKind, readonly (readonly [KeyFigureName, string, Sum])[]>> = {
  figures: [
    ['nationalContribution', 'nationalContribution', asSaid],
    ['level2Students', 'level2Students', asSaid],
  ],
  studyValue: [
    ['diplomas', 'diplomas', count],
    ['studyValue', 'studyValue', decimals],
  ],
  earlyLeaving: [
    ['studentsUnder22', 'students', count],
    ['earlyLeavers', 'leavers', count],
  ],
};
const KINDS = Object.keys(told) as (keyof typeof told)[]; // the keys are kinds

/** Key figures of one institution: by kind, and of each the latest period first. @param rows of that institution */
export const keyFigures = (rows: readonly DeliveriesRow[]): readonly KeyFigure[] =>
  KINDS.flatMap((kind) =>
    (told[kind] ?? []).flatMap(([figure, field, sum]) =>
      rows
        .filter((row) => row.kind === kind)
        .toSorted((a, b) => (a.period < b.period ? 1 : -1))
        .flatMap((row) => {
          const said = Object.values(row.cells).flatMap((all) => inForce(all) ?? []);
          if (said.length === 0) return [];
          return [
            {
              figure,
              period: row.period,
              value: sum(said.map(({ values }) => values[field])),
              source: [...new Set(said.map(({ source }) => source))].join('; '),
              illustrative: said.some(({ illustrative }) => illustrative),
              facts: [...new Set(said.flatMap(factsOf))],
            },
          ];
        }),
    ),
  );
