import { EventStore } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { type ParkedFact, parkedFacts, ReadStore } from '@mijlpaal/engine-read-store';
import { parsed, type Principal, ProblemError, SignedIn } from '@mijlpaal/shared-http';
import {
  type Door,
  type OperationCommand,
  parkedDoors,
  type ParkedItem,
  viewRights,
} from '@mijlpaal/trajectory-contract';
import { operationWorkflow, refusal } from '@mijlpaal/trajectory-domain';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandPost } from './command-post';
import { type CommandAnswer, DoorKeeper } from './door-keeper';
import { type Asked, paged, type Reply } from './exchange';
import { OnlyPaging } from './filters';
import { HandleOperationCommand } from './run-command';

/** What a repeat is about is in the fact that it made: nothing need wait any more. */
const OF_EARLIER = { revision: 0, eventId: '', views: [] };

/** Streams that views cannot go on with, and what the operator does about them: `/v1/operations/parked`. */
@Controller('v1/operations/parked')
export class OperationsController {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly commands: CommandBus,
    private readonly runner: WorkflowRunner,
    private readonly store: EventStore,
    private readonly views: ReadStore,
  ) {}

  /** By where the first fact is that waits; nothing of what the facts say. */
  @Get()
  async parked(
    @Query() query: unknown,
    @SignedIn() { role }: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(OnlyPaging, 'query', query);
    if (!viewRights.parked.some((one) => one === role))
      throw new ProblemError(403, 'Wat niet te verwerken is, ziet de beheerder.');
    const facts = await parkedFacts(this.store, await this.views.parked());
    return paged(facts.map(parkedItem), paging, asked, reply);
  }

  @Post(':stream/retries')
  @HttpCode(201)
  retry(@Param('stream') stream: string, @Req() post: CommandPost, @SignedIn() principal: Principal) {
    return this.enter(parkedDoors.retries, stream, post, principal);
  }

  @Post(':stream/skips')
  @HttpCode(201)
  skip(@Param('stream') stream: string, @Req() post: CommandPost, @SignedIn() principal: Principal) {
    return this.enter(parkedDoors.skips, stream, post, principal);
  }

  private async enter(
    door: Door<OperationCommand>,
    stream: string,
    post: CommandPost,
    principal: Principal,
  ): Promise<CommandAnswer> {
    const waiting = await this.firstWaiting(stream);
    let repeated = false;
    return this.keeper.enter<OperationCommand>({
      door,
      body: post.body,
      headers: post.headers,
      principal,
      path: null,
      idOf: () => stream,
      isRepeat: async (id, commandId) => (repeated = await this.runner.holds(operationWorkflow, id, commandId)),
      exists: async () => {
        if (waiting === null && !repeated) throw new ProblemError(404, `Er wacht niets van ${stream}.`);
      },
      commandFrom: ({ reason }) => ({
        type: door.command,
        data: { stream, ...(waiting ?? OF_EARLIER), reason: String(reason) },
      }),
      run: async (id, request) =>
        repeated || isSeen(post.body, waiting)
          ? this.commands.execute(new HandleOperationCommand(id, request))
          : { refused: refusal('OtherFactWaits') },
    });
  }

  /** The first fact of a stream that waits, and the views that wait for it; null when none does. */
  private async firstWaiting(stream: string) {
    const parked = (await this.views.parked()).filter((one) => one.stream === stream);
    const [first] = await parkedFacts(this.store, parked);
    if (first === undefined) return null;
    const { id, revision } = first.event;
    return { revision, eventId: id, views: [...new Set(first.views.map(({ view }) => view))] };
  }
}

/** Whether the fact that waits is the one that the sender saw, if the sender says which. @param body parsed before */
function isSeen(body: unknown, waiting: { readonly revision: number } | null): boolean {
  const seen = typeof body === 'object' && body !== null && 'revision' in body ? body.revision : undefined;
  return seen === undefined || seen === waiting?.revision;
}

const parkedItem = ({ event, views, waiting }: ParkedFact): ParkedItem => ({
  stream: event.stream,
  position: event.position,
  revision: event.revision,
  eventId: event.id,
  type: event.type,
  since: event.recordedAt,
  waiting,
  views: [...views],
});
