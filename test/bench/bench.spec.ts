import { describe, expect, it } from '@jest/globals';
import { atLeast, atMost } from './row';
import { alternate, median } from './measure';
import { asJson } from './report';
import { rows } from './rows';

describe('the benchmarks', () => {
  it('have every row of the table, each with a goal', () => {
    expect(rows.map(({ name, goal }) => `${name}: ${goal.says}`).sort()).toEqual([
      'append-durable: at least 0.6',
      'append-peer: at least 10',
      'cold-start: at most 1.5 s above it',
      'command-cold: shown',
      'command-flat: at most 1.2',
      'command-memory: at least 0.2',
      'command-peer: at least 8',
      'esdb-append: at least 0.9',
      'esdb-read: at least 0.9',
      'funding-year: at most 150 ms',
      'funding-years: at most 1000 ms',
      'http-command: at least 0.7',
      'live-change: at most 1000 ms',
      'overview-filter: at most 50 ms',
      'rebuild-memory: at most 1.15, and 300 MB',
      'rebuild-peer: at least 10',
      'rebuild: at least 0.5',
    ]);
  });

  it('are printed as ours beside the peer, with the ratio between them and whether the goal is met', () => {
    const [row] = rows;
    if (row === undefined) throw new Error('there are no rows');
    const said = asJson([
      { row: { ...row, name: 'one', peerName: 'other' }, result: { name: 'one', ours: 300, peer: 400, notes: [] } },
    ]);
    expect(JSON.parse(said)).toEqual([
      { name: 'one', ours: 300, peer: 400, peerName: 'other', ratio: 0.75, goal: 'at least 0.6', met: true },
    ]);
  });

  it.each([
    ['at least', atLeast(0.5), 50, 100, true],
    ['at least', atLeast(0.5), 49, 100, false],
    ['at most', atMost(1.2), 120, 100, true],
    ['at most', atMost(1.2), 121, 100, false],
  ])('judge %s on both sides of the limit', (_, goal, ours, peer, met) => expect(goal.met(ours, peer)).toBe(met));

  it('take the middle of the samples of each side, in turn, without the first round', async () => {
    const taken: string[] = [];
    const side = (name: string, samples: number[]) => async () => {
      taken.push(name);
      return samples.shift() ?? 0;
    };
    const medians = await alternate(3, { ours: side('ours', [999, 3, 1, 2]), peer: side('peer', [999, 30, 10, 20]) });
    expect(medians).toEqual({ ours: 2, peer: 20 });
    expect(taken).toEqual(['ours', 'peer', 'ours', 'peer', 'ours', 'peer', 'ours', 'peer']);
    expect(await alternate(1, { cold: side('cold', [7, 8]) }, 0)).toEqual({ cold: 7 });
    expect(median([4, 1])).toBe(2.5);
  });
});
