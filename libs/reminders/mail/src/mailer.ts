import { createTransport, type SendMailOptions } from 'nodemailer';

export interface Mail {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly from: string;
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What became of a mail: a server took it over, or no server ever will. */
export type Delivery = 'handedOver' | { readonly refusedForGood: string };

/** No server took it or refused it for good: the same mail, with the same Message-ID, may be sent again later. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
}

export interface MailerSettings {
  /** `smtp://user:pass@host:port`, or `smtps://…` for TLS from the first byte; on smtp TLS is used where the server offers it. */
  readonly url: string;
  /** How long the server may be silent, in milliseconds. Default 20,000. */
  readonly timeoutMs?: number;
  /** At most so many connections at once; more mails wait. Default 5. */
  readonly connections?: number;
}

/** Hands mail over to an SMTP server, over a few connections that stay open. */
export class Mailer {
  private readonly transport;

  constructor({ url, timeoutMs = 20_000, connections = 5 }: MailerSettings) {
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: connections,
      maxMessages: 1_000,
      // once: a kept connection that the server had closed meanwhile; what fails then is for the next round
      maxRequeues: 1,
      dnsTimeout: timeoutMs,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @throws MailUnavailable when trying again later may help: server down, silent or busy (4xx), or our sign-in refused */
  async send(mail: Mail): Promise<Delivery> {
    const message: SendMailOptions = { ...mail, headers: { ...mail.headers } };
    try {
      await this.transport.sendMail(message);
      return 'handedOver';
    } catch (error) {
      const reason = refusal(error);
      if (reason !== null) return { refusedForGood: reason };
      throw new MailUnavailable(`${mail.messageId} was not handed over: ${messageOf(error)}`, { cause: error });
    }
  }

  /** Closes the connections; a mail that is under way is handed over first. */
  close(): void {
    this.transport.close();
  }
}

/** Without addresses: it is logged, and kept with facts. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(ADDRESS, '[adres]');

/** Replies that say that we are not signed in (RFC 4954): the settings are wrong, the mail is not. */
const SIGN_IN = [530, 534, 535, 538];

/** Servers like to repeat it. */
const ADDRESS = /[^\s<>"',;:()]+@[^\s<>"',;:()]+/g;

/** Why this mail is refused for good, without the address; null when the fault is not the mail's. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code !== 'EENVELOPE' && error.code !== 'EMESSAGE') return null;
  const reply = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  // without a reply nothing was sent: an address that cannot be one
  const forGood = reply === null || (reply >= 500 && reply !== 503 && !SIGN_IN.includes(reply));
  return forGood ? messageOf(error) : null;
}
