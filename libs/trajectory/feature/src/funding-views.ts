import { ReadStore, type Views } from '@mijlpaal/engine-read-store';
import { Brin } from '@mijlpaal/shared-institution';
import {
  Component,
  COMPONENT_YEARS,
  type FundingCompleteness,
  type FundingDivision,
} from '@mijlpaal/trajectory-contract';
import { divisionOf, type FundingKnowledge, type FundingList } from '@mijlpaal/trajectory-domain';
import {
  type DeliveriesRow,
  fundingKnowledge,
  type FundingRow,
  type FundingRows,
  type SplitRow,
  type TransitionRow,
} from '@mijlpaal/trajectory-projections';

export const FUNDING_YEARS = [2015, 2016, 2017, 2018] as const;

/** Divisions of one state of the views, a component and year each. */
export interface Funding extends FundingCompleteness {
  readonly lists: readonly FundingList[];
  /** Of each list, in the same order. */
  readonly divisions: readonly FundingDivision[];
}

/** One division with all it rests on, out of one state of the views. */
export interface KnownDivision extends FundingCompleteness {
  readonly knowledge: FundingKnowledge;
  readonly list: FundingList;
}

/** The institution that a stream is about, by its name; null: it is about the sector. */
const brinOf = (stream: string): Brin | null => Brin.safeParse(stream.split('-').at(-1)).data ?? null;

type Division = Pick<KnownDivision, 'knowledge' | 'list'>;
/** Divisions that were computed of `rows`. */
interface Computed {
  readonly rows: FundingRows;
  readonly divisions: Map<string, Division>;
}
/** What the views held at one moment, and what was computed of it since. */
interface Held extends Computed {
  readonly edition: string;
}

/** What divisions are computed from. A new shape of a row raises its projection's version, so a row is what its type says. */
export const readFundingRows = async (views: Views): Promise<FundingRows> => ({
  funding: (await views.list('funding')) as FundingRow[],
  deliveries: (await views.list('deliveries')) as DeliveriesRow[],
  transitions: (await views.list('transitions')) as TransitionRow[],
  splits: (await views.list('splits')) as SplitRow[],
});

/** Streams of which facts are missing in them. */
export async function parkedInFunding(views: Views): Promise<readonly string[]> {
  const standings = [];
  for (const view of ['funding', 'deliveries', 'transitions', 'splits']) standings.push(await views.standing(view));
  return [...new Set(standings.flatMap(({ parked }) => parked.map(({ stream }) => stream)))].sort();
}

/** Every component of these years over all institutions. @param years 2015 to 2018 @param parked streams whose facts are missing */
export const fundingOf = (rows: FundingRows, parked: readonly string[], years: readonly number[]): Funding =>
  together({ rows, divisions: new Map() }, missingOf(parked), years);

/** Divisions of money over the sector: pure functions over view rows, made when asked and kept as long as these views stand still. */
export class FundingViews {
  private held: Held | null = null;

  constructor(private readonly store: ReadStore) {}

  /** Every component of these years over all institutions, as known now. @param years 2015 to 2018 */
  async of(years: readonly number[]): Promise<Funding> {
    const { held, missing } = await this.now();
    return together(held, missing, years);
  }

  /** All divisions of the rows as they are now, in two versions. */
  async compared(
    versions: (now: FundingRows) => { readonly was: FundingRows; readonly would: FundingRows },
  ): Promise<{ was: readonly FundingList[]; would: readonly FundingList[] }> {
    const { was, would } = versions((await this.now()).held.rows);
    const divided = (rows: FundingRows) => all({ rows, divisions: new Map() }).map(({ list }) => list);
    return { was: divided(was), would: divided(would) };
  }

  /** @param year one in which the component has money */
  async division(component: Component, year: number): Promise<KnownDivision> {
    const { held, missing } = await this.now();
    const division = divided(held, component, year);
    return { ...division, ...completeness(missing, [division.list]) };
  }

  private async now(): Promise<{ held: Held; missing: FundingCompleteness['missing'] }> {
    const { value, edition } = await this.store.snapshot(async (views) => {
      const parked = await parkedInFunding(views);
      const held = this.held?.edition === views.edition ? this.held : null;
      return { held, rows: held?.rows ?? (await readFundingRows(views)), parked };
    });
    const held = value.held ?? { edition, rows: value.rows, divisions: new Map() };
    this.held = held;
    return { held, missing: missingOf(value.parked) };
  }
}

const missingOf = (parked: readonly string[]): FundingCompleteness['missing'] =>
  parked.map((stream) => ({ stream, brin: brinOf(stream) }));

function together(computed: Computed, missing: FundingCompleteness['missing'], years: readonly number[]): Funding {
  const divisions = all(computed, years);
  const lists = divisions.map(({ list }) => list);
  return { lists, divisions: divisions.map(asAWhole), ...completeness(missing, lists) };
}

const asAWhole = ({ knowledge: { ceiling }, list }: Division): FundingDivision => ({
  component: list.component,
  year: list.year,
  ceiling: ceiling?.value ?? null,
  divided: list.total,
  undistributed: list.undistributed,
  illustrative: list.items.some(({ illustrative }) => illustrative),
});

const all = (computed: Computed, years: readonly number[] = FUNDING_YEARS): readonly Division[] =>
  years.flatMap((year) =>
    Component.options
      .filter((component) => COMPONENT_YEARS[component].includes(year))
      .map((component) => divided(computed, component, year)),
  );

function divided({ rows, divisions }: Computed, component: Component, year: number) {
  const key = `${component} ${year}`;
  const made = divisions.get(key);
  if (made) return made;
  const knowledge = fundingKnowledge(rows, component, year);
  const division = { knowledge, list: divisionOf(component, year, knowledge) };
  divisions.set(key, division);
  return division;
}

const completeness = (missing: FundingCompleteness['missing'], lists: readonly FundingList[]): FundingCompleteness => ({
  complete: missing.length === 0,
  missing,
  missingFigures: lists.flatMap((list) => list.missing),
});
