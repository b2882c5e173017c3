import { Desk } from '@mijlpaal/engine-desk';
import { Paging, parsed, type Principal, SignedIn } from '@mijlpaal/shared-http';
import { ActorId, PersonDetails, Role } from '@mijlpaal/trajectory-contract';
import { Body, Controller, Delete, Get, Logger, Param, Put, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { type Asked, paged, type Reply } from './exchange';
import { mayView } from './who-sees';

const OfPerson = z.object({ id: ActorId });
export const PeopleFilter = z.strictObject({ ...Paging.shape, role: Role.optional() });

/** The register of people, for who looks after it. */
@Controller('v1/people')
export class PeopleController {
  private readonly log = new Logger('people');

  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: unknown,
    @SignedIn() who: Principal,
    @Req() asked: Asked,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const filter = parsed(PeopleFilter, 'query', query);
    mayView('people', who);
    const all = await this.desk.people.list();
    const shown = all.filter(({ role }) => filter.role === undefined || role === filter.role);
    return paged(shown, filter, asked, reply);
  }

  @Put(':id')
  async put(@Param() path: unknown, @Body() body: unknown, @SignedIn() who: Principal) {
    const { id } = parsed(OfPerson, 'path', path);
    const details = parsed(PersonDetails, 'body', body);
    mayView('people', who);
    const before = await this.desk.people.put({ id, ...details });
    this.log.warn(`Details of ${id} ${before === null ? 'added' : 'corrected'} by ${who.id}`);
    return { id, ...details, lastSeenAt: before?.lastSeenAt ?? null };
  }

  @Delete(':id')
  async remove(@Param() path: unknown, @SignedIn() who: Principal) {
    const { id } = parsed(OfPerson, 'path', path);
    mayView('people', who);
    if (await this.desk.people.remove(id)) this.log.warn(`Details of ${id} removed by ${who.id}`);
    return { removed: id };
  }
}
