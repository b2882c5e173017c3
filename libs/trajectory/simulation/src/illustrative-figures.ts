import { createHash } from 'node:crypto';
import type { InstitutionType } from '@mijlpaal/shared-institution';

/** Made-up figures of one institution: "voorbeeldcijfers". */
export interface IllustrativeFigures {
  /** Euros as decimal text. */
  readonly nationalContribution: string;
  readonly level2Students: number;
}

/** Change it and every practice amount changes. */
const SEED = 'mijlpaal-voorbeeldcijfers-2015';

/** From, to: rijksbijdrage in thousands of euros, and its level-2 students per million euros. */
const RANGES: Readonly<
  Record<InstitutionType, { thousands: readonly [number, number]; perMillion: readonly [number, number] }>
> = {
  roc: { thousands: [28_000, 118_000], perMillion: [28, 46] },
  aoc: { thousands: [14_000, 42_000], perMillion: [30, 52] },
  vakinstelling: { thousands: [6_000, 30_000], perMillion: [10, 34] },
};

/**
 * The real figures per institution are not public, so practice mode makes them up: the same ones for the same BRIN, always.
 * They only have a plausible order of size; nothing may be concluded from them.
 */
export function illustrativeFigures(brin: string, type: InstitutionType): IllustrativeFigures {
  const { thousands, perMillion } = RANGES[type];
  const size = between(thousands, fraction(brin, 'nationalContribution'));
  const density = between(perMillion, fraction(brin, 'level2Students'));
  return { nationalContribution: `${size * 1_000}.00`, level2Students: Math.round((size / 1_000) * density) };
}

/** From 0 up to 1, always the same for the same words. */
const fraction = (...words: readonly string[]): number =>
  createHash('sha256')
    .update([SEED, ...words].join('|'))
    .digest()
    .readUInt32BE() /
  2 ** 32;
const between = ([from, to]: readonly [number, number], at: number): number => Math.round(from + (to - from) * at);
