import type { Elk } from '@mijlpaal/engine-chart';
import { chartChapter } from './chapters/chart';
import { deadlinesChapter } from './chapters/deadlines';
import { doorsChapter } from './chapters/doors';
import { moneyChapter } from './chapters/money';
import { refusalsChapter } from './chapters/refusals';
import { scenariosChapter } from './chapters/scenarios';
import { settingsChapter } from './chapters/settings';
import { everyRefusal } from './every-refusal';
import { blocks } from './markdown';
import { nl } from './nl';

/** The files of the book of scheme 2015, by name: the page and its drawings. The same rules give the same bytes. */
export async function book(elk: Elk): Promise<ReadonlyMap<string, string>> {
  const { text, drawings } = await chartChapter(elk);
  const refusals = everyRefusal();
  const page = blocks(
    `<!-- ${nl.generated} -->`,
    `# ${nl.title}`,
    ...nl.intro,
    text,
    doorsChapter(refusals),
    deadlinesChapter(),
    refusalsChapter(refusals),
    moneyChapter(),
    settingsChapter(),
    scenariosChapter(),
  );
  return new Map([['regeling-2015.md', `${page}\n`], ...drawings]);
}
