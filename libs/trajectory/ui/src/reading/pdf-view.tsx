import { Button, Textbox } from '@utrecht/component-library-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { nl } from '../nl';
import { Notice } from '../notice';
import { type OpenedPdf, openedPdf, opening } from './pdf-file';
import { PdfPage } from './pdf-page';
import { OPEN_PAGE } from './reading';

const texts = nl.viewer;
/** Of the width of the column. */
const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;

export interface PdfViewProps {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** Beside the buttons to turn pages. */
  readonly children?: ReactNode;
}

/** Width of what an element has room for, in CSS pixels; 0 until it is known. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const watching = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watching.observe(element.current);
    return () => watching.disconnect();
  }, []);
  return { element, width };
}

function usePdf(bytes: Uint8Array): OpenedPdf | null {
  const [opened, setOpened] = useState<{ readonly of: Uint8Array; readonly as: OpenedPdf } | null>(null);
  useEffect(() => {
    let isOver = false;
    const task = opening(bytes);
    void openedPdf(task).then((as) => isOver || setOpened({ of: bytes, as }));
    return () => {
      isOver = true;
      void task.destroy();
    };
  }, [bytes]);
  return opened?.of === bytes ? opened.as : null;
}

function GoTo({
  page,
  count,
  onPage,
}: {
  readonly page: number;
  readonly count: number;
  readonly onPage: PdfViewProps['onPage'];
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const go = (event?: FormEvent) => {
    event?.preventDefault();
    const number = Number(typed);
    if (typed !== null && Number.isInteger(number) && number >= 1 && number <= count) onPage(number);
    setTyped(null);
  };
  return (
    <form className="mp-row" onSubmit={go}>
      <label htmlFor={id}>{texts.page}</label>
      <Textbox
        id={id}
        className="mp-doc__number"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(page)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => go()}
      />
      <span>{texts.of(count)}</span>
    </form>
  );
}

/** A PDF, a page at a time. */
export default function PdfView({ bytes, name, page: asked, onPage, children }: PdfViewProps) {
  const opened = usePdf(bytes);
  const { element, width } = useWidth();
  const [zoom, setZoom] = useState(0);
  if (opened !== null && opened.kind !== 'open')
    return (
      <Notice title={opened.kind === 'locked' ? texts.locked : texts.broken} icon="late" level={2}>
        <p>{opened.kind === 'locked' ? texts.lockedText : texts.brokenText}</p>
      </Notice>
    );
  const count = opened?.pdf.numPages ?? 0;
  const page = count === 0 ? asked : Math.min(asked, count);
  const by = (label: string, name: string, isPossible: boolean, onPress: () => void) => (
    <Button
      appearance="secondary-action-button"
      type="button"
      aria-label={name}
      aria-disabled={!isPossible}
      onClick={() => isPossible && onPress()}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className="mp-doc__bar mp-doc__bar--pages" role="group" aria-label={texts.toolbar}>
        {by(texts.previous, texts.previousPage, page > 1, () => onPage(page - 1))}
        {count > 0 && <GoTo key={page} page={page} count={count} onPage={onPage} />}
        {by(texts.next, texts.nextPage, page < count, () => onPage(page + 1))}
        {by('−', texts.smaller, zoom > 0, () => setZoom(zoom - 1))}
        {by('+', texts.larger, zoom < ZOOMS.length - 1, () => setZoom(zoom + 1))}
        {children}
      </div>
      <p role="status" className="mp-vh">
        {opened === null ? texts.opening : texts.pageOf(page, count)}
      </p>
      <div
        id={OPEN_PAGE}
        className="mp-doc__paper"
        tabIndex={0}
        role="region"
        aria-label={texts.open(page, name)}
        aria-busy={opened === null}
        ref={element}
      >
        {opened?.kind === 'open' && (
          <PdfPage pdf={opened.pdf} page={page} width={Math.floor(width * (ZOOMS[zoom] ?? 1))} />
        )}
      </div>
    </>
  );
}
