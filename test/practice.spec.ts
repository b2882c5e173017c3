import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReminderItem, TrajectoryItem } from '@mijlpaal/trajectory-contract';
import type { Answer } from './client';
import { duo, type List, operator, places, Practice, type Told } from './practice';

interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly day: string;
  readonly brin: string;
  readonly deadlineId: string;
  readonly rung: number;
}

const CLOCK = '/v1/practice/clock';
const LAST = '2015-04-30';
const started: Practice[] = [];
const start = async (today: string): Promise<Practice> => {
  const practice = await Practice.start({ MIJLPAAL_TODAY: today });
  started.push(practice);
  return practice;
};
afterAll(() => Promise.all(started.map(({ server }) => server.stop())));

const move = (practice: Practice, today: unknown): Promise<Answer<Told>> =>
  practice.client.call<Told>('PUT', CLOCK, duo, { today });
const today = async (practice: Practice) => (await practice.read<{ today: string }>(CLOCK)).today;
const mailbox = async (practice: Practice) => practice.read<List<Mail>>('/v1/practice/mailbox?pageSize=1000');
const line = ({ day, brin, deadlineId, rung, to }: Omit<Mail, 'messageId' | 'subject' | 'text'>) =>
  `${day} ${brin} ${deadlineId} ${rung} ${to}`;
const plus = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

/** What goes out until 30 April when nobody signs and nobody files, from the ladder of scheme-2015, section 3. */
async function expectedMail(practice: Practice): Promise<readonly string[]> {
  const { items } = await practice.read<List<TrajectoryItem>>('/v1/trajectories/2015');
  const lines = [];
  for (const { brin, accountManager: manager } of items)
    for (const [deadlineId, lastDay] of [
      ['agreement-2015', '2015-03-01'],
      ['plan-2015', LAST],
    ] as const)
      for (const rung of [-14, -7, -2, 0, 1]) {
        const day = plus(lastDay, rung);
        if (day > LAST) continue;
        const about = { day, brin, deadlineId, rung };
        lines.push(line({ ...about, to: `contact@${brin.toLowerCase()}.voorbeeld.invalid` }));
        if (rung === 1) lines.push(line({ ...about, to: `${manager}@ocw.voorbeeld.invalid` }));
      }
  return lines.sort();
}

describe('the practice clock', () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await start('2015-02-20');
  });

  it('begins on the day that was asked for', async () => expect(await today(practice)).toBe('2015-02-20'));

  it('stands still, or goes forward', async () => {
    for (const day of ['2015-02-20', '2015-02-21']) {
      const answer = await move(practice, day);
      expect([answer.status, answer.body, await today(practice)]).toEqual([200, { today: day }, day]);
    }
  });

  it('never goes back', async () => {
    const answer = await move(practice, '2015-02-20');
    expect([answer.status, answer.body]).toEqual([
      409,
      {
        type: 'urn:mijlpaal:refusal:ClockMovesForwardOnly',
        title: 'Dit kan nu niet',
        status: 409,
        detail: 'De oefenklok staat op 2015-02-21 en kan niet terug naar 2015-02-20.',
        code: 'ClockMovesForwardOnly',
        article: 'reading: de oefenklok gaat alleen vooruit',
        sentence: 'De oefenklok staat op 2015-02-21 en kan niet terug naar 2015-02-20.',
        wouldOpen: null,
      },
    ]);
    expect(await today(practice)).toBe('2015-02-21');
  });

  it.each([
    ['a day that does not exist', { today: '2015-02-30' }, ['body today']],
    ['a moment', { today: '2015-02-22T00:00:00Z' }, ['body today']],
    ['a number', { today: 20150222 }, ['body today']],
    ['no day', {}, ['body today']],
    ['a day after all of it', { today: '2021-01-01' }, ['body today']],
    ['more than a day', { today: '2015-02-22', stray: 1, more: 2 }, ['body more', 'body stray']],
  ])('does not move to %s', async (_, body, expected) => {
    const answer = await practice.client.call<Told>('PUT', CLOCK, operator, body);
    expect([answer.status, places(answer)]).toEqual([400, expected]);
    expect(await today(practice)).toBe('2015-02-21');
  });

  it('lets two who move it at once both arrive, in order', async () => {
    const answers = await Promise.all([move(practice, '2015-02-22'), move(practice, '2015-02-23')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await today(practice)).toBe('2015-02-23');
  });

  it('keeps its day when the power fails, whatever day a start asks for', async () => {
    await practice.server.kill();
    await practice.server.start();
    expect(await today(practice)).toBe('2015-02-23');
    expect((await move(practice, '2015-02-22')).status).toBe(409);
  });

  it('takes deadlines and lateness along', async () => {
    const brin = practice.next();
    const of = async () => {
      const { nextDeadline, late } = await practice.read<TrajectoryItem>(`/v1/trajectories/2015/${brin}`);
      return [nextDeadline, late];
    };
    expect(await of()).toEqual([{ id: 'agreement-2015', lastDay: '2015-03-01', daysLeft: 6 }, []]);
    await practice.client.moveClock('2015-03-01');
    expect(await of()).toEqual([{ id: 'agreement-2015', lastDay: '2015-03-01', daysLeft: 0 }, []]);
    await practice.client.moveClock('2015-03-02');
    expect(await of()).toEqual([{ id: 'plan-2015', lastDay: LAST, daysLeft: 59 }, ['agreement-2015']]);
  });
});

