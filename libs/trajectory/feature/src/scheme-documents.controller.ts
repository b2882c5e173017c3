import { parsed, type Principal, ProblemError, SignedIn, TakesDocuments } from '@mijlpaal/shared-http';
import { rights, Sha256 } from '@mijlpaal/trajectory-contract';
import { Body, Controller, Get, Headers, Param, Put, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { documentAnswer, keepAnswer, sentKind } from './document-answers';
import { Documents } from './documents';
import { type Asked, paged, type Reply } from './exchange';
import { OnlyPaging } from './filters';
import { schemeShelf as shelf } from './shelf';
import { mayView } from './who-sees';

const OfDocument = z.object({ sha256: Sha256 });

/** Files that facts about the scheme as a whole name, such as guidance. `/v1/schemes/2015/documents` */
@Controller('v1/schemes/2015/documents')
export class SchemeDocumentsController {
  constructor(private readonly documents: Documents) {}

  /** Those that the asker can open. */
  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(OnlyPaging, 'query', query);
    mayView('guidance', who);
    return paged(await this.documents.list(shelf, who), paging, asked, reply);
  }

  @Get(':sha256')
  async read(
    @Param() path: unknown,
    @Headers() headers: Asked['headers'],
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { sha256 } = parsed(OfDocument, 'path', path);
    mayView('guidance', who);
    return documentAnswer({ documents: this.documents, shelf, sha256, who, headers, reply });
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
    const { sha256 } = parsed(OfDocument, 'path', path);
    const mediaType = sentKind(headers, body);
    if (!rights.schemeUploads.some((one) => one === who.role))
      throw new ProblemError(403, 'Stukken voor iedereen bewaart wie feiten voor iedereen vastlegt.');
    return keepAnswer({ documents: this.documents, shelf, sha256, who, headers, reply }, mediaType, body);
  }
}
