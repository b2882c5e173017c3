import { Brin, InstitutionType } from '@mijlpaal/shared-institution';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { BadInput } from './outcome';
import { refusalCode, type Server, succeeded } from './server';

const Row = z.object({
  brin: Brin,
  type: InstitutionType,
  common_name: z.string(),
  name_last_in_extract: z.string(),
  province: z.string().min(1, 'must not be empty'),
  mbo_on_2015_05_01: z.enum(['yes', 'no'], 'must be yes or no'),
});

export interface Institution {
  readonly brin: string;
  readonly name: string;
  readonly type: string;
  readonly province: string;
}

/**
 * The institutions of a CSV file with the columns of `institutions.csv` that gave mbo on 1 May 2015.
 * @throws BadInput with every mistake and the line it stands on
 */
export function institutionsFrom(text: string): Institution[] {
  const mistakes: string[] = [];
  const seen = new Map<string, number>();
  const institutions: Institution[] = [];
  for (const { record, info } of rowsOf(text)) {
    const row = Row.safeParse(record);
    if (!row.success) {
      for (const issue of row.error.issues)
        mistakes.push(
          `line ${info.lines}: ${issue.path.join('.')}: ${record[String(issue.path[0])] === undefined ? 'the column is missing' : issue.message}`,
        );
      continue;
    }
    const { brin, type, province, common_name, name_last_in_extract } = row.data;
    const before = seen.get(brin);
    if (before !== undefined) mistakes.push(`line ${info.lines}: brin: ${brin} stands on line ${before} already`);
    seen.set(brin, info.lines);
    if (row.data.mbo_on_2015_05_01 === 'yes')
      institutions.push({ brin, type, province, name: common_name || name_last_in_extract });
  }
  if (mistakes.length === 0 && seen.size === 0) mistakes.push('line 1: no institution stands in this file');
  if (mistakes.length > 0) throw new BadInput(mistakes);
  return institutions;
}

function rowsOf(text: string): { record: Record<string, string>; info: { lines: number } }[] {
  try {
    const rows: unknown = parse(text, { columns: true, bom: true, skip_empty_lines: true, info: true });
    return rows as { record: Record<string, string>; info: { lines: number } }[]; // `info` changes the shape, its types do not say so
  } catch (error) {
    if (error instanceof CsvError) throw new BadInput([`line ${String(error['lines'] ?? '?')}: ${error.message}`]);
    throw error;
  }
}

/** Registers each institution and opens its trajectory; what is there already stays as it is. @returns how many were new, and how many were there already in both ways */
export async function importInstitutions(
  institutions: readonly Institution[],
  server: Server,
): Promise<{ registered: number; opened: number; known: number }> {
  let registered = 0;
  let opened = 0;
  let known = 0;
  for (const institution of institutions) {
    const registration = await server.post('/v1/institutions', JSON.stringify(institution));
    const isRegistered = refusalCode(registration) === 'InstitutionAlreadyRegistered';
    if (!isRegistered) {
      succeeded(registration, institution.brin);
      registered += 1;
    }
    const opening = await server.post('/v1/schemes/2015/openings', JSON.stringify({ brin: institution.brin }));
    const isOpened = refusalCode(opening) === 'TrajectoryAlreadyOpened';
    if (!isOpened) {
      succeeded(opening, institution.brin);
      opened += 1;
    }
    if (isRegistered && isOpened) known += 1;
  }
  return { registered, opened, known };
}
