import { z } from 'zod';
import { Sha256 } from './field-kinds';

/** So large a document may be, in bytes. */
export const DOCUMENT_BYTES = 25 * 1_048_576;
/** So many days a document is kept that no fact names. */
export const UNNAMED_DAYS = 90;
/** So many documents are taken about one institution in a day. */
export const DOCUMENTS_A_DAY = 500;

interface Kind {
  /** How the name of such a file ends. */
  readonly extension: string;
  /** How its bytes begin. */
  readonly magic: readonly number[];
}
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The media types that are taken. Nothing among them is read by a browser as a page. */
export const DOCUMENT_KINDS: Readonly<Record<string, Kind>> = {
  'application/pdf': { extension: 'pdf', magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extension: 'docx', magic: ZIP },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extension: 'xlsx', magic: ZIP },
  'application/vnd.oasis.opendocument.text': { extension: 'odt', magic: ZIP },
  'application/vnd.oasis.opendocument.spreadsheet': { extension: 'ods', magic: ZIP },
  'image/png': { extension: 'png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  'image/jpeg': { extension: 'jpg', magic: [0xff, 0xd8, 0xff] },
};

/** @param first some bytes from the beginning, 8 at least where there are as many */
export const beginsAs = (mediaType: string, first: Uint8Array): boolean =>
  DOCUMENT_KINDS[mediaType]?.magic.every((byte, at) => first[at] === byte) ?? false;

/** A document that can be opened: `GET /v1/institutions/{brin}/documents/{sha256}`; about the scheme: `/v1/schemes/2015/…`. */
export const KeptDocument = z.object({
  sha256: Sha256,
  /** As the last fact has it that names it; null: no fact does yet. */
  name: z.string().nullable(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.int(),
  keptAt: z.iso.datetime(),
});
export type KeptDocument = z.infer<typeof KeptDocument>;

/** For the OpenAPI document and for tests: the shortest text that passes for a PDF. */
export const exampleDocument = {
  text: '%PDF-1.4\n%%EOF\n',
  mediaType: 'application/pdf',
  sha256: '14bcd090baf31edba64e9cbd8cdfc15f943344aa72cb3675ad8e91bfcbce03ad',
};
