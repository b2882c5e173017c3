import type { IsoDate } from '@mijlpaal/shared-time';
import type { ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import { deadlines, reportOf } from '@mijlpaal/trajectory-domain';
import type { ProgressRow } from './progress.projection';
import { accountManagerOn } from './trajectory-item';

/** The talk of a year with one institution; null when none is owed: no plan is filed, or its trajectory ended before it. */
export function progressTalkItem(row: ProgressRow, year: number, today: IsoDate): ProgressTalkItem | null {
  const { brin, institution, standing } = row;
  const owed = deadlines(standing).find(({ id }) => id === `talk-${year}`);
  if (institution === null || owed === undefined || owed.ended) return null;
  const planned = standing.talksPlanned[year];
  return {
    brin,
    name: institution.name,
    province: institution.province,
    accountManager: accountManagerOn(row, today),
    assessor: standing.assessor,
    year,
    planned: planned ? { at: planned.at, assessor: planned.assessor ?? null, place: planned.place ?? null } : null,
    heldOn: standing.talks[year]?.on ?? null,
    reportedOn: reportOf(standing, year)?.on ?? null,
    revision: standing.revision,
  };
}
