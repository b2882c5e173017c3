import { factName, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { namesIn } from '../document-list';
import { PREVIEW } from '../form/form-bar';
import { nl } from '../nl';
import { saidOf } from '../said';
import { SaidList } from '../said-list';

const texts = nl.assess;

interface FactPreviewProps {
  /** As it would be recorded; null while it cannot be sent yet. */
  readonly item: TimelineItem | null;
  /** Of the dossier: what documents are called. */
  readonly facts: readonly TimelineItem[];
  /** How much is to be filled in before it can be sent. */
  readonly missing: number;
}

/** What the institution will read, in the same words as in its timeline. */
export const FactPreview = ({ item, facts, missing }: FactPreviewProps) => (
  <section id={PREVIEW} tabIndex={-1} className="mp-panel mp-stack" aria-labelledby="voorbeeld-kop">
    <Heading2 id="voorbeeld-kop">{texts.preview}</Heading2>
    {item === null ? (
      <p>{texts.previewNot(missing)}</p>
    ) : (
      <>
        <p className="mp-small mp-muted">{texts.previewLead}</p>
        <div className="mp-state">
          <p className="mp-strong">{factName(item)}</p>
          <SaidList said={saidOf(item, namesIn(facts))} />
        </div>
      </>
    )}
  </section>
);
