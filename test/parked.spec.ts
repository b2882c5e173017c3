import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { ParkedItem, type PaymentRunDraft } from '@mijlpaal/trajectory-contract';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cli } from './child';
import { poison } from './poison';
import {
  accountManager,
  decisionMaker,
  itself,
  type List,
  type Made,
  operator,
  places,
  Practice,
  type Told,
} from './practice';

const A = '25LH';
const B = '00GT';
const C = '01AA';
const streamOf = (brin: string) => `trajectory-2015-${brin}`;
const PARKED = '/v1/operations/parked';
const key = () => ({ 'idempotency-key': randomUUID() });

interface Funding extends List<{ readonly brin: string; readonly amount: string }> {
  readonly complete: boolean;
  readonly missing: readonly { readonly stream: string; readonly brin: string | null }[];
}

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-04-01' });
  await practice.record(A, 'agreement-signatures', itself(A));
  await practice.server.end();
  const { data } = practice.server;
  await poison(
    data,
    streamOf(A),
    { type: 'NobodyKnowsThis', data: {} },
    signed(A, 'no day at all'),
    signed(A, '2015-04-02'),
  );
  await poison(data, streamOf(B), signed(B, 'no day at all'));
  await practice.server.start();
});
afterAll(() => practice.server.stop());

const signed = (brin: string, signedOn: string) => ({ type: 'AgreementSigned', data: { brin, signedOn } });
const parked = async () => (await practice.read<List<ParkedItem>>(PARKED, operator)).items;
const waiting = async () =>
  (await parked()).map(({ stream, revision, type, waiting: count }) => `${stream} ${revision} ${type} ${count}`);
const resolve = <Body = Made>(stream: string, how: string, body: unknown, headers?: Record<string, string>) =>
  practice.client.post<Body>(`${PARKED}/${stream}/${how}`, operator, body, headers);
const RUNS = '/v1/schemes/2015/payment-runs';
const funding = (as = accountManager) => practice.read<Funding>('/v1/funding/2015/2015?pageSize=1', as);
const here = () => ({ MIJLPAAL_URL: practice.server.url, MIJLPAAL_DATA: practice.server.data });

