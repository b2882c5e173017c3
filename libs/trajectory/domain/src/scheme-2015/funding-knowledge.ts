import type { Brin } from '@mijlpaal/shared-institution';
import type { Money } from '@mijlpaal/shared-money';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { EarlyLeavingCategory, SchoolYear, WorkPlacementClass } from '@mijlpaal/trajectory-contract';
import type { FundingConditions } from './funding-entitlement';
import type { Known } from './funding-known';

/** Sums of one delivery about one school year: unit ("79010-4"), diplomas, their study values together, heavier ones; null: suppressed. */
export interface DeliveredDiplomas {
  readonly schoolYear: SchoolYear;
  readonly units: readonly (readonly [
    unit: string,
    diplomas: number | null,
    studyValue: string | null,
    heavierDiplomas: number | null,
  ])[];
}

/** Counts of one delivery about one count day; null: suppressed. */
export interface DeliveredCounts {
  readonly countedOn: IsoDate;
  readonly categories: readonly (readonly [
    category: EarlyLeavingCategory,
    students: number | null,
    leavers: number | null,
  ])[];
}

/** What is known of one institution for one year. What is left out was not delivered. */
export interface FundingCandidate {
  readonly brin: Brin;
  readonly conditions: FundingConditions;
  /** Day on which its trajectory began; left out: before the scheme did. */
  readonly openedOn?: IsoDate;
  /** Day on which it ended without anybody to go on for it; left out: it did not. */
  readonly endedOn?: Known<IsoDate>;
  /** null: not delivered. */
  readonly figures: Known<{ readonly nationalContribution: Money; readonly level2Students: number }> | null;
  /** Each unit once in a school year: what counts of it. */
  readonly diplomas?: readonly Known<DeliveredDiplomas>[];
  /** Each category once on a count day. */
  readonly counts?: readonly Known<DeliveredCounts>[];
  /** `class`: of the results of that year. */
  readonly workPlacement?: {
    readonly approvedOn: Known<IsoDate> | null;
    readonly class: Known<WorkPlacementClass> | null;
  };
}

/** All that a division of one component in one year rests on. */
export interface FundingKnowledge {
  /** Of that component and year; null: not published. */
  readonly ceiling: Known<Money> | null;
  /** Each BRIN once. */
  readonly institutions: readonly FundingCandidate[];
  /** Of institutions that are among them, each once; left out: none. */
  readonly mergers?: readonly Merger[];
  /** Norms for early leaving that the regulation does not hold, each school year once; left out: none. */
  readonly norms?: readonly Known<PublishedNorms>[];
  /** Each institution once; left out: none. */
  readonly splits?: readonly Split[];
}

/** Percentages, as text. */
export interface PublishedNorms {
  readonly schoolYear: string;
  readonly entry: string;
  readonly level2: string;
  readonly level34: string;
}

/** A statement that divides the data on study value of `brin`, from `on` on; one of the parts may be its own. */
export interface Split {
  readonly brin: Brin;
  readonly on: IsoDate;
  readonly fact: string;
  /** `diplomas`: of the school years that are asked for; none for another component. */
  readonly parts: readonly { readonly into: Brin; readonly diplomas: readonly DeliveredDiplomas[] }[];
}

/** From `on` on `into` goes on for `brin`. */
export interface Merger {
  readonly brin: Brin;
  readonly into: Brin;
  readonly on: IsoDate;
  readonly fact: string;
}
