import { Open, Paging, parsed } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Asked, asCsv, paged, type Reply } from './exchange';
import { ceilingsCsv, indicatorsCsv, institutionsCsv } from './public-csv';
import { PublicMonitor, type Published } from './public-monitor';
import { Site } from './site';

/** So long an answer may be used without asking again, in seconds. */
const FRESH = 60;

export const PublicQuery = z.strictObject({
  ...Paging.shape,
  /** In the address, so that a link leads to a file. */
  format: z.enum(['json', 'csv'], 'must be json or csv').default('json'),
});
export const PublicIndicatorQuery = PublicQuery.extend({
  brin: Brin.optional(),
  indicator: z.string().max(100).optional(),
});
type PublicQuery = z.infer<typeof PublicQuery>;

interface List<T> {
  readonly name: string;
  readonly items: readonly T[];
  readonly csv: (items: readonly T[], about: Readonly<Record<string, string>>) => string;
}

/** What everybody may know: `/v1/public`. Without a sign-in, for any site, with a tag by which a copy can be kept. */
@Controller('v1/public')
export class PublicController {
  constructor(
    private readonly monitor: PublicMonitor,
    private readonly site: Site,
  ) {}

  @Open()
  @Get('ceilings')
  async ceilings(@Query() query: unknown, @Req() asked: Asked, @Res({ passthrough: true }) reply: Reply) {
    const filter = parsed(PublicQuery, 'query', query);
    const published = await this.monitor.now();
    return this.answer(published, filter, asked, reply, {
      name: 'budget',
      items: published.ceilings,
      csv: ceilingsCsv,
    });
  }

  @Open()
  @Get('institutions')
  async institutions(@Query() query: unknown, @Req() asked: Asked, @Res({ passthrough: true }) reply: Reply) {
    const filter = parsed(PublicQuery, 'query', query);
    const published = await this.monitor.now();
    const list = { name: 'instellingen', items: published.institutions, csv: institutionsCsv };
    return this.answer(published, filter, asked, reply, list);
  }

  @Open()
  @Get('indicator-figures')
  async indicators(@Query() query: unknown, @Req() asked: Asked, @Res({ passthrough: true }) reply: Reply) {
    const { brin, indicator, ...filter } = parsed(PublicIndicatorQuery, 'query', query);
    const published = await this.monitor.now();
    const items = published.indicators.filter(
      (one) => (brin === undefined || one.brin === brin) && (indicator === undefined || one.indicator === indicator),
    );
    return this.answer(published, filter, asked, reply, { name: 'indicatoren', items, csv: indicatorsCsv });
  }

  private answer<T>(
    { edition, asOf, complete }: Published,
    filter: PublicQuery,
    asked: Asked,
    reply: Reply,
    { name, items, csv }: List<T>,
  ) {
    const licence = this.site.dataLicence;
    const { url, headers } = asked;
    const tag = `W/"${createHash('sha256').update([edition, asOf, licence, url].join('\n')).digest('base64url')}"`;
    reply
      .header('etag', tag)
      .header('cache-control', `public, max-age=${FRESH}`)
      .header('vary', 'accept-encoding')
      .header('access-control-allow-origin', '*');
    if (String(headers['if-none-match'] ?? '').includes(tag)) {
      reply.code(304);
      return undefined;
    }
    if (filter.format === 'csv') {
      reply.header('content-disposition', `attachment; filename="mijlpaal-${name}-${asOf}.csv"`);
      return asCsv(csv(items, { asOf, licence: licence ?? 'nog niet vastgesteld' }), reply);
    }
    return { asOf, licence, complete, ...paged(items, filter, asked, reply) };
  }
}
