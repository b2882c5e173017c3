import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { EventStore } from '@mijlpaal/engine-core';
import { ReadStore } from '@mijlpaal/engine-read-store';
import { parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { Clock, IsoDate } from '@mijlpaal/shared-time';
import {
  type Door,
  type MergerPreview,
  type SplitItem,
  type SplitPreview,
  TransitionCommand,
  transitionDoors,
} from '@mijlpaal/trajectory-contract';
import {
  institutionWorkflow,
  mergerPreview,
  mergerSettings,
  stamped,
  trajectoryWorkflow,
  transitionWorkflow,
} from '@mijlpaal/trajectory-domain';
import { inForce } from '@mijlpaal/trajectory-projections';
import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import type { CommandPost } from './command-post';
import { actorOf, type CommandAnswer, DoorKeeper } from './door-keeper';
import { type Asked, paged, type Reply } from './exchange';
import { OnlyPaging, PreviewQuery } from './filters';
import { Readers } from './readers';
import { HandleTransitionCommand } from './run-command';
import { TrajectoryViews } from './trajectory-views';
import { viewsAtHead } from './views-at-head';
import { mayView, sees } from './who-sees';

const SCHEME = '2015';

type Body = Readonly<Record<string, unknown>>;

/** Every institution that a body names. */
const namedIn = ({ brin, parts, into }: Body): readonly Brin[] => {
  const inParts = z.array(z.union([Brin, z.object({ into: Brin })])).parse(parts ?? []);
  return [...inParts.map((part) => (typeof part === 'string' ? part : part.into)), brin ?? [], into ?? []]
    .flat()
    .map((one) => Brin.parse(one));
};

/** Institutions that end: `POST /v1/schemes/2015/mergers`, `/stops` and `/splits`. */
@Controller('v1/schemes/2015')
export class TransitionDoorsController {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly commands: CommandBus,
    private readonly runner: WorkflowRunner,
    private readonly clock: Clock,
    private readonly store: EventStore,
    private readonly rows: ReadStore,
    private readonly views: TrajectoryViews,
    private readonly readers: Readers,
  ) {}

  @Post('mergers')
  @HttpCode(201)
  async merge(
    @Req() post: CommandPost,
    @Query() asked: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer | MergerPreview> {
    const { preview } = parsed(PreviewQuery, 'query', asked);
    if (!preview) return this.enter(transitionDoors.mergers, post, principal);
    const body = this.keeper.look(transitionDoors.mergers, post, principal);
    reply.code(200);
    return this.previewOf(await this.commandFrom(transitionDoors.mergers, body), principal);
  }

  @Post('stops')
  @HttpCode(201)
  stop(@Req() post: CommandPost, @SignedIn() principal: Principal): Promise<CommandAnswer> {
    return this.enter(transitionDoors.stops, post, principal);
  }

  @Post('splits')
  @HttpCode(201)
  async split(
    @Req() post: CommandPost,
    @Query() asked: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer | SplitPreview> {
    const { preview } = parsed(PreviewQuery, 'query', asked);
    if (!preview) return this.enter(transitionDoors.splits, post, principal);
    const body = this.keeper.look(transitionDoors.splits, post, principal);
    reply.code(200);
    return this.splitPreviewOf(await this.commandFrom(transitionDoors.splits, body), principal);
  }

  /** Whoever reads deliveries; of an institution its own part, and all of what was its own. */
  @Get('splits')
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(OnlyPaging, 'query', query);
    mayView('deliveries', who);
    const reader = await this.readers.of(who);
    const items = (await this.views.splits()).flatMap(
      ({ brin, on: splitOn, signedOn, source, parts, statement: fact }): SplitItem[] => {
        const own = parts.filter(({ into }) => sees(reader, brin) || sees(reader, into));
        return own.length === 0 ? [] : [{ brin, splitOn, signedOn, source, parts: own, fact }];
      },
    );
    return paged(items, paging, asked, reply);
  }

  private enter(door: Door<TransitionCommand>, post: CommandPost, principal: Principal): Promise<CommandAnswer> {
    return this.keeper.enter<TransitionCommand>({
      door,
      body: post.body,
      headers: post.headers,
      principal,
      path: null,
      idOf: () => SCHEME,
      isRepeat: (id, commandId) => this.runner.holds(transitionWorkflow, id, commandId),
      exists: async () => undefined,
      commandFrom: (body) => this.commandFrom(door, body),
      run: (id, request) => this.commands.execute(new HandleTransitionCommand(id, request)),
    });
  }

  /** With what the register and the trajectories say of those that are named. */
  private async commandFrom(door: Door<TransitionCommand>, body: Body): Promise<TransitionCommand> {
    const named = namedIn(body);
    const unknown: Brin[] = [];
    const openedOn: Record<string, string> = {};
    for (const brin of new Set(named)) {
      if ((await this.runner.state(institutionWorkflow, brin)).revision < 0) unknown.push(brin);
      const { opened } = (await this.runner.state(trajectoryWorkflow, brin)).state.context;
      if (opened !== null && brin !== body['into']) openedOn[brin] = opened.on;
    }
    const data = stamped(door, body, null, this.clock.today());
    const delivered = door === transitionDoors.splits ? await this.delivered(Brin.parse(body['brin'])) : undefined;
    return TransitionCommand.parse({ type: door.command, data, register: { unknown, openedOn, delivered } });
  }

  /** What counts of the study value of an institution. @throws ProblemError 503 while the views are behind the log */
  private async delivered(brin: Brin) {
    await viewsAtHead(this.store, this.rows);
    const rows = (await this.views.deliveries('studyValue')).filter((row) => row.brin === brin);
    return rows.flatMap(({ period: schoolYear, cells }) =>
      Object.entries(cells).flatMap(([unit, said]) => {
        const [domain, level] = unit.split('-');
        const last = inForce(said);
        return last === undefined ? [] : [{ schoolYear, domain, level: Number(level), ...last.values }];
      }),
    );
  }

  private async splitPreviewOf(command: TransitionCommand, principal: Principal): Promise<SplitPreview> {
    const { splitOn, parts } = z
      .object({ splitOn: IsoDate, parts: z.array(z.object({ into: Brin })) })
      .parse(command.data);
    const { state } = await this.runner.state(transitionWorkflow, SCHEME);
    const decision = transitionWorkflow.decide(command, state, {
      actor: actorOf(principal),
      today: this.clock.today(),
    });
    const opens: Brin[] = [];
    for (const { into } of parts) {
      const { opened } = (await this.runner.state(trajectoryWorkflow, into)).state.context;
      if (opened === null || opened.on >= splitOn) opens.push(into);
    }
    const refusedNow = 'refused' in decision ? decision.refused : null;
    return { preview: true, refused: refusedNow, opensTrajectories: opens, readings: { ...mergerSettings } };
  }

  private async previewOf(command: TransitionCommand, principal: Principal): Promise<MergerPreview> {
    const { parts, into } = z.object({ parts: z.array(Brin), into: Brin }).parse(command.data);
    const { state } = await this.runner.state(transitionWorkflow, SCHEME);
    const decision = transitionWorkflow.decide(command, state, {
      actor: actorOf(principal),
      today: this.clock.today(),
    });
    const standingOf = async (brin: Brin) => (await this.runner.state(trajectoryWorkflow, brin)).state.context;
    const successor = await standingOf(into);
    const standings = await Promise.all(parts.map(async (brin) => ({ brin, standing: await standingOf(brin) })));
    return {
      preview: true,
      refused: 'refused' in decision ? decision.refused : null,
      opensTrajectory: successor.opened === null && standings.some(({ standing }) => standing.opened !== null),
      parts: [...mergerPreview(standings, successor)],
      readings: { ...mergerSettings },
    };
  }
}
