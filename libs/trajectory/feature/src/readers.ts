import type { Principal } from '@mijlpaal/shared-http';
import { Injectable } from '@nestjs/common';
import { TrajectoryViews } from './trajectory-views';

/**
 * As whom somebody reads. People of an institution that goes on for others read the dossiers of those too; people of an
 * institution that ended go on reading its own, and not that of its successor.
 * @assumption no source says who reads: setting `predecessorDossiers`
 */
@Injectable()
export class Readers {
  constructor(private readonly views: TrajectoryViews) {}

  async of(who: Principal): Promise<Principal> {
    if (who.role !== 'institution') return who;
    return { ...who, brins: [...who.brins, ...(await this.views.predecessorsOf(who.brins))] };
  }
}
