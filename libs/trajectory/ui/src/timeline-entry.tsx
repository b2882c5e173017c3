import { factName, papersIn, Role, type TimelineItem } from '@mijlpaal/trajectory-contract';
import type { ReactNode } from 'react';
import { CorrectionNote } from './correction-note';
import { PaperList } from './documents/paper-list';
import { daysAfter, formatDay, formatDays } from './format';
import { Icon } from './icon';
import { nl } from './nl';
import { type NameOf, saidOf } from './said';
import { SaidList } from './said-list';

const texts = nl.timeline;

/** In role words: a fact holds no names. */
function whoText(role: string): string {
  const known = Role.safeParse(role);
  return known.success ? nl.byRole[known.data] : texts.bySystem;
}

const MANY = 3;
const LONG = 280;

function Said({ item, nameOf }: Pick<TimelineEntryProps, 'item' | 'nameOf'>) {
  const said = saidOf(item, nameOf);
  if (said.length === 0) return null;
  const isShort = said.length <= MANY && said.reduce((sum, { text }) => sum + text.length, 0) <= LONG;
  const list = <SaidList said={said} {...(isShort && { className: 'mp-said mp-said--short' })} />;
  if (isShort) return list;
  return (
    <details>
      <summary>{texts.readMore}</summary>
      {list}
    </details>
  );
}

export interface TimelineEntryProps {
  readonly item: TimelineItem;
  /** What the documents are called that it speaks of. */
  readonly nameOf?: NameOf | undefined;
  /** A way to correct it, for who may. */
  readonly correct?: (item: TimelineItem) => ReactNode;
}

/** One fact with its two clocks: when it happened, and when it was recorded. */
export function TimelineEntry({ item, nameOf, correct }: TimelineEntryProps) {
  const later = daysAfter(item.on, item.recordedOn);
  const place = `feit-${item.revision}`;
  return (
    <li id={place}>
      <span>
        <span className="mp-vh">{texts.happenedOn} </span>
        <a href={`#${place}`} className="mp-permalink" title={texts.permalink}>
          {formatDay(item.on)}
        </a>
      </span>
      <span className="mp-tl__dot" />
      <div className="mp-tl__body">
        {item.marks.includes('withdrawn') ? <del>{factName(item)}</del> : factName(item)}
        {item.marks.map((mark) => (
          <span key={mark} className={mark === 'late' ? 'mp-mark mp-late' : 'mp-mark mp-soon'}>
            <Icon name={mark === 'late' ? 'late' : 'clock'} /> {nl.mark[mark]}
          </span>
        ))}
        <small>
          {texts.by(whoText(item.actor.role))}
          {later > 0 && ` ${texts.recordedLater(formatDay(item.recordedOn), formatDays(later))}.`}
        </small>
        {!item.marks.includes('withdrawn') && <Said item={item} nameOf={nameOf} />}
        <PaperList papers={papersIn(item)} label={nl.documents.title} />
        <CorrectionNote item={item} />
        {correct?.(item)}
      </div>
    </li>
  );
}
