import { factName, type TimelineItem } from '@mijlpaal/trajectory-contract';
import {
  DocumentViewer,
  Failed,
  Loading,
  formatDay,
  Material,
  MATERIAL,
  nl,
  OPEN_PAGE,
  Segmented,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from '@utrecht/component-library-react';
import { Suspense, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { documentBytesQuery } from '../../api/documents';
import { failureKind } from '../../api/problem';
import type { useDocuments } from './use-documents';

const texts = nl.reading;
const assess = nl.assess;
const VIEWS = [
  ['filed', texts.asFiled],
  ['file', texts.file],
] as const;

interface BesideProps {
  readonly brin: string;
  /** Newest first. */
  readonly facts: readonly TimelineItem[];
  readonly title: string;
  /** Came after the form was opened. */
  readonly isNew: (item: TimelineItem) => boolean;
  readonly documents: ReturnType<typeof useDocuments>;
  /** Whether pages of it can be tied to what is filled in. */
  readonly canNamePages: boolean;
}

/** What the form is about: as it was filled in, or the document that came with it. */
export function Beside({ brin, facts, title, isNew, documents, canNamePages }: BesideProps) {
  const { reading, kept, open, setOpen, shown, setShown, turned } = documents;
  const bytes = useQuery({
    ...documentBytesQuery(brin, open?.sha256 ?? ''),
    enabled: reading.open !== null,
  });
  useEffect(() => {
    if (turned > 0) document.getElementById(OPEN_PAGE)?.focus();
  }, [turned]);
  const fresh = facts.filter(isNew);
  const failure = [kept, bytes].find(({ isError }) => isError);
  return (
    <>
      {fresh.length > 0 && (
        <Alert type="info" role="status">
          <p className="mp-strong">{assess.newTitle}</p>
          <ul>
            {fresh.map((item) => (
              <li key={item.id}>
                {factName(item)}, {formatDay(item.on)}
              </li>
            ))}
          </ul>
          <p>{assess.newText}</p>
          <Button
            appearance="secondary-action-button"
            onClick={() => {
              flushSync(() => setShown('filed'));
              document.getElementById(MATERIAL)?.focus();
            }}
          >
            {assess.showNew}
          </Button>
        </Alert>
      )}
      {open !== null && <Segmented label={texts.how} options={VIEWS} value={shown} onChoose={setShown} />}
      {open !== null && shown === 'file' ? (
        <Suspense fallback={<Loading />}>
          <DocumentViewer
            documents={reading.documents}
            open={open}
            onOpen={setOpen}
            bytes={bytes.data ?? null}
            failed={failure && <Failed kind={failureKind(failure.error)} onRetry={() => void failure.refetch()} />}
            canNamePages={canNamePages}
          />
        </Suspense>
      ) : (
        <Material facts={facts} title={title} isNew={isNew} />
      )}
    </>
  );
}
