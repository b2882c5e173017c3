import { describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { RoundTrigger } from './deadline-round';

describe('rounds that are asked for', () => {
  it('are one for all that changes while the last one runs and rests, and none is forgotten', async () => {
    const rounds: string[] = [];
    const rests: (() => void)[] = [];
    const trigger = new RoundTrigger({
      round: { run: async (today) => void rounds.push(today) },
      today: () => isoDate('2015-01-05'),
      mayRun: () => true,
      rest: () => new Promise<void>((resolve) => rests.push(resolve)),
      pause: async () => {},
      onFailure: (message) => rounds.push(message),
    });
    trigger.ask();
    await nextTurn();
    for (const _ of [1, 2, 3]) {
      trigger.ask();
      await nextTurn();
    }
    expect(rounds).toEqual(['2015-01-05']);
    rests[0]?.();
    await nextTurn();
    expect(rounds).toEqual(['2015-01-05', '2015-01-05']);
    const stopped = trigger.stop();
    rests[1]?.();
    await stopped;
    trigger.ask();
    await nextTurn();
    expect(rounds).toHaveLength(2);
  });
});
