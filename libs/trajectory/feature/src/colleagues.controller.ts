import { Desk } from '@mijlpaal/engine-desk';
import { Paging, parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import { ActorId, type Colleague, COLLEAGUES, Role } from '@mijlpaal/trajectory-contract';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { type Asked, paged, type Reply } from './exchange';
import { Readers } from './readers';
import { TrajectoryViews } from './trajectory-views';
import { mayView, sees } from './who-sees';

const ColleagueFilter = z.strictObject(Paging.shape);
/** Where a fact names somebody beside who recorded it. */
const Named = z.object({ assessor: ActorId.nullable().catch(null), to: ActorId.nullable().catch(null) });

/** Names of the people of OCW and MBO in Bedrijf whose keys a reader comes across: an institution those of its own dossiers alone. */
@Controller('v1/colleagues')
export class ColleaguesController {
  constructor(
    private readonly desk: Desk,
    private readonly views: TrajectoryViews,
    private readonly readers: Readers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const paging = parsed(ColleagueFilter, 'query', query);
    mayView('colleagues', who);
    const ids = who.role === 'institution' ? await this.around(await this.readers.of(who)) : null;
    const shown = (await this.desk.people.list()).flatMap(({ id, name, role }): Colleague[] => {
      const known = Role.safeParse(role);
      const isColleague = known.success && COLLEAGUES.includes(known.data) && (ids === null || ids.has(id));
      return isColleague ? [{ id, name, role: known.data }] : [];
    });
    return paged(shown, paging, asked, reply);
  }

  /** Keys of everybody who looks after a dossier that somebody may see, works on it, or did. */
  private async around(reader: Principal): Promise<ReadonlySet<string>> {
    const own = (await this.views.trajectories(this.clock.today())).filter(({ brin }) => sees(reader, brin));
    const facts = await Promise.all(own.map(async ({ brin }) => (await this.views.timeline(brin)) ?? []));
    const keys = facts.flat().flatMap(({ actor, data }) => {
      const { assessor, to } = Named.parse(data);
      return [actor.id, assessor, to];
    });
    return new Set([...keys, ...own.map(({ accountManager }) => accountManager)].filter((key) => key !== null));
  }
}
