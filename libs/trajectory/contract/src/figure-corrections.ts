import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import type { Mistake } from './body-rules';
import type { SchemeCommand } from './commands';
import { ofCategory, ofUnit, unit } from './delivered-fields';
import { unitMistakes } from './delivered-mistakes';
import { door } from './door';
import { fact } from './fact';
import { Amount, type ObjectOf, Text } from './field-kinds';
import { Component, sent, stored } from './fields';
import { indicator, ofIndicator } from './indicator-fields';
import { EarlyLeavingCategory, norms } from './result-fields';

/** What was said, without what it was said about: that stays. null: it should not have been there. */
const right = (object: ObjectOf) => {
  const delivered = { source: Text, illustrative: z.boolean() };
  const { nationalContribution, level2Students, countedOn } = stored.FiguresDelivered;
  const one = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
    object({ type: z.literal(type), data: object(shape).nullable() });
  return z.discriminatedUnion('type', [
    one('CeilingPublished', { amount: Amount, source: Text }),
    one('NormsPublished', { norms: object(norms), source: Text }),
    one('FiguresDelivered', { nationalContribution, level2Students, countedOn, ...delivered }),
    one('StudyValuesDelivered', {
      units: z
        .array(object({ ...unit, ...ofUnit }))
        .min(1)
        .max(500),
      ...delivered,
    }),
    one('IndicatorFiguresDelivered', {
      figures: z
        .array(object({ ...indicator, ...ofIndicator }))
        .min(1)
        .max(2_000),
      ...delivered,
    }),
    one('EarlyLeaversDelivered', {
      categories: z
        .array(object({ category: EarlyLeavingCategory, ...ofCategory }))
        .min(1)
        .max(10),
      ...delivered,
    }),
  ]);
};
export const RightFigure = right(z.object);
export type RightFigure = z.infer<typeof RightFigure>;

/** Cijfer hersteld: a figure, a delivery or a ceiling was wrong. Both stay; everything computed from it reads the right one. */
export const FigureCorrected = fact('FigureCorrected', {
  /** Id of the one that was wrong. */
  fact: z.uuid(),
  /** The institution, null for the sector; the school year, count day or year it is about; of a ceiling also the component. */
  about: z.object({ brin: Brin.nullable(), period: z.string(), component: Component.nullable() }),
  right: RightFigure,
  ...stored.FigureCorrected,
  correctedOn: IsoDate,
});
export type FigureCorrected = z.infer<typeof FigureCorrected>;

/** Body of `POST /v1/schemes/2015/figure-corrections`. */
const figureCorrectionBody = {
  fact: z.uuid('must be the id of a fact'),
  right: right(z.strictObject as unknown as ObjectOf), // same shapes, another answer to stray keys
  ...sent.FigureCorrected,
};

const Sent = z.object({ right: RightFigure });
function figureCorrectionMistakes(body: Record<string, unknown>): readonly Mistake[] {
  const said = Sent.safeParse(body).data?.right;
  const at = (...path: readonly (string | number)[]) => ['right', 'data', ...path];
  if (said?.type === 'StudyValuesDelivered' && said.data !== null) {
    const names = said.data.units.map(({ domain, level }) => `${domain}-${level}`);
    return said.data.units.flatMap((one, index) => [
      ...unitMistakes(one).map(({ path, message }) => ({ path: at('units', index, ...path), message })),
      ...onceIn(names, index, at('units', index)),
    ]);
  }
  if (said?.type === 'EarlyLeaversDelivered' && said.data !== null) {
    const names = said.data.categories.map(({ category }) => category);
    return said.data.categories.flatMap(({ students, leavers }, index) => [
      ...(students !== null && leavers !== null && leavers > students
        ? [{ path: at('categories', index, 'leavers'), message: `must be at most the students, ${students}` }]
        : []),
      ...onceIn(names, index, at('categories', index)),
    ]);
  }
  if (said?.type === 'IndicatorFiguresDelivered' && said.data !== null) {
    const names = said.data.figures.map((one) => `${one.indicator} ${one.programme ?? ''}`.trim());
    return names.flatMap((_, index) => onceIn(names, index, at('figures', index)));
  }
  return [];
}

const onceIn = (names: readonly string[], index: number, path: readonly (string | number)[]): readonly Mistake[] =>
  names.indexOf(names[index] ?? '') < index
    ? [{ path: [...path], message: `${names[index]} must stand in it once` }]
    : [];

/** One amount of one institution, as it is divided now and as it would be; null: not known. */
const Share = z.object({ entitled: z.boolean(), amount: Amount.nullable() }).nullable();
/** What would be different with a correction of a figure. Nothing is recorded. */
export const FigureCorrectionPreview = z.object({
  preview: z.literal(true),
  /** What it is about, and what counts of it now and then, by unit or category; null: nothing. */
  about: FigureCorrected.shape.data.shape.about,
  values: z.array(z.object({ about: z.string(), was: z.unknown(), would: z.unknown() })),
  /** Of each component and year that would be divided otherwise: whose right or amount is another. */
  funding: z.array(
    z.object({
      component: Component,
      year: z.int(),
      total: z.object({ was: Amount.nullable(), would: Amount.nullable() }),
      institutions: z.array(z.object({ brin: Brin, was: Share, would: Share })),
    }),
  ),
  /** The last confirmed run of each of them: it stays, and of so many institutions the amount would be another, up and down. */
  paymentRuns: z.array(
    z.object({ id: z.string(), institutions: z.int().min(0), more: Amount, less: Amount, known: z.boolean() }),
  ),
});
export type FigureCorrectionPreview = z.infer<typeof FigureCorrectionPreview>;

/** `POST /v1/schemes/2015/figure-corrections`: a ceiling, a figure or a delivery was wrong. */
export const figureCorrectionDoor = door<SchemeCommand>(
  'figure-corrections',
  'CorrectFigure',
  'FigureCorrected',
  figureCorrectionBody,
  'Een plafond, cijfer of levering herstellen',
  figureCorrectionMistakes,
);
