import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarItem, DeadlineItem } from '@mijlpaal/trajectory-contract';
import { createHash, randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Answer, As } from './client';
import { poison } from './poison';
import { until } from './until';
import { accountManager, assessor, decisionMaker, duo, itself, type List, Practice, type Told } from './practice';

interface Shared {
  readonly facts: readonly { readonly type: string }[];
  readonly secret: string | null;
}
const BRIN = '25LH';
/** Where the lines of RFC 5545 are folded, in octets, without the end of the line. */
const OCTETS = 75;

/** Secrets of calendars that were shared a year ago, and a day earlier. */
const LAST_DAY = 'shared-a-year-ago';
const ENDED = 'shared-a-year-and-a-day-ago';
const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');
const earlier = (data: string, id: string, secret: string, sharedOn: string) =>
  poison(data, `calendar-${id}`, {
    type: 'CalendarShared',
    data: { secretHash: hash(secret), brins: [], sharedOn },
    actor: { id, organisation: 'ocw', role: 'assessor' },
  });

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start(
    { MIJLPAAL_TODAY: '2015-02-27', MIJLPAAL_SITE: 'https://mijlpaal.voorbeeld.invalid' },
    async (data) => {
      await earlier(data, 'person-last', LAST_DAY, '2014-02-27');
      await earlier(data, 'person-ended', ENDED, '2014-02-26');
    },
  );
});
afterAll(() => practice.server.stop());

const share = (as: As, headers?: Record<string, string>) =>
  practice.client.must(practice.client.post<Shared>('/v1/calendars', as, {}, headers));
const withdraw = (as: As) => practice.client.post<Told>('/v1/calendar-withdrawals', as, {});
const read = (secret: string | null, query = ''): Promise<Answer<Told>> =>
  practice.client.call('GET', `/v1/calendars/${secret}${query}`, null);
const deadlinesOf = async (as: As, query = '') =>
  (await practice.read<List<DeadlineItem>>(`/v1/deadlines?pageSize=1000&ended=false${query}`, as)).items;

/** Events of a calendar as their properties, lines unfolded. */
const eventsIn = (text: string): Record<string, string>[] =>
  text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) => Object.fromEntries(event.split('\r\n').map((line) => line.split(/:(.*)/s) as [string, string])));
/** It is written after the answer. */
const logged = (reason: string) => until(async () => practice.server.said.includes(`"refusedBecause":"${reason}"`));
const uids = (text: string) => eventsIn(text).map((event) => event['UID']);
const uid = ({ id, brin }: { readonly id: string; readonly brin: string }) => `${id}.${brin}@mijlpaal`;

