import {
  BrokenHistory,
  EventStore,
  EventTooLarge,
  OutcomeUnknown,
  StoreUnavailable,
  WrongExpectedRevision,
} from '@mijlpaal/engine-core';
import { DatabaseUnavailable } from '@mijlpaal/engine-database';
import { Desk } from '@mijlpaal/engine-desk';
import { QueueFull, WaitedTooLong, WorkflowRunner } from '@mijlpaal/engine-nest';
import { ProjectionRunner, ReadStore, ViewNotBuilt } from '@mijlpaal/engine-read-store';
import { Health } from '@mijlpaal/hosting-runtime';
import { ContactRegister, MailUnavailable } from '@mijlpaal/reminders-mail';
import { ProblemError, ProblemFilter } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import {
  DeadlineRound,
  Site,
  trajectoryControllers,
  trajectoryProviders,
  TrajectoryViews,
} from '@mijlpaal/trajectory-feature';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { Parts } from './compose';
import { PracticeController } from './practice/practice.controller';
import { PracticeMode } from './practice/practice-mode';
import { StoreKinds } from './store-kinds';
import { SystemController } from './system.controller';

/** What the layers below throw that a sender can do something with. */
function knownErrors(error: unknown): ProblemError | null {
  if (error instanceof QueueFull)
    return new ProblemError(
      429,
      'Er wachten hier nu te veel verzoeken. Er is niets vastgelegd. Probeer het zo weer, met dezelfde Idempotency-Key.',
      {},
      { 'retry-after': '1' },
    );
  if (error instanceof EventTooLarge)
    return new ProblemError(
      413,
      'Dit is meer dan de opslag in één keer aanneemt. Er is niets vastgelegd. Stuur het in delen.',
    );
  if (error instanceof WaitedTooLong)
    return new ProblemError(
      503,
      'Dit verzoek wachtte te lang op wat ervoor kwam. Er is niets vastgelegd. Probeer het zo weer.',
      {},
      { 'retry-after': '5' },
    );
  if (error instanceof StoreUnavailable || error instanceof ViewNotBuilt || error instanceof DatabaseUnavailable)
    return new ProblemError(
      503,
      'De opslag is nu niet bereikbaar. Er is niets vastgelegd. Probeer het zo weer.',
      {},
      { 'retry-after': '5' },
    );
  if (error instanceof BrokenHistory)
    return new ProblemError(
      503,
      'Hier staat een feit vast dat deze versie niet kan lezen. Er is niets vastgelegd. De beheerder ziet welk feit het is.',
    );
  if (error instanceof OutcomeUnknown)
    return new ProblemError(
      503,
      'De opslag zei niet of het is vastgelegd. Stuur hetzelfde verzoek nog eens, met dezelfde Idempotency-Key; zonder sleutel: kijk eerst of het er staat.',
      {},
      { 'retry-after': '5' },
    );
  if (error instanceof WrongExpectedRevision)
    return new ProblemError(
      503,
      'Anderen leggen hier tegelijk feiten vast. Er is niets vastgelegd. Probeer het zo weer.',
      {},
      { 'retry-after': '1' },
    );
  if (error instanceof MailUnavailable)
    return new ProblemError(
      503,
      'De mail kon niet worden overgedragen. Zij blijft klaarstaan.',
      {},
      { 'retry-after': '30' },
    );
  return null;
}

/** The HTTP door: the modules of the libraries put together, no rules. */
@Module({})
export class AppModule {
  static of(parts: Parts, health: Health): DynamicModule {
    const values: Provider[] = [
      { provide: Clock, useValue: parts.clock },
      { provide: EventStore, useValue: parts.events.store },
      { provide: ReadStore, useValue: parts.readStore },
      { provide: Desk, useValue: parts.desk },
      { provide: TrajectoryViews, useValue: parts.views },
      { provide: WorkflowRunner, useValue: parts.runner },
      { provide: ProjectionRunner, useValue: parts.projections },
      ...(parts.round ? [{ provide: DeadlineRound, useValue: parts.round }] : []),
      { provide: ContactRegister, useValue: parts.contacts },
      { provide: Health, useValue: health },
      { provide: Site, useValue: parts.site },
      { provide: StoreKinds, useValue: parts.stores },
      ...(parts.practice ? [{ provide: PracticeMode, useValue: parts.practice }] : []),
    ];
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [...trajectoryControllers, SystemController, ...(parts.practice ? [PracticeController] : [])],
      providers: [...values, ...trajectoryProviders, { provide: APP_FILTER, useValue: new ProblemFilter(knownErrors) }],
    };
  }
}
