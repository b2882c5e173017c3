import { parsed, type Principal, SignedIn, TakesCsv } from '@mijlpaal/shared-http';
import type { DeliveryKind } from '@mijlpaal/trajectory-contract';
import type { DeliveredKind } from '@mijlpaal/trajectory-projections';
import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { CommandPost } from './command-post';
import { deliveredItems } from './delivered-items';
import { Deliveries } from './deliveries';
import { type Asked, paged, type Reply } from './exchange';
import { DeliveryFilter } from './filters';
import { ListDeliveries } from './queries';
import { Readers } from './readers';
import { mayView, sees } from './who-sees';

/** Data of DUO about the whole sector, in JSON or CSV, and what of it counts. */
@Controller('v1/schemes/2015')
export class DeliveryDoorsController {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly queries: QueryBus,
    private readonly readers: Readers,
  ) {}

  @Post('study-values')
  @TakesCsv()
  @HttpCode(201)
  studyValues(
    @Req() post: CommandPost,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.take('study-values', post, query, who, reply);
  }

  @Post('diplomas')
  @TakesCsv()
  @HttpCode(201)
  diplomas(
    @Req() post: CommandPost,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.take('diplomas', post, query, who, reply);
  }

  @Post('early-leavers')
  @TakesCsv()
  @HttpCode(201)
  earlyLeavers(
    @Req() post: CommandPost,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.take('early-leavers', post, query, who, reply);
  }

  @Post('indicator-figures')
  @TakesCsv()
  @HttpCode(201)
  indicatorFigures(
    @Req() post: CommandPost,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.take('indicator-figures', post, query, who, reply);
  }

  @Get('study-values')
  readStudyValues(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.list('studyValue', query, who, asked, reply);
  }

  @Get('early-leavers')
  readEarlyLeavers(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.list('earlyLeaving', query, who, asked, reply);
  }

  @Get('indicator-figures')
  readIndicatorFigures(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.list('indicators', query, who, asked, reply);
  }

  @Get('figures')
  readFigures(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.list('figures', query, who, asked, reply);
  }

  @Get('ceilings')
  readCeilings(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.list('ceiling', query, who, asked, reply);
  }

  @Get('early-leaving-norms')
  readNorms(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.list('norm', query, who, asked, reply);
  }

  private async take(kind: DeliveryKind, post: CommandPost, query: unknown, who: Principal, reply: Reply) {
    const answer = await this.deliveries.take(kind, post, query, who);
    if ('preview' in answer) reply.code(200);
    return answer;
  }

  private async list(kind: DeliveredKind, query: unknown, who: Principal, asked: Asked, reply: Reply) {
    const filter = parsed(DeliveryFilter, 'query', query);
    mayView('deliveries', who);
    const reader = await this.readers.of(who);
    const rows = await this.queries.execute(new ListDeliveries(kind));
    const items = deliveredItems(
      rows.filter(
        ({ brin, period }) =>
          (brin === null || sees(reader, brin)) &&
          (filter.brin === undefined || filter.brin === brin) &&
          (filter.period === undefined || filter.period === period),
      ),
    );
    return paged(items, filter, asked, reply);
  }
}
