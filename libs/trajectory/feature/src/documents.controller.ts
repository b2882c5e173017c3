import { parsed, parsedBoth, type Principal, ProblemError, SignedIn, TakesDocuments } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { rights, Sha256 } from '@mijlpaal/trajectory-contract';
import { Body, Controller, Get, Headers, Param, Put, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { documentAnswer, keepAnswer, sentKind } from './document-answers';
import { Documents } from './documents';
import { DossierKeeper } from './dossier-keeper';
import { type Asked, paged, type Reply } from './exchange';
import { OnlyPaging } from './filters';
import { shelfOf } from './shelf';
import { mayView } from './who-sees';

const OfInstitution = z.object({ brin: Brin });
const OfDocument = z.object({ brin: Brin, sha256: Sha256 });

/** Files that facts about an institution name: their bytes. `/v1/institutions/{brin}/documents` */
@Controller('v1/institutions/:brin/documents')
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
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
    return paged(await this.documents.list(shelfOf(brin), who), parts.query, asked, reply);
  }

  @Get(':sha256')
  async read(
    @Param() path: unknown,
    @Headers() headers: Asked['headers'],
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { brin, sha256 } = parsed(OfDocument, 'path', path);
    await this.mayRead(brin, who);
    return documentAnswer({ documents: this.documents, shelf: shelfOf(brin), sha256, who, headers, reply });
  }

  /** The bytes of a document, before the fact that names it: what no fact names goes after a while. */
  @TakesDocuments()
  @Put(':sha256')
  async keep(
    @Param() path: unknown,
    @Headers() headers: Asked['headers'],
    @Body() body: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { brin, sha256 } = parsed(OfDocument, 'path', path);
    const mediaType = sentKind(headers, body);
    await this.dossiers.isThere(brin);
    mayPut(who, brin);
    const at = { documents: this.documents, shelf: shelfOf(brin), sha256, who, headers, reply };
    return keepAnswer(at, mediaType, body);
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
