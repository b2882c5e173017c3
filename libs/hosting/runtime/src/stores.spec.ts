import { afterEach, expect, it } from '@jest/globals';
import { ReadStore } from '@mijlpaal/engine-read-store';
import { scratch } from '@mijlpaal/engine-testing';
import { Closers } from './closers';
import { openDesk } from './stores';

const path = scratch();
const closers = new Closers();
afterEach(() => closers.close());
const log = { warn: () => undefined, error: () => undefined };

it('lays drafts on the desk that an earlier version kept among the views, once', async () => {
  const views = closers.keep(await ReadStore.open('sqlite::memory:'), (one) => one.close());
  const at = `sqlite:${path('desk.db')}`;
  const first = await openDesk(at, views, log, closers);
  const keptAt = await first.drafts.put('ann', 'plan', { text: 'newer' });
  const now = Temporal.Instant.from(keptAt ?? '').epochMilliseconds;
  const old = [
    { owner: 'ann', key: 'plan', body: '{"text":"older"}', kept_at: now - 1 },
    { owner: 'bob', key: 'plan', body: '{"text":"his"}', kept_at: now },
  ];
  await views.write((tx) => tx.insertInto('drafts').values(old).execute());
  const second = await openDesk(at, views, log, closers);
  expect((await second.drafts.get('ann', 'plan'))?.body).toEqual({ text: 'newer' });
  expect((await second.drafts.get('bob', 'plan'))?.body).toEqual({ text: 'his' });
  await second.drafts.remove('bob', 'plan');
  expect(await (await openDesk(at, views, log, closers)).drafts.get('bob', 'plan')).toBeNull();
});
