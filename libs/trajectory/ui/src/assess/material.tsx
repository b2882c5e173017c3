import { factName, papersIn, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { Heading2, Heading3 } from '@utrecht/component-library-react';
import { PaperList } from '../documents/paper-list';
import { formatDay } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { saidOf } from '../said';
import { SaidList } from '../said-list';

const texts = nl.assess;

interface MaterialProps {
  /** Newest first. */
  readonly facts: readonly TimelineItem[];
  readonly title: string;
  /** Came after the form was opened. */
  readonly isNew: (item: TimelineItem) => boolean;
}

/** Where it is on the page. */
export const MATERIAL = 'materiaal';

/** What an institution sent in, and what was said about it, beside what is filled in. */
export const Material = ({ facts, title, isNew }: MaterialProps) => (
  <section id={MATERIAL} className="mp-doc" aria-labelledby="ingediend" tabIndex={0}>
    <div className="mp-doc__bar">
      <Icon name="doc" />
      <Heading2 id="ingediend" className="mp-h-small">
        {title}
      </Heading2>
    </div>
    <div className="mp-doc__page">
      {facts.length === 0 && <p>{texts.noMaterial}</p>}
      {facts.map((item) => (
        <div key={item.id} className="mp-stack">
          <Heading3>
            {factName(item)}, {formatDay(item.on)}
            {isNew(item) && (
              <span className="mp-mark mp-soon">
                <Icon name="clock" /> {texts.isNew}
              </span>
            )}
          </Heading3>
          {saidOf(item).length > 0 && <SaidList said={saidOf(item)} />}
          <PaperList papers={papersIn(item)} label={texts.materialPapers} />
        </div>
      ))}
    </div>
  </section>
);
