import { BrokenHistory, streamOf } from '@mijlpaal/engine-core';
import type { WorkflowRunner } from '@mijlpaal/engine-nest';
import { messageId, reminderHeaders, reminderId, reminderMail } from '@mijlpaal/reminders-domain';
import type { ContactRegister, Mailer } from '@mijlpaal/reminders-mail';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { ReminderItem } from '@mijlpaal/trajectory-contract';
import { trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { deadlineRequest, deadlineTitle, owed } from './nl';
import { ownCommand } from './system-actor';
import type { IssuedReminder, RoundViews } from './round-views';

export interface MailSettings {
  readonly from: string;
  /** Part after the @ of every Message-ID. */
  readonly messageIdDomain: string;
  /** Where people find Mijlpaal; null: not said in the mail. */
  readonly site: string | null;
  readonly practice: boolean;
  /** From then on no mail is begun; those that are under way are handed over. */
  readonly stopping: AbortSignal;
  /** Told of each reminder that left the outbox. */
  readonly onSettled: (outcome: 'sent' | 'failed') => void;
  /** Told of a trajectory whose history cannot be read: its mail waits for newer code, that of others does not. */
  readonly onBroken: (error: BrokenHistory) => void;
}

/** Sends what is issued and not yet sent: a view like any other tells what that is. */
export class Outbox {
  constructor(
    private readonly views: RoundViews,
    private readonly runner: WorkflowRunner,
    private readonly mailer: Pick<Mailer, 'send'>,
    private readonly contacts: ContactRegister,
    private readonly settings: MailSettings,
  ) {}

  /**
   * In the order in which they were issued, one at a time: a crash leaves one in doubt.
   * @returns how many left the outbox: handed over, or refused for good
   * @throws MailUnavailable when one could not be handed over, after all others were tried: it waits for a later round
   */
  async send(today: IsoDate): Promise<number> {
    const issued = await this.views.issued(today);
    const failures: unknown[] = [];
    for (const reminder of issued) {
      if (this.settings.stopping.aborted) break;
      try {
        await this.sendOne(reminder, today);
      } catch (error) {
        // one address that is busy must not hold up the others
        if (error instanceof BrokenHistory) this.settings.onBroken(error);
        else failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    return issued.length;
  }

  private async sendOne(issued: IssuedReminder, today: IsoDate): Promise<void> {
    const { reminder, contact, accountManager } = issued;
    const { brin, deadlineId, generation, rung, recipient, lastDay } = reminder;
    const about = { subject: streamOf(trajectoryWorkflow, brin), deadlineId, generation, rung, recipient };
    const said = { brin, deadlineId, generation, rung, recipient, lastDay };
    const id = messageId(about, this.settings.messageIdDomain);
    await this.runner.state(trajectoryWorkflow, brin); // a mail that cannot be recorded would go out again and again
    const to = this.contacts.addressFor({ recipient, brin: contact, accountManager });
    const delivery = to === null ? { refusedForGood: 'Er is geen adres bekend.' } : await this.hand(issued, to, id);
    const outcome = delivery === 'handedOver' ? 'sent' : 'failed';
    if (delivery === 'handedOver') {
      const data = { ...said, sentOn: today, messageId: id };
      await this.runner.run(
        trajectoryWorkflow,
        brin,
        ownCommand({ type: 'RecordReminderSent', data }, reminderId(about, 'sent'), today),
      );
    } else {
      const data = { ...said, failedOn: today, reason: delivery.refusedForGood };
      await this.runner.run(
        trajectoryWorkflow,
        brin,
        ownCommand({ type: 'RecordReminderFailed', data }, reminderId(about, 'failed'), today),
      );
    }
    this.settings.onSettled(outcome);
  }

  private hand({ reminder, name, source, turn }: IssuedReminder, to: string, id: string) {
    const { brin, deadlineId, rung, lastDay, issuedOn } = reminder;
    const { subject, text } = reminderMail({
      title: deadlineTitle(deadlineId),
      request: deadlineRequest(deadlineId),
      institution: { name, brin },
      lastDay,
      today: issuedOn,
      article: source,
      owedBy: isCopy(reminder, turn) ? owed[turn] : null,
      link: this.settings.site === null ? null : `${this.settings.site}/trajecten/${brin}`,
      practice: this.settings.practice,
    });
    const headers = reminderHeaders({ day: issuedOn, brin, deadlineId, rung });
    return this.mailer.send({ messageId: id, from: this.settings.from, to, subject, text, headers });
  }
}

/** The account manager is told, but need not act. */
const isCopy = ({ recipient }: ReminderItem, turn: string): boolean =>
  recipient === 'accountManager' && turn !== 'accountManager';
