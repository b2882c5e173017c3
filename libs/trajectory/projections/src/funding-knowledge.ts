import type { IsoDate } from '@mijlpaal/shared-time';
import { type Component, EarlyLeavingCategory, SchoolYear } from '@mijlpaal/trajectory-contract';
import {
  countDays,
  type FundingCandidate,
  type FundingKnowledge,
  known,
  neededYears,
} from '@mijlpaal/trajectory-domain';
import { factsOf, groupedByFact } from './delivered-by-fact';
import { type Delivered, type DeliveriesRow, inForce } from './deliveries.projection';
import type { FundingRow } from './funding.projection';
import type { SplitRow } from './splits.projection';
import type { TransitionRow } from './transitions.projection';

/** What the views say about money. */
export interface FundingRows {
  readonly funding: readonly FundingRow[];
  readonly deliveries: readonly DeliveriesRow[];
  readonly transitions: readonly TransitionRow[];
  readonly splits: readonly SplitRow[];
}

/** The periods whose deliveries a component needs in a year. */
function periods(component: Component, year: number): readonly string[] {
  switch (component) {
    case 'studyValue':
      return neededYears(year);
    case 'earlyLeavingFixed':
    case 'earlyLeavingVariable':
      return countDays[component](year);
    default:
      return [];
  }
}

type Value = NonNullable<Delivered['values']>[string];
const count = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

const diplomasOf = ({ period, cells }: DeliveriesRow): NonNullable<FundingCandidate['diplomas']> =>
  groupedByFact(cells).map(({ value, ...from }) => ({
    ...from,
    value: {
      schoolYear: SchoolYear.parse(period),
      units: value.map(
        ([unit, { diplomas, studyValue, heavierDiplomas }]) =>
          [unit, count(diplomas), text(studyValue), count(heavierDiplomas)] as const,
      ),
    },
  }));

const countsOf = ({ period, cells }: DeliveriesRow): NonNullable<FundingCandidate['counts']> =>
  groupedByFact(cells).map(({ value, ...from }) => ({
    ...from,
    value: {
      countedOn: period as IsoDate, // the count day of the fact, as it was parsed
      categories: value.map(
        ([category, { students, leavers }]) =>
          [EarlyLeavingCategory.parse(category), count(students), count(leavers)] as const,
      ),
    },
  }));

/** National contribution and level-2 students of a year; null: all of it was withdrawn. */
function figuresOf({ cells }: DeliveriesRow): FundingCandidate['figures'] {
  const said = inForce(cells[''] ?? []);
  if (said === undefined) return null;
  const { nationalContribution, level2Students } = said.values;
  const value = {
    nationalContribution: text(nationalContribution) ?? '0.00',
    level2Students: count(level2Students) ?? 0,
  }; // as the door took them
  return known(value, factsOf(said), said.illustrative);
}

/** Norms for early leaving that facts say, by school year; of a year that is not whole nothing is known. */
function published(rows: readonly DeliveriesRow[]): Pick<FundingKnowledge, 'norms'> {
  const norms = rows
    .filter(({ kind }) => kind === 'norm')
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap(({ period, cells }) => {
      const said = new Map(groupedByFact(cells).flatMap(({ value }) => value));
      const of = (category: EarlyLeavingCategory) => text(said.get(category)?.['norm']);
      const [entry, level2, level34] = [of('entry'), of('level2'), of('level34')];
      if (entry === null || level2 === null || level34 === null) return [];
      const facts = [...new Set(groupedByFact(cells).flatMap((one) => one.facts))];
      return [known({ schoolYear: period, entry, level2, level34 }, facts)];
    });
  return norms.length === 0 ? {} : { norms };
}

/** What a statement says of the school years that are asked for, in the shape of what was delivered. */
const splitOf = ({ brin, on, statement, parts }: SplitRow, asked: readonly string[]) => ({
  brin,
  on,
  fact: statement,
  parts: parts.map(({ into, units }) => ({
    into,
    diplomas: [
      ...Map.groupBy(
        units.filter(({ schoolYear }) => asked.includes(schoolYear)),
        ({ schoolYear }) => schoolYear,
      ),
    ].map(([schoolYear, own]) => ({
      schoolYear,
      units: own.map(
        ({ domain, level, diplomas, studyValue, heavierDiplomas }) =>
          [`${domain}-${level}`, diplomas, studyValue, heavierDiplomas] as const,
      ),
    })),
  })),
});

const byBrin = (a: { brin: string }, b: { brin: string }): number => (a.brin < b.brin ? -1 : a.brin > b.brin ? 1 : 0);

/**
 * What the rows say of one component in one year, institutions by BRIN, and nothing that it does not need.
 * @param rows in any order; those of other years and components are passed over
 */
export function fundingKnowledge(
  { funding, deliveries, transitions, splits }: FundingRows,
  component: Component,
  year: number,
): FundingKnowledge {
  const ofYear = (kind: DeliveriesRow['kind']) =>
    deliveries.filter((row) => row.kind === kind && row.period === String(year));
  const figures = new Map(ofYear('figures').flatMap((row) => (row.brin === null ? [] : [[row.brin, figuresOf(row)]])));
  const ceiling = ofYear('ceiling').flatMap(({ cells }) => inForce(cells[component] ?? []) ?? [])[0];
  const asked = periods(component, year);
  const delivered = Map.groupBy(
    deliveries
      .filter(({ kind, period }) => ['studyValue', 'earlyLeaving'].includes(kind) && asked.includes(period))
      .toSorted((a, b) => (a.period < b.period ? -1 : 1)),
    ({ kind, brin }) => `${kind} ${brin}`,
  );
  const candidate = ({ brin, openedOn, endedOn, conditions, workPlacement }: FundingRow): FundingCandidate => ({
    brin,
    ...(openedOn !== null && { openedOn }),
    ...(endedOn !== null && { endedOn }),
    conditions,
    figures: figures.get(brin) ?? null,
    ...(component === 'studyValue' && {
      diplomas: (delivered.get(`studyValue ${brin}`) ?? []).flatMap(diplomasOf),
    }),
    ...(component.startsWith('earlyLeaving') && {
      counts: (delivered.get(`earlyLeaving ${brin}`) ?? []).flatMap(countsOf),
    }),
    ...(component === 'workPlacement' && {
      workPlacement: { approvedOn: workPlacement.approvedOn, class: workPlacement.classes[year] ?? null },
    }),
  });
  const mergers = transitions.flatMap(({ brin, into, on, transition }) =>
    into === null ? [] : [{ brin, into, on, fact: transition }],
  );
  return {
    ceiling:
      ceiling === undefined ? null : known(`${ceiling.values['amount']}`, factsOf(ceiling), ceiling.illustrative),
    institutions: funding.map(candidate).sort(byBrin),
    ...(component === 'earlyLeavingVariable' && published(deliveries)),
    ...(mergers.length > 0 && { mergers }),
    ...(splits.length > 0 && {
      splits: splits.map((row) => splitOf(row, component === 'studyValue' ? asked : [])).sort(byBrin),
    }),
  };
}
