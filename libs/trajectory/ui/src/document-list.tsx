import { factName, papersIn, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { PaperName } from './documents/paper-name';
import { formatDay, formatSize } from './format';
import { Icon } from './icon';
import { nl } from './nl';
import type { NameOf } from './said';

interface Paper {
  readonly key: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly kind: string;
  readonly from: string;
}

/** What documents are called, by the facts that they came with. */
export function namesIn(facts: readonly TimelineItem[]): NameOf {
  const names = new Map(facts.flatMap((item) => papersIn(item).map(({ sha256, name }) => [sha256, name] as const)));
  return (sha256) => names.get(sha256) ?? null;
}

/** Documents that came with the facts, newest first. */
function papersOf(facts: readonly TimelineItem[]): readonly Paper[] {
  const papers = facts.flatMap((item) =>
    papersIn(item).map(({ sha256, name, size, mediaType }) => ({
      key: `${item.id} ${sha256}`,
      sha256,
      name,
      size,
      kind: (mediaType.split('/')[1] ?? mediaType).toUpperCase().slice(0, 12),
      from: `${factName(item)}, ${formatDay(item.on)}`,
    })),
  );
  return papers.reverse();
}

/** What documents there are; those that are kept can be opened. */
export function DocumentList({ facts }: { readonly facts: readonly TimelineItem[] }) {
  const papers = papersOf(facts);
  return (
    <section className="mp-panel" aria-labelledby="stukken">
      <Heading2 id="stukken">{nl.dossier.documents}</Heading2>
      {papers.length === 0 && <p className="mp-muted">{nl.dossier.noDocuments}</p>}
      <ul className="mp-papers">
        {papers.map(({ key, sha256, name, size, kind, from }) => (
          <li key={key}>
            <Icon name="doc" />
            <span>
              <PaperName paper={{ sha256, name }} />
              <small>
                {kind}, {formatSize(size)}. {from}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