describe('116 days in which nobody does anything', () => {
  let practice: Practice;
  let expected: readonly string[];
  let mails: readonly Mail[];
  beforeAll(async () => {
    practice = await start('2015-01-05');
    expected = await expectedMail(practice);
    expect(expected.length).toBe(66 * (6 + 4));
    await practice.client.moveClock(LAST);
    mails = (await mailbox(practice)).items;
  });

  it('send every reminder once, on its day, to whom it is for', () => {
    expect(mails.map(line).sort()).toEqual(expected);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(660);
  });

  it('tell the account manager of each institution on 2 March who did not sign', async () => {
    const { items } = await practice.read<List<TrajectoryItem>>('/v1/trajectories/2015');
    const copies = mails.filter(({ to }) => to.endsWith('@ocw.voorbeeld.invalid'));
    expect(copies.map(({ day, brin, rung, to }) => [day, brin, rung, to]).sort()).toEqual(
      items.map((item) => ['2015-03-02', item.brin, 1, `${item.accountManager}@ocw.voorbeeld.invalid`]),
    );
    expect(new Set(copies.map(({ to }) => to)).size).toBe(2);
  });

  it('fill a mailbox that says what each mail is about', async () => {
    const name = new Map<string, string>(
      (await practice.read<List<TrajectoryItem>>('/v1/trajectories/2015')).items.map((item) => [item.brin, item.name]),
    );
    for (const mail of mails) {
      expect(mail).toEqual({
        messageId: expect.stringMatching(/^<[0-9a-f-]{36}@[a-z.]+>$/),
        to: expect.stringMatching(/^[^@\s,<>]+@[a-z0-9-]+\.voorbeeld\.invalid$/i),
        subject: expect.stringMatching(/\w/),
        text: expect.stringContaining(name.get(mail.brin) ?? 'no such institution'),
        day: expect.stringMatching(/^2015-0[2-4]-\d\d$/),
        brin: expect.stringMatching(/^\d\d[A-Z]{2}$/),
        deadlineId: expect.stringMatching(/^(agreement|plan)-2015$/),
        rung: expect.any(Number),
      });
      expect(mail.text).toContain(mail.brin);
    }
    const second = await practice.read<List<Mail>>('/v1/practice/mailbox?page=2&pageSize=100');
    expect(second).toEqual({ items: mails.slice(100, 200), total: 660 });
  });

  it('are shown as reminders that were issued and sent, none late', async () => {
    const { items, total } = await practice.read<List<ReminderItem>>('/v1/reminders?pageSize=1000');
    expect(total).toBe(660);
    const told = items.map(({ brin, deadlineId, rung, state, late, issuedOn, sentOn, messageId }) =>
      [issuedOn, sentOn, brin, deadlineId, rung, state, late, messageId].join(' '),
    );
    expect(told.sort()).toEqual(
      mails
        .map(({ day, brin, deadlineId, rung, messageId }) =>
          [day, day, brin, deadlineId, rung, 'sent', false, messageId].join(' '),
        )
        .sort(),
    );
  });

  it('send nothing again for the same day, nor after a loss of power', async () => {
    await practice.client.moveClock(LAST);
    await practice.server.kill();
    await practice.server.start();
    await practice.client.moveClock(LAST);
    expect((await mailbox(practice)).items).toEqual(mails);
  });
});

describe('a loss of power in the middle of the move', () => {
  it('costs no reminder and doubles none', async () => {
    const practice = await start('2015-01-05');
    const expected = await expectedMail(practice);
    // the day is stored before its round: there are mails to issue and to send at that moment
    for (const busy of ['2015-02-22', '2015-03-02']) {
      const cutOff = move(practice, LAST).then(
        () => 'arrived',
        () => 'cut off',
      );
      while ((await today(practice)) < busy);
      await practice.server.kill();
      expect(await cutOff).toBe('cut off');
      await practice.server.start();
      const day = await today(practice);
      expect([day >= busy, day < LAST]).toEqual([true, true]);
    }
    expect((await move(practice, LAST)).status).toBe(200);
    const { items, total } = await mailbox(practice);
    expect(items.map(line).sort()).toEqual(expected);
    expect([total, new Set(items.map(({ messageId }) => messageId)).size]).toEqual([660, 660]);
    const reminders = await practice.read<List<ReminderItem>>('/v1/reminders?pageSize=1000');
    expect([reminders.total, new Set(reminders.items.map(({ state }) => state))]).toEqual([660, new Set(['sent'])]);
  });
});
