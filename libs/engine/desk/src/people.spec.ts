import { afterEach, describe, expect, it } from '@jest/globals';
import { places } from '@mijlpaal/engine-testing';
import { Desk } from './desk';

const { all } = places();
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function people(url: string) {
  const desk = await Desk.open(url);
  open.push(desk);
  return desk.people;
}
const noor = {
  id: 'a1',
  name: 'Noor Visser',
  email: 'noor@ocw.voorbeeld.invalid',
  organisation: 'ocw',
  role: 'accountManager',
  institutions: [],
};

describe.each(all)('people %s', (_, url) => {
  it('are as the last sign-in said, and what was known before is told', async () => {
    const known = await people(await url());
    expect(await known.seen(noor)).toBeNull();
    const [first] = await known.list();
    expect(first).toEqual({ ...noor, lastSeenAt: expect.stringMatching(/^20\d\d-.*Z$/) });
    const moved = { ...noor, name: 'Noor de Vries', role: 'assessor', email: null };
    expect(await known.seen(moved)).toEqual(first);
    expect(await known.list()).toEqual([{ ...moved, lastSeenAt: expect.any(String) }]);
  });

  it('may be put there by hand, before they come and after; that is no sign-in', async () => {
    const known = await people(await url());
    const board = { ...noor, id: 'b2', name: 'Anna Bos', role: 'institution', institutions: ['01AA', '25LH'] };
    await known.put(board);
    await known.seen(noor);
    expect((await known.list()).map(({ id, lastSeenAt }) => [id, lastSeenAt !== null])).toEqual([
      ['b2', false],
      ['a1', true],
    ]);
    const [, seen] = await known.list();
    await known.put({ ...noor, name: 'Noor V.' });
    expect((await known.list()).at(-1)).toEqual({ ...noor, name: 'Noor V.', lastSeenAt: seen?.lastSeenAt });
    expect((await known.list())[0]?.institutions).toEqual(['01AA', '25LH']);
  });

  it('are gone when they are removed', async () => {
    const known = await people(await url());
    await known.put(noor);
    expect([await known.remove('a1'), await known.remove('a1'), await known.list()]).toEqual([true, false, []]);
  });
});
