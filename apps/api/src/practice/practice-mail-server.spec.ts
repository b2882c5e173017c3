import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reminderHeaders } from '@mijlpaal/reminders-domain';
import { type Mail, Mailer, MailUnavailable } from '@mijlpaal/reminders-mail';
import { isoDate } from '@mijlpaal/shared-time';
import { PracticeDb } from './practice-db';
import { PracticeMailServer } from './practice-mail-server';

let folder: string;
let db: PracticeDb;
let server: PracticeMailServer;
let mailer: Mailer;
let faults: Error[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-'));
  faults = [];
  db = new PracticeDb(folder);
  server = await PracticeMailServer.start(db, (error) => faults.push(error));
  mailer = new Mailer({ url: server.url });
});
afterEach(async () => {
  mailer.close();
  await server.close();
  db.close();
  rmSync(folder, { recursive: true });
});

const mail = (id: string, changes: Partial<Mail> = {}): Mail => ({
  messageId: `<${id}@voorbeeld.invalid>`,
  from: 'Mijlpaal <mijlpaal@voorbeeld.invalid>',
  to: 'contact@25lh.voorbeeld.invalid',
  subject:
    '[Oefenmodus] Nog 14 dagen: één plan – vóór 30 april, met een onderwerp dat langer is dan één regel van een mail',
  text: 'Wij vragen u één plan in te dienen.\n\nMet vriendelijke groet,\nMijlpaal\n',
  headers: reminderHeaders({ day: isoDate('2015-04-16'), brin: '25LH', deadlineId: 'plan-2015', rung: -14 }),
  ...changes,
});

describe('the practice mail server', () => {
  it('keeps a mail as it was sent, with what it is about', async () => {
    expect(await mailer.send(mail('one'))).toBe('handedOver');
    expect(server.items()).toEqual([
      {
        messageId: '<one@voorbeeld.invalid>',
        to: 'contact@25lh.voorbeeld.invalid',
        subject: mail('one').subject,
        text: mail('one').text,
        day: '2015-04-16',
        brin: '25LH',
        deadlineId: 'plan-2015',
        rung: -14,
      },
    ]);
  });

  it('keeps the same mail once, and another to the same recipient', async () => {
    for (const id of ['one', 'one', 'two']) expect(await mailer.send(mail(id))).toBe('handedOver');
    expect(await mailer.send(mail('one', { to: 'besluiten@ocw.voorbeeld.invalid' }))).toBe('handedOver');
    expect(server.items().map(({ messageId, to }) => [messageId, to])).toEqual([
      ['<one@voorbeeld.invalid>', 'contact@25lh.voorbeeld.invalid'],
      ['<two@voorbeeld.invalid>', 'contact@25lh.voorbeeld.invalid'],
      ['<one@voorbeeld.invalid>', 'besluiten@ocw.voorbeeld.invalid'],
    ]);
  });

  it('keeps one for each recipient of a mail that is about nothing of ours', async () => {
    const said: readonly (readonly [string, RegExp])[] = [
      ['EHLO x', /^250 /],
      ['MAIL FROM:<a@voorbeeld.invalid>', /^250 /],
      ['RCPT TO:<b@voorbeeld.invalid>', /^250 /],
      ['RCPT TO:<c@voorbeeld.invalid>', /^250 /],
      ['DATA', /^354 /],
      ['X-Mijlpaal-Day: gisteren\r\n\r\nhallo\r\n.', /^250 /],
    ];
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const answers = createInterface(socket)[Symbol.asyncIterator]();
    /** Waits for the last line of an answer, as the protocol wants. */
    const answer = async (): Promise<string> => {
      const { value } = await answers.next();
      return /^\d{3}-/.test(String(value)) ? answer() : String(value);
    };
    expect(await answer()).toMatch(/^220 /);
    for (const [line, code] of said) {
      socket.write(`${line}\r\n`);
      expect(await answer()).toMatch(code);
    }
    socket.end();
    const [one, two] = server.items();
    expect(one).toMatchObject({
      to: 'b@voorbeeld.invalid',
      subject: '',
      text: 'hallo\n',
      day: null,
      brin: null,
      rung: null,
    });
    expect(two).toEqual({ ...one, to: 'c@voorbeeld.invalid' });
  });

  it('still has its mail after a restart', async () => {
    await mailer.send(mail('one'));
    mailer.close();
    await server.close();
    db.close();
    db = new PracticeDb(folder);
    server = await PracticeMailServer.start(db, (error) => faults.push(error));
    expect(server.items()).toHaveLength(1);
  });

  it('refuses for good what is too large', async () =>
    expect(await mailer.send(mail('one', { text: 'x'.repeat(1_100_000) }))).toEqual({
      refusedForGood: expect.any(String),
    }));

  it('asks to come back when it cannot keep the mail now', async () => {
    db.close();
    await expect(mailer.send(mail('one'))).rejects.toThrow(MailUnavailable);
    db = new PracticeDb(folder);
  });

  it('takes no mail once closed', async () => {
    await mailer.send(mail('one'));
    await server.close();
    await expect(mailer.send(mail('two'))).rejects.toThrow(MailUnavailable);
    expect(faults).toEqual([]);
  });

  it('takes the mail of a round for all institutions, 660, each once', async () => {
    const ids = Array.from({ length: 660 }, (_, index) => String(index));
    const sent = await Promise.all(ids.map((id) => mailer.send(mail(id))));
    expect(sent.every((delivery) => delivery === 'handedOver')).toBe(true);
    expect(server.items()).toHaveLength(660);
  });
});
