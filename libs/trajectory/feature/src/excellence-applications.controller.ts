import { ReadStore } from '@mijlpaal/engine-read-store';
import { parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import { excellenceApplication, isAdvised } from '@mijlpaal/trajectory-projections';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type Asked, paged, type Reply } from './exchange';
import { OnlyPaging } from './filters';
import { progressRows, timelineRows } from './view-rows';
import { mayView } from './who-sees';

/** Applications for excellence that wait for the minister: `/v1/excellence-applications`. */
@Controller('v1/excellence-applications')
export class ExcellenceApplicationsController {
  constructor(
    private readonly store: ReadStore,
    private readonly clock: Clock,
  ) {}

  /** By BRIN. */
  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(OnlyPaging, 'query', query);
    mayView('excellenceApplications', who);
    const { value } = await this.store.snapshot(async (rows) => {
      const found = [];
      for (const row of (await progressRows(rows)).filter(isAdvised))
        found.push({ row, timeline: await timelineRows(rows, row.brin) });
      return found;
    });
    const today = this.clock.today();
    const items = value.flatMap(({ row, timeline }) => excellenceApplication(row, timeline, today, who.id) ?? []);
    return paged(items, paging, asked, reply);
  }
}
