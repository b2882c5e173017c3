import { parsed, parsedBoth, type Principal, SignedIn, sorted } from '@mijlpaal/shared-http';
import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { isAsked } from './deadline-filter';
import { type Asked, asCsv, paged, type Reply } from './exchange';
import { DeadlineFilter, FundingFilter, FundingYear, ReminderFilter, TrajectoryFilter } from './filters';
import { isShare } from './funding-filter';
import { fundingCsv, wantsCsv } from './funding-csv';
import { ListDeadlines, ListFunding, ListReminders, ListTrajectories } from './queries';
import { Readers } from './readers';
import { fits, trajectoryField } from './trajectory-filter';
import { completenessFor, mayView, sees } from './who-sees';

/** Every list over the sector, each for who may see it. */
@Controller('v1')
export class ViewsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readers: Readers,
  ) {}

  @Get('trajectories/2015')
  async trajectories(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const filter = parsed(TrajectoryFilter, 'query', query);
    mayView('trajectories', who);
    const reader = await this.readers.of(who);
    const all = (await this.queries.execute(new ListTrajectories())).filter(({ brin }) => sees(reader, brin));
    const items = sorted(all.filter(fits(filter)), filter.sort ?? [], trajectoryField, 'brin');
    return paged(items, filter, asked, reply);
  }

  @Get('deadlines')
  async deadlines(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const filter = parsed(DeadlineFilter, 'query', query);
    mayView('deadlines', who);
    const reader = await this.readers.of(who);
    const all = (await this.queries.execute(new ListDeadlines())).filter(({ brin }) => sees(reader, brin));
    const items = sorted(
      all.filter(isAsked(filter)),
      filter.sort ?? ['lastDay', 'brin'],
      (one: DeadlineItem, field) => one[field as keyof DeadlineItem],
      'id',
    );
    return paged(items, filter, asked, reply);
  }

  @Get('reminders')
  async reminders(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const filter = parsed(ReminderFilter, 'query', query);
    mayView('reminders', who);
    const reader = await this.readers.of(who);
    const { state, brin, deadlineId } = filter;
    const items = (await this.queries.execute(new ListReminders())).filter(
      (one) =>
        sees(reader, one.brin) &&
        (state === undefined || one.state === state) &&
        (brin === undefined || one.brin === brin) &&
        (deadlineId === undefined || one.deadlineId === deadlineId),
    );
    return paged(items, filter, asked, reply);
  }

  @Get('funding/2015/:year')
  async funding(
    @Param('year') path: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const {
      path: { year },
      query: filter,
    } = parsedBoth({ schema: OfYear, value: { year: path } }, { schema: FundingFilter, value: query });
    const csv = wantsCsv(asked.headers['accept']);
    mayView('funding', who);
    const reader = await this.readers.of(who);
    const { component } = filter;
    const funding = await this.queries.execute(new ListFunding([year]));
    const lists = funding.lists.filter((list) => component === undefined || list.component === component);
    const items = lists
      .flatMap((list) => list.items)
      .filter((one) => sees(reader, one.brin))
      .filter(isShare(filter));
    // an institution is told of itself alone: not what is left of the sector
    const divisions = funding.divisions.filter(
      (one) => who.role !== 'institution' && (component === undefined || one.component === component),
    );
    if (!csv) return { ...paged(items, filter, asked, reply), divisions, ...completenessFor(funding, reader, lists) };
    return asCsv(fundingCsv(items, funding.complete), reply);
  }
}

const OfYear = z.object({ year: FundingYear });
