import {
  getDocument,
  GlobalWorkerOptions,
  PasswordException,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  version,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;
/** Beside the scripts: what the build takes along of pdf.js for letters and pictures that a file does not bring itself. */
const data = (folder: string): string => new URL(`pdfjs-${version}/${folder}/`, new URL(workerUrl, location.href)).href;

/** A file that was opened, or why it could not be. */
export type OpenedPdf =
  { readonly kind: 'open'; readonly pdf: PDFDocumentProxy } | { readonly kind: 'broken' | 'locked' };

/** Reads in a thread of its own. @param bytes stay with who has them */
export const opening = (bytes: Uint8Array): PDFDocumentLoadingTask =>
  getDocument({
    data: bytes.slice(), // the thread takes what it gets
    cMapUrl: data('cmaps'),
    standardFontDataUrl: data('standard_fonts'),
    wasmUrl: data('wasm'),
    useWasm: false, // our content policy lets nothing be compiled in the page
    enableXfa: false,
  });

export async function openedPdf(task: PDFDocumentLoadingTask): Promise<OpenedPdf> {
  try {
    return { kind: 'open', pdf: await task.promise };
  } catch (error) {
    return { kind: error instanceof PasswordException ? 'locked' : 'broken' };
  }
}
