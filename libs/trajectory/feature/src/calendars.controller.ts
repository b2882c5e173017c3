import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { Open, parsed, type Principal, ProblemError, SignedIn, type SignedRequest } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import {
  CalendarCommand,
  calendarDoors,
  type CalendarItem,
  CalendarShared,
  type Door,
} from '@mijlpaal/trajectory-contract';
import { calendarWorkflow, worksUntil } from '@mijlpaal/trajectory-domain';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { calendarText } from './calendar-text';
import type { CommandPost } from './command-post';
import { type CommandAnswer, DoorKeeper } from './door-keeper';
import { type Asked, paged, type Reply } from './exchange';
import { OnlyPaging, SharedCalendarFilter } from './filters';
import { hashOfSecret, SharedCalendars } from './shared-calendars';
import { Site } from './site';
import { mayView } from './who-sees';

export interface SharedAnswer extends CommandAnswer {
  /** Last part of the address, told this once; null for a repeat, for it is kept nowhere. */
  readonly secret: string | null;
}

const SECRET_BYTES = 32;

/** One's own calendar of deadlines, for programs that cannot sign in: `/v1/calendars`. */
@Controller('v1')
export class CalendarsController {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly runner: WorkflowRunner,
    private readonly calendars: SharedCalendars,
    private readonly clock: Clock,
    private readonly site: Site,
  ) {}

  @Post('calendars')
  @HttpCode(201)
  async share(@Req() post: CommandPost, @SignedIn() principal: Principal): Promise<SharedAnswer> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const secretHash = hashOfSecret(secret);
    const data = { secretHash, brins: principal.brins, sharedOn: this.clock.today() };
    const answer = await this.enter(calendarDoors.calendars, data, post, principal);
    const isNew = answer.facts.some((fact) => CalendarShared.safeParse(fact).data?.data.secretHash === secretHash);
    return { ...answer, secret: isNew ? secret : null };
  }

  @Post('calendar-withdrawals')
  @HttpCode(201)
  withdraw(@Req() post: CommandPost, @SignedIn() principal: Principal): Promise<CommandAnswer> {
    return this.enter(calendarDoors.withdrawals, { withdrawnOn: this.clock.today() }, post, principal);
  }

  /** The one that is shared now, if any. */
  @Get('calendars')
  async own(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(OnlyPaging, 'query', query);
    mayView('deadlines', who);
    const { shared } = (await this.runner.state(calendarWorkflow, who.id)).state.context;
    const items: CalendarItem[] =
      shared === null ? [] : [{ sharedOn: shared.sharedOn, worksUntil: worksUntil(shared.sharedOn) }];
    return paged(items, paging, asked, reply);
  }

  @Open()
  @Get('calendars/:secret')
  async read(
    @Param('secret') secret: string,
    @Query() query: unknown,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const opened = await this.calendars.open(secret, parsed(SharedCalendarFilter, 'query', query));
    if ('closed' in opened) {
      request.refusedBecause = opened.closed;
      throw new ProblemError(404, 'Op dit adres is geen agenda, of zij is ingetrokken.');
    }
    reply.header('content-type', 'text/calendar; charset=utf-8');
    return calendarText(opened.deadlines, { site: this.site.address(), stamp: opened.sharedAt });
  }

  private enter(
    door: Door<CalendarCommand>,
    data: object,
    post: CommandPost,
    principal: Principal,
  ): Promise<CommandAnswer> {
    return this.keeper.enter<CalendarCommand>({
      door,
      body: post.body,
      headers: post.headers,
      principal,
      path: null,
      idOf: () => principal.id,
      isRepeat: (id, commandId) => this.runner.holds(calendarWorkflow, id, commandId),
      exists: async () => undefined,
      commandFrom: () => CalendarCommand.parse({ type: door.command, data }),
      run: (id, request) => this.runner.run(calendarWorkflow, id, request),
    });
  }
}
