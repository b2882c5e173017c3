import { Paging, parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import { RegisteredInstitution } from '@mijlpaal/trajectory-contract';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { type Asked, paged, type Reply } from './exchange';
import { TrajectoryViews } from './trajectory-views';
import { mayView } from './who-sees';

const InstitutionFilter = z.strictObject(Paging.shape);

/** Which institutions take part and who looks after each, for who assigns account managers and sees no dossier. */
@Controller('v1/institutions')
export class InstitutionsController {
  constructor(
    private readonly views: TrajectoryViews,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(InstitutionFilter, 'query', query);
    mayView('institutionRegister', who);
    const all = await this.views.trajectories(this.clock.today());
    return paged(
      all.map((item) => RegisteredInstitution.parse(item)),
      paging,
      asked,
      reply,
    ); // without the rest
  }
}
