import { Brin, InstitutionType } from '@mijlpaal/shared-institution';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Row = z.object({
  brin: Brin,
  type: InstitutionType,
  common_name: z.string(),
  name_last_in_extract: z.string(),
  province: z.string(),
  mbo_on_2015_05_01: z.enum(['yes', 'no']),
});

export interface PracticeInstitution {
  readonly brin: Brin;
  readonly name: string;
  readonly type: InstitutionType;
  readonly province: string;
}

/** The institutions that were funded for mbo on 1 May 2015, in order of BRIN. @param path institutions.csv @source DUO, see SOURCES.md beside it */
export const practiceInstitutions = (path: string): readonly PracticeInstitution[] =>
  z
    .array(Row)
    .parse(parse(readFileSync(path, 'utf8'), { columns: true, bom: true }))
    .filter((row) => row.mbo_on_2015_05_01 === 'yes')
    .map(({ brin, type, province, common_name, name_last_in_extract }) => ({
      brin,
      type,
      province,
      name: common_name || name_last_in_extract,
    }))
    .sort((a, b) => (a.brin < b.brin ? -1 : 1));
