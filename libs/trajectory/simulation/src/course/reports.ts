import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import { examples } from '@mijlpaal/trajectory-contract';
import { REPORT_YEARS, TALK_YEARS } from '@mijlpaal/trajectory-domain';
import type { Post } from '../act';
import { workday } from '../chance';
import type { Player } from './simulated';

/** The yearly cycle of 2016 to 2019: a report, a talk, an advice; now and then a change; at last the closure. */
export function reportActs(player: Player): readonly Post[] {
  const { brin, chance } = player;
  const post = (on: IsoDate, collection: string, body: Post['body'] = {}): Post => ({ on, brin, collection, body });
  const closedOn = workday(isoDate('2019-09-09'), isoDate('2019-10-25'), chance('closedOn'));
  return [
    ...REPORT_YEARS.map((reportYear) =>
      post(reportDay(player, reportYear), 'interim-reports', {
        reportYear,
        annualReport: annualReportOf(reportYear - 1),
      }),
    ),
    ...TALK_YEARS.flatMap((year) => talkActs(player, year)),
    ...REPORT_YEARS.filter((year) => chance('change', year) < 0.2).map((year) =>
      post(workday(isoDate(`${year}-09-05`), isoDate(`${year}-12-09`), chance('changedOn', year)), 'change-notices'),
    ),
    post(reportDay(player, 2019), 'final-reports'),
    post(closedOn, 'closures'),
  ];
}

const annualReportOf = (year: number) => ({
  ...examples['interim-reports'].annualReport,
  name: `Jaardocument ${year}.pdf`,
});

/** Most in the last weeks before 1 March, a few late. */
function reportDay({ chance }: Player, year: number): IsoDate {
  const at = chance('reportedOn', year);
  return chance('reportLate', year) < 0.08
    ? workday(isoDate(`${year}-03-02`), isoDate(`${year}-03-27`), at)
    : workday(isoDate(`${year}-01-11`), isoDate(`${year}-03-01`), Math.sqrt(at));
}

function talkActs({ brin, chance }: Player, year: number): readonly Post[] {
  const late = chance('talkLate', year) < 0.03;
  const heldOn = late
    ? workday(isoDate(`${year}-07-01`), isoDate(`${year}-07-08`), chance('talkOn', year))
    : workday(isoDate(`${year}-04-11`), isoDate(`${year}-06-30`), chance('talkOn', year));
  const plannedOn = workday(isoDate(`${year}-03-28`), isoDate(`${year}-04-08`), chance('plannedOn', year));
  const advisedOn = workday(isoDate(`${year}-07-11`), isoDate(`${year}-09-02`), chance('progressAdvisedOn', year));
  return [
    { on: plannedOn, brin, collection: 'progress-talk-plans', body: { year, at: `${heldOn}T10:00` } },
    { on: heldOn, brin, collection: 'progress-talks', body: { year, withAccountManager: chance('with', year) < 0.9 } },
    { on: advisedOn, brin, collection: 'progress-advices', body: { year } },
  ];
}
