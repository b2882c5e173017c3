import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import { RESULT_YEARS, type WorkPlacementClass } from '@mijlpaal/trajectory-contract';
import type { Post } from '../act';
import { workday } from '../chance';
import type { Player, Shares } from './simulated';

const day = isoDate;

/**
 * The improvement plan of 2016 and its results. @source O7: two plans were acceptable at once, all were approved by the end of
 * January 2017; O8: the classes of 2017 @assumption days, and the classes of 2018: not published
 */
export function workPlacementActs(player: Player, shares: Shares): readonly Post[] {
  const { brin, chance } = player;
  if (!shares.filesWorkPlacement(brin)) return [];
  const post = (on: IsoDate, collection: string, body: Post['body'] = {}): Post => ({ on, brin, collection, body });
  const assess = (on: IsoDate, outcome: 'acceptable' | 'toBeChanged') =>
    post(on, 'work-placement-assessments', { outcome });
  const assessedOn = workday(day('2016-10-03'), day('2016-11-11'), chance('assessedOn'));
  const reading = shares.acceptableAtOnce(brin)
    ? [assess(assessedOn, 'acceptable')]
    : [
        assess(assessedOn, 'toBeChanged'),
        post(workday(day('2016-11-14'), day('2016-12-16'), chance('revisedOn')), 'work-placement-revisions'),
        assess(workday(day('2017-01-04'), day('2017-01-20'), chance('assessedAgainOn')), 'acceptable'),
      ];
  return [
    post(workday(day('2016-08-22'), day('2016-09-30'), chance('bpvFiledOn')), 'work-placement-plans'),
    ...reading,
    post(workday(day('2017-01-26'), day('2017-01-31'), chance('bpvApprovedOn')), 'work-placement-approvals'),
    ...RESULT_YEARS.flatMap((resultYear) => [
      post(
        workday(day(`${resultYear + 1}-01-15`), day(`${resultYear + 1}-03-01`), chance('bpvReportedOn', resultYear)),
        'work-placement-reports',
        { resultYear },
      ),
      post(
        workday(day(`${resultYear + 1}-04-03`), day(`${resultYear + 1}-06-08`), chance('bpvClassedOn', resultYear)),
        'work-placement-classifications',
        { resultYear, class: classOf(player, shares, resultYear) },
      ),
    ]),
  ];
}

function classOf({ brin, chance }: Player, shares: Shares, year: number): WorkPlacementClass {
  if (year === 2017) return shares.goodIn2017(brin) ? 'good' : 'sufficient';
  const at = chance('class', year);
  return at < 0.35 ? 'good' : at < 0.97 ? 'sufficient' : 'insufficient';
}
