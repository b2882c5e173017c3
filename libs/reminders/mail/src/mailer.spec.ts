import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type Mail, Mailer, MailUnavailable } from './mailer';

const mail: Mail = {
  messageId: '<one@voorbeeld.invalid>',
  from: 'Mijlpaal <mijlpaal@voorbeeld.invalid>',
  to: 'contact@25lh.voorbeeld.invalid',
  subject: 'Vóór 30 april: kwaliteitsplan',
  text: 'Wij vragen u het kwaliteitsplan in te dienen.\n',
  headers: { 'X-Mijlpaal-Brin': '25LH' },
};
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** For a server that will never answer. */
const impatient = { timeoutMs: 250 };

/** A real SMTP server in this process. */
async function smtp(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 1, ...options });
  server.on('error', () => undefined); // a client that goes away is part of the case
  return listening(server.listen(0, '127.0.0.1'), () => server.close(() => undefined));
}

async function listening(server: Server, close: () => void): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  closing.push(close);
  return (server.address() as AddressInfo).port; // it listens on a port, not on a pipe
}

function mailer(port: number, credentials = '', patience: { timeoutMs?: number } = {}): Mailer {
  const made = new Mailer({ url: `smtp://${credentials}127.0.0.1:${port}`, connections: 2, ...patience });
  closing.push(() => made.close());
  return made;
}

const refusing = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

describe('a mail that the server takes', () => {
  it('arrives as it was made', async () => {
    const arrived: string[] = [];
    const port = await smtp({
      onData: (stream, _session, done) => void text(stream).then((raw) => (arrived.push(raw), done())),
    });
    expect(await mailer(port).send(mail)).toBe('handedOver');
    expect(arrived).toHaveLength(1);
    expect(arrived[0]).toContain('Message-ID: <one@voorbeeld.invalid>');
    expect(arrived[0]).toContain('X-Mijlpaal-Brin: 25LH');
    expect(arrived[0]).toContain('To: contact@25lh.voorbeeld.invalid');
  });

  it('goes over a few connections, that stay open', async () => {
    let connections = 0;
    const port = await smtp({
      onConnect: (_session, done) => ((connections += 1), done()),
      onData: (stream, _session, done) => void text(stream).then(() => done()),
    });
    const sender = mailer(port);
    const sent = await Promise.all(
      Array.from({ length: 50 }, (_, index) => sender.send({ ...mail, messageId: `<${index}@voorbeeld.invalid>` })),
    );
    expect(sent).toEqual(Array(50).fill('handedOver'));
    expect(connections).toBe(2);
  });

  it('signs in with the name and password of the url', async () => {
    const port = await smtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'mijlpaal' && password === 'p@ss' ? done(null, { user: username }) : done(refusing(535, 'no')),
      onData: (stream, _session, done) => void text(stream).then(() => done()),
    });
    expect(await mailer(port, 'mijlpaal:p%40ss@').send(mail)).toBe('handedOver');
    await expect(mailer(port, 'mijlpaal:wrong@').send(mail)).rejects.toThrow(MailUnavailable);
    await expect(mailer(port).send(mail)).rejects.toThrow(MailUnavailable);
  });
});

describe('a mail that is refused for good', () => {
  it('is a value: the recipient does not exist (550)', async () => {
    const port = await smtp({
      onRcptTo: (_address, _session, done) => done(refusing(550, `No such mailbox <${mail.to}>`)),
    });
    const { refusedForGood } = Object(await mailer(port).send(mail)) as { refusedForGood?: string };
    expect(refusedForGood).toContain('550 No such mailbox <[adres]>');
    expect(refusedForGood).not.toContain(mail.to);
  });

  it('is a value: the content is refused (554)', async () => {
    const port = await smtp({
      onData: (stream, _session, done) => void text(stream).then(() => done(refusing(554, 'Not wanted'))),
    });
    expect(await mailer(port).send(mail)).toEqual({ refusedForGood: expect.stringContaining('554 Not wanted') });
  });

  it('is a value: the address cannot be one', async () => {
    const port = await smtp({});
    expect(await mailer(port).send({ ...mail, to: '' })).toEqual({ refusedForGood: expect.any(String) });
  });
});

describe('a server that cannot take it now', () => {
  it.each([
    ['the recipient', { onRcptTo: (_a, _s, done) => done(refusing(451, 'Later')) }],
    ['the content', { onData: (stream, _s, done) => void text(stream).then(() => done(refusing(451, 'Later'))) }],
    ['the connection', { onConnect: (_s, done) => done(refusing(554, 'Not you')) }],
  ] satisfies readonly [string, SMTPServerOptions][])('throws when it refuses %s for now', async (_, options) => {
    const port = await smtp(options);
    await expect(mailer(port).send(mail)).rejects.toThrow(MailUnavailable);
  });

  it('throws when it is down, and sends once it is there again', async () => {
    const port = await smtp({});
    closing.splice(0).forEach((close) => close());
    const sender = mailer(port);
    await expect(sender.send(mail)).rejects.toThrow(/<one@voorbeeld.invalid> was not handed over/);
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 1,
      onData: (stream, _session, done) => void text(stream).then(() => done()),
    });
    await listening(server.listen(port, '127.0.0.1'), () => server.close(() => undefined));
    expect(await sender.send(mail)).toBe('handedOver');
  });

  it('throws when it accepts the connection and says nothing', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    const port = await listening(silent.listen(0, '127.0.0.1'), () => {
      sockets.forEach((socket) => socket.destroy());
      silent.close();
    });
    await expect(mailer(port, '', impatient).send(mail)).rejects.toThrow(MailUnavailable);
  });

  it('throws when it takes the mail and does not say whether it keeps it', async () => {
    const port = await smtp({ onData: (stream) => void stream.resume() });
    await expect(mailer(port, '', impatient).send(mail)).rejects.toThrow(MailUnavailable);
  });

  it('throws when it cuts the connection in the middle', async () => {
    const cutting = createServer((socket) => socket.destroy());
    const port = await listening(cutting.listen(0, '127.0.0.1'), () => cutting.close());
    await expect(mailer(port).send(mail)).rejects.toThrow(MailUnavailable);
  });
});
