import { factName, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { Heading2, Heading3 } from '@utrecht/component-library-react';
import { papersIn } from '../document-list';
import { formatDay, formatSize } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { saidOf } from '../said';
import { SaidList } from '../said-list';

const texts = nl.assess;

/** What an institution sent in, beside what is filled in about it. @param facts newest first */
export const Material = ({ facts }: { readonly facts: readonly TimelineItem[] }) => (
  <section className="mp-doc" aria-labelledby="ingediend" tabIndex={0}>
    <div className="mp-doc__bar">
      <Icon name="doc" />
      <Heading2 id="ingediend" className="mp-h-small">
        {texts.material}
      </Heading2>
    </div>
    <div className="mp-doc__page">
      {facts.length === 0 && <p>{texts.noMaterial}</p>}
      {facts.map((item) => (
        <section key={item.id} className="mp-stack" aria-label={factName(item)}>
          <Heading3>
            {factName(item)}, {formatDay(item.on)}
          </Heading3>
          <SaidList said={saidOf(item)} />
          {papersIn(item).length > 0 && (
            <ul className="mp-papers" aria-label={texts.materialPapers}>
              {papersIn(item).map(({ sha256, name, size }) => (
                <li key={sha256}>
                  <Icon name="doc" />
                  <span>
                    {name} <small>{formatSize(size)}</small>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  </section>
);
