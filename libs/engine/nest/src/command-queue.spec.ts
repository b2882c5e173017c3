import { describe, expect, it } from '@jest/globals';
import { CommandQueue, QueueFull, WaitedTooLong } from './command-queue';

const bounds = { ofOne: 2, inAll: 3, waitMs: 60_000 };
function queueWith(given = bounds) {
  const turnedAway: string[] = [];
  return { queue: new CommandQueue(given, (because) => turnedAway.push(because)), turnedAway };
}
/** Work that goes on until it is let go. */
function work() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { run: () => promise, letGo: resolve };
}

describe('a queue of commands', () => {
  it('takes so much of one instance, and so much in all, and again when there is room', async () => {
    const { queue, turnedAway } = queueWith();
    const one = work();
    const running = [queue.run('a', one.run), queue.run('a', one.run)];
    await expect(queue.run('a', one.run)).rejects.toThrow(QueueFull);
    running.push(queue.run('b', one.run));
    await expect(queue.run('c', one.run)).rejects.toThrow(QueueFull);
    expect([queue.depth, turnedAway]).toEqual([3, ['queueFull', 'queueFull']]);
    one.letGo();
    await Promise.all(running);
    expect(queue.depth).toBe(0);
    expect(await queue.run('c', async () => 'done')).toBe('done');
  });

  it('gives up what waits too long for its turn, without beginning it, and goes on with the next', async () => {
    const { queue, turnedAway } = queueWith({ ...bounds, ofOne: 3, waitMs: 20 });
    const slow = work();
    const first = queue.run('a', slow.run);
    let begun = false;
    const second = queue.run('a', async () => {
      begun = true;
    });
    await expect(second).rejects.toThrow(WaitedTooLong);
    expect(queue.depth).toBe(1);
    const third = queue.run('a', async () => 'third');
    slow.letGo();
    await first;
    expect(await third).toBe('third');
    expect([begun, turnedAway]).toEqual([false, ['waitedTooLong']]);
  });

  it('goes on after work that failed', async () => {
    const { queue } = queueWith();
    const failing = queue.run('a', () => Promise.reject(new RangeError('no')));
    const next = queue.run('a', async () => 'next');
    await expect(failing).rejects.toThrow(RangeError);
    expect([await next, queue.depth]).toEqual(['next', 0]);
  });
});
