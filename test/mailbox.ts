import { REMINDER_HEADER } from '@mijlpaal/reminders-domain';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface KeptMail {
  readonly to: string;
  readonly messageId: string;
  /** What its headers say of a reminder: the day it was issued, the deadline and the rung. */
  readonly about: string;
}

/** A real SMTP server that keeps what it is handed, every time. */
export class Mailbox {
  readonly mails: KeptMail[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, { envelope }, answer) => {
      void Array.fromAsync(stream)
        .then((chunks: Buffer[]) => PostalMime.parse(Buffer.concat(chunks)))
        .then(({ messageId = '', headers }) => {
          const header = (name: string) => headers.find(({ key }) => key === name.toLowerCase())?.value ?? '';
          const { day, deadlineId, rung } = REMINDER_HEADER;
          const about = [day, deadlineId, rung].map(header).join(' ');
          for (const { address: to } of envelope.rcptTo) {
            this.mails.push({ to, messageId, about });
            this.onMail({ to, messageId, about });
          }
          answer();
        }, answer);
    },
  });

  private constructor(private readonly onMail: (mail: KeptMail) => void) {}

  /** @param onMail told of each mail, before its sender hears that it was taken */
  static async start(onMail: (mail: KeptMail) => void = () => {}): Promise<Mailbox> {
    const mailbox = new Mailbox(onMail);
    mailbox.server.on('error', () => undefined); // of one connection, whose sender was killed
    await once(mailbox.server.listen(0, '127.0.0.1'), 'listening');
    return mailbox;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo; // it listens on a port, not on a pipe
    return `smtp://127.0.0.1:${port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
