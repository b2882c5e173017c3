import { InstitutionReportRecorded, type TimelineItem } from '@mijlpaal/trajectory-contract';
import type { z } from 'zod';

type Data = z.infer<typeof InstitutionReportRecorded>['data'];

/** A report on an institution, as it counts. */
export interface InstitutionReport extends Pick<Data, 'kind' | 'year' | 'title' | 'documents' | 'issuedOn'> {
  readonly brin: string;
  /** Id of its fact. */
  readonly id: string;
  readonly revision: number;
  /** How many earlier ones it replaces. */
  readonly replaces: number;
}

/** Reports of one kind and year replace each other; of other reports those of one title do. */
const aboutOf = ({ kind, year, title }: Data): string => `${kind} ${year}${kind === 'other' ? ` ${title}` : ''}`;

/** Of each kind and year the last report, newest year first. @param facts of one trajectory, oldest first */
export function institutionReports(facts: readonly TimelineItem[]): readonly InstitutionReport[] {
  const all = facts.flatMap(({ id, revision, fact, brin, data, marks }) => {
    if (fact !== 'InstitutionReportRecorded' || marks.includes('withdrawn')) return [];
    const told = InstitutionReportRecorded.safeParse({ type: fact, data: { brin, ...data } }).data?.data;
    return told ? [{ id, revision, told }] : [];
  });
  return [...Map.groupBy(all, ({ told }) => aboutOf(told)).values()]
    .flatMap((same) => {
      const last = same.at(-1);
      if (last === undefined) return [];
      const { brin, kind, year, title, documents, issuedOn } = last.told;
      return [
        {
          brin,
          id: last.id,
          revision: last.revision,
          kind,
          year,
          title,
          documents,
          issuedOn,
          replaces: same.length - 1,
        },
      ];
    })
    .sort((a, b) => b.year - a.year || b.revision - a.revision);
}
