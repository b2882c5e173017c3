import {
  type PublishedAmount,
  PublishedCeiling,
  type PublishedExcellence,
  PublishedIndicator,
  PublishedInstitution,
} from '@mijlpaal/trajectory-contract';
import { type DeliveriesRow, inForce, type PaymentRunsRow, type ProgressRow } from '@mijlpaal/trajectory-projections';

type Standing = ProgressRow['standing'];

/** null until it is registered and its trajectory opened. @param amounts of this institution */
export function publishedInstitution(
  { brin, institution, standing }: ProgressRow,
  amounts: readonly PublishedAmount[],
): PublishedInstitution | null {
  if (institution === null || standing.opened === null) return null;
  const { ended, plan, workPlacement } = standing;
  return PublishedInstitution.parse({
    brin,
    name: institution.name,
    type: institution.type,
    province: institution.province,
    endedOn: ended?.on ?? null,
    planSubmittedOn: plan?.on ?? null,
    ...excellenceOf(standing),
    workPlacementPlanApprovedOn: workPlacement.approved?.on ?? null,
    reports: reportsOf(standing),
    amounts,
  });
}

function excellenceOf({ plan, excellenceDecision: decision }: Standing): {
  excellence: PublishedExcellence;
  excellenceDecidedOn: string | null;
} {
  if (decision !== null) return { excellence: decision.outcome, excellenceDecidedOn: decision.on };
  const isFree = plan !== null && !plan.excellenceApplication;
  return { excellence: isFree ? 'notApplied' : 'undecided', excellenceDecidedOn: null };
}

const reportsOf = ({ interimReports, finalReport }: Standing) => [
  ...Object.entries(interimReports).map(([year, { on }]) => ({ year: Number(year), submittedOn: on })),
  ...(finalReport === null ? [] : [{ year: 2019, submittedOn: finalReport.on }]),
];

/** What each institution gets by the last confirmed run of each component and year. @param runs in any order */
export function decidedAmounts(runs: readonly PaymentRunsRow[]): ReadonlyMap<string, readonly PublishedAmount[]> {
  const last = new Map<string, PaymentRunsRow>();
  for (const run of runs) {
    const key = `${run.year} ${run.component}`;
    if ((last.get(key)?.number ?? 0) < run.number) last.set(key, run);
  }
  const amounts = [...last]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { component, year, confirmedOn, illustrative, results }]) =>
      results.map(({ brin, amount }) => ({
        brin,
        amount: { component, year, amount, decidedOn: confirmedOn, illustrative },
      })),
    );
  const byBrin = Map.groupBy(amounts, ({ brin }): string => brin);
  return new Map([...byBrin].map(([brin, all]) => [brin, all.map(({ amount }) => amount)]));
}

/** Of each year and component the one that counts. @param rows of ceilings */
export const publishedCeilings = (rows: readonly DeliveriesRow[]): PublishedCeiling[] =>
  rows.flatMap(({ period, cells }) =>
    Object.entries(cells)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([component, said]) => {
        const now = inForce(said);
        if (now === undefined) return [];
        return PublishedCeiling.parse({
          year: Number(period),
          component,
          amount: now.values['amount'],
          source: now.source,
        });
      }),
  );

/** By institution, indicator, programme and year. @param names of institutions, by BRIN */
export const publishedIndicators = (
  rows: readonly DeliveriesRow[],
  names: ReadonlyMap<string, string>,
): PublishedIndicator[] =>
  rows
    .flatMap(({ brin, period, cells }) =>
      Object.entries(cells).flatMap(([about, said]) => {
        const now = inForce(said);
        if (now === undefined || brin === null) return [];
        const { unit, measurement, programmeName, value } = now.values;
        const [, indicator = '', programme = ''] = /^(.*)\/(\d*)$/s.exec(about) ?? [];
        return PublishedIndicator.parse({
          brin,
          name: names.get(brin) ?? brin,
          year: Number(period),
          indicator,
          programme: programme === '' ? null : programme,
          programmeName,
          measurement,
          unit,
          value,
          source: now.source,
          illustrative: now.illustrative,
        });
      }),
    )
    .sort((a, b) => {
      const place = ({ brin, indicator, programme, year }: PublishedIndicator) =>
        [brin, indicator, programme ?? '', year].join('\n');
      return place(a) < place(b) ? -1 : 1;
    });
