import type { Brin } from '@mijlpaal/shared-institution';
import { Fraction, type Money } from '@mijlpaal/shared-money';
import type { EarlyLeavingCategory } from '@mijlpaal/trajectory-contract';
import { paidFromTable, type TableClaim } from './funding-claims';
import { type Division, eachBrinOnce, type Rule } from './funding-division';
import { type Known, known } from './funding-known';
import type { PublishedNorms } from './funding-knowledge';
import { step } from './funding-lines';
import { type CategoryCounts, type Norms, workedCategory } from './funding-leavers';
import { type ResultSettings, resultSettings } from './funding-result-settings';

export interface EarlyLeavingVariableQuestion {
  /** "2014-2015": students of 1 October 2014, leavers by 1 October 2015. Paid for the year in which it ends. */
  readonly schoolYear: string;
  readonly ceiling: Known<Money>;
  /** Norms of school years of which the regulation has none; left out: none are known. */
  readonly norms?: readonly Known<PublishedNorms>[];
  /** Each BRIN once. `covenant`: signed at least one; a category without programmes is left out. */
  readonly institutions: readonly {
    readonly brin: Brin;
    readonly covenant: Known<boolean>;
    readonly categories: Readonly<Partial<Record<EarlyLeavingCategory, Known<CategoryCounts>>>>;
  }[];
}

export const earlyLeavingVariableRule: Rule = { id: '2015-early-leaving-variable', article: 'PB art. 8, 9, 13, 14' };
const CATEGORIES: readonly EarlyLeavingCategory[] = ['entry', 'level2', 'level34'];

const yearBefore = (schoolYear: string): string => {
  const start = Number(schoolYear.slice(0, 4));
  return `${start - 1}-${start}`;
};

/** The norm that counts for a school year: of the regulation, else of a fact; null where none is known. */
function normOf(
  schoolYear: string,
  category: EarlyLeavingCategory,
  settings: ResultSettings,
  published: readonly Known<PublishedNorms>[] = [],
): Known<Fraction> | null {
  const { value: norms } = settings.norms;
  const own = norms[schoolYear]?.[category];
  if (own !== undefined) return known(own);
  const said = published.find(({ value }) => value.schoolYear === schoolYear);
  if (said !== undefined) return { ...said, value: Fraction.parse(said.value[category]) };
  const last = Object.keys(norms).toSorted().at(-1);
  if (settings.unknownNorm.value === 'refused' || last === undefined || schoolYear < last) return null;
  const lastNorm = norms[last]?.[category];
  return lastNorm === undefined ? null : known(lastNorm);
}

/** Whether a school year has norms to be judged by. */
export const hasNorms = (
  schoolYear: string,
  settings: ResultSettings,
  published: readonly Known<PublishedNorms>[] = [],
): boolean => CATEGORIES.every((category) => normOf(schoolYear, category, settings, published) !== null);

function normsOf(
  schoolYear: string,
  category: EarlyLeavingCategory,
  settings: ResultSettings,
  published: readonly Known<PublishedNorms>[],
): Norms {
  const own = normOf(schoolYear, category, settings, published);
  if (own === null) throw new RangeError(`No norm for early leaving is known for ${schoolYear}`);
  return { own, previous: normOf(yearBefore(schoolYear), category, settings, published) };
}

type Categories = EarlyLeavingVariableQuestion['institutions'][number]['categories'];

/** Each category of an institution against its norm. @throws RangeError when no norm is known for the school year, or a count is none */
export const workedCategories = (
  categories: Categories,
  schoolYear: string,
  settings: ResultSettings,
  published: readonly Known<PublishedNorms>[] = [],
) =>
  CATEGORIES.flatMap((category) => {
    const counts = categories[category];
    if (counts === undefined) return [];
    const norms = normsOf(schoolYear, category, settings, published);
    return [{ counts, ...workedCategory(category, counts, norms, settings) }];
  });

/**
 * The variable money against early leaving (vsv, variabel bedrag): per category an amount when few enough left.
 * @throws RangeError when no norm is known for the school year, a count is none, or a BRIN is there twice
 * @source PB art. 8(1), 9(4), 13, 14
 */
export function divideEarlyLeavingVariable(
  { schoolYear, ceiling, institutions, norms: published = [] }: EarlyLeavingVariableQuestion,
  settings: ResultSettings = resultSettings,
): Division {
  eachBrinOnce(institutions);
  if (!hasNorms(schoolYear, settings, published))
    throw new RangeError(`No norm for early leaving is known for ${schoolYear}`);
  const isPublished = published.some(({ value }) => value.schoolYear === schoolYear);
  const chosenNorm = settings.norms.value[schoolYear] === undefined && !isPublished;
  const claims = institutions
    .filter(({ covenant }) => covenant.value)
    .map(({ brin, covenant, categories }): TableClaim => {
      const worked = workedCategories(categories, schoolYear, settings, published);
      const claim = Fraction.sum(worked.map((each) => each.claim));
      return {
        brin,
        claim,
        from: [covenant, ...worked.map(({ counts }) => counts)],
        inputs: [],
        parts: worked.map(({ part }) => part),
        steps: [step('claim', 'sum(categoryClaim)', claim)],
        remarks: [],
        readings: [
          ...new Set([...worked.flatMap(({ readings }) => readings), ...(chosenNorm ? ['unknownNorm' as const] : [])]),
        ],
      };
    });
  return paidFromTable(earlyLeavingVariableRule, ceiling, institutions, claims);
}
