import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Heard, Listener } from './changes';
import { accountManager, itself, operator, Practice } from './practice';

const BRIN = '25LH';
const OTHER = '00GT';

/** Whoever follows is told of what others do, as soon as the views show it, and of nothing that they may not see. */
describe('following what changes', () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await Practice.start();
  });
  afterAll(() => practice.server.stop());

  const listen = async (as: Parameters<Practice['client']['token']>[0], headers?: Record<string, string>) =>
    Listener.open(practice.server, await practice.client.token(as), headers);
  /** What is told at a position. @param each of everything up to there */
  const heard = async (listener: Listener, position: string, each: (one: Heard) => void = () => undefined) => {
    for (;;) {
      const one = await listener.next();
      if (one === null) throw new Error(`Nothing was told of ${position}`);
      each(one);
      if (one.id === position && one.event === 'changed') return one;
    }
  };
  const sign = (brin: string) =>
    practice.client.must(
      practice.client.post<{ position: string }>(
        `/v1/trajectories/2015/${brin}/agreement-signatures`,
        itself(brin),
        {},
      ),
    );

  it('tells who sees the dossier which one it is, when the lists show it, and nobody else', async () => {
    const manager = await listen(accountManager);
    const own = await listen(itself(BRIN));
    expect(await manager.next()).toMatchObject({ event: 'connected' });
    expect(await own.next()).toMatchObject({ event: 'connected' });
    const other = await sign(OTHER);
    const { data } = await heard(manager, other.position);
    expect(data).toEqual({
      brins: [OTHER],
      views: ['trajectories', 'deadlines', 'funding', 'reminders', 'progressTalks'],
    });
    const { position } = await sign(BRIN);
    expect((await heard(manager, position)).data.brins).toEqual([BRIN]);
    const toldOf: string[] = [];
    expect((await heard(own, position, (one) => toldOf.push(...(one.data.brins ?? [])))).data.brins).toEqual([BRIN]);
    expect(new Set(toldOf)).toEqual(new Set([BRIN]));
    manager.close();
    own.close();
  });

  it('goes on where it was, and says so when it cannot know what was missed', async () => {
    const before = await listen(accountManager);
    const { id } = (await before.next()) ?? { id: '' };
    before.close();
    const { position } = await sign('01AA');
    const back = await listen(accountManager, { 'last-event-id': id });
    await back.next();
    expect((await heard(back, position)).data.brins).toEqual(['01AA']);
    back.close();
    const lost = await listen(accountManager, { 'last-event-id': 'of another log' });
    await lost.next();
    expect(await lost.next()).toMatchObject({ event: 'missed' });
    lost.close();
  });

  it('is not for who sees nothing, and not for everybody at once', async () => {
    expect((await listen({ role: 'networkOffice' })).status).toBe(403);
    const many = await Promise.all(Array.from({ length: 21 }, () => listen(operator)));
    expect(many.map(({ status }) => status).sort()).toEqual([...Array<number>(20).fill(200), 503]);
    many.forEach((one) => one.close());
  });

  it('ends when the server does, which does not wait for it', async () => {
    const listener = await listen(accountManager);
    await listener.next();
    practice.server.askToEnd();
    while ((await listener.next()) !== null);
    expect(await practice.server.ended()).toBe(0);
  });
});
