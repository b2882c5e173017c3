import { ReadStore } from '@mijlpaal/engine-read-store';
import { pageOf, parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import { excellenceApplication, isAdvised } from '@mijlpaal/trajectory-projections';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
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
    @Req() { url }: { readonly url: string },
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
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
    const { body, link } = pageOf(items, paging, url);
    reply.header('link', link);
    return body;
  }
}
