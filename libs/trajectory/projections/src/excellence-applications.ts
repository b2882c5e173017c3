import type { IsoDate } from '@mijlpaal/shared-time';
import { ExcellenceAdvised, type ExcellenceApplication } from '@mijlpaal/trajectory-contract';
import { hasAdvised, refusals } from '@mijlpaal/trajectory-domain';
import { dossier } from './dossier';
import type { ProgressRow } from './progress.projection';
import type { TimelineRow } from './timeline.projection';

const DEADLINE = 'excellence-decision-2015';

/** Whether it waits for a decision. */
export const isAdvised = ({ standing }: ProgressRow): boolean =>
  standing.excellence === 'advised' && standing.ended === null && standing.closed === null;

/**
 * What a decision on an application needs to know; null when none waits for one.
 * @param timeline every row of this institution, oldest first @param person who asks, by opaque key
 */
export function excellenceApplication(
  row: ProgressRow,
  timeline: readonly TimelineRow[],
  today: IsoDate,
  person: string,
): ExcellenceApplication | null {
  const whole = isAdvised(row) ? dossier(row, timeline, [], today) : null;
  const advice = whole?.facts.find(({ id }) => id === row.standing.excellenceAdvices.at(-1)?.factId);
  const deadline = whole?.deadlines.find(({ id }) => id === DEADLINE);
  if (!whole || !advice || !deadline) return null;
  const { outcome, conditions } = ExcellenceAdvised.shape.data
    .pick({ outcome: true, conditions: true })
    .parse(advice.data);
  return {
    brin: whole.brin,
    name: whole.name,
    revision: whole.revision,
    lastDay: deadline.lastDay,
    late: deadline.late,
    advice: { fact: advice.id, outcome, advisedOn: advice.on, conditions },
    refusal: hasAdvised(row.standing, person) ? refusals.adviserMayNotDecide() : null,
  };
}
