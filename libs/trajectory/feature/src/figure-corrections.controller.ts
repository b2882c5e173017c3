import { EventStore, firstDifference, imagined } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { ReadStore } from '@mijlpaal/engine-read-store';
import { parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { centsOf, moneyOf } from '@mijlpaal/shared-money';
import { Clock } from '@mijlpaal/shared-time';
import {
  type FigureCorrectionPreview,
  figureCorrectionDoor,
  type FundingItem,
  RightFigure,
  SchemeCommand,
} from '@mijlpaal/trajectory-contract';
import { type FundingList, schemeWorkflow } from '@mijlpaal/trajectory-domain';
import {
  deliveriesProjection,
  type DeliveriesRow,
  figureOf,
  inForce,
  sortedFigure,
} from '@mijlpaal/trajectory-projections';
import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import type { CommandPost } from './command-post';
import { type CommandAnswer, DoorKeeper, type Knock, refused } from './door-keeper';
import type { Reply } from './exchange';
import { PreviewQuery } from './filters';
import { HandleSchemeCommand } from './run-command';
import { TrajectoryViews } from './trajectory-views';
import { viewsAtHead } from './views-at-head';

const SCHEME = '2015';
type Correcting = Extract<SchemeCommand, { type: 'CorrectFigure' }>;
const Sent = z.looseObject({ fact: z.string(), right: RightFigure });

/** `POST /v1/schemes/2015/figure-corrections`: a ceiling, a figure or a delivery was wrong, and this is what it should have said. */
@Controller('v1/schemes/2015/figure-corrections')
export class FigureCorrectionsController {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly commands: CommandBus,
    private readonly runner: WorkflowRunner,
    private readonly clock: Clock,
    private readonly store: EventStore,
    private readonly rows: ReadStore,
    private readonly views: TrajectoryViews,
  ) {}

  @Post()
  @HttpCode(201)
  async correct(
    @Req() post: CommandPost,
    @Query() query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer | FigureCorrectionPreview> {
    const { preview } = parsed(PreviewQuery, 'query', query);
    const knock = this.knock(post, principal);
    if (!preview) return this.keeper.enter(knock);
    const { request } = await this.keeper.admit(knock);
    const { command, circumstances } = request;
    const { state } = await this.runner.state(schemeWorkflow, SCHEME);
    const decision = schemeWorkflow.decide(command, state, circumstances);
    if ('refused' in decision) throw refused(decision.refused);
    const fact = imagined({ type: 'FigureCorrected' as const, data: command.data }, circumstances, '');
    reply.code(200);
    return this.previewOf(command, fact);
  }

  private knock({ body, headers }: CommandPost, principal: Principal): Knock<Correcting> {
    return {
      door: figureCorrectionDoor as Knock<Correcting>['door'], // of this one command
      body,
      headers,
      principal,
      path: null,
      idOf: () => SCHEME,
      isRepeat: (id, commandId) => this.runner.holds(schemeWorkflow, id, commandId),
      exists: async () => undefined,
      commandFrom: (sent) => this.commandFrom(sent),
      run: (id, request) => this.commands.execute(new HandleSchemeCommand(id, request)),
    };
  }

  /** @throws ProblemError 503 while the views are behind the log */
  private async commandFrom(sent: Readonly<Record<string, unknown>>): Promise<Correcting> {
    await viewsAtHead(this.store, this.rows);
    const { right, ...said } = Sent.parse(sent);
    const found = figureOf(await this.views.everyDelivery(), said.fact);
    const about = found?.about ?? { brin: null, period: '', component: null };
    const data = { ...said, right: sortedFigure(right), about, correctedOn: this.clock.today() };
    return SchemeCommand.parse({
      type: 'CorrectFigure',
      data,
      inForce: found?.inForce ?? null,
    }) as Correcting; // as its type says
  }

  private async previewOf(
    { data }: Correcting,
    fact: Parameters<NonNullable<(typeof deliveriesProjection)['on']['FigureCorrected']>>[1],
  ): Promise<FigureCorrectionPreview> {
    const was = figureOf(await this.views.everyDelivery(), data.fact)?.row;
    if (was === undefined) throw new Error(`${data.fact}: it was there a moment ago`);
    const would = deliveriesProjection.on.FigureCorrected?.(was, fact) ?? was;
    const isSame = (row: DeliveriesRow) => row.kind === was.kind && row.brin === was.brin && row.period === was.period;
    const lists = await this.views.funding.compared((now) => {
      const deliveries = now.deliveries.map((row) => (isSame(row) ? would : row));
      return { was: now, would: { ...now, deliveries } };
    });
    const funding = differences(lists.was, lists.would);
    return {
      preview: true,
      about: data.about,
      values: changedValues(was, would),
      funding: funding.map(({ would: _, ...shown }) => shown),
      paymentRuns: await this.runsOf(funding),
    };
  }

  /** The last confirmed run of each component and year that would be divided otherwise, against what it gave. */
  private async runsOf(
    changed: readonly { readonly component: string; readonly year: number; readonly would: FundingList }[],
  ) {
    const runs = await this.views.paymentRuns();
    return changed.flatMap(({ component, year, would }) => {
      const last = runs.findLast((run) => run.component === component && run.year === year);
      if (last === undefined) return [];
      const now = new Map(would.items.map(({ brin, amount }) => [brin as string, amount]));
      const known = would.total !== null;
      const moved = last.results.map(({ brin, amount }) => centsOf(now.get(brin) ?? '0.00') - centsOf(amount));
      const sum = (of: readonly bigint[]) => moneyOf(of.reduce((all, one) => all + one, 0n));
      return [
        {
          id: `${component}-${year}-${last.number}`,
          known,
          institutions: known ? moved.filter((one) => one !== 0n).length : 0,
          more: sum(known ? moved.filter((one) => one > 0n) : []),
          less: sum(known ? moved.filter((one) => one < 0n).map((one) => -one) : []),
        },
      ];
    });
  }
}

function changedValues(was: DeliveriesRow, would: DeliveriesRow): FigureCorrectionPreview['values'] {
  const valuesOf = (row: DeliveriesRow, cell: string) => inForce(row.cells[cell] ?? [])?.values ?? null;
  return Object.keys({ ...was.cells, ...would.cells })
    .sort()
    .map((about) => ({ about, was: valuesOf(was, about), would: valuesOf(would, about) }))
    .filter((one) => firstDifference(one.was, one.would) !== null);
}

const shareOf = (item: FundingItem | undefined) => item && { entitled: item.entitled, amount: item.amount };

function differences(was: readonly FundingList[], would: readonly FundingList[]) {
  return was.flatMap((before, index) => {
    const after = would[index];
    if (after === undefined) return [];
    const then = new Map(after.items.map((item) => [item.brin as string, item]));
    const institutions = before.items.flatMap((item) => {
      const [one, two] = [shareOf(item) ?? null, shareOf(then.get(item.brin)) ?? null];
      return firstDifference(one, two) === null ? [] : [{ brin: item.brin, was: one, would: two }];
    });
    const { component, year } = before;
    const total = { was: before.total, would: after.total };
    return institutions.length === 0 && total.was === total.would
      ? []
      : [{ component, year, total, institutions, would: after }];
  });
}
