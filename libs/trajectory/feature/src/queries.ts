import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { Clock } from '@mijlpaal/shared-time';
import type {
  DeadlineItem,
  DeadlinePassport,
  Dossier,
  KeyFigure,
  Possibility,
  ReminderItem,
  TimelineItem,
  TrajectoryItem,
} from '@mijlpaal/trajectory-contract';
import { possibilities, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import {
  type DeliveredKind,
  type DeliveriesRow,
  dossierLookingBack,
  keyFigures,
  type LookingBack,
} from '@mijlpaal/trajectory-projections';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Funding } from './funding-views';
import { TrajectoryViews } from './trajectory-views';

/** The sector overview on the clock's day. */
export class ListTrajectories extends Query<TrajectoryItem[]> {}
@QueryHandler(ListTrajectories)
export class ListTrajectoriesHandler implements IQueryHandler<ListTrajectories> {
  constructor(
    private readonly views: TrajectoryViews,
    private readonly clock: Clock,
  ) {}
  execute = () => this.views.trajectories(this.clock.today());
}

/** One dossier; null when there is no such trajectory. */
export class ReadDossier extends Query<Dossier | null> {
  /** @param when from which moment; without: from now */
  constructor(
    readonly brin: string,
    readonly when: LookingBack = {},
  ) {
    super();
  }
}
@QueryHandler(ReadDossier)
export class ReadDossierHandler implements IQueryHandler<ReadDossier> {
  constructor(
    private readonly views: TrajectoryViews,
    private readonly runner: WorkflowRunner,
    private readonly clock: Clock,
  ) {}
  execute = async ({ brin, when }: ReadDossier) => {
    const today = this.clock.today();
    if (when.knownOn === undefined && when.asOf === undefined) return this.views.dossier(brin, today);
    const stored = await this.views.around(brin);
    if (stored === null) return null;
    const history = await this.runner.facts(trajectoryWorkflow, brin);
    return dossierLookingBack(stored.progress, history, stored.reminders, when, today);
  };
}

/** Every fact of a trajectory; null when there is no such trajectory. */
export class ListEvents extends Query<TimelineItem[] | null> {
  constructor(readonly brin: string) {
    super();
  }
}
@QueryHandler(ListEvents)
export class ListEventsHandler implements IQueryHandler<ListEvents> {
  constructor(private readonly views: TrajectoryViews) {}
  execute = ({ brin }: ListEvents) => this.views.timeline(brin);
}

/** What can happen to a trajectory now, from the facts themselves: the same answer as a command would get. */
export class ListPossibilities extends Query<readonly Possibility[]> {
  constructor(readonly brin: string) {
    super();
  }
}
@QueryHandler(ListPossibilities)
export class ListPossibilitiesHandler implements IQueryHandler<ListPossibilities> {
  constructor(
    private readonly runner: WorkflowRunner,
    private readonly clock: Clock,
  ) {}
  execute = async ({ brin }: ListPossibilities) =>
    possibilities((await this.runner.state(trajectoryWorkflow, brin)).state, this.clock.today());
}

/** Of all institutions. */
export class ListDeadlines extends Query<DeadlineItem[]> {}
@QueryHandler(ListDeadlines)
export class ListDeadlinesHandler implements IQueryHandler<ListDeadlines> {
  constructor(
    private readonly views: TrajectoryViews,
    private readonly clock: Clock,
  ) {}
  execute = () => this.views.deadlines(this.clock.today());
}

/** Of one institution, each with its passport. */
export class ListPassports extends Query<DeadlinePassport[]> {
  constructor(readonly brin: string) {
    super();
  }
}
@QueryHandler(ListPassports)
export class ListPassportsHandler implements IQueryHandler<ListPassports> {
  constructor(
    private readonly views: TrajectoryViews,
    private readonly clock: Clock,
  ) {}
  execute = ({ brin }: ListPassports) => this.views.deadlinesOf(brin, this.clock.today());
}

export class ListReminders extends Query<ReminderItem[]> {}
@QueryHandler(ListReminders)
export class ListRemindersHandler implements IQueryHandler<ListReminders> {
  constructor(private readonly views: TrajectoryViews) {}
  execute = () => this.views.reminders();
}

/** What was delivered of one kind. */
export class ListDeliveries extends Query<DeliveriesRow[]> {
  constructor(readonly kind: DeliveredKind) {
    super();
  }
}
@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler implements IQueryHandler<ListDeliveries> {
  constructor(private readonly views: TrajectoryViews) {}
  execute = ({ kind }: ListDeliveries) => this.views.deliveries(kind);
}

/** What DUO delivered of one institution, as people compare it. */
export class ListKeyFigures extends Query<readonly KeyFigure[]> {
  constructor(readonly brin: string) {
    super();
  }
}
@QueryHandler(ListKeyFigures)
export class ListKeyFiguresHandler implements IQueryHandler<ListKeyFigures> {
  constructor(private readonly views: TrajectoryViews) {}
  execute = async ({ brin }: ListKeyFigures) =>
    keyFigures((await this.views.everyDelivery()).filter((row) => row.brin === brin));
}

/** The divisions of some years, out of one state of the views. */
export class ListFunding extends Query<Funding> {
  constructor(readonly years: readonly number[]) {
    super();
  }
}
@QueryHandler(ListFunding)
export class ListFundingHandler implements IQueryHandler<ListFunding> {
  constructor(private readonly views: TrajectoryViews) {}
  execute = ({ years }: ListFunding) => this.views.funding.of(years);
}
