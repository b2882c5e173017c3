import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { type Principal, ProblemError, SignedIn } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { Clock } from '@mijlpaal/shared-time';
import { type Door, TrajectoryCommand, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { stamped, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, DoorKeeper } from './door-keeper';
import { PaidAmounts } from './paid-amounts';
import { HandleTrajectoryCommand } from './run-command';
import type { CommandPost } from './command-post';

/** `POST /v1/trajectories/2015/{brin}/…`: a route for each door of the contract. */
@Controller('v1/trajectories/2015')
export class TrajectoryDoorsController {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly commands: CommandBus,
    private readonly runner: WorkflowRunner,
    private readonly clock: Clock,
    private readonly paid: PaidAmounts,
  ) {}

  enter(door: Door<TrajectoryCommand>, path: string, post: CommandPost, principal: Principal): Promise<CommandAnswer> {
    const brin = () => Brin.parse(path); // asked for once the keeper has found the path in order
    return this.keeper.enter({
      door,
      body: post.body,
      headers: post.headers,
      principal,
      path,
      idOf: brin,
      isRepeat: (id, commandId) => this.runner.holds(trajectoryWorkflow, id, commandId),
      exists: async () => {
        if (!(await this.runner.exists(trajectoryWorkflow, brin())))
          throw new ProblemError(404, `Er is geen traject 2015 van ${path}.`);
      },
      commandFrom: (body) =>
        TrajectoryCommand.parse({ type: door.command, data: stamped(door, body, brin(), this.clock.today()) }),
      run: async (id, request) => {
        const refused = await this.paid.against(request.command);
        // a repeat is answered as first, whatever was confirmed since
        return refused !== null && !(await this.runner.holds(trajectoryWorkflow, id, request.commandId))
          ? { refused }
          : this.commands.execute(new HandleTrajectoryCommand(id, request));
      },
    });
  }
}

for (const door of trajectoryDoors) {
  const controller = TrajectoryDoorsController.prototype;
  const value = function (this: TrajectoryDoorsController, brin: string, post: CommandPost, principal: Principal) {
    return this.enter(door, brin, post, principal);
  };
  const descriptor = { value, writable: true, configurable: true };
  Object.defineProperty(controller, door.command, descriptor);
  Param('brin')(controller, door.command, 0);
  Req()(controller, door.command, 1);
  SignedIn()(controller, door.command, 2);
  Post(`:brin/${door.collection}`)(controller, door.command, descriptor);
  HttpCode(201)(controller, door.command, descriptor);
}
