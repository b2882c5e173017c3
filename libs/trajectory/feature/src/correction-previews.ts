import type { CommandRequest } from '@mijlpaal/engine-nest';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { ProblemError } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import { CorrectFact, type CorrectionPreview, type TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { decideCorrectionOf, imaginedCorrection, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import {
  fundingDifferences,
  type FundingRow,
  rowsOfHistory,
  standingDifferences,
} from '@mijlpaal/trajectory-projections';
import { Injectable } from '@nestjs/common';
import { refused, stale } from './door-keeper';
import { TrajectoryViews } from './trajectory-views';

/** Says what a correction would make different, by the same rules and the same views, and records nothing. */
@Injectable()
export class CorrectionPreviews {
  constructor(
    private readonly runner: WorkflowRunner,
    private readonly views: TrajectoryViews,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 412, 409 as the correction itself would; 503 while the views do not show the trajectory */
  async of(
    brin: string,
    { command, circumstances, seen }: CommandRequest<TrajectoryCommand>,
  ): Promise<CorrectionPreview> {
    const asked = CorrectFact.parse(command);
    const today = this.clock.today();
    const history = await this.runner.facts(trajectoryWorkflow, brin);
    const revision = history.at(-1)?.revision ?? -1;
    if (seen !== undefined && seen !== revision)
      throw stale(
        revision,
        history.filter((fact) => fact.revision > seen),
      );
    const decision = decideCorrectionOf(asked, history, circumstances);
    if ('refused' in decision) throw refused(decision.refused);
    const stored = await this.views.around(brin);
    if (stored === null)
      throw new ProblemError(503, `Het traject van ${brin} is nog niet te zien. Probeer het zo weer.`);
    const was = rowsOfHistory(stored, history);
    const would = rowsOfHistory(stored, [...history, imaginedCorrection(asked, history, circumstances)]);
    const lists = await this.views.funding.compared((now) => {
      const others = now.funding.filter((row) => row.brin !== brin);
      const withRow = (row: FundingRow | null) => ({ ...now, funding: row === null ? others : [...others, row] });
      return { was: withRow(was.funding), would: withRow(would.funding) };
    });
    return {
      preview: true,
      revision,
      ...standingDifferences(was.progress, would.progress, stored.reminders, today),
      funding: fundingDifferences(brin, lists.was, lists.would),
    };
  }
}
