import { parsedBoth, type Principal, ProblemError, SignedIn } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { receiptPaper, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { ListContacts } from './contacts';
import { DossierKeeper } from './dossier-keeper';
import { type Asked, paged, type Reply } from './exchange';
import { LookingBackQuery, NoQuery, OnlyPaging } from './filters';
import { FUNDING_YEARS } from './funding-views';
import { pdfOf } from './paper-pdf';
import { ListEvents, ListFunding, ListKeyFigures, ListPassports, ListPossibilities, ReadDossier } from './queries';
import { Readers } from './readers';
import { Site } from './site';
import { completenessFor } from './who-sees';

const OfInstitution = z.object({ brin: Brin });

/** One trajectory, for who may see it: `/v1/trajectories/2015/{brin}`. */
@Controller('v1/trajectories/2015/:brin')
export class DossiersController {
  constructor(
    private readonly queries: QueryBus,
    private readonly keeper: DossierKeeper,
    private readonly readers: Readers,
    private readonly site: Site,
  ) {}

  @Get()
  async dossier(
    @Param('brin') path: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { brin, asked } = await this.trajectoryOf(path, query, LookingBackQuery, who);
    const dossier = await this.queries.execute(new ReadDossier(brin, asked));
    const isNow = asked.knownOn === undefined && asked.asOf === undefined;
    if (dossier === null) throw isNow ? notShownYet(brin) : notThereYet(brin);
    if (isNow) reply.header('etag', `"${dossier.revision}"`);
    return dossier;
  }

  @Get('events')
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

  @Get('events/:id')
  async event(
    @Param('brin') path: string,
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
  ): Promise<TimelineItem> {
    const { brin } = await this.trajectoryOf(path, query, NoQuery, who);
    const events = await this.queries.execute(new ListEvents(brin));
    if (events === null) throw notShownYet(brin);
    return factIn(events, id);
  }

  /** The proof that it was received or recorded, as a letter: tagged PDF in Dutch. */
  @Get('events/:id/document')
  async receipt(
    @Param('brin') path: string,
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer> {
    const { brin } = await this.trajectoryOf(path, query, NoQuery, who);
    const dossier = await this.queries.execute(new ReadDossier(brin, {}));
    if (dossier === null) throw notShownYet(brin);
    const event = factIn(dossier.facts, id);
    const about = { name: dossier.name, deadlines: dossier.deadlines, practice: this.site.practice };
    reply.header('content-type', 'application/pdf');
    reply.header('content-disposition', `inline; filename="bewijs-2015-${event.brin}-${event.revision}.pdf"`);
    return pdfOf(receiptPaper(event, about), event.recordedOn);
  }

  @Get('key-figures')
  async keyFigures(
    @Param('brin') path: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { brin, asked: paging } = await this.trajectoryOf(path, query, OnlyPaging, who);
    return paged(await this.queries.execute(new ListKeyFigures(brin)), paging, asked, reply);
  }

  @Get('deadlines')
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

  @Get('deadlines/:id')
  async deadlineOf(
    @Param('brin') path: string,
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
  ) {
    const { brin } = await this.trajectoryOf(path, query, NoQuery, who);
    const found = (await this.queries.execute(new ListPassports(brin))).find((deadline) => deadline.id === id);
    if (!found) throw new ProblemError(404, `Deze termijn is er (nog) niet in het traject van ${brin}.`);
    return found;
  }

  @Get('possibilities')
  async possibilities(@Param('brin') path: string, @Query() query: unknown, @SignedIn() who: Principal) {
    const { brin } = await this.trajectoryOf(path, query, NoQuery, who);
    const items = await this.queries.execute(new ListPossibilities(brin));
    return { items, total: items.length };
  }

  /** Personal data from outside the log: only here, kept by nobody on the way. */
  @Get('contacts')
  async contacts(@Param('brin') path: string, @Query() query: unknown, @SignedIn() who: Principal) {
    const { brin } = await this.trajectoryOf(path, query, NoQuery, who);
    const items = await this.queries.execute(new ListContacts(brin, await this.readers.of(who)));
    if (items === null) throw notShownYet(brin);
    return { items, total: items.length };
  }

  /** Every year and component of one institution. */
  @Get('funding')
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
    return {
      ...paged(own, paging, asked, reply),
      ...completenessFor(funding, await this.readers.of(who), funding.lists),
    };
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
    await this.keeper.isThere(brin);
    await this.keeper.mayRead(brin, who);
    return { brin, asked: parts.query };
  }
}

/** @throws ProblemError 404 */
function factIn(facts: readonly TimelineItem[], id: string): TimelineItem {
  const found = facts.find((fact) => fact.id === id);
  if (!found) throw new ProblemError(404, 'Dit feit is er (nog) niet in dit traject.');
  return found;
}

const notThereYet = (brin: string): ProblemError =>
  new ProblemError(404, `Op deze dag was er nog geen traject van ${brin}.`);

const notShownYet = (brin: string): ProblemError =>
  new ProblemError(
    503,
    `Het traject van ${brin} is net geopend en nog niet te zien. Probeer het zo weer.`,
    {},
    { 'retry-after': '1' },
  );
