import { parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type Asked, paged, type Reply } from './exchange';
import { ProgressTalkFilter } from './filters';
import { Readers } from './readers';
import { TrajectoryViews } from './trajectory-views';
import { mayView, sees } from './who-sees';

/** The talks of a year over all institutions: who is planned, held, or neither. */
@Controller('v1/progress-talks')
export class ProgressTalksController {
  constructor(
    private readonly views: TrajectoryViews,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const filter = parsed(ProgressTalkFilter, 'query', query);
    mayView('progressTalks', who);
    const reader = await this.readers.of(who);
    const all = await this.views.progressTalks(filter.year, this.clock.today());
    const shown = all.filter(({ brin }) => sees(reader, brin));
    return paged(shown, filter, asked, reply);
  }
}
