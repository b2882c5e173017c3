import type { Money } from '@mijlpaal/shared-money';
import type { IsoDate, YearMonth } from '@mijlpaal/shared-time';
import type { Component, FundingReading, MissingFigure } from '@mijlpaal/trajectory-contract';
import type { Division, Rule } from './funding-division';
import type { Condition } from './funding-entitlement';
import type { Known } from './funding-known';
import type { FundingCandidate, PublishedNorms } from './funding-knowledge';
import type { Input, Part, Remark } from './funding-lines';
import type { FundingSettings } from './funding-settings';

/** Whether an institution shares, since when, from which month it is paid, and why. */
export interface Right {
  readonly entitled: boolean;
  readonly since: IsoDate | null;
  readonly firstPaymentMonth: YearMonth | null;
  readonly because: readonly Condition[];
  readonly article: string;
  readonly readings: readonly FundingReading[];
}

export interface Claimant extends FundingCandidate {
  readonly right: Right;
  /** What a person must know beside its right and its numbers. */
  readonly told: readonly Remark[];
}

/** A figure that is not there: which one of whom. */
export type Missing = Pick<MissingFigure, 'code' | 'name' | 'brin'>;

/** The year and the readings that a division is made under. */
export interface Under {
  readonly year: number;
  readonly settings: FundingSettings;
  /** Norms for early leaving that a fact says, beside those of the settings. */
  readonly norms?: readonly Known<PublishedNorms>[];
}

/** How one component goes from what is known to amounts. */
export interface FundingWay {
  readonly component: Component;
  readonly rule: Rule;
  readonly right: (institution: FundingCandidate, under: Under) => Right;
  /** Own figures to show while no amount is known. */
  readonly shown: (institution: FundingCandidate, under: Under) => Input[];
  /** What follows from its own figures alone, whatever is missing of others: nothing is missing of these. Left out: nothing does. */
  readonly own?: (institution: FundingCandidate, under: Under) => readonly Part[];
  /** What a division over these cannot do without. */
  readonly missing: (entitled: readonly FundingCandidate[], under: Under) => readonly Missing[];
  /** @param entitled nothing is missing of them */
  readonly divide: (ceiling: Known<Money>, entitled: readonly FundingCandidate[], under: Under) => Division;
}

export const figureMissing = (brin: Missing['brin'], name: string): Missing => ({ code: 'figureMissing', name, brin });

/** A figure of an institution about which nothing is missing. @throws RangeError when it is missing after all */
export function there<T>(value: T | null | undefined, { brin }: FundingCandidate, name: string): T {
  if (value === null || value === undefined) throw new RangeError(`${brin}: ${name} is missing`);
  return value;
}
