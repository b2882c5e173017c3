import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { door } from './door';
import { institutionDoors } from './doors';
import { Text } from './field-kinds';
import { AskedSchoolYear, ofCategory, unit, unitInYear } from './delivered-fields';
import { unitMistakes } from './delivered-mistakes';
import { indicator, ofIndicator } from './indicator-fields';
import { EarlyLeavingCategory } from './result-fields';
import { PriorEducation } from './study-value';

const FirstOctober = IsoDate.refine((day) => day.endsWith('-10-01'), 'must be 1 October: the count day');
/** Diplomas of one level in one domain of an institution in a school year, summed by DUO. */
export const StudyValueRow = z.strictObject({ brin: Brin, ...unitInYear }).superRefine((row, context) => {
  for (const { path, message } of unitMistakes(row)) context.addIssue({ code: 'custom', path: [...path], message });
});
/** One diploma of nobody in particular: it is summed and not kept. `earlier`: value of the last earlier diploma from 1 October 2010 on. */
export const DiplomaRow = z.strictObject({
  brin: Brin,
  schoolYear: AskedSchoolYear,
  ...unit,
  prior: PriorEducation,
  /** On 1 October of the school year. */
  age: z.int('must be a whole number').min(10).max(120),
  earlier: z
    .string()
    .regex(/^[0-4](\.\d{1,6})?$/, 'must be a study value, such as "0.38"')
    .nullable()
    .default(null),
});
/** Students under 22 on a count day and who of them left early, of one category of an institution. @source PB 13, bijlage A */
export const EarlyLeaverRow = z
  .strictObject({ brin: Brin, countedOn: FirstOctober, category: EarlyLeavingCategory, ...ofCategory })
  .superRefine(({ students, leavers }, context) => {
    if (students !== null && leavers !== null && leavers > students)
      context.addIssue({ code: 'custom', path: ['leavers'], message: `must be at most the students, ${students}` });
  });
/** A figure of one indicator of an institution, or of one of its programmes, over a year. Which indicators there are, who delivers says. */
export const IndicatorRow = z.strictObject({
  brin: Brin,
  year: z.int('must be a year').min(2010, 'must be 2010 or later').max(2020, 'must be 2020 or earlier'),
  ...indicator,
  programme: indicator.programme.default(null),
  ...ofIndicator,
  programmeName: ofIndicator.programmeName.default(null),
});
/** Rijksbijdrage and level-2 students of an institution in a year. */
export const FiguresRow = institutionDoors.figures.body;

const delivery = (collection: DeliveryCollection, row: z.ZodType, fact: string, summary: string) =>
  door<{ type: string }>(
    collection,
    `Deliver ${collection}`.replace(/[ -](.)/g, (_, letter: string) => letter.toUpperCase()),
    fact,
    {
      source: Text,
      /** Made up for practice. */
      illustrative: z.boolean(),
      rows: z.array(row).min(1, 'must hold a row'),
    },
    summary,
  );
type DeliveryCollection = 'study-values' | 'diplomas' | 'early-leavers' | 'indicator-figures';

/** Doors under `/v1/schemes/2015/` that take many rows, of JSON or CSV, all of them or none. */
export const deliveryDoors = {
  'study-values': delivery(
    'study-values',
    StudyValueRow,
    'StudyValuesDelivered',
    'Diploma’s en studiewaarde per instelling, domein en niveau leveren',
  ),
  diplomas: delivery(
    'diplomas',
    DiplomaRow,
    'StudyValuesDelivered',
    'Losse diploma’s leveren: ze worden opgeteld en niet bewaard',
  ),
  'early-leavers': delivery(
    'early-leavers',
    EarlyLeaverRow,
    'EarlyLeaversDelivered',
    'Studenten onder de 22 en nieuwe vsv’ers leveren',
  ),
  'indicator-figures': delivery(
    'indicator-figures',
    IndicatorRow,
    'IndicatorFiguresDelivered',
    'Cijfers van indicatoren leveren, per instelling en per opleiding: ze worden openbaar',
  ),
} as const;

/** What one row of a delivery is, by the collection it is sent to. */
export const deliveryRows = {
  'study-values': StudyValueRow,
  diplomas: DiplomaRow,
  'early-leavers': EarlyLeaverRow,
  'indicator-figures': IndicatorRow,
  figures: FiguresRow,
} as const;
export type DeliveryKind = keyof typeof deliveryRows;

type Column = 'text' | 'count' | 'decimal' | 'boolean';
/** Columns of a CSV file and how they are written. */
export const deliveryColumns: Readonly<Record<DeliveryKind, Readonly<Record<string, Column>>>> = {
  'study-values': {
    brin: 'text',
    schoolYear: 'text',
    domain: 'text',
    level: 'count',
    diplomas: 'count',
    studyValue: 'decimal',
    heavierDiplomas: 'count',
  },
  diplomas: {
    brin: 'text',
    schoolYear: 'text',
    domain: 'text',
    level: 'count',
    prior: 'text',
    age: 'count',
    earlier: 'decimal',
  },
  'early-leavers': { brin: 'text', countedOn: 'text', category: 'text', students: 'count', leavers: 'count' },
  'indicator-figures': {
    brin: 'text',
    year: 'count',
    indicator: 'text',
    unit: 'text',
    programme: 'text',
    programmeName: 'text',
    measurement: 'text',
    value: 'decimal',
  },
  figures: {
    year: 'count',
    brin: 'text',
    nationalContribution: 'decimal',
    level2Students: 'count',
    countedOn: 'text',
    source: 'text',
    illustrative: 'boolean',
    remark: 'text',
  },
};