describe('streams that views cannot go on with', () => {
  it('are listed with their reasons and without what their facts say, and nobody else waits', async () => {
    const items = await parked();
    expect(items.map((item) => ParkedItem.strict().parse(item))).toEqual(items);
    expect(await waiting()).toEqual([`${streamOf(A)} 2 NobodyKnowsThis 3`, `${streamOf(B)} 1 AgreementSigned 1`]);
    const { views: all } = await practice.read<{ views: { view: string }[] }>('/v1/status', operator);
    const views = all.map(({ view }) => view).sort();
    for (const item of items) {
      expect(item.views.map(({ view, state }) => `${view} ${state}`)).toEqual(views.map((view) => `${view} serving`));
      const what =
        item.stream === streamOf(A) ? /does not parse: type: is not known$/ : /does not parse: data\.signedOn: [^{]+$/;
      for (const { reason } of item.views) expect(reason).toMatch(what);
    }
    const before = await practice.revision(C);
    await practice.record(C, 'agreement-signatures', itself(C));
    expect(await practice.revision(C)).toBe(before + 1);
  });

  it('keep no reminder of others from going out, and get none themselves', async () => {
    await practice.client.moveClock('2015-04-16');
    const { items } = await practice.read<List<{ brin: string }>>('/v1/reminders?pageSize=1000');
    const reminded = new Set(items.map(({ brin }) => brin));
    expect([reminded.size, reminded.has(A), reminded.has(B)]).toEqual([64, false, false]);
  });

  it('are read as far as they came, and take nothing', async () => {
    for (const part of ['', '/events', '/deadlines', '/funding'])
      expect((await practice.client.get(`/v1/trajectories/2015/${A}${part}`, accountManager)).status).toBe(200);
    const refused = await practice.say<Told>(A, 'plan-confirmations', itself(A));
    expect([refused.status, refused.body.detail]).toEqual([503, expect.stringMatching(/niet kan lezen/)]);
  });

  it('mark a division of money incomplete, and tell an institution of itself only', async () => {
    expect(await funding()).toMatchObject({
      complete: false,
      missing: [B, A].map((brin) => ({ stream: streamOf(brin), brin })),
    });
    expect(await funding(itself(A))).toMatchObject({ complete: false, missing: [{ stream: streamOf(A), brin: A }] });
    expect(await funding(itself(C))).toMatchObject({ complete: false, missing: [] });
    const own = await practice.read<Funding>(`/v1/trajectories/2015/${C}/funding`, itself(C));
    expect([own.complete, own.missing]).toEqual([false, []]);
    const csv = await practice.client.get('/v1/funding/2015/2015', accountManager, { accept: 'text/csv' });
    expect(
      csv.text
        .split('\r\n')
        .filter((line) => !line.endsWith(',onvolledig'))
        .slice(1),
    ).toEqual(['']);
  });

  it('keep any payment run from being confirmed, by name', async () => {
    const question = { component: 'investment', year: 2015 };
    const draft = await practice.client.must(practice.client.post<PaymentRunDraft>(RUNS, decisionMaker, question));
    const refused = await practice.client.post<Told>(`${RUNS}/${draft.id}/confirmations`, decisionMaker, {});
    expect([draft.complete, refused.status, refused.body.code, refused.body.sentence]).toEqual([
      false,
      409,
      'DivisionIncomplete',
      expect.stringMatching(new RegExp(`Het gaat om: ${streamOf(B)}; ${streamOf(A)}\\.$`)),
    ]);
    expect(await practice.read(RUNS)).toEqual({ items: [], total: 0 });
  });

  it('are not there: 404; a request with mistakes: 400, all of them', async () => {
    expect((await resolve(streamOf(C), 'skips', { reason: 'x' })).status).toBe(404);
    expect((await resolve(streamOf(C), 'retries', { reason: 'x' })).status).toBe(404);
    const wrong = await resolve<Told>(
      streamOf(A),
      'skips',
      { reason: ' ', revision: -1, stray: 1 },
      { 'idempotency-key': 'x' },
    );
    expect([wrong.status, places(wrong)]).toEqual([
      400,
      ['body reason', 'body revision', 'body stray', 'header idempotency-key'],
    ]);
  });

  it('go on waiting after a retry that fails again, and its reason is a fact', async () => {
    const before = await waiting();
    const { status, body } = await resolve(streamOf(A), 'retries', { reason: 'De nieuwe versie leest het.' });
    expect(status).toBe(201);
    expect(body.facts).toMatchObject([
      {
        type: 'ParkedStreamRetried',
        data: { stream: streamOf(A), revision: 2, reason: 'De nieuwe versie leest het.' },
      },
    ]);
    expect(await waiting()).toEqual(before);
  });

  it('go on behind a fact that is skipped, one at a time, and never one that was not seen', async () => {
    const headers = key();
    const first = await resolve(streamOf(A), 'skips', { reason: 'Een proef.', revision: 2 }, headers);
    expect([first.status, first.body.facts]).toMatchObject([
      201,
      [{ type: 'ParkedFactSkipped', data: { revision: 2 } }],
    ]);
    expect((await waiting())[0]).toBe(`${streamOf(A)} 3 AgreementSigned 2`);
    const again = await resolve(streamOf(A), 'skips', { reason: 'Een proef.', revision: 2 }, headers);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const unseen = await resolve<Told>(streamOf(A), 'skips', { reason: 'Een proef.', revision: 2 });
    expect([unseen.status, unseen.body.code]).toEqual([409, 'OtherFactWaits']);
    const reused = await resolve<Told>(streamOf(A), 'skips', { reason: 'Iets anders.', revision: 2 }, headers);
    expect([reused.status, reused.body.code]).toEqual([409, 'KeyReused']);
    const args = ['parked', 'skip', streamOf(A), '--reason', 'Zonder dag.', '--revision', '3'];
    const { code, stdout } = await cli(args, here());
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { facts: [{ type: 'ParkedFactSkipped' }] }]);
    expect(await waiting()).toEqual([`${streamOf(B)} 1 AgreementSigned 1`]);
    expect((await resolve(streamOf(A), 'skips', { reason: 'Een proef.', revision: 2 }, headers)).body).toEqual(
      first.body,
    );
    const { items } = await practice.read<List<{ fact: string; revision: number }>>(
      `/v1/trajectories/2015/${A}/events`,
    );
    expect(items.map(({ fact, revision }) => `${revision} ${fact}`)).toEqual([
      '0 TrajectoryOpened',
      '1 AgreementSigned',
      '4 AgreementSigned',
    ]);
  });

  it('show the same when every view is built anew, and after a start with no views at all', async () => {
    const answers = async () => [
      await practice.read(`/v1/trajectories/2015/${A}`),
      await practice.read(`/v1/trajectories/2015/${A}/events`),
      await practice.read('/v1/funding/2015/2015?pageSize=1000'),
      await parked(),
    ];
    const before = await answers();
    await practice.client.must(practice.client.post('/v1/rebuilds', operator, {}));
    expect(await answers()).toEqual(before);
    await practice.server.end();
    for (const file of ['views.db', 'views.db-wal', 'views.db-shm'])
      await rm(join(practice.server.data, file), { force: true });
    await practice.server.start();
    expect(await answers()).toEqual(before);
  });

  it('are listed by the command line, and retried; a division is complete again when none is left', async () => {
    const list = await cli(['parked'], here());
    expect([list.code, JSON.parse(list.stdout)]).toMatchObject([0, { items: [{ stream: streamOf(B) }], total: 1 }]);
    const retried = await cli(['parked', 'retry', streamOf(B), '--reason', 'Nog eens.'], here());
    expect([retried.code, JSON.parse(retried.stdout)]).toMatchObject([0, { facts: [{ type: 'ParkedStreamRetried' }] }]);
    const none = await cli(['parked', 'retry', 'nobody', '--reason', 'x'], here());
    expect(none).toEqual({ code: 2, stdout: '', stderr: 'nobody: Er wacht niets van nobody.\n' });
    await cli(['parked', 'skip', streamOf(B), '--reason', 'Zonder dag.'], here());
    expect(await funding()).toMatchObject({ complete: true, missing: [] });
    expect(await parked()).toEqual([]);
  });

  it('leave every fact in the log as it was', async () => {
    await practice.server.end();
    const store = SqliteEventStore.open(join(practice.server.data, 'events.db'), { readOnly: true });
    const types = (await Array.fromAsync(store.readStream(streamOf(A)))).map(({ type }) => type);
    const decided = await Array.fromAsync(store.readStream(`operation-${streamOf(A)}`));
    await store.close();
    expect(types).toEqual([
      'TrajectoryOpened',
      'AgreementSigned',
      'NobodyKnowsThis',
      'AgreementSigned',
      'AgreementSigned',
    ]);
    expect(decided.map(({ type, metadata: { actor } }) => `${type} ${actor.role}`)).toEqual([
      'ParkedStreamRetried operator',
      'ParkedFactSkipped operator',
      'ParkedFactSkipped operator',
    ]);
  });
});
