import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { Clock } from '@mijlpaal/shared-time';
import { type Door, type Refusal, TransitionCommand, transitionDoors } from '@mijlpaal/trajectory-contract';
import {
  institutionWorkflow,
  mergerPreview,
  mergerSettings,
  type PartPreview,
  stamped,
  trajectoryWorkflow,
  transitionWorkflow,
} from '@mijlpaal/trajectory-domain';
import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import type { CommandPost } from './command-post';
import { actorOf, type CommandAnswer, DoorKeeper } from './door-keeper';
import type { Reply } from './exchange';
import { PreviewQuery } from './filters';
import { HandleTransitionCommand } from './run-command';

const SCHEME = '2015';

/** What a merger would come to. */
export interface MergerPreview {
  readonly preview: true;
  /** Why it would be refused; null: it would not. */
  readonly refused: Refusal | null;
  /** Whether a trajectory would be opened for the institution that goes on. */
  readonly opensTrajectory: boolean;
  readonly parts: readonly PartPreview[];
  /** The chosen readings, by name. */
  readonly readings: Readonly<Record<string, { readonly value: string; readonly source: string }>>;
}
type Body = Readonly<Record<string, unknown>>;

/** Institutions that end: `POST /v1/schemes/2015/mergers` and `/stops`. */
@Controller('v1/schemes/2015')
export class TransitionDoorsController {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly commands: CommandBus,
    private readonly runner: WorkflowRunner,
    private readonly clock: Clock,
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
    const named = z.array(Brin).parse([body['parts'] ?? [], body['brin'] ?? [], body['into'] ?? []].flat());
    const unknown: Brin[] = [];
    const openedOn: Record<string, string> = {};
    for (const brin of new Set(named)) {
      if ((await this.runner.state(institutionWorkflow, brin)).revision < 0) unknown.push(brin);
      const { opened } = (await this.runner.state(trajectoryWorkflow, brin)).state.context;
      if (opened !== null && brin !== body['into']) openedOn[brin] = opened.on;
    }
    const data = stamped(door, body, null, this.clock.today());
    return TransitionCommand.parse({ type: door.command, data, register: { unknown, openedOn } });
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
      parts: mergerPreview(standings, successor),
      readings: { ...mergerSettings },
    };
  }
}
