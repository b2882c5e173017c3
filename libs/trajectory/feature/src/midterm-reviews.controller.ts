import { EventStore } from '@mijlpaal/engine-core';
import { parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { isoDate } from '@mijlpaal/shared-time';
import type { MidtermReview } from '@mijlpaal/trajectory-contract';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type Asked, paged, type Reply } from './exchange';
import { OnlyPaging } from './filters';
import { schemeFacts } from './scheme-facts';
import { mayView } from './who-sees';

/** Midterm reviews that were recorded: `GET /v1/schemes/2015/midterm-reviews`. */
@Controller('v1/schemes/2015/midterm-reviews')
export class MidtermReviewsController {
  constructor(private readonly store: EventStore) {}

  /** Recorded last first. */
  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(OnlyPaging, 'query', query);
    mayView('midtermReviews', who);
    const facts = await schemeFacts(this.store, 'MidtermReviewHeld');
    const reviews = facts.map(({ id, metadata, data }): MidtermReview => {
      const { nextRules = null, remark = null, ground = null, ...said } = data;
      return { ...said, nextRules, remark, recordedOn: isoDate(metadata.recordedOn), ground, fact: id };
    });
    return paged(reviews.reverse(), paging, asked, reply);
  }
}
