import { afterEach, describe, expect, it } from '@jest/globals';
import { DRAFTS_EACH } from './drafts';
import { places } from './fixtures/places';
import { ReadStore } from './read-store';

const { all } = places();
const open: ReadStore[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
async function opened(url: string): Promise<ReadStore> {
  const store = await ReadStore.open(url);
  open.push(store);
  return store;
}
/** As if every draft was kept so long ago, in ms since 1970. */
const keptAt = (store: ReadStore, at: number) =>
  store.write((tx) => tx.updateTable('drafts').set({ kept_at: at }).execute());

describe.each(all)('drafts %s', (_, url) => {
  it('are kept for their owner alone, the last one in place of the one before, until they are removed', async () => {
    const { drafts } = await opened(await url());
    await drafts.put('ann', 'plan', { text: 'a' });
    const keptAt = await drafts.put('ann', 'plan', { text: "één 'quote' \u0000 \ud83d" });
    await drafts.put('bob', 'plan', { text: 'b' });
    expect(await drafts.get('ann', 'plan')).toEqual({ body: { text: "één 'quote' \u0000 \ud83d" }, keptAt });
    expect(await drafts.get('ann', 'report')).toBeNull();
    await drafts.remove('ann', 'plan');
    expect(await drafts.get('ann', 'plan')).toBeNull();
    expect((await drafts.get('bob', 'plan'))?.body).toEqual({ text: 'b' });
  });

  it('make no room for one that comes from another than is there', async () => {
    const { drafts } = await opened(await url());
    const first = await drafts.put('ann', 'plan', { text: 'a' }, null);
    expect(await drafts.put('ann', 'plan', { text: 'b' }, null)).toBeNull();
    const second = await drafts.put('ann', 'plan', { text: 'c' }, first);
    expect(second).not.toBe(first);
    expect(await drafts.put('ann', 'plan', { text: 'd' }, first)).toBeNull();
    expect(await drafts.put('bob', 'plan', { text: 'e' }, second)).toBeNull();
    expect((await drafts.get('ann', 'plan'))?.body).toEqual({ text: 'c' });
  });

  it('are gone when nobody touched them for too long', async () => {
    const store = await opened(await url());
    await store.drafts.put('ann', 'plan', {});
    await keptAt(store, 0);
    expect(await store.drafts.get('ann', 'plan')).toBeNull();
    await store.drafts.put('bob', 'plan', {});
    expect(await store.write((tx) => tx.selectFrom('drafts').select('owner').execute())).toEqual([{ owner: 'bob' }]);
  });

  it('make room for a new one when their owner has too many, the oldest first', async () => {
    const store = await opened(await url());
    await store.drafts.put('bob', 'plan', {});
    await store.drafts.put('ann', 'old', {});
    await store.write((tx) =>
      tx
        .updateTable('drafts')
        .set(({ eb }) => ({ kept_at: eb('kept_at', '-', 1_000) }))
        .execute(),
    );
    for (let at = 1; at <= DRAFTS_EACH; at += 1) await store.drafts.put('ann', `new-${at}`, {});
    expect(await store.drafts.get('ann', 'old')).toBeNull();
    expect(await store.drafts.get('ann', 'new-1')).not.toBeNull();
    expect(await store.drafts.get('bob', 'plan')).not.toBeNull();
  });
});
