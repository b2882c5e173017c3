import { addDays, type IsoDate, isoDate, latest } from '@mijlpaal/shared-time';
import { examples } from '@mijlpaal/trajectory-contract';
import { REPORT_YEARS, TALK_YEARS } from '@mijlpaal/trajectory-domain';
import type { Post } from '../act';
import { whole, workday } from '../chance';
import { practiceAssessorOf } from '../practice-actors';
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

/** Most in the last weeks before 1 March, a few late, one or two very late. */
function reportDay({ chance }: Player, year: number): IsoDate {
  const at = chance('reportedOn', year);
  const lateness = chance('reportLate', year);
  if (lateness < 0.02) return workday(isoDate(`${year}-04-25`), isoDate(`${year}-05-20`), at);
  return lateness < 0.08
    ? workday(isoDate(`${year}-03-02`), isoDate(`${year}-03-27`), at)
    : workday(isoDate(`${year}-01-11`), isoDate(`${year}-03-01`), Math.sqrt(at));
}

const TALK_TIMES = ['09:30', '10:00', '11:00', '13:00', '14:00', '15:00'] as const;

/** Planned in March or, by some, two to four weeks before it; a few are put off until after the quarter. */
function talkActs({ brin, chance }: Player, year: number): readonly Post[] {
  const plannedFor = workday(isoDate(`${year}-04-11`), isoDate(`${year}-06-30`), chance('talkOn', year));
  const planOn = (day: IsoDate, on: IsoDate): Post => {
    const time = TALK_TIMES[whole(0, TALK_TIMES.length - 1, chance('talkAt', year, day))] ?? TALK_TIMES[0];
    const body = { year, at: `${day}T${time}`, assessor: practiceAssessorOf(brin) };
    return { on, brin, collection: 'progress-talk-plans', body };
  };
  const beforeEaster = workday(isoDate(`${year}-03-21`), isoDate(`${year}-04-08`), chance('plannedOn', year));
  const planned = planOn(
    plannedFor,
    chance('plannedShortly', year) < 0.3
      ? latest(beforeEaster, addDays(plannedFor, -whole(14, 28, chance('plannedOn', year))))
      : beforeEaster,
  );
  const isPutOff = chance('talkLate', year) < 0.03;
  const heldOn = isPutOff
    ? workday(isoDate(`${year}-07-01`), isoDate(`${year}-07-08`), chance('talkOn', year))
    : plannedFor;
  const advisedOn = workday(isoDate(`${year}-07-11`), isoDate(`${year}-09-02`), chance('progressAdvisedOn', year));
  return [
    planned,
    ...(isPutOff ? [planOn(heldOn, addDays(plannedFor, -1))] : []),
    { on: heldOn, brin, collection: 'progress-talks', body: { year, withAccountManager: chance('with', year) < 0.9 } },
    { on: advisedOn, brin, collection: 'progress-advices', body: { year } },
  ];
}