describe('a calendar that is shared', () => {
  it('is read without a sign-in, whole, and always as the same text', async () => {
    await practice.record(BRIN, 'agreement-signatures', itself(BRIN));
    const { secret } = await share(itself(BRIN));
    const answer = await read(secret);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const lines = answer.text.split('\r\n');
    expect(answer.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > OCTETS)).toEqual([]);
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    const own = await deadlinesOf(itself(BRIN));
    expect(own.map(({ id }) => id)).toEqual(['agreement-2015', 'plan-2015']);
    expect(uids(answer.text)).toEqual(own.map(uid).sort());
    expect((await read(secret)).text).toBe(answer.text);
  });

  it('says of each deadline its day, who does it, where it comes from and where its dossier is', async () => {
    const { secret } = await share(itself(BRIN));
    const { text } = await read(secret, '?id=plan-2015');
    const [event] = eventsIn(text);
    expect(event).toEqual({
      UID: `plan-2015.${BRIN}@mijlpaal`,
      SEQUENCE: '0',
      DTSTAMP: expect.stringMatching(/^\d{8}T\d{6}Z$/),
      'DTSTART;VALUE=DATE': '20150430',
      'X-MICROSOFT-CDO-ALLDAYEVENT': 'TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT': 'TRUE',
      SUMMARY: 'Kwaliteitsplan indienen\\, ROC Midden Nederland',
      TRANSP: 'TRANSPARENT',
      DESCRIPTION:
        'Uiterlijk op 30 april 2015\\, door de instelling.\\nBron: Regeling kwaliteitsafspraken mbo\\, artikel 1.4 lid 4.\\nDossier: https://mijlpaal.voorbeeld.invalid/trajecten/25LH',
      'URL;VALUE=URI': 'https://mijlpaal.voorbeeld.invalid/trajecten/25LH',
      END: 'VCALENDAR',
    });
    const [signed] = eventsIn((await read(secret, '?id=agreement-2015')).text);
    expect(signed?.['SUMMARY']).toMatch(/^Klaar: /);
  });

  it('holds what its sharer may see, and no more', async () => {
    const [own, all] = [await share(itself('00GT')), await share(decisionMaker)];
    expect(uids((await read(own.secret)).text)).toEqual((await deadlinesOf(itself('00GT'))).map(uid).sort());
    expect(uids((await read(own.secret, `?brin=${BRIN}`)).text)).toEqual([]);
    expect(new Set(uids((await read(all.secret, '?id=plan-2015')).text)).size).toBe(66);
  });

  it('is narrowed by its address: who does it, which deadline, own portfolio', async () => {
    const { secret } = await share({ ...accountManager, actor: 'practice-accountManager-2' });
    const portfolio = await practice.read<List<{ brin: string }>>(
      '/v1/trajectories/2015?accountManager=practice-accountManager-2',
    );
    const narrowed = uids((await read(secret, '?turn=institution&id=plan-2015&portfolio=own')).text);
    expect(narrowed).toEqual(portfolio.items.map(({ brin }) => uid({ id: 'plan-2015', brin })).sort());
    expect(narrowed.length).toBeGreaterThan(20);
    expect((await read(secret, '?turn=assessor&id=plan-2015')).text).not.toContain('VEVENT');
    const bad = await read(secret, '?turn=x&stray=1&portfolio=all');
    expect([bad.status, bad.body.mistakes?.length]).toEqual([400, 3]);
  });
});

describe('its secret', () => {
  it('is told once and kept nowhere: the log has a hash', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await share(assessor, key);
    const again = await share(assessor, key);
    expect(again).toEqual({ ...first, secret: null });
    const secret = String(first.secret);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const log = new DatabaseSync(join(practice.server.data, 'events.db'), { readOnly: true });
    const stored = log.prepare("SELECT * FROM events WHERE stream LIKE 'calendar-%'").all();
    log.close();
    const text = JSON.stringify(stored, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    );
    expect(text).toContain(hash(secret));
    expect(text + practice.server.said).not.toContain(secret);
  });

  it('opens nothing once it is withdrawn, which the log says; nor once there is a new one', async () => {
    const old = await share(duo);
    const now = await share(duo);
    expect([(await read(old.secret)).status, (await read(now.secret)).status]).toEqual([404, 200]);
    expect((await practice.read<List<CalendarItem>>('/v1/calendars', duo)).items).toEqual([
      { sharedOn: '2015-02-27', worksUntil: '2016-02-27' },
    ]);
    expect((await withdraw(duo)).status).toBe(201);
    const gone = await read(now.secret);
    expect([gone.status, gone.body.detail]).toEqual([404, 'Op dit adres is geen agenda, of zij is ingetrokken.']);
    expect((await practice.read<List<CalendarItem>>('/v1/calendars', duo)).total).toBe(0);
    expect(await withdraw(duo)).toMatchObject({ status: 409, body: { code: 'CalendarNotShared' } });
    await logged('the calendar of practice-duo was withdrawn on 2015-02-27');
  });

  it('that nobody made is a 404 as well, which the log says', async () => {
    const unknown = await read('nobody-made-this');
    const withdrawn = await share(duo).then(async ({ secret }) => (await withdraw(duo), read(secret)));
    expect(unknown.text).toBe(withdrawn.text);
    await logged('no calendar has this secret');
  });

  it('works for a year', async () => {
    expect([(await read(LAST_DAY)).status, (await read(ENDED)).status]).toEqual([200, 404]);
    await logged('the calendar of person-ended was shared on 2014-02-26');
  });
});
