import { BrokenHistory } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { pageOf, parsed, parsedBoth, type Principal, ProblemError, SignedIn, sorted } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import type { DeadlineItem, FundingCompleteness } from '@mijlpaal/trajectory-contract';
import { type FundingList, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { DeadlineFilter, FundingFilter, FundingYear, OnlyPaging, ReminderFilter, TrajectoryFilter } from './filters';
import { fundingCsv, wantsCsv } from './funding-csv';
import {
  ListDeadlines,
  ListEvents,
  ListFunding,
  ListPassports,
  ListPossibilities,
  ListReminders,
  ListTrajectories,
  ReadDossier,
} from './queries';
import { Readers } from './readers';
import { isAsked } from './deadline-filter';
import { fits, trajectoryField } from './trajectory-filter';
import { FUNDING_YEARS } from './funding-views';
import { mayView, sees } from './who-sees';

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
}
interface Reply {
  header(name: string, value: string): Reply;
}

/** What may be looked at: every list and dossier, each for who may see it. */
@Controller('v1')
export class ViewsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly runner: WorkflowRunner,
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

  @Get('trajectories/2015/:brin')
  async dossier(
    @Param('brin') path: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { brin } = await this.trajectoryOf(path, query, Nothing, who);
    const dossier = await this.queries.execute(new ReadDossier(brin));
    if (dossier === null) throw notShownYet(brin);
    reply.header('etag', `"${dossier.revision}"`);
    return dossier;
  }

  @Get('trajectories/2015/:brin/events')
  async events(
    @Param('brin') path: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { brin, asked: paging } = await this.trajectoryOf(path, query, OnlyPaging, who);
    const events = await this.queries.execute(new ListEvents(brin));
    if (events === null) throw notShownYet(brin);
    return paged(events, paging, asked, reply);
  }

  @Get('trajectories/2015/:brin/deadlines')
  async deadlinesOf(
    @Param('brin') path: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { brin, asked: paging } = await this.trajectoryOf(path, query, OnlyPaging, who);
    return paged(await this.queries.execute(new ListPassports(brin)), paging, asked, reply);
  }

  @Get('trajectories/2015/:brin/deadlines/:id')
  async deadlineOf(
    @Param('brin') path: string,
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
  ) {
    const { brin } = await this.trajectoryOf(path, query, Nothing, who);
    const found = (await this.queries.execute(new ListPassports(brin))).find((deadline) => deadline.id === id);
    if (!found) throw new ProblemError(404, `Deze termijn is er (nog) niet in het traject van ${brin}.`);
    return found;
  }

  @Get('trajectories/2015/:brin/possibilities')
  async possibilities(@Param('brin') path: string, @Query() query: unknown, @SignedIn() who: Principal) {
    const { brin } = await this.trajectoryOf(path, query, Nothing, who);
    const items = await this.queries.execute(new ListPossibilities(brin));
    return { items, total: items.length };
  }

  /** Every year and component of one institution. */
  @Get('trajectories/2015/:brin/funding')
  async fundingOf(
    @Param('brin') path: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { brin, asked: paging } = await this.trajectoryOf(path, query, OnlyPaging, who);
    const funding = await this.queries.execute(new ListFunding(FUNDING_YEARS));
    const all = funding.lists.flatMap(({ year, items }) => items.map((item) => ({ year, ...item })));
    const own = all.filter((item) => item.brin === brin);
    return { ...paged(own, paging, asked, reply), ...completeness(funding, await this.readers.of(who), funding.lists) };
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
    const { component, entitled, brin } = filter;
    const funding = await this.queries.execute(new ListFunding([year]));
    const lists = funding.lists.filter((list) => component === undefined || list.component === component);
    const items = lists
      .flatMap((list) => list.items)
      .filter(
        (one) =>
          sees(reader, one.brin) &&
          (entitled === undefined || one.entitled === entitled) &&
          (brin === undefined || one.brin === brin),
      );
    // an institution is told of itself alone: not what is left of the sector
    const divisions = funding.divisions.filter(
      (one) => who.role !== 'institution' && (component === undefined || one.component === component),
    );
    if (!csv) return { ...paged(items, filter, asked, reply), divisions, ...completeness(funding, reader, lists) };
    reply.header('content-type', 'text/csv; charset=utf-8');
    return fundingCsv(items, funding.complete);
  }

  /** Also when its history cannot be read: views show it as far as they came. */
  private async isOpened(brin: Brin): Promise<boolean> {
    try {
      return await this.runner.exists(trajectoryWorkflow, brin);
    } catch (error) {
      if (error instanceof BrokenHistory) return true;
      throw error;
    }
  }

  /** 400, 404, 403 in this order. */
  private async trajectoryOf<Query extends z.ZodType>(
    path: string,
    query: unknown,
    schema: Query,
    who: Principal,
  ): Promise<{ brin: Brin; asked: z.output<Query> }> {
    const parts = parsedBoth({ schema: OfInstitution, value: { brin: path } }, { schema, value: query });
    const { brin } = parts.path;
    if (!(await this.isOpened(brin))) throw new ProblemError(404, `Er is geen traject 2015 van ${brin}.`);
    if (!sees(await this.readers.of(who), brin))
      throw new ProblemError(
        403,
        who.role === 'institution'
          ? 'Dit is het dossier van een andere instelling.'
          : 'Dossiers zijn niet voor uw rol.',
      );
    return { brin, asked: parts.query };
  }
}

const OfInstitution = z.object({ brin: Brin });
const OfYear = z.object({ year: FundingYear });
const Nothing = OnlyPaging.omit({ page: true, pageSize: true });

/** An institution is told that facts and figures are missing, and of whom only when it is its own dossier. */
const completeness = (
  { complete, missing }: FundingCompleteness,
  who: Principal,
  lists: readonly FundingList[],
): FundingCompleteness => ({
  complete,
  missing: missing.filter(({ brin }) => who.role !== 'institution' || (brin !== null && sees(who, brin))),
  missingFigures: lists.flatMap((list) => list.missing).filter(({ brin }) => brin === null || sees(who, brin)),
});

const notShownYet = (brin: string): ProblemError =>
  new ProblemError(
    503,
    `Het traject van ${brin} is net geopend en nog niet te zien. Probeer het zo weer.`,
    {},
    { 'retry-after': '1' },
  );

function paged<T>(items: readonly T[], filter: { page: number; pageSize: number }, { url }: Asked, reply: Reply) {
  const { body, link } = pageOf(items, filter, url);
  reply.header('link', link);
  return body;
}
