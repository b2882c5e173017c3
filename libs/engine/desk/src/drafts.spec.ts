import { afterEach, describe, expect, it } from '@jest/globals';
import { places } from '@mijlpaal/engine-testing';
import { Desk } from './desk';
import { DRAFTS_EACH } from './drafts';
import { rowsOf } from './fixtures/rows';

const { all, shared } = places();
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function drafts(url: string) {
  const desk = await Desk.open(url);
  open.push(desk);
  return desk.drafts;
}
const longAgo = { owner: 'ann', key: 'plan', body: '{}', kept_at: 0 };

describe.each(all)('drafts %s', (_, url) => {
  it('are kept for their owner alone, the last one in place of the one before, until they are removed', async () => {
    const kept = await drafts(await url());
    await kept.put('ann', 'plan', { text: 'a' });
    const keptAt = await kept.put('ann', 'plan', { text: "één 'quote' \u0000 \ud83d" });
    await kept.put('bob', 'plan', { text: 'b' });
    expect(await kept.get('ann', 'plan')).toEqual({ body: { text: "één 'quote' \u0000 \ud83d" }, keptAt });
    expect(await kept.get('ann', 'report')).toBeNull();
    await kept.remove('ann', 'plan');
    expect(await kept.get('ann', 'plan')).toBeNull();
    expect((await kept.get('bob', 'plan'))?.body).toEqual({ text: 'b' });
  });

  it('make no room for one that comes from another than is there', async () => {
    const kept = await drafts(await url());
    const first = await kept.put('ann', 'plan', { text: 'a' }, null);
    expect(await kept.put('ann', 'plan', { text: 'b' }, null)).toBeNull();
    const second = await kept.put('ann', 'plan', { text: 'c' }, first);
    expect(second).not.toBe(first);
    expect(await kept.put('ann', 'plan', { text: 'd' }, first)).toBeNull();
    expect(await kept.put('bob', 'plan', { text: 'e' }, second)).toBeNull();
    expect((await kept.get('ann', 'plan'))?.body).toEqual({ text: 'c' });
  });

  it('make room for one that was kept elsewhere later, not earlier', async () => {
    const kept = await drafts(await url());
    const day = 86_400_000;
    const now = Temporal.Instant.from((await kept.put('ann', 'plan', { text: 'here' })) ?? '').epochMilliseconds;
    await kept.takeOver({ owner: 'ann', key: 'plan', body: '{"text":"before"}', kept_at: now - day });
    expect((await kept.get('ann', 'plan'))?.body).toEqual({ text: 'here' });
    await kept.takeOver({ owner: 'ann', key: 'plan', body: '{"text":"after"}', kept_at: now + day });
    await kept.takeOver({ owner: 'bob', key: 'plan', body: '{"text":"his"}', kept_at: now });
    expect((await kept.get('ann', 'plan'))?.body).toEqual({ text: 'after' });
    expect((await kept.get('bob', 'plan'))?.body).toEqual({ text: 'his' });
  });

  it('make room for a new one when their owner has too many, the oldest first', async () => {
    const kept = await drafts(await url());
    const now = Temporal.Instant.from((await kept.put('bob', 'plan', {})) ?? '').epochMilliseconds;
    await kept.takeOver({ owner: 'ann', key: 'old', body: '{}', kept_at: now - 1_000 });
    for (let at = 1; at <= DRAFTS_EACH; at += 1) await kept.put('ann', `new-${at}`, {});
    expect(await kept.get('ann', 'old')).toBeNull();
    expect(await kept.get('ann', 'new-1')).not.toBeNull();
    expect(await kept.get('bob', 'plan')).not.toBeNull();
  });

  it('are not there any more when nobody touched them for too long', async () => {
    const kept = await drafts(await url());
    await kept.takeOver(longAgo);
    expect(await kept.get('ann', 'plan')).toBeNull();
  });
});

describe.each(shared)('drafts %s', (_, url) => {
  it('that nobody touched for too long are removed when another is kept', async () => {
    const at = await url();
    const kept = await drafts(at);
    await kept.takeOver(longAgo);
    await kept.put('bob', 'plan', {});
    const rows = rowsOf(at);
    open.push(rows);
    expect(await rows.db.selectFrom('drafts').select('owner').execute()).toEqual([{ owner: 'bob' }]);
  });
});
