import type { TimelineItem } from '@mijlpaal/trajectory-contract';
import { formatDay } from './format';
import { nl } from './nl';
import { saidOf } from './said';
import { useSaidText } from './said-list';

const texts = nl.timeline;

/** The error as it was recorded, struck through, with who said what it should have been: both stay. */
export function CorrectionNote({ item }: { readonly item: TimelineItem }) {
  const textOf = useSaidText();
  const { correction } = item;
  if (correction === null) return null;
  const { was, ground, correctedOn } = correction;
  const right = item.marks.includes('withdrawn') ? [] : saidOf(item);
  const errors = saidOf({ ...item, ...was }).filter(
    ({ term, text }) => !right.some((one) => one.term === term && one.text === text),
  );
  return (
    <dl className="mp-said mp-said--short">
      <div>
        <dt>{texts.was}</dt>
        <dd>
          <del>
            {formatDay(was.on)}
            {errors.map((error) => `; ${error.term}: ${textOf(error)}`)}
          </del>
        </dd>
      </div>
      <div>
        <dt>{texts.correctedOn(formatDay(correctedOn))}</dt>
        <dd>{ground}</dd>
      </div>
    </dl>
  );
}
