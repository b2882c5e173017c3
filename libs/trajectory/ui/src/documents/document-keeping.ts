import { createContext, type ReactNode, useContext } from 'react';
import { z } from 'zod';

/** A document as a fact has it. */
export const Paper = z.object({ sha256: z.string(), name: z.string(), size: z.int(), mediaType: z.string() });
export type Paper = z.infer<typeof Paper>;

/** Why the bytes of a document were not kept. */
export type UploadFailure =
  'tooLarge' | 'wrongKind' | 'unreadable' | 'tooMany' | 'signedOut' | 'refused' | 'unreachable';

export interface Uploading {
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Where the documents of the dossier on this page are kept. */
export interface DocumentKeeping {
  /** Fingerprints of those that can be opened; null: not known yet. */
  readonly kept: ReadonlySet<string> | null;
  readonly addressOf: (sha256: string) => string;
  /** @returns the document once it is kept, or why it is not */
  readonly upload: (file: File, how: Uploading) => Promise<Paper | UploadFailure>;
  /** Where somebody signs in again without leaving the page. */
  readonly signIn: ReactNode;
}

export const DocumentKeepingContext = createContext<DocumentKeeping | null>(null);

/** null where there is no such place. */
export const useDocumentKeeping = (): DocumentKeeping | null => useContext(DocumentKeepingContext);
