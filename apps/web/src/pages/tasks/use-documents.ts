import { factName, papersIn, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { canBeShown, type DocumentPage, formatDay, type ReadableDocument, type Reading } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documentHref, keptDocumentsQuery } from '../../api/documents';

/** Each document that came with these facts once, newest first. @param kept of which the bytes are kept */
function documentsOf(facts: readonly TimelineItem[], kept: ReadonlySet<string>): readonly ReadableDocument[] {
  const found = facts.flatMap((item) =>
    papersIn(item).map(({ sha256, name, size, mediaType }) => ({
      sha256,
      name,
      size,
      mediaType,
      from: `${factName(item)}, ${formatDay(item.on)}`,
      href: kept.has(sha256) ? documentHref(item.brin, sha256) : null,
    })),
  );
  return [...new Map(found.toReversed().map((one) => [one.sha256, one])).values()].toReversed();
}

const NONE: ReadonlySet<string> = new Set();

/** What lies beside a form: its documents, which page of them is open, and whether that or the plan as it was filled in is shown. */
export function useDocuments(brin: string, facts: readonly TimelineItem[]) {
  const kept = useQuery(keptDocumentsQuery(brin));
  const documents = documentsOf(facts, kept.data ?? NONE);
  const [chosen, setChosen] = useState<DocumentPage | null>(null);
  const [view, setView] = useState<'filed' | 'file' | null>(null);
  /** Counts the links that were followed, each of which takes the focus along. */
  const [turned, setTurned] = useState(0);
  const [point, lookAt] = useState<Reading['point']>(null);
  const first = documents.find(canBeShown) ?? documents[0];
  const open = chosen ?? (first && { sha256: first.sha256, page: 1 }) ?? null;
  const isReadable = documents.some((one) => one.sha256 === open?.sha256 && canBeShown(one));
  const shown = view ?? (isReadable ? 'file' : 'filed');
  const reading: Reading = {
    documents,
    open: shown === 'file' && isReadable ? open : null,
    turnTo: (page) => {
      setChosen(page);
      setView('file');
      setTurned((before) => before + 1);
    },
    point,
    lookAt,
  };
  return { reading, kept, open, setOpen: setChosen, shown, setShown: setView, turned };
}
