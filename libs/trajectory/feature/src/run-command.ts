import type { CommandRequest, Outcome } from '@mijlpaal/engine-nest';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type {
  InstitutionCommand,
  OperationCommand,
  Refusal,
  SchemeCommand,
  TrajectoryCommand,
  TransitionCommand,
} from '@mijlpaal/trajectory-contract';
import {
  institutionWorkflow,
  operationWorkflow,
  schemeWorkflow,
  trajectoryWorkflow,
  transitionWorkflow,
} from '@mijlpaal/trajectory-domain';

/** A command to the trajectory of one institution (`id`: its BRIN). */
export class HandleTrajectoryCommand extends Command<Outcome<Refusal>> {
  constructor(
    readonly id: string,
    readonly request: CommandRequest<TrajectoryCommand>,
  ) {
    super();
  }
}

/** A command to one institution (`id`: its BRIN). */
export class HandleInstitutionCommand extends Command<Outcome<Refusal>> {
  constructor(
    readonly id: string,
    readonly request: CommandRequest<InstitutionCommand>,
  ) {
    super();
  }
}

/** A command to a scheme as a whole (`id`: its first year). */
export class HandleSchemeCommand extends Command<Outcome<Refusal>> {
  constructor(
    readonly id: string,
    readonly request: CommandRequest<SchemeCommand>,
  ) {
    super();
  }
}

/** A command about institutions that end under a scheme (`id`: its first year). */
export class HandleTransitionCommand extends Command<Outcome<Refusal>> {
  constructor(
    readonly id: string,
    readonly request: CommandRequest<TransitionCommand>,
  ) {
    super();
  }
}

/** A command about a stream that waits (`id`: its name). */
export class HandleOperationCommand extends Command<Outcome<Refusal>> {
  constructor(
    readonly id: string,
    readonly request: CommandRequest<OperationCommand>,
  ) {
    super();
  }
}

@CommandHandler(HandleTrajectoryCommand)
export class HandleTrajectoryCommandHandler implements ICommandHandler<HandleTrajectoryCommand> {
  constructor(private readonly runner: WorkflowRunner) {}
  execute = ({ id, request }: HandleTrajectoryCommand) => this.runner.run(trajectoryWorkflow, id, request);
}

@CommandHandler(HandleInstitutionCommand)
export class HandleInstitutionCommandHandler implements ICommandHandler<HandleInstitutionCommand> {
  constructor(private readonly runner: WorkflowRunner) {}
  execute = ({ id, request }: HandleInstitutionCommand) => this.runner.run(institutionWorkflow, id, request);
}

@CommandHandler(HandleSchemeCommand)
export class HandleSchemeCommandHandler implements ICommandHandler<HandleSchemeCommand> {
  constructor(private readonly runner: WorkflowRunner) {}
  execute = ({ id, request }: HandleSchemeCommand) => this.runner.run(schemeWorkflow, id, request);
}

@CommandHandler(HandleTransitionCommand)
export class HandleTransitionCommandHandler implements ICommandHandler<HandleTransitionCommand> {
  constructor(private readonly runner: WorkflowRunner) {}
  execute = ({ id, request }: HandleTransitionCommand) => this.runner.run(transitionWorkflow, id, request);
}

@CommandHandler(HandleOperationCommand)
export class HandleOperationCommandHandler implements ICommandHandler<HandleOperationCommand> {
  constructor(private readonly runner: WorkflowRunner) {}
  execute = ({ id, request }: HandleOperationCommand) => this.runner.run(operationWorkflow, id, request);
}
