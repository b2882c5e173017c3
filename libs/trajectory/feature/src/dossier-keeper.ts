import { BrokenHistory } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { type Principal, ProblemError } from '@mijlpaal/shared-http';
import type { Brin } from '@mijlpaal/shared-institution';
import { trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { Injectable } from '@nestjs/common';
import { Readers } from './readers';
import { sees } from './who-sees';

/** Whether there is a dossier, and whether somebody may read it. */
@Injectable()
export class DossierKeeper {
  constructor(
    private readonly runner: WorkflowRunner,
    private readonly readers: Readers,
  ) {}

  /** Also when its history cannot be read: views show it as far as they came. @throws ProblemError 404 */
  async isThere(brin: Brin): Promise<void> {
    const found = await this.runner.exists(trajectoryWorkflow, brin).catch((error: unknown) => {
      if (error instanceof BrokenHistory) return true;
      throw error;
    });
    if (!found) throw new ProblemError(404, `Er is geen traject 2015 van ${brin}.`);
  }

  /** @throws ProblemError 403 */
  async mayRead(brin: Brin, who: Principal): Promise<void> {
    if (sees(await this.readers.of(who), brin)) return;
    throw new ProblemError(
      403,
      who.role === 'institution' ? 'Dit is het dossier van een andere instelling.' : 'Dossiers zijn niet voor uw rol.',
    );
  }
}
