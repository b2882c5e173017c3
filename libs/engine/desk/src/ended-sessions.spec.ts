import { afterEach, describe, expect, it } from '@jest/globals';
import { places } from '@mijlpaal/engine-testing';
import { Desk } from './desk';
import { rowsOf } from './fixtures/rows';

const { all, shared } = places();
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function deskAt(url: string): Promise<Desk> {
  const desk = await Desk.open(url);
  open.push(desk);
  return desk;
}
const HOUR = 3_600_000;

describe.each(all)('ended sessions %s', (_, url) => {
  it('are told to who looks, also when they were ended after an earlier look, with the latest moment', async () => {
    const { endedSessions: kept } = await deskAt(await url());
    expect(await kept.since(0)).toEqual({ ended: [], look: 0 });
    await kept.add('person ann', 2_000, HOUR);
    await kept.add('session x', 5_000, HOUR);
    const first = await kept.since(0);
    expect(first.ended.map(({ key, before }) => [key, before]).toSorted()).toEqual([
      ['person ann', 2_000],
      ['session x', 5_000],
    ]);
    await kept.add('person ann', 1_000, HOUR); // a word that comes late makes nothing longer
    await kept.add('person bob', 3_000, HOUR);
    const { ended, look } = await kept.since(first.look);
    expect(ended.map(({ key, before }) => [key, before])).toEqual(
      expect.arrayContaining([
        ['person ann', 2_000],
        ['person bob', 3_000],
      ]),
    );
    expect(look).toBeGreaterThanOrEqual(first.look);
  });
});

it.each(shared)(
  'ended sessions %s are told of to another process, and forgotten when they are over',
  async (_, url) => {
    const at = await url();
    const [here, there] = [await deskAt(at), await deskAt(at)];
    await here.endedSessions.add('session x', 1, HOUR);
    const { ended } = await there.endedSessions.since(0);
    expect(ended.map(({ key }) => key)).toEqual(['session x']);
    const rows = rowsOf(at);
    open.push(rows);
    await rows.db.updateTable('ended_sessions').set({ until: 1 }).execute();
    await there.endedSessions.add('session y', 1, HOUR);
    expect(await rows.db.selectFrom('ended_sessions').select('key').execute()).toEqual([{ key: 'session y' }]);
  },
);
