import { Open, pageOf, Paging, parsed, ProblemError } from '@mijlpaal/shared-http';
import { signPracticeToken } from '@mijlpaal/shared-identity';
import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { ActorId, Role } from '@mijlpaal/trajectory-contract';
import { Body, Controller, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { DeadlineRound } from '@mijlpaal/trajectory-feature';
import { personas } from './personas';
import { DayIsPast } from './practice-clock';
import { PracticeMode } from './practice-mode';

const TokenRequest = z
  .strictObject({ role: Role, institution: Brin.optional(), actor: ActorId.optional() })
  .refine(({ role, institution }) => (role === 'institution') === (institution !== undefined), {
    path: ['institution'],
    message: 'is for the role institution, and needed there',
  });
/** The last practice day: all of scheme 2015 has ended by then. */
const LAST_DAY = '2020-12-31';
const ClockMove = z.strictObject({ today: IsoDate.refine((day) => day <= LAST_DAY, `must be ${LAST_DAY} or earlier`) });
const HOURS = 8;

interface Reply {
  header(name: string, value: string): unknown;
}

/** What exists in practice mode only: signing in as a persona, the clock that a person moves, and the mailbox. */
@Controller('v1/practice')
export class PracticeController {
  constructor(
    private readonly practice: PracticeMode,
    private readonly round: DeadlineRound,
  ) {}

  @Open()
  @Get('tokens')
  personas() {
    return {
      items: personas,
      institutions: this.practice.institutions,
      simulatedUntil: this.practice.db.simulated()?.until ?? null,
    };
  }

  @Open()
  @Post('tokens')
  @HttpCode(201)
  async signIn(@Body() body: unknown) {
    const {
      role,
      institution,
      actor = `practice-${role}${institution ? `-${institution}` : ''}`,
    } = parsed(TokenRequest, 'body', body);
    const token = await signPracticeToken(this.practice.key, {
      role,
      actor,
      hours: HOURS,
      ...(institution && { institution }),
    });
    return { token, role, actor, institution: institution ?? null, expiresIn: HOURS * 3600 };
  }

  @Get('clock')
  clock() {
    return { today: this.practice.clock.today() };
  }

  @Put('clock')
  async move(@Body() body: unknown) {
    const { today } = parsed(ClockMove, 'body', body);
    try {
      await this.practice.clock.moveTo(today, (day) => this.round.run(day));
    } catch (error) {
      if (error instanceof DayIsPast) throw movesForwardOnly(error);
      throw error;
    }
    return { today };
  }

  @Get('mailbox')
  mailbox(@Query() query: unknown, @Req() request: { url: string }, @Res({ passthrough: true }) reply: Reply) {
    const paging = parsed(z.strictObject(Paging.shape), 'query', query);
    const { body, link } = pageOf(this.practice.db.mails(), paging, request.url);
    reply.header('link', link);
    return body;
  }
}

function movesForwardOnly({ today, asked }: DayIsPast): ProblemError {
  const sentence = `De oefenklok staat op ${today} en kan niet terug naar ${asked}.`;
  return new ProblemError(409, sentence, {
    code: 'ClockMovesForwardOnly',
    article: 'reading: de oefenklok gaat alleen vooruit',
    sentence,
    wouldOpen: null,
  });
}
