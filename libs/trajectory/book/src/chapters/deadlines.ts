import { LADDER } from '@mijlpaal/reminders-domain';
import {
  factTypeName,
  formatSource,
  trajectoryWords,
  formatDay,
  formatDays,
  formatWeekday,
} from '@mijlpaal/trajectory-contract';
import { type Deadline, type DeadlineKind, deadlines, passports, weekendRollOver } from '@mijlpaal/trajectory-domain';
import { story } from '@mijlpaal/trajectory-testing';
import { replayed } from '../played';
import { wholeCourse } from '../whole-course';
import { blocks, list, small, table, together } from '../markdown';
import { nl } from '../nl';

const { deadlines: texts } = nl;

/** Every deadline of a course in which all of them appear. */
const all = deadlines(replayed(story(...wholeCourse), 'The whole course (whole-course.ts)').context);

/** What deadlines of a kind are called, without year or number. */
export const kindName = (kind: DeadlineKind): string => {
  const one = all.find((deadline) => deadline.kind === kind);
  if (one === undefined) throw new Error(`the whole course of the book has no deadline of the kind ${kind}`);
  return named(one)
    .replace(/ \d{4}$/, '')
    .replace(/, vast deel$/, '');
};
const named = ({ id }: Deadline): string => trajectoryWords.deadlineInFull(id);

function passport(kind: DeadlineKind, own: readonly Deadline[]): string {
  const { quote, bound, elsewhere, anchor, reading, afterwards, turn, closedBy } = passports[kind];
  return blocks(
    `### ${kindName(kind)}`,
    list([
      `**${texts.lastDay}** ${together(own.map(({ lastDay, anchorFact }) => `${formatWeekday(lastDay)}${anchorFact === null ? '' : ` ${texts.inThisCourse}`}`))}.`,
      `**${texts.source}** ${[...new Set(own.map(({ source }) => formatSource(source)))].join('; ')}.`,
      `**${texts.wording}** ${quote === null ? '' : `‘${quote}’. `}${texts.bound[bound]}${elsewhere === null ? '' : ` ${elsewhere}`}`,
      `**${texts.anchor}** ${anchor}`,
      ...(reading === null ? [] : [`**${texts.reading}** ${reading}`]),
      `**${texts.turn}** ${trajectoryWords.byRole[turn]}.`,
      `**${texts.closes}** ${small(factTypeName(closedBy))}.`,
      `**${texts.weekend}** ${texts.rollOver[weekendRollOver[kind]]}`,
      `**${texts.afterwards}** ${afterwards}`,
    ]),
  );
}

const rungText = (rung: number): string =>
  rung === 0 ? texts.onTheDay : rung < 0 ? texts.before(formatDays(-rung)) : texts.after(formatDays(rung));

/** Every deadline with its passport. */
export function deadlinesChapter(): string {
  const kinds = Object.keys(passports) as DeadlineKind[]; // its keys are the kinds
  return blocks(
    `## ${texts.title}`,
    texts.intro,
    table(
      texts.columns,
      all.map(({ id, lastDay, anchorFact, kind, source, reading }) => [
        trajectoryWords.deadlineInFull(id),
        `${formatDay(lastDay)}${anchorFact === null ? '' : ' *'}`,
        trajectoryWords.byRole[passports[kind].turn],
        `${formatSource(source)}${reading === null ? '' : ` (${texts.withReading})`}`,
      ]),
    ),
    texts.star,
    texts.ladder(together(LADDER.map(rungText))),
    ...kinds.map((kind) =>
      passport(
        kind,
        all.filter((one) => one.kind === kind),
      ),
    ),
  );
}
