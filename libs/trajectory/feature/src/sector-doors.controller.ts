import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { type Principal, ProblemError, SignedIn, TakesCsv } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { Clock } from '@mijlpaal/shared-time';
import {
  type DeliveryPreview,
  type Door,
  InstitutionCommand,
  institutionDoors,
  openingDoor,
  SchemeCommand,
  schemeDoors,
  TrajectoryCommand,
} from '@mijlpaal/trajectory-contract';
import {
  institutionWorkflow,
  refusal,
  RULES,
  schemeWorkflow,
  stamped,
  trajectoryWorkflow,
} from '@mijlpaal/trajectory-domain';
import { Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandPost } from './command-post';
import type { Reply } from './exchange';
import { Deliveries } from './deliveries';
import { type CommandAnswer, DoorKeeper } from './door-keeper';
import { HandleInstitutionCommand, HandleSchemeCommand, HandleTrajectoryCommand } from './run-command';

const SCHEME = '2015';
const brinIn = (body: Readonly<Record<string, unknown>>): Brin => Brin.parse(body['brin']);

/** Facts of the sector and of institutions: `POST /v1/schemes/2015/…` and `POST /v1/institutions…`. */
@Controller('v1')
export class SectorDoorsController {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly commands: CommandBus,
    private readonly runner: WorkflowRunner,
    private readonly clock: Clock,
    private readonly deliveries: Deliveries,
  ) {}

  @Post('institutions')
  @HttpCode(201)
  register(@Req() post: CommandPost, @SignedIn() principal: Principal): Promise<CommandAnswer> {
    return this.aboutInstitution(institutionDoors.institutions, post, principal, null);
  }

  @Post('institutions/:brin/account-manager-assignments')
  @HttpCode(201)
  assign(
    @Param('brin') path: string,
    @Req() post: CommandPost,
    @SignedIn() principal: Principal,
  ): Promise<CommandAnswer> {
    return this.aboutInstitution(institutionDoors.accountManagerAssignments, post, principal, path);
  }

  /** JSON: the figures of one institution. CSV: those of many, all of them or none. */
  @Post('schemes/2015/figures')
  @TakesCsv()
  @HttpCode(201)
  async deliver(
    @Req() post: CommandPost,
    @Query() query: unknown,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer | DeliveryPreview> {
    return Buffer.isBuffer(post.body)
      ? this.takeFile(post, query, principal, reply)
      : this.aboutInstitution(institutionDoors.figures, post, principal, null);
  }

  @Post('schemes/2015/openings')
  @HttpCode(201)
  open(@Req() post: CommandPost, @SignedIn() principal: Principal): Promise<CommandAnswer> {
    return this.keeper.enter<TrajectoryCommand>({
      door: openingDoor,
      body: post.body,
      headers: post.headers,
      principal,
      path: null,
      idOf: brinIn,
      isRepeat: (id, commandId) => this.runner.holds(trajectoryWorkflow, id, commandId),
      exists: async () => undefined,
      commandFrom: (body) => ({
        type: 'OpenTrajectory',
        data: { brin: brinIn(body), scheme: SCHEME, rules: RULES, openedOn: this.clock.today() },
      }),
      run: async (id, request) =>
        (await this.isRegistered(id))
          ? this.commands.execute(new HandleTrajectoryCommand(id, request))
          : { refused: refusal('InstitutionNotRegistered') },
    });
  }

  enterScheme(door: Door<SchemeCommand>, post: CommandPost, principal: Principal): Promise<CommandAnswer> {
    return this.keeper.enter<SchemeCommand>({
      door,
      body: post.body,
      headers: post.headers,
      principal,
      path: null,
      idOf: () => SCHEME,
      isRepeat: (id, commandId) => this.runner.holds(schemeWorkflow, id, commandId),
      exists: async () => undefined,
      commandFrom: (body) =>
        SchemeCommand.parse({ type: door.command, data: stamped(door, body, null, this.clock.today()) }),
      run: (id, request) => this.commands.execute(new HandleSchemeCommand(id, request)),
    });
  }

  private aboutInstitution(
    door: Door<InstitutionCommand>,
    post: CommandPost,
    principal: Principal,
    path: string | null,
  ): Promise<CommandAnswer> {
    const brinOf = (body: Readonly<Record<string, unknown>>) => (path === null ? brinIn(body) : Brin.parse(path));
    return this.keeper.enter<InstitutionCommand>({
      door,
      body: post.body,
      headers: post.headers,
      principal,
      path,
      idOf: brinOf,
      isRepeat: (id, commandId) => this.runner.holds(institutionWorkflow, id, commandId),
      exists: async () => {
        if (path && !(await this.isRegistered(path)))
          throw new ProblemError(404, `Instelling ${path} is hier niet bekend.`);
      },
      commandFrom: (body) =>
        InstitutionCommand.parse({
          type: door.command,
          data: stamped(door, body, brinOf(body), this.clock.today()),
        }),
      run: (id, request) => this.commands.execute(new HandleInstitutionCommand(id, request)),
    });
  }

  private isRegistered(brin: string): Promise<boolean> {
    return this.runner.exists(institutionWorkflow, brin);
  }

  private async takeFile(post: CommandPost, query: unknown, principal: Principal, reply: Reply) {
    const answer = await this.deliveries.take('figures', post, query, principal);
    if ('preview' in answer) reply.code(200);
    return answer;
  }
}

for (const door of schemeDoors) {
  if (door.command === 'PublishSectorReport') continue; // its figures are computed first: SectorReportsController
  const controller = SectorDoorsController.prototype;
  const value = function (this: SectorDoorsController, post: CommandPost, principal: Principal) {
    return this.enterScheme(door, post, principal);
  };
  const descriptor = { value, writable: true, configurable: true };
  Object.defineProperty(controller, door.command, descriptor);
  Req()(controller, door.command, 0);
  SignedIn()(controller, door.command, 1);
  Post(`schemes/2015/${door.collection}`)(controller, door.command, descriptor);
  HttpCode(201)(controller, door.command, descriptor);
}
