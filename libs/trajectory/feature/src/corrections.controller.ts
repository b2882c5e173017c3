import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { parsed, type Principal, ProblemError, SignedIn } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { Clock } from '@mijlpaal/shared-time';
import { correctionDoor, type CorrectionPreview, type TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { correctionAsked, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandPost } from './command-post';
import { CorrectionPreviews } from './correction-previews';
import { type CommandAnswer, DoorKeeper, type Knock } from './door-keeper';
import type { Reply } from './exchange';
import { PreviewQuery } from './filters';
import { HandleTrajectoryCommand } from './run-command';

/** `POST /v1/trajectories/2015/{brin}/corrections`: a fact was wrong, and this is what it should have said. */
@Controller('v1/trajectories/2015')
export class CorrectionsController {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly commands: CommandBus,
    private readonly runner: WorkflowRunner,
    private readonly clock: Clock,
    private readonly previews: CorrectionPreviews,
  ) {}

  @Post(':brin/corrections')
  @HttpCode(201)
  async correct(
    @Param('brin') path: string,
    @Req() post: CommandPost,
    @Query() query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer | CorrectionPreview> {
    const { preview } = parsed(PreviewQuery, 'query', query);
    const knock = this.knock(path, post, principal);
    if (!preview) return this.keeper.enter(knock);
    const { id, request } = await this.keeper.admit(knock);
    const answer = await this.previews.of(id, request);
    reply.code(200);
    return answer;
  }

  private knock(path: string, { body, headers }: CommandPost, principal: Principal): Knock<TrajectoryCommand> {
    const brin = () => Brin.parse(path); // asked for once the keeper has found the path in order
    return {
      door: correctionDoor,
      body,
      headers,
      principal,
      path,
      idOf: brin,
      isRepeat: (id, commandId) => this.runner.holds(trajectoryWorkflow, id, commandId),
      exists: async () => {
        const { revision } = await this.runner.state(trajectoryWorkflow, brin());
        if (revision < 0) throw new ProblemError(404, `Er is geen traject 2015 van ${path}.`);
      },
      commandFrom: (sent) => correctionAsked(sent, brin(), this.clock.today()),
      run: (id, request) => this.commands.execute(new HandleTrajectoryCommand(id, request)),
    };
  }
}
