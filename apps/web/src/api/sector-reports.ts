import { type SectorFigure, SectorReport, SectorReportItem } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { ALL, list } from './list';
import { request } from './request';

const REPORTS = '/schemes/2015/sector-reports';

export const sectorReportsQuery = queryOptions({
  queryKey: ['sector-reports'],
  queryFn: async ({ signal }) => (await request(`${REPORTS}?${ALL}`, list(SectorReportItem), { signal })).items,
});
/** The last one of a year. */
export const sectorReportQuery = (year: number) =>
  queryOptions({
    queryKey: ['sector-reports', year],
    queryFn: ({ signal }) => request(`${REPORTS}/${year}`, SectorReport, { signal }),
  });

const Anything = z.unknown();
const valueAt = (answer: unknown, field: string): unknown =>
  field.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], answer); // lists too

/** Asks every question of a report again. @returns what each figure is now, by its id */
export async function askAgain(
  figures: readonly SectorFigure[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, unknown>> {
  const answers = new Map<string, unknown>();
  for (const query of new Set(figures.map((figure) => figure.query))) {
    const path = query.replace(/^\/v1/, '');
    answers.set(query, await request(path, Anything, { signal }));
  }
  return new Map(figures.map(({ id, query, field }) => [id, valueAt(answers.get(query), field)]));
}
