import { BrokenHistory, idFrom, streamOf } from '@mijlpaal/engine-core';
import { inTurn, type Queues, type WorkflowRunner } from '@mijlpaal/engine-nest';
import type { ProjectionRunner } from '@mijlpaal/engine-read-store';
import { MailUnavailable } from '@mijlpaal/reminders-mail';
import { type ReminderDue, reminderId, remindersDue } from '@mijlpaal/reminders-domain';
import type { IsoDate } from '@mijlpaal/shared-time';
import { Brin } from '@mijlpaal/shared-institution';
import type { InstitutionCommand, Role } from '@mijlpaal/trajectory-contract';
import { institutionWorkflow, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import type { Outbox } from './outbox';
import { Succession } from './succession';
import { ownCommand } from './system-actor';
import type { RoundViews } from './round-views';

/** So many institutions are written to at the same time. */
const WIDTH = 66;

/**
 * Lets trajectories go on where institutions merged, and note data that were delivered. Asks which reminders are due by today and not yet issued, issues them, and sends what is issued and not yet sent.
 * Only when the views have reached the head of the log, one round at a time; a round can be done again without harm.
 */
export class DeadlineRound {
  private readonly queues: Queues = new Map();
  private readonly succession: Succession;

  constructor(
    private readonly views: RoundViews,
    private readonly projections: ProjectionRunner,
    private readonly runner: WorkflowRunner,
    private readonly outbox: Outbox,
    /** Told of a trajectory whose history cannot be read: its reminders wait for newer code, those of others do not. */
    private readonly onBroken: (error: BrokenHistory) => void,
  ) {
    this.succession = new Succession(runner);
  }

  /** @throws MailUnavailable when a mail could not be handed over: it stays issued, and goes with a later round */
  run(today: IsoDate): Promise<void> {
    return inTurn(this.queues, 'round', async () => {
      await this.projections.caughtUp();
      if ((await this.carryOn(today)) > 0) await this.projections.caughtUp();
      if ((await this.carryManagers(today)) > 0) await this.projections.caughtUp();
      if ((await this.noteData(today)) > 0) await this.projections.caughtUp();
      await this.issue(today);
      await this.projections.caughtUp();
      const sent = await this.outbox.send(today);
      if (sent > 0) await this.projections.caughtUp();
    });
  }

  /** One after another: who goes on for one institution may itself go on in another. */
  private async carryOn(today: IsoDate): Promise<number> {
    const transitions = await this.views.toCarryOn();
    for (const transition of transitions) await this.unlessBroken(this.succession.carryOn(transition, today));
    const splits = await this.views.toSplit();
    for (const split of splits) await this.unlessBroken(this.succession.split(split, today));
    return transitions.length + splits.length;
  }

  private async carryManagers(today: IsoDate): Promise<number> {
    const carried = await this.views.managersToCarry();
    for (const data of carried) {
      const command: InstitutionCommand = { type: 'AssignAccountManager', data };
      const commandId = idFrom(command.type, data.brin, data.from);
      await this.unlessBroken(this.runner.run(institutionWorkflow, data.brin, ownCommand(command, commandId, today)));
    }
    return carried.length;
  }

  /** Trajectories take note of the data that came in for them; the same note again adds nothing. */
  private async noteData(today: IsoDate): Promise<number> {
    const notes = await this.views.unnotedData(today);
    for (let at = 0; at < notes.length; at += WIDTH)
      await Promise.all(
        notes.slice(at, at + WIDTH).map((note) => {
          const { brin, year, delivery } = note.data;
          const part = 'part' in note.data ? note.data.part : '';
          const commandId = idFrom(note.type, brin, part, year, delivery);
          return this.unlessBroken(this.runner.run(trajectoryWorkflow, brin, ownCommand(note, commandId, today)));
        }),
      );
    return notes.length;
  }

  /** Oldest rung first: what fell on one day is issued before what fell on the next. */
  private async issue(today: IsoDate): Promise<void> {
    const due = remindersDue(await this.views.remindable(today), today);
    const days = Map.groupBy(due, ({ day }) => day);
    for (const onThatDay of days.values())
      for (let at = 0; at < onThatDay.length; at += WIDTH)
        await Promise.all(onThatDay.slice(at, at + WIDTH).map((one) => this.issueOne(one, today)));
  }

  private async issueOne(
    { subject, deadline, rung, recipient, late }: ReminderDue<Role>,
    today: IsoDate,
  ): Promise<void> {
    const brin = Brin.parse(subject);
    const { id: deadlineId, generation, lastDay } = deadline;
    const stream = streamOf(trajectoryWorkflow, brin);
    const commandId = reminderId({ subject: stream, deadlineId, generation, rung, recipient }, 'issued');
    const data = { brin, deadlineId, generation, rung, recipient, lastDay, issuedOn: today, late };
    // a refusal means that the deadline was closed a moment ago: nothing is due any more
    await this.unlessBroken(
      this.runner.run(trajectoryWorkflow, brin, ownCommand({ type: 'IssueReminder', data }, commandId, today)),
    );
  }

  private async unlessBroken(running: Promise<unknown>): Promise<void> {
    try {
      await running;
    } catch (error) {
      if (!(error instanceof BrokenHistory)) throw error;
      this.onBroken(error);
    }
  }
}

export interface TriggerOptions {
  readonly round: Pick<DeadlineRound, 'run'>;
  readonly today: () => IsoDate;
  /** Whether this process is the one that does rounds. */
  readonly mayRun: () => boolean;
  /** Time for others after each round: under load a round after each change would take a tenth of the process. */
  readonly rest: () => Promise<unknown>;
  /** Waits after failures on end, from 1. */
  readonly pause: (failures: number) => Promise<void>;
  readonly onFailure: (message: string) => void;
}

/** Does rounds by itself when asked; a failed one again, later each time. */
export class RoundTrigger {
  private asked = false;
  private running: Promise<void> | null = null;
  private failures = 0;
  private stopped = false;

  constructor(private readonly options: TriggerOptions) {}

  /** Something changed: a round soon, one for all that changes meanwhile. */
  ask(): void {
    if (this.stopped) return;
    this.asked = true;
    this.running ??= this.work().finally(() => (this.running = null));
  }

  /** Ends after the round in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async work(): Promise<void> {
    const { round, today, mayRun, rest, pause, onFailure } = this.options;
    while (this.asked && !this.stopped && mayRun()) {
      this.asked = false;
      try {
        await round.run(today());
        this.failures = 0;
        await rest();
      } catch (error) {
        if (this.stopped) return;
        this.failures += 1;
        this.asked = true;
        onFailure(error instanceof MailUnavailable ? error.message : `A deadline round failed: ${String(error)}`);
        await pause(this.failures);
      }
    }
  }
}
