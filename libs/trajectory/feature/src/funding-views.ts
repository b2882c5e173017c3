import { ReadStore } from '@mijlpaal/engine-read-store';
import { Brin } from '@mijlpaal/shared-institution';
import { Component, COMPONENT_YEARS, type FundingCompleteness } from '@mijlpaal/trajectory-contract';
import { divisionOf, type FundingKnowledge, type FundingList } from '@mijlpaal/trajectory-domain';
import {
  type DeliveriesRow,
  fundingKnowledge,
  type FundingRow,
  type FundingRows,
  keyOfFunding,
  type TransitionRow,
} from '@mijlpaal/trajectory-projections';

export const FUNDING_YEARS = [2015, 2016, 2017, 2018] as const;

/** Divisions of one state of the views, a component and year each. */
export interface Funding extends FundingCompleteness {
  readonly lists: readonly FundingList[];
}

/** One division with all it rests on, out of one state of the views. */
export interface KnownDivision extends FundingCompleteness {
  readonly knowledge: FundingKnowledge;
  readonly list: FundingList;
}

/** The institution that a stream is about, by its name; null: it is about the sector. */
const brinOf = (stream: string): Brin | null => Brin.safeParse(stream.split('-').at(-1)).data ?? null;

/** What the views held at one moment, and what was computed of it since. */
interface Held {
  readonly edition: string;
  readonly rows: FundingRows;
  readonly divisions: Map<string, Pick<KnownDivision, 'knowledge' | 'list'>>;
}

/** Divisions of money over the sector: pure functions over view rows, made when asked and kept as long as these views stand still. */
export class FundingViews {
  private held: Held | null = null;

  constructor(private readonly store: ReadStore) {}

  /** Every component of these years over all institutions, as known now. @param years 2015 to 2018 */
  async of(years: readonly number[]): Promise<Funding> {
    const { held, missing } = await this.now();
    const lists = allLists(held, years);
    return { lists, ...completeness(missing, lists) };
  }

  /** All divisions as they would be with one row in the place of that of the same key, and with another. @param was, would null: no row */
  async compared(
    was: FundingRow | null,
    would: FundingRow | null,
  ): Promise<{ was: readonly FundingList[]; would: readonly FundingList[] }> {
    const { held } = await this.now();
    const replaced = [was, would].flatMap((row) => (row === null ? [] : [keyOfFunding(row)]));
    const others = held.rows.funding.filter((row) => !replaced.includes(keyOfFunding(row)));
    const divided = (row: FundingRow | null) =>
      allLists({
        edition: '',
        rows: { ...held.rows, funding: row === null ? others : [...others, row] },
        divisions: new Map(),
      });
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
      const standings = [
        await views.standing('funding'),
        await views.standing('deliveries'),
        await views.standing('transitions'),
      ];
      const parked = [...new Set(standings.flatMap((view) => view.parked.map(({ stream }) => stream)))].sort();
      const held = this.held?.edition === views.edition ? this.held : null;
      const rows = held?.rows ?? {
        // a new shape of a row raises its projection's version, so a row is what its type says
        funding: (await views.list('funding')) as FundingRow[],
        deliveries: (await views.list('deliveries')) as DeliveriesRow[],
        transitions: (await views.list('transitions')) as TransitionRow[],
      };
      return { held, rows, parked };
    });
    const held = value.held ?? { edition, rows: value.rows, divisions: new Map() };
    this.held = held;
    return { held, missing: value.parked.map((stream) => ({ stream, brin: brinOf(stream) })) };
  }
}

const allLists = (held: Held, years: readonly number[] = FUNDING_YEARS): readonly FundingList[] =>
  years.flatMap((year) =>
    Component.options
      .filter((component) => COMPONENT_YEARS[component].includes(year))
      .map((component) => divided(held, component, year).list),
  );

function divided({ rows, divisions }: Held, component: Component, year: number) {
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
