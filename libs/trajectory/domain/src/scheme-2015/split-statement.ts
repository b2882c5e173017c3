import { Fraction } from '@mijlpaal/shared-money';
import type { Refusal } from '@mijlpaal/trajectory-contract';

/** What is counted of one unit ("79010-4") in one school year; null: suppressed. */
export interface CountedUnit {
  readonly schoolYear: string;
  readonly unit: string;
  readonly diplomas: number | null;
  readonly studyValue: string | null;
  readonly heavierDiplomas: number | null;
}
export type StatementMistake = NonNullable<Refusal['differences']>[number];

const FIELDS = ['diplomas', 'studyValue', 'heavierDiplomas'] as const;
type Field = (typeof FIELDS)[number];

/** Together, exactly; null as soon as one is suppressed. */
function sumOf(units: readonly CountedUnit[], field: Field): Fraction | null {
  const values = units.flatMap((unit) => unit[field] ?? []);
  return values.length < units.length ? null : Fraction.sum(values.map((value) => Fraction.parse(`${value}`)));
}
const textOf = (sum: Fraction | null): string | null => sum && sum.toDecimal(12);

/**
 * Where a statement does not divide exactly what was delivered: each unit of each school year whole, and nothing besides. What
 * is suppressed stays suppressed with everybody who gets some of it.
 * @param delivered what counts, each unit once in a school year
 * @param divided of all parts together
 * @source R16 art. 3.10: the data are divided as the signed statement says
 */
export function statementMistakes(
  delivered: readonly CountedUnit[],
  divided: readonly CountedUnit[],
): readonly StatementMistake[] {
  const about = ({ schoolYear, unit }: CountedUnit) => `${schoolYear} ${unit}`;
  const [was, parts] = [Map.groupBy(delivered, about), Map.groupBy(divided, about)];
  return [...new Set([...was.keys(), ...parts.keys()])].sort().flatMap((key): StatementMistake[] => {
    const [schoolYear = '', unit = ''] = key.split(' ');
    const [one, two] = [was.get(key) ?? [], parts.get(key) ?? []];
    const sums = (field: Field) => [textOf(sumOf(one, field)), textOf(sumOf(two, field))] as const;
    const [all, given] = sums('diplomas');
    if (one.length === 0) return [{ schoolYear, unit, field: 'notDelivered', delivered: null, divided: given }];
    if (two.length === 0) return [{ schoolYear, unit, field: 'notDivided', delivered: all, divided: null }];
    return FIELDS.flatMap((field) => {
      const [had, got] = sums(field);
      const mayBe = had === null ? two.every((part) => part[field] === null) : had === got;
      return mayBe ? [] : [{ schoolYear, unit, field, delivered: had, divided: got }];
    });
  });
}
