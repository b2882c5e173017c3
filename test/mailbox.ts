import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface KeptMail {
  readonly to: string;
  readonly messageId: string;
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
        .then(({ messageId = '' }) => {
          for (const { address } of envelope.rcptTo) this.mails.push({ to: address, messageId });
          answer();
        }, answer);
    },
  });

  static async start(): Promise<Mailbox> {
    const mailbox = new Mailbox();
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
