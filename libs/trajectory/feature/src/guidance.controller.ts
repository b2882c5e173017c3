import { EventStore } from '@mijlpaal/engine-core';
import { parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import type { Guidance } from '@mijlpaal/trajectory-contract';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type Asked, paged, type Reply } from './exchange';
import { OnlyPaging } from './filters';
import { schemeFacts } from './scheme-facts';
import { mayView } from './who-sees';

/** Guidance for every institution: `GET /v1/schemes/2015/guidance-documents`. */
@Controller('v1/schemes/2015/guidance-documents')
export class GuidanceController {
  constructor(private readonly store: EventStore) {}

  /** Of each title the last one, newest first. */
  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(OnlyPaging, 'query', query);
    mayView('guidance', who);
    const last = new Map<string, Guidance>();
    for (const { id, data } of await schemeFacts(this.store, 'GuidancePublished')) {
      const { title, publishedOn, documents, remark = null } = data;
      last.delete(title); // the place of a title is that of its last one
      last.set(title, { title, publishedOn, documents, remark, fact: id });
    }
    return paged([...last.values()].reverse(), paging, asked, reply);
  }
}
