import { Heading2, Link } from '@utrecht/component-library-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { formatSize } from '../format';
import { Icon } from '../icon';
import { Loading } from '../loading';
import { nl } from '../nl';
import { SelectField } from '../select-field';
import { AddPage } from './add-page';
import { canBeShown, type DocumentPage, type ReadableDocument } from './reading';

const texts = nl.viewer;
const PdfView = lazy(() => import('./pdf-view'));

interface DocumentViewerProps {
  readonly documents: readonly ReadableDocument[];
  readonly open: DocumentPage;
  readonly onOpen: (page: DocumentPage) => void;
  /** Of the one that is open; null while they are on their way. */
  readonly bytes: Uint8Array | null;
  /** In place of the document: why its bytes did not come. */
  readonly failed: ReactNode;
  /** Whether pages of it can be tied to what is filled in. */
  readonly canNamePages: boolean;
}

/** What an institution filed, to be read: which document, and which page of it. */
export default function DocumentViewer({ documents, open, onOpen, bytes, failed, canNamePages }: DocumentViewerProps) {
  const document = documents.find(({ sha256 }) => sha256 === open.sha256);
  if (document === undefined) return null;
  const { name, href, sha256 } = document;
  const shown = () => {
    if (href === null) return <p className="mp-doc__note">{texts.notKept(name)}</p>;
    if (!canBeShown(document)) return <p className="mp-doc__note">{texts.noPdf(name)}</p>;
    if (failed) return failed;
    if (bytes === null) return <Loading />;
    return (
      <Suspense fallback={<Loading />}>
        <PdfView key={sha256} bytes={bytes} name={name} page={open.page} onPage={(page) => onOpen({ sha256, page })}>
          {canNamePages && <AddPage />}
        </PdfView>
      </Suspense>
    );
  };
  return (
    <section className="mp-doc" aria-labelledby="stuk">
      <div className="mp-doc__bar">
        <Heading2 id="stuk" className="mp-h-small">
          <Icon name="doc" /> {name}
        </Heading2>
        {href !== null && (
          <Link href={href} download={name}>
            <Icon name="download" /> {texts.download}
          </Link>
        )}
        {documents.length > 1 && (
          <SelectField
            label={texts.which}
            className="mp-doc__which"
            value={sha256}
            options={documents.map((one) => [one.sha256, `${one.name} (${formatSize(one.size)}). ${one.from}`])}
            onChange={(chosen) => onOpen({ sha256: chosen, page: 1 })}
          />
        )}
      </div>
      {shown()}
    </section>
  );
}
