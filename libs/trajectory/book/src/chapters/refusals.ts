import { factTypeName, formatDay, formatSource, type Refusal } from '@mijlpaal/trajectory-contract';
import type { Refusals } from '../every-refusal';
import { blocks, small, table } from '../markdown';
import { nl } from '../nl';

const { refusals: texts } = nl;

/** A day or a fact that opens the road. */
export const openedBy = (wouldOpen: string): string =>
  /^\d/.test(wouldOpen)
    ? texts.fromDay(formatDay(wouldOpen))
    : small(nl.doors.facts[wouldOpen] ?? factTypeName(wouldOpen));

const row = ({ sentence, article, wouldOpen }: Refusal): readonly string[] => [
  sentence,
  formatSource(article),
  wouldOpen === null ? texts.nothing : openedBy(wouldOpen),
];

/** Why something is refused: reasons from the rules themselves, each with its article. */
export const refusalsChapter = ({ everywhere, byAction, elsewhere }: Refusals): string =>
  blocks(
    `## ${texts.title}`,
    texts.intro,
    `### ${texts.everywhere}`,
    table(texts.columns, everywhere.map(row)),
    ...[...byAction]
      .filter(([, reasons]) => reasons.length > 0)
      .flatMap(([summary, reasons]) => [`### ${summary}`, table(texts.columns, reasons.map(row))]),
    `### ${texts.elsewhere}`,
    table(texts.columns, elsewhere.map(row)),
  );
