import { parsed, parsedBoth, type Principal, ProblemError, SignedIn } from '@mijlpaal/shared-http';
import type { SectorReport, SectorReportItem } from '@mijlpaal/trajectory-contract';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { CommandPost } from './command-post';
import type { CommandAnswer } from './door-keeper';
import { type Asked, asCsv, paged, type Reply } from './exchange';
import { NoQuery, OnlyPaging, SectorReportYear } from './filters';
import { wantsCsv } from './funding-csv';
import { SectorReports } from './sector-reports';
import { mayView } from './who-sees';

const OfReport = z.object({ year: SectorReportYear });

/** Progress of the sector as it was published: `/v1/schemes/2015/sector-reports`. */
@Controller('v1/schemes/2015/sector-reports')
export class SectorReportsController {
  constructor(private readonly reports: SectorReports) {}

  @Post()
  @HttpCode(201)
  publish(@Req() post: CommandPost, @SignedIn() who: Principal): Promise<CommandAnswer> {
    return this.reports.publish(post, who);
  }

  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(OnlyPaging, 'query', query);
    mayView('sectorReports', who);
    const items = (await this.reports.all()).map((report): SectorReportItem => ({
      ...report,
      figures: report.figures.length,
    }));
    return paged(items, paging, asked, reply);
  }

  /** The last one of a year. */
  @Get(':year')
  async one(
    @Param('year') path: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() { headers }: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { year } = parsedBoth({ schema: OfReport, value: { year: path } }, { schema: NoQuery, value: query }).path;
    const csv = wantsCsv(headers['accept']);
    const report = await this.reports.last(year);
    if (report === null) throw new ProblemError(404, `Over ${year} is nog geen rapportage uitgebracht.`);
    mayView('sectorReports', who);
    return csv ? asCsv(csvOf(report), reply) : report;
  }
}

/** One line a figure; a number that was not known is empty. */
const csvOf = ({ year, number, computedOn, figures }: SectorReport): string =>
  stringify(
    figures.map(({ value, ...figure }) => ({ year, number, computedOn, ...figure, value: String(value ?? '') })),
    {
      header: true,
      record_delimiter: 'windows',
      columns: ['year', 'number', 'computedOn', 'id', 'value', 'query', 'field', 'position'],
    },
  );
