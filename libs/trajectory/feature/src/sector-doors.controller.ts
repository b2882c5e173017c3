import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { type Principal, ProblemError, SignedIn, TakesCsv } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { Clock } from '@mijlpaal/shared-time';
import {
  type Door,
  InstitutionCommand,
  institutionDoors,
  openingDoor,
  SchemeCommand,
  schemeDoors,
  TrajectoryCommand,
} from '@mijlpaal/trajectory-contract';
import { institutionWorkflow, refusal, schemeWorkflow, stamped, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandPost } from './command-post';
import { type CommandAnswer, DoorKeeper, hashOf, mayEnter, refused } from './door-keeper';
import { type CsvPost, figuresFromCsv } from './figures-csv';
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
  async deliver(@Req() post: CommandPost, @SignedIn() principal: Principal): Promise<CommandAnswer> {
    if (typeof post.body !== 'string') return this.aboutInstitution(institutionDoors.figures, post, principal, null);
    const knocks = figuresFromCsv(post.body, post.headers);
    mayEnter(institutionDoors.figures, principal, null);
    await this.refuseReusedKeys(knocks);
    await this.refuseUnregistered(knocks.map(({ body }) => brinIn(body)));
    const answers: CommandAnswer[] = [];
    for (const knock of knocks)
      answers.push(await this.aboutInstitution(institutionDoors.figures, knock, principal, null));
    return { ...lastOf(answers), facts: answers.flatMap(({ facts }) => facts) };
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
      isRepeat: async (id, commandId) => (await this.runner.earlier(trajectoryWorkflow, id, commandId)) !== null,
      exists: async () => undefined,
      commandFrom: (body) => ({
        type: 'OpenTrajectory',
        data: { brin: brinIn(body), scheme: SCHEME, rules: '2015.1', openedOn: this.clock.today() },
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
      isRepeat: async (id, commandId) => (await this.runner.earlier(schemeWorkflow, id, commandId)) !== null,
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
      isRepeat: async (id, commandId) => (await this.runner.earlier(institutionWorkflow, id, commandId)) !== null,
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

  private async isRegistered(brin: string): Promise<boolean> {
    return (await this.runner.state(institutionWorkflow, brin)).revision >= 0;
  }

  /** @throws ProblemError 409 when a row of this delivery was sent before with another content */
  private async refuseReusedKeys(rows: readonly CsvPost[]): Promise<void> {
    for (const { body, headers } of rows) {
      const key = headers['idempotency-key'];
      if (key === undefined) return;
      const brin = brinIn(body);
      const earlier = await this.runner.earlier(institutionWorkflow, brin, key);
      if (earlier && earlier.hash !== hashOf('figures', brin, body)) throw refused(refusal('KeyReused'));
    }
  }

  /** @throws ProblemError 409 that names every institution that is not known here */
  private async refuseUnregistered(brins: readonly Brin[]): Promise<void> {
    const known = await Promise.all(brins.map((brin) => this.isRegistered(brin)));
    const unknown = brins.filter((_, at) => !known[at]);
    if (unknown.length === 0) return;
    const { sentence, ...reason } = refusal('InstitutionNotRegistered');
    throw new ProblemError(409, `${sentence} Het gaat om ${unknown.join(', ')}.`, {
      ...reason,
      sentence,
      institutions: unknown,
    });
  }
}

function lastOf<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('A file without rows is refused before');
  return last;
}

for (const door of schemeDoors) {
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
