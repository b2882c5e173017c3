import { OtherBytes } from '@mijlpaal/engine-desk';
import {
  mistaken,
  parsed,
  parsedBoth,
  type Principal,
  ProblemError,
  SignedIn,
  TakesDocuments,
} from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import {
  DOCUMENT_BYTES,
  DOCUMENT_KINDS,
  DOCUMENTS_A_DAY,
  type KeptDocument,
  rights,
  Sha256,
} from '@mijlpaal/trajectory-contract';
import { Body, Controller, Get, Headers, Param, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { disposition, rangeIn, sentBytes, tooLarge, wrongKind } from './document-bytes';
import { DossierKeeper } from './dossier-keeper';
import { type Asked, paged, type Reply } from './exchange';
import { OnlyPaging } from './filters';
import { InstitutionDocuments } from './institution-documents';
import { mayView } from './who-sees';

const OfInstitution = z.object({ brin: Brin });
const OfDocument = z.object({ brin: Brin, sha256: Sha256 });

/**
 * Nothing in it runs or loads anything. A browser shows a PDF with a page of its own, whose style it must be let have; with
 * `sandbox` Safari shows an empty one, so that only what is saved has it.
 */
const POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const policyOf = (mediaType: string): string =>
  mediaType === 'application/pdf' ? `${POLICY}; style-src 'unsafe-inline'` : `${POLICY}; sandbox`;

/** Files that facts about an institution name: their bytes. `/v1/institutions/{brin}/documents` */
@Controller('v1/institutions/:brin/documents')
export class DocumentsController {
  constructor(
    private readonly documents: InstitutionDocuments,
    private readonly dossiers: DossierKeeper,
  ) {}

  /** Those that the asker can open. */
  @Get()
  async list(
    @Param() path: unknown,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const parts = parsedBoth({ schema: OfInstitution, value: path }, { schema: OnlyPaging, value: query });
    const { brin } = parts.path;
    await this.mayRead(brin, who);
    return paged(await this.documents.list(brin, who), parts.query, asked, reply);
  }

  @Get(':sha256')
  async read(
    @Param() path: unknown,
    @Headers() headers: Asked['headers'],
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const { brin, sha256 } = parsed(OfDocument, 'path', path);
    await this.mayRead(brin, who);
    const opened = await this.documents.open(brin, sha256, who);
    if (opened === null) throw new ProblemError(404, 'Dit stuk is hier niet bewaard.');
    const { document, name } = opened;
    const { mediaType, size } = document;
    const etag = `"${sha256}"`;
    reply
      .header('etag', etag)
      .header('cache-control', 'private, no-cache')
      .header('content-security-policy', policyOf(mediaType))
      .header('accept-ranges', 'bytes');
    if (String(headers['if-none-match'] ?? '').includes(etag)) {
      reply.code(304);
      return undefined;
    }
    const range = [undefined, etag].includes(headers['if-range'] as string | undefined)
      ? rangeIn(headers['range'], size)
      : null;
    if (range === 'none')
      throw new ProblemError(416, `Dit stuk is ${size} bytes.`, {}, { 'content-range': `bytes */${size}` });
    const { from, to } = range ?? { from: 0, to: size };
    if (range !== null) reply.code(206).header('content-range', `bytes ${from}-${to - 1}/${size}`);
    const bytes = Readable.from(this.documents.bytes(document, from, to), { objectMode: false });
    const named = disposition(name ?? sha256, mediaType);
    return new StreamableFile(bytes, { type: mediaType, disposition: named, length: to - from });
  }

  /** The bytes of a document, before the fact that names it: what no fact names goes after a while. */
  @TakesDocuments()
  @Put(':sha256')
  async keep(
    @Param() path: unknown,
    @Headers('content-type') contentType: string | undefined,
    @Headers('content-length') contentLength: string | undefined,
    @Body() body: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<KeptDocument> {
    const { brin, sha256 } = parsed(OfDocument, 'path', path);
    const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!(body instanceof Readable) || !Object.hasOwn(DOCUMENT_KINDS, mediaType)) throw wrongKind();
    await this.dossiers.isThere(brin);
    mayPut(who, brin);
    if (Number(contentLength ?? 0) > DOCUMENT_BYTES) throw tooLarge();
    if ((await this.documents.keptToday(brin)) >= DOCUMENTS_A_DAY)
      throw new ProblemError(429, `Er zijn vandaag al ${DOCUMENTS_A_DAY} stukken bewaard. Probeer het morgen weer.`);
    await this.documents.clear(performance.now());
    const { isNew, item } = await this.documents
      .keep({ brin, sha256, mediaType }, who, sentBytes(body, mediaType))
      .catch((error: unknown) => {
        throw error instanceof OtherBytes ? otherBytes(error) : error;
      });
    reply.code(isNew ? 201 : 200);
    return item;
  }

  private async mayRead(brin: Brin, who: Principal): Promise<void> {
    await this.dossiers.isThere(brin);
    mayView('documents', who);
    await this.dossiers.mayRead(brin, who);
  }
}

function mayPut({ role, brins }: Principal, brin: string): void {
  if (!rights.uploads.some((one) => one === role))
    throw new ProblemError(403, 'Stukken bewaart wie feiten over een instelling vastlegt.');
  if (role === 'institution' && !brins.includes(brin))
    throw new ProblemError(403, 'Dit is het dossier van een andere instelling.');
}

const otherBytes = ({ came }: OtherBytes): ProblemError =>
  mistaken([{ in: 'body', path: '', message: `has the SHA-256 ${came}, not the one in the address` }]);
