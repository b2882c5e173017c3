import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventStoreDbDouble, postgres, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { type Dossier, examples, type ReminderItem, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, startCli } from './child';
import { Listener } from './changes';
import { type As, Client } from './client';
import { Issuer } from './issuer';
import { Mailbox } from './mailbox';
import type { Made } from './practice';
import { TestServer } from './server';
import { pause, until } from './until';

const database = postgres();
const BRINS = ['01AA', '02BB', '03CC', '04DD', '05EE', '06FF'];
/** A dead leader is followed up within this, in ms: what architecture promises, with the default lease. */
const HANDED_OVER_WITHIN = 15_000;
const itself = (brin: string): As => ({ role: 'institution', institution: brin });
const operator: As = { role: 'operator' };
const assessor: As = { role: 'assessor' };
const accountManager: As = { role: 'accountManager' };

/** Two api and two worker processes over one EventStoreDB and one PostgreSQL, on the real day, with a real issuer and real SMTP. */
describe('several nodes', () => {
  let folder: string;
  let log: EventStoreDbDouble;
  let issuer: Issuer;
  let mailbox: Mailbox;
  let apis: TestServer[] = [];
  let workers: TestServer[] = [];
  let clients: Client[] = [];
  let today: string;

  const at = (index: number): Client => {
    const client = clients[index % clients.length];
    if (!client) throw new Error('There are no nodes');
    return client;
  };
  const dossier = (brin: string, node = 0) =>
    at(node).must(at(node).get<Dossier>(`/v1/trajectories/2015/${brin}`, accountManager));
  const isLeading = async (worker: TestServer): Promise<boolean> => /^mijlpaal_leader 1$/m.test(await worker.metrics());
  const leader = async (): Promise<TestServer> => {
    let found: TestServer | undefined;
    await until(async () => {
      for (const worker of workers) if (await isLeading(worker).catch(() => false)) found = worker;
      return found !== undefined;
    });
    if (!found) throw new Error('Nobody leads');
    return found;
  };
  const others = (one: TestServer) => workers.filter((worker) => worker !== one);
  const post = (brin: string, collection: string, as: As, body: unknown, node = 0) =>
    at(node).must(at(node).post<Made>(`/v1/trajectories/2015/${brin}/${collection}`, as, body));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mijlpaal-nodes-'));
    const contacts = join(folder, 'contacts.csv');
    const rows = BRINS.map((brin) => `institution,${brin},contact@${brin.toLowerCase()}.voorbeeld.invalid`);
    await writeFile(contacts, ['recipient,key,address', 'assessor,,advies@voorbeeld.invalid', ...rows].join('\n'));
    const views = await database.freshDatabase();
    [log, issuer, mailbox] = await Promise.all([startEventStoreDbDouble(), Issuer.start(), Mailbox.start()]);
    const common = { MIJLPAAL_PRACTICE: 'off', MIJLPAAL_EVENTS: log.connectionString, MIJLPAAL_VIEWS: views };
    const desk = { MIJLPAAL_DESK: views }; // one database will do
    const mail = {
      MIJLPAAL_SMTP: mailbox.url,
      MIJLPAAL_MAIL_FROM: 'mijlpaal@voorbeeld.invalid',
      MIJLPAAL_CONTACTS: contacts,
    };
    workers = await Promise.all([1, 2].map(() => TestServer.start({ ...common, ...mail }, 'worker')));
    apis = await Promise.all(
      [{ MIJLPAAL_CONTACTS: contacts }, {}].map((register) =>
        TestServer.start({ ...common, ...desk, ...issuer.settings, ...register }),
      ),
    );
    clients = apis.map((api) => new Client(api, ({ role, institution }) => issuer.token(role, institution)));
    for (const brin of BRINS) {
      await at(0).must(
        at(0).post('/v1/institutions', operator, {
          brin,
          name: `Voorbeeldcollege ${brin}`,
          type: 'roc',
          province: 'Utrecht',
        }),
      );
      await at(1).must(at(1).post('/v1/schemes/2015/openings', operator, { brin }));
    }
    today = (await dossier(BRINS[0] ?? '')).openedOn;
  });
  afterAll(async () => {
    for (const process of [...apis, ...workers]) {
      process.wake();
      await process.stop();
    }
    await Promise.all([log?.stop(), issuer?.stop(), mailbox?.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  it('has one worker that leads, and both ready', async () => {
    await leader();
    expect((await Promise.all(workers.map(isLeading))).filter(Boolean)).toHaveLength(1);
    for (const process of [...apis, ...workers])
      expect((await fetch(new URL('/health/ready', process.url))).status).toBe(200);
  });

  it('shows a command on one node on the other as soon as it is answered', async () => {
    for (const [index, brin] of BRINS.entries()) {
      const signed = await post(brin, 'agreement-signatures', itself(brin), {}, index);
      expect(signed).not.toHaveProperty('viewsBehind');
      expect((await dossier(brin, index + 1)).step).toBe('awaitingPlan');
      const filed = await post(
        brin,
        'plan-submissions',
        itself(brin),
        { ...examples['plan-submissions'], excellenceApplication: false },
        index + 1,
      );
      expect(filed).not.toHaveProperty('viewsBehind');
      expect((await dossier(brin, index)).phase).toBe('executing');
    }
  });

  it('tells mail addresses from the register of the node, and none where it has none', async () => {
    const [brin = ''] = BRINS;
    const told = (node: number, as: As) =>
      at(node).must(at(node).get<unknown>(`/v1/trajectories/2015/${brin}/contacts`, as));
    const items = [
      { role: 'institution', address: `contact@${brin.toLowerCase()}.voorbeeld.invalid` },
      { role: 'assessor', address: 'advies@voorbeeld.invalid' },
    ];
    expect(await told(0, accountManager)).toEqual({ items, total: 2 });
    expect(await told(0, itself(brin))).toEqual({ items, total: 2 });
    expect(await told(1, accountManager)).toEqual({ items: [], total: 0 });
  });

  it('tells on one node what is recorded on the other, once, and only to who may see it', async () => {
    const [here] = apis;
    const [first = '', second = ''] = BRINS.slice(3); // the load is on the others
    if (!here) throw new Error('There are no nodes');
    const listen = async ({ role, institution }: As) => Listener.open(here, await issuer.token(role, institution));
    const listeners = await Promise.all([accountManager, itself(first), itself(second)].map(listen));
    const notice = (brin: string) => post(brin, 'change-notices', itself(brin), examples['change-notices'], 1);
    const { position: from } = await notice(first);
    const { position: to } = await notice(second);
    const [all, own, others] = listeners.map((listener) => async (last: string) => {
      const told: string[] = [];
      for (let id = ''; id < last;) {
        const heard = await listener.next();
        if (heard === null) throw new Error('It was ended');
        if (heard.event !== 'changed') continue;
        id = heard.id;
        if (id >= from) told.push(...(heard.data.brins ?? [])); // what came just before is told to who comes
      }
      return told;
    });
    expect(await all?.(to)).toEqual([first, second]);
    expect(await own?.(from)).toEqual([first]);
    expect(await others?.(to)).toEqual([second]);
    listeners.forEach((listener) => listener.close());
  });

  it('restarts every node in turn under load, and each command counts once', async () => {
    let loading = true;
    const troubles: string[] = [];
    const load = BRINS.slice(0, 3).map(async (brin, index) => {
      let accepted = 0;
      for (let node = index; loading; node += 1) {
        const key = randomUUID();
        for (let tries = 0; ; tries += 1) {
          // a connection that breaks or a 503 is tried again, elsewhere, with the same key
          const answer = await at(node + tries)
            .post(`/v1/trajectories/2015/${brin}/change-notices`, itself(brin), examples['change-notices'], {
              'idempotency-key': key,
            })
            .catch(() => null);
          if (answer?.status === 201) break;
          if (answer !== null && answer.status !== 503) {
            troubles.push(`${answer.status} ${answer.text}`);
            break;
          }
          await pause();
        }
        accepted += 1;
      }
      return { brin, accepted };
    });
    for (const process of [...apis, ...workers]) {
      await process.end();
      await process.start();
    }
    loading = false;
    const accepted = await Promise.all(load);
    expect(troubles).toEqual([]);
    for (const { brin, accepted: count } of accepted) {
      const { items } = await at(0).must(
        at(0).get<{ items: TimelineItem[] }>(`/v1/trajectories/2015/${brin}/events?pageSize=1000`, accountManager),
      );
      expect(count).toBeGreaterThan(0);
      expect(items.filter(({ fact }) => fact === 'ChangeNotified')).toHaveLength(count);
    }
  });

  it('hands over within 15 s when the leader dies, and each reminder goes out once', async () => {
    const inTwoDays = Temporal.PlainDate.from(today).add({ days: 2 }).toString();
    const dying = await leader();
    await Promise.all(
      BRINS.map((brin, node) =>
        post(brin, 'plan-advices', assessor, { ...examples['plan-advices'], supplementBy: inTwoDays }, node),
      ),
    );
    await dying.kill();
    await until(async () => (await Promise.all(others(dying).map(isLeading))).includes(true), HANDED_OVER_WITHIN);
    const sent = async () => {
      const { items } = await at(0).must(
        at(0).get<{ items: ReminderItem[] }>('/v1/reminders?state=sent&pageSize=1000', accountManager),
      );
      return items.map(({ brin, deadlineId, rung }) => `${brin} ${deadlineId} ${rung}`).sort();
    };
    const due = BRINS.map((brin) => `${brin} supplement-1 -2`);
    await until(async () => (await sent()).length === due.length);
    expect(await sent()).toEqual(due);
    expect([...new Set(mailbox.mails.map(({ to, messageId }) => `${to} ${messageId}`))]).toHaveLength(due.length);
    await dying.start();
  });

  it('lets an old leader that was frozen and wakes up change nothing', async () => {
    const frozen = await leader();
    frozen.freeze();
    await until(async () => (await Promise.all(others(frozen).map(isLeading))).includes(true), HANDED_OVER_WITHIN);
    const brin = BRINS[0] ?? '';
    await post(brin, 'change-notices', itself(brin), examples['change-notices'], 1);
    frozen.wake();
    await until(async () => !(await isLeading(frozen)));
    const shown = await Promise.all(BRINS.map((one) => dossier(one, 1)));
    await at(0).must(at(0).post('/v1/rebuilds', operator, {}));
    expect(await Promise.all(BRINS.map((one) => dossier(one)))).toEqual(shown);
  });

  it('tells on the command line how far a rebuild is, and throws it away half-way', async () => {
    const url = apis[0]?.url ?? '';
    const environment = { MIJLPAAL_URL: url, MIJLPAAL_TOKEN: await issuer.token('operator') };
    for (const worker of workers) worker.freeze();
    const rebuilding = startCli(['rebuild', 'progress'], environment);
    const told = Promise.withResolvers<string>();
    rebuilding.process.stderr?.on('data', (line: Buffer) => told.resolve(line.toString()));
    const ended = rebuilding.ended.then(({ stderr }) => `ended: ${stderr}`);
    expect(await Promise.race([told.promise, ended])).toMatch(
      /^progress: 0 of \d+ facts, 0 a second, time left unknown\n/,
    );
    const cancelled = await cli(['rebuild', 'progress', '--cancel'], environment);
    expect([cancelled.code, JSON.parse(cancelled.stdout)]).toEqual([0, { cancelled: 'progress' }]);
    const { code, stdout, stderr } = await rebuilding.ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('rebuild: the new build of progress was thrown away');
    for (const worker of workers) worker.wake();
    const again = await cli(['rebuild', 'progress'], environment);
    expect([again.code, JSON.parse(again.stdout)]).toEqual([0, { rebuilt: ['progress'] }]);
  });
});
