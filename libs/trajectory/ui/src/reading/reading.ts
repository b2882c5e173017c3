import type { ExcellenceItem } from '@mijlpaal/trajectory-contract';
import { createContext, useContext } from 'react';

/** A document that came with a fact, and whether it can be read here. */
export interface ReadableDocument {
  readonly sha256: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** The fact that it came with, and its day. */
  readonly from: string;
  /** Where its bytes are; null: they are not kept here. */
  readonly href: string | null;
}

/** A page of a document, counted from its first one, which is 1. */
export interface DocumentPage {
  readonly sha256: string;
  readonly page: number;
}

/** What lies open beside a form. */
export interface Reading {
  /** Newest first. */
  readonly documents: readonly ReadableDocument[];
  /** Null: no document is open. */
  readonly open: DocumentPage | null;
  /** Opens it there and goes to it. */
  readonly turnTo: (page: DocumentPage) => void;
  /** The point that somebody did something at last; who goes by without a mouse has not. */
  readonly point: ExcellenceItem | null;
  readonly lookAt: (point: ExcellenceItem) => void;
}

const NOTHING: Reading = {
  documents: [],
  open: null,
  turnTo: () => undefined,
  point: null,
  lookAt: () => undefined,
};
export const ReadingContext = createContext<Reading>(NOTHING);
export const useReading = (): Reading => useContext(ReadingContext);

/** Where the page that is open is shown. */
export const OPEN_PAGE = 'open-bladzijde';
/** Where a point is filled in. */
export const placeOfPoint = (point: ExcellenceItem): string => `punt-${point}`;
export const isSame = (a: DocumentPage, b: DocumentPage): boolean => a.sha256 === b.sha256 && a.page === b.page;
export const canBeShown = ({ mediaType, href }: ReadableDocument): boolean =>
  href !== null && mediaType === 'application/pdf';
