import { type PDFDocumentProxy, type RenderTask, TextLayer } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { nl } from '../nl';

const texts = nl.viewer;

/** How a page came out. */
type Drawn = 'drawing' | 'drawn' | 'withoutText' | 'failed';

interface Drawing {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  /** In CSS pixels. */
  readonly width: number;
  readonly canvas: HTMLCanvasElement;
  readonly text: HTMLElement;
}

/** Draws a page, with its text over it, to be selected and read aloud. @returns how to stop */
function draw({ pdf, page: number, width, canvas, text }: Drawing, onDrawn: (drawn: Drawn) => void): () => void {
  let isOver = false;
  let picture: RenderTask | undefined;
  let layer: TextLayer | undefined;
  const drawing = async (): Promise<void> => {
    const page = await pdf.getPage(number);
    if (isOver) return;
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const sharp = window.devicePixelRatio;
    canvas.width = Math.floor(viewport.width * sharp);
    canvas.height = Math.floor(viewport.height * sharp);
    canvas.style.width = `${viewport.width}px`;
    text.replaceChildren();
    text.style.setProperty('--total-scale-factor', String(viewport.scale));
    picture = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
    const [content] = await Promise.all([page.getTextContent(), picture.promise]); // at once: each may be stopped
    if (isOver) return;
    layer = new TextLayer({ textContentSource: content, container: text, viewport });
    await layer.render();
    if (!isOver) onDrawn(content.items.length === 0 ? 'withoutText' : 'drawn');
  };
  drawing().catch(() => isOver || onDrawn('failed'));
  return () => {
    isOver = true;
    picture?.cancel();
    layer?.cancel();
  };
}

/** One page, as wide as it is told: on white paper, whatever the page around it looks like. */
export function PdfPage({ pdf, page, width }: Pick<Drawing, 'pdf' | 'page' | 'width'>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ readonly page: number; readonly as: Drawn }>({ page, as: 'drawing' });
  useEffect(() => {
    if (canvas.current === null || text.current === null || width === 0) return;
    return draw({ pdf, page, width, canvas: canvas.current, text: text.current }, (as) => setDrawn({ page, as }));
  }, [pdf, page, width]);
  const as = drawn.page === page ? drawn.as : 'drawing';
  return (
    <>
      <div className="mp-pdf" aria-busy={as === 'drawing'}>
        <canvas ref={canvas} aria-hidden="true" />
        <div ref={text} className="mp-pdf__text" />
      </div>
      {as === 'withoutText' && <p className="mp-small mp-muted">{texts.noText}</p>}
      {as === 'failed' && <p className="mp-small mp-late">{texts.brokenText}</p>}
    </>
  );
}
