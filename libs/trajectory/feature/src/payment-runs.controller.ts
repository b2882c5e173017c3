import { parsed, type Principal, ProblemError, SignedIn } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import {
  commandRights,
  decisionPaper,
  type PaymentDecision,
  type PaymentRun,
  type PaymentRunInFull,
  PaymentRunQuestion,
} from '@mijlpaal/trajectory-contract';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { CommandPost } from './command-post';
import { pdfOf } from './paper-pdf';
import { type Asked, asCsv, paged, type Reply } from './exchange';
import { NoQuery, PaymentRunFilter } from './filters';
import { wantsCsv } from './funding-csv';
import { decisionOf, inFull, summary } from './payment-run-shown';
import { paymentRunCsv, paymentRunsCsv } from './payment-run-csv';
import { runIn } from './payment-run-ids';
import { type Frozen, PaymentRuns } from './payment-runs';
import { TrajectoryViews } from './trajectory-views';
import { Readers } from './readers';
import { mayView, sees } from './who-sees';

const notThere = () => new ProblemError(404, 'Deze betaalronde is er niet.');

/** Money as it is decided: drafts, the runs that were confirmed, and what each institution was told. */
@Controller('v1/schemes/2015/payment-runs')
export class PaymentRunsController {
  constructor(
    private readonly runs: PaymentRuns,
    private readonly views: TrajectoryViews,
    private readonly readers: Readers,
  ) {}

  @Post()
  @HttpCode(200)
  draft(@Req() post: CommandPost, @SignedIn() who: Principal) {
    const { component, year } = parsed(PaymentRunQuestion, 'body', post.body);
    const roles: readonly string[] = commandRights['payment-runs'];
    if (!roles.includes(who.role)) throw new ProblemError(403, `Dit doet een andere rol: ${roles.join(' of ')}.`);
    return this.runs.draft(component, year);
  }

  @Post(':id/confirmations')
  @HttpCode(201)
  confirm(@Param('id') id: string, @Req() post: CommandPost, @SignedIn() who: Principal) {
    return this.runs.confirm(id, post, who);
  }

  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const filter = parsed(PaymentRunFilter, 'query', query);
    const csv = wantsCsv(asked.headers['accept']);
    mayView('paymentRuns', who);
    const reader = await this.readers.of(who);
    const all = (await this.views.paymentRuns())
      .filter(
        ({ component, year }) =>
          (filter.component === undefined || filter.component === component) &&
          (filter.year === undefined || filter.year === year),
      )
      .map((row) =>
        summary(
          row,
          row.results.filter(({ brin }) => sees(reader, brin)),
          isWhole(who),
        ),
      )
      .filter(({ institutions }) => institutions > 0);
    if (csv) return asCsv(paymentRunsCsv(all), reply);
    return paged<PaymentRun>(all, filter, asked, reply);
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    parsed(NoQuery, 'query', query);
    const csv = wantsCsv(asked.headers['accept']);
    const { frozen, previous } = await this.frozen(id);
    mayView('paymentRuns', who);
    const reader = await this.readers.of(who);
    const shown: PaymentRunInFull = inFull(frozen, previous, (brin) => sees(reader, brin), isWhole(who));
    return csv ? asCsv(paymentRunCsv(shown), reply) : shown;
  }

  @Get(':id/decisions/:brin')
  async decision(
    @Param('id') id: string,
    @Param('brin') path: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
  ): Promise<PaymentDecision> {
    parsed(NoQuery, 'query', query);
    const { frozen, previous } = await this.frozen(id);
    const brin = Brin.safeParse(path).data;
    const decision = brin === undefined ? null : decisionOf(frozen, previous, brin);
    if (decision === null) throw new ProblemError(404, 'Deze instelling zit niet in deze betaalronde.');
    if (!sees(await this.readers.of(who), decision.brin))
      throw new ProblemError(403, 'Dit besluit is niet aan u gericht.');
    return decision;
  }

  /** The same as a letter: tagged PDF in Dutch. */
  @Get(':id/decisions/:brin/document')
  async document(
    @Param('id') id: string,
    @Param('brin') brin: string,
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer> {
    const decision = await this.decision(id, brin, query, who);
    reply.header('content-type', 'application/pdf');
    reply.header('content-disposition', `inline; filename="besluit-${decision.run}-${decision.brin}.pdf"`);
    return pdfOf(decisionPaper(decision), decision.decidedOn);
  }

  private async frozen(id: string): Promise<{ frozen: Frozen; previous: Frozen | null }> {
    const about = runIn(id);
    const frozen = about && (await this.runs.frozen(about.component, about.year, about.number));
    if (!frozen) throw notThere();
    const { component, year, number } = frozen.run;
    return { frozen, previous: number === 1 ? null : await this.runs.frozen(component, year, number - 1) };
  }
}

/** An institution is told of itself alone: not what is left of the sector. */
const isWhole = ({ role }: Principal): boolean => role !== 'institution';
