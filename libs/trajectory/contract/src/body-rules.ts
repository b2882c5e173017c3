import { z } from 'zod';
import { ExcellenceAdviceOutcome, ExcellenceItem, ItemResult } from './fields';

/** One mistake in what was sent: where, and what to do. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const mistake = (message: string, ...path: readonly (string | number)[]): Mistake => ({ path, message });

const LooseItems = z.record(z.string(), z.unknown()).catch({});
const LooseItem = z.object({ result: ItemResult, motivation: z.string().trim().optional().catch(undefined) });

const mayBeLeftOut: readonly ExcellenceItem[] = ['E1.8', 'E1.9', 'E1.10'];

/** Conditions exactly when the outcome says so. */
export function conditionMistakes(body: Record<string, unknown>, withConditions: string): readonly Mistake[] {
  if (typeof body['outcome'] !== 'string') return [];
  const given = Array.isArray(body['conditions']) && body['conditions'].length > 0;
  if (body['outcome'] === withConditions && !given)
    return [mistake(`must be filled when the outcome is ${withConditions}`, 'conditions')];
  if (body['outcome'] !== withConditions && given)
    return [mistake(`must be empty unless the outcome is ${withConditions}`, 'conditions')];
  return [];
}

/** The fixed part of the money for early leaving is recorded from 2016 on, the variable one from 2015 on. */
export const earlyLeavingYearMistakes = ({ part, year }: Record<string, unknown>): readonly Mistake[] =>
  part === 'fixed' && year === 2015 ? [mistake('must be 2016 to 2018 for the fixed part', 'year')] : [];

const Rows = z.array(z.record(z.string(), z.unknown())).catch([]);
const rowsSaid = (rows: unknown): string =>
  Rows.parse(rows)
    .map((row) => Object.entries(row).sort().join())
    .sort()
    .join(';');
/** Who decides otherwise than was calculated says why. @param decided the field with what is decided */
const otherwiseMistakes = (body: Record<string, unknown>, decided: string): readonly Mistake[] =>
  body['calculated'] === undefined ||
  body['differsBecause'] !== undefined ||
  rowsSaid(body[decided]) === rowsSaid(body['calculated'])
    ? []
    : [mistake('must say why it is decided otherwise than calculated', 'differsBecause')];
export const studyValueDecisionMistakes = (body: Record<string, unknown>): readonly Mistake[] =>
  otherwiseMistakes(body, 'values');

/** Percentages exactly for the variable part: the fixed one goes by the number of students. @source PB 8, 13 */
export function earlyLeavingDecisionMistakes(body: Record<string, unknown>): readonly Mistake[] {
  const { part, percentages } = body;
  const given = Array.isArray(percentages) && percentages.length > 0;
  const mistakes = [...earlyLeavingYearMistakes(body), ...otherwiseMistakes(body, 'percentages')];
  if (part === 'fixed' && given) mistakes.push(mistake('must be empty for the fixed part', 'percentages'));
  if (part === 'variable' && !given) mistakes.push(mistake('must be filled for the variable part', 'percentages'));
  return mistakes;
}

/** @source R14 bijlage 2: E1.10 motivates why E1.8 and/or E1.9 is skipped; regeling 3.3: all items must hold (interp.) */
export function excellenceAdviceMistakes(body: Record<string, unknown>): readonly Mistake[] {
  const given = LooseItems.parse(body['items']);
  const items = new Map<string, z.infer<typeof LooseItem>>();
  for (const id of ExcellenceItem.options) {
    const item = LooseItem.safeParse(given[id]);
    if (item.success) items.set(id, item.data);
  }
  const outcome = ExcellenceAdviceOutcome.safeParse(body['outcome']);
  const mistakes = [...conditionMistakes(body, 'positiveWithConditions')];
  for (const [id, { result, motivation }] of items) {
    if (result !== 'met' && !motivation)
      mistakes.push(mistake(`needs a motivation, because the result is ${result}`, 'items', id, 'motivation'));
    if (result === 'notApplicable' && !mayBeLeftOut.includes(id as ExcellenceItem))
      mistakes.push(
        mistake(`must be met or notMet: only ${mayBeLeftOut.join(', ')} may be notApplicable`, 'items', id, 'result'),
      );
    if (result === 'notMet' && outcome.data === 'positive')
      mistakes.push(mistake('must not be notMet when the outcome is positive', 'items', id, 'result'));
  }
  const skipped = ['E1.8', 'E1.9'].filter((id) => items.get(id)?.result === 'notApplicable');
  if (skipped.length > 0 && items.get('E1.10')?.result === 'notApplicable')
    mistakes.push(
      mistake(`must be met or notMet, because ${skipped.join(' and ')} is notApplicable`, 'items', 'E1.10', 'result'),
    );
  return mistakes;
}
