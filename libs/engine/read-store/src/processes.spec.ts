import { afterEach, describe, expect, it } from '@jest/globals';
import { type Child, postgres, scratch, startChild } from '@mijlpaal/engine-testing';
import { writeFileSync } from 'node:fs';
import { kill } from 'node:process';
import { many, note, rig } from './fixtures/rig';

const path = scratch();
const server = postgres();
const { logOf, viewsAt } = rig();
const FOLDING = new URL('./fixtures/folding-process.ts', import.meta.url);

const children: Child[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    await child.ended;
  }
});

/** A log, views, and processes that fold the one into the other. */
async function workshop() {
  const [file, thawed] = [path('events.db'), path('thawed')];
  const store = logOf(file);
  const views = await server.freshDatabase();
  const readStore = await viewsAt(views, { pollMs: 5 });
  const folding = (owner: string, frozenIn = 'nothing'): Child => {
    const child = startChild(FOLDING, [file, views, owner, frozenIn, thawed]);
    children.push(child);
    return child;
  };
  return { store, readStore, folding, thaw: () => writeFileSync(thawed, '') };
}

/** Sends a process a signal that stops it or lets it go on. */
function signal({ pid }: Child, name: 'SIGSTOP' | 'SIGCONT'): void {
  if (pid === undefined) throw new Error('the process was not started');
  kill(pid, name);
}

/** Lines until one of them is this one. */
async function until(child: Child, wanted: string): Promise<string[]> {
  const lines: string[] = [];
  for (let line = await child.line(); line !== null; line = await child.line()) {
    lines.push(line);
    if (line === wanted) return lines;
  }
  throw new Error(`the process ended after ${lines.join(', ')}, before ${wanted}`);
}

describe('two processes that fold into one PostgreSQL', () => {
  it('hand over when the one that leads is killed', async () => {
    const { store, readStore, folding } = await workshop();
    await note(store, 'note-a', 0, ...many(3_000));
    const one = folding('one');
    expect(await one.line()).toBe('leads');
    const two = folding('two');
    expect(await two.line()).toBe('follows');
    one.kill('SIGKILL');
    const position = await note(store, 'note-a', 3_000, 'last');
    await until(two, 'leads');
    expect(await readStore.waitFor(position, 20_000)).toBe(true);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 3_001, last: 'v1 last' });
    expect((await readStore.standing('spec')).leader).toBe('two');
  });

  it('hand over when the one that leads is asked to stop, without a fight for the lease', async () => {
    const { store, readStore, folding } = await workshop();
    const one = folding('one');
    expect(await one.line()).toBe('leads');
    const two = folding('two');
    expect(await two.line()).toBe('follows');
    await note(store, 'note-a', 0, ...many(500));
    one.kill('SIGTERM');
    expect(await one.ended).toBe(0);
    for (let line = await one.line(); line !== null; line = await one.line()) expect(line).not.toBe('LeaseLost');
    await until(two, 'leads');
    expect(await readStore.waitFor(await note(store, 'note-a', 500, 'last'), 20_000)).toBe(true);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 501, last: 'v1 last' });
  });

  it.each([
    ['before it writes what it has folded', 'reading'],
    ['in the middle of its transaction', 'transaction'],
  ])('hand over when the one that leads is frozen %s, and it writes nothing when it wakes up', async (_, where) => {
    const { store, readStore, folding, thaw } = await workshop();
    const one = folding('one', where);
    expect(await one.line()).toBe('leads');
    const two = folding('two');
    expect(await two.line()).toBe('follows');
    const position = await note(store, 'note-a', 0, 'freeze', 'two');
    await until(one, 'folds');
    signal(one, 'SIGSTOP');
    thaw();
    await until(two, 'leads');
    expect(await readStore.waitFor(position, 20_000)).toBe(true);
    signal(one, 'SIGCONT');
    const said = await until(one, 'LeaseLost');
    expect(said.filter((line) => line === 'leads')).toEqual([]);
    expect(await readStore.waitFor(await note(store, 'note-a', 2, 'three'), 20_000)).toBe(true);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 3, last: 'v1 three' });
    expect((await readStore.standing('spec')).leader).toBe('two');
    two.kill('SIGKILL');
    await until(one, 'leads');
    expect(await readStore.waitFor(await note(store, 'note-a', 3, 'four'), 20_000)).toBe(true);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 4, last: 'v1 four' });
  });
});
