import { EventStore } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { ReadStore } from '@mijlpaal/engine-read-store';
import type { Principal } from '@mijlpaal/shared-http';
import { Clock, type IsoDate, isoDate } from '@mijlpaal/shared-time';
import { type Door, SchemeCommand, schemeDoors, SectorFigure, type SectorReport } from '@mijlpaal/trajectory-contract';
import { schemeWorkflow } from '@mijlpaal/trajectory-domain';
import { Injectable } from '@nestjs/common';
import type { CommandPost } from './command-post';
import { type CommandAnswer, DoorKeeper } from './door-keeper';
import { schemeFacts } from './scheme-facts';
import { answersOf, readSectorViews, sectorQuestions, type SectorViews, valueAt } from './sector-figures';
import { viewsAtHead, viewsBehind } from './views-at-head';

const SCHEME = '2015';
const NO_FIGURES = 'Voor deze rapportage zijn geen cijfers vastgelegd.';

type Command = { readonly type: 'PublishSectorReport'; readonly data: Readonly<Record<string, unknown>> };
const publishing = schemeDoors.find(({ command }) => command === 'PublishSectorReport') as Door<Command>; // of this list

/** Sector reports: each is published with the figures of its moment, and read from its fact. */
@Injectable()
export class SectorReports {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly runner: WorkflowRunner,
    private readonly store: EventStore,
    private readonly views: ReadStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 400, 403, 412, 409, 503 while the views are behind the log */
  publish(post: CommandPost, principal: Principal): Promise<CommandAnswer> {
    return this.keeper.enter<Command>({
      door: publishing,
      body: post.body,
      headers: post.headers,
      principal,
      path: null,
      idOf: () => SCHEME,
      isRepeat: (id, commandId) => this.runner.holds(schemeWorkflow, id, commandId),
      exists: async () => undefined,
      commandFrom: (data) => ({ type: 'PublishSectorReport', data }),
      run: async (id, { command, ...request }) => {
        const repeated = await this.runner.repeated(schemeWorkflow, id, request); // whatever the figures are now
        if (repeated) return repeated;
        const computed = await this.computed(Number(command.data['year']));
        const full = SchemeCommand.parse({ type: command.type, data: { ...command.data, ...computed } });
        return this.runner.run(schemeWorkflow, id, { ...request, command: full });
      },
    });
  }

  /** By year, and of one year in the order of publication. */
  async all(): Promise<SectorReport[]> {
    return (await sectorReportsIn(this.store)).sort((a, b) => a.year - b.year || a.number - b.number);
  }

  /** The last one of a year; null when there is none. */
  async last(year: number): Promise<SectorReport | null> {
    return (await this.all()).findLast((report) => report.year === year) ?? null;
  }

  private async computed(year: number): Promise<Pick<SectorReport, 'computedOn' | 'figures'>> {
    await viewsAtHead(this.store, this.views);
    const found = await readSectorViews(this.views);
    if (found === null) throw viewsBehind();
    const computedOn = this.clock.today();
    return { computedOn, figures: figuresFrom(found.views, year, computedOn, found.position) };
  }
}

export function figuresFrom(views: SectorViews, year: number, day: IsoDate, position: string): SectorFigure[] {
  const answer = answersOf(views, day);
  return sectorQuestions(year).map((asked) =>
    SectorFigure.parse({ ...asked, value: valueAt(answer(asked.query), asked.field), position }),
  );
}

/** Every report that was published, in the order of the log. @throws BrokenHistory, StoreUnavailable */
export async function sectorReportsIn(store: EventStore): Promise<SectorReport[]> {
  const reports: SectorReport[] = [];
  for (const { id, position, data, metadata } of await schemeFacts(store, 'SectorReportPublished')) {
    const { year, computedOn, figures, remark } = data;
    reports.push({
      year,
      number: 1 + reports.filter((one) => one.year === year).length,
      publishedOn: isoDate(metadata.recordedOn),
      fact: id,
      position,
      remark: remark ?? null,
      computedOn,
      figures,
      note: figures.length === 0 ? NO_FIGURES : null,
    });
  }
  return reports;
}

/** A number that does not come out as it was published. undefined: its question has no such answer any more. */
export interface FigureDifference {
  readonly id: string;
  readonly published: SectorFigure['value'];
  readonly computed: unknown;
}

/**
 * Asks the questions of a report again, as they stand in it and on its own day.
 * @param views as they were at the position of the report
 * @returns the first number that is another one now; null when all are the same
 */
export function firstOtherFigure(
  { computedOn, figures }: Pick<SectorReport, 'computedOn' | 'figures'>,
  views: SectorViews,
): FigureDifference | null {
  if (computedOn === null) return null;
  const answer = answersOf(views, computedOn);
  for (const { id, query, field, value } of figures) {
    const computed = valueAt(answer(query), field);
    if (computed !== value) return { id, published: value, computed };
  }
  return null;
}
