import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { REMINDER_HEADER } from '@mijlpaal/reminders-domain';
import { IsoDate } from '@mijlpaal/shared-time';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { PracticeDb, MailboxItem } from './practice-db';

/** Largest mail that is taken, in bytes. */
const SIZE = 1_048_576;

/** A real SMTP server on this machine alone, that delivers every mail to the practice mailbox and sends none on. */
export class PracticeMailServer {
  private constructor(
    private readonly server: SMTPServer,
    private readonly db: PracticeDb,
    /** For the sender: `smtp://127.0.0.1:<port>`. */
    readonly url: string,
  ) {}

  /** Listens on 127.0.0.1 at a free port. @param onError a fault of one connection; the server goes on */
  static async start(db: PracticeDb, onError: (error: Error) => void): Promise<PracticeMailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      banner: 'Mijlpaal oefenmodus',
      size: SIZE,
      closeTimeout: 1, // a mail that is cut off is sent again, and kept once
      onData: (stream, { envelope }, answer) => {
        const recipients = envelope.rcptTo.map(({ address }) => address);
        deliver(stream, recipients, db).then(() => answer(), answer);
      },
    });
    server.on('error', onError);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.server.address() as AddressInfo; // it listens on a port, not on a pipe
    return new PracticeMailServer(server, db, `smtp://127.0.0.1:${port}`);
  }

  /** The mailbox in order of arrival, newest last. */
  items(): readonly MailboxItem[] {
    return this.db.mails();
  }

  /** Takes no more mail and ends its connections; the database stays open. */
  close(): Promise<void> {
    return new Promise((closed) => this.server.close(closed));
  }
}

/** Keeps one mail for each recipient, before the sender is told that it arrived. */
async function deliver(stream: SMTPServerDataStream, recipients: readonly string[], db: PracticeDb): Promise<void> {
  const chunks: Buffer[] = [];
  // the rest of a mail that is too large must be read, but need not be kept
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk);
  if (stream.sizeExceeded) throw refusal(552, `A mail holds at most ${SIZE} bytes`);
  const email = await PostalMime.parse(Buffer.concat(chunks));
  const messageId = email.messageId ?? `<${randomUUID()}@voorbeeld.invalid>`;
  try {
    await db.keep(recipients.map((to) => delivered(email, messageId, to)));
  } catch (error) {
    throw refusal(451, 'The mailbox cannot keep it now', error);
  }
}

function delivered(email: Email, messageId: string, to: string): MailboxItem {
  const header = (name: string): string | null =>
    email.headers.find(({ key }) => key === name.toLowerCase())?.value ?? null;
  const rung = header(REMINDER_HEADER.rung);
  return {
    messageId,
    to,
    subject: email.subject ?? '',
    text: email.text ?? '',
    day: IsoDate.safeParse(header(REMINDER_HEADER.day)).data ?? null,
    brin: header(REMINDER_HEADER.brin),
    deadlineId: header(REMINDER_HEADER.deadlineId),
    rung: rung !== null && /^-?\d{1,3}$/.test(rung) ? Number(rung) : null,
  };
}

const refusal = (responseCode: number, message: string, cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { responseCode });
