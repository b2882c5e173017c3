import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import { DayIsPast, PRACTICE_START, PracticeClock } from './practice-clock';
import { PracticeDb } from './practice-db';

let folder: string;
let db: PracticeDb;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-'));
  db = new PracticeDb(folder);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});
const nothing = (): Promise<void> => Promise.resolve();

describe('the practice clock', () => {
  it('starts at 5 January 2015, or at another day', () => {
    expect(PRACTICE_START).toBe('2015-01-05');
    expect(new PracticeClock(db).today()).toBe('2015-01-05');
    expect(new PracticeClock(db, isoDate('2015-03-01')).today()).toBe('2015-01-05'); // the stored day counts
  });

  it('keeps its day over a restart', async () => {
    await new PracticeClock(db, isoDate('2015-02-27')).moveTo(isoDate('2015-03-01'), nothing);
    db.close();
    db = new PracticeDb(folder);
    expect(new PracticeClock(db).today()).toBe('2015-03-01');
  });

  it('goes day by day: stored first, then told, then the round', async () => {
    const clock = new PracticeClock(db, isoDate('2016-02-27'));
    const seen: string[] = [];
    clock.onNewDay((today) => seen.push(`told ${today}, stored ${db.today()}, stands at ${clock.today()}`));
    await clock.moveTo(isoDate('2016-03-01'), async (day) => {
      await Promise.resolve();
      seen.push(`round ${day}, stands at ${clock.today()}`);
    });
    expect(seen).toEqual([
      'told 2016-02-28, stored 2016-02-28, stands at 2016-02-28',
      'round 2016-02-28, stands at 2016-02-28',
      'told 2016-02-29, stored 2016-02-29, stands at 2016-02-29',
      'round 2016-02-29, stands at 2016-02-29',
      'told 2016-03-01, stored 2016-03-01, stands at 2016-03-01',
      'round 2016-03-01, stands at 2016-03-01',
    ]);
  });

  it('does not go back', async () => {
    const clock = new PracticeClock(db);
    const rounds: string[] = [];
    await expect(clock.moveTo(isoDate('2015-01-04'), async (day) => void rounds.push(day))).rejects.toThrow(DayIsPast);
    expect([clock.today(), rounds]).toEqual(['2015-01-05', []]);
  });

  it('does the round again when it is sent to the day it stands at, and tells nobody', async () => {
    const clock = new PracticeClock(db);
    const seen: string[] = [];
    clock.onNewDay((today) => seen.push(`told ${today}`));
    await clock.moveTo(isoDate('2015-01-05'), async (day) => void seen.push(`round ${day}`));
    expect(seen).toEqual(['round 2015-01-05']);
  });

  it('lets a move wait for the one before it', async () => {
    const clock = new PracticeClock(db);
    const rounds: string[] = [];
    const round = (name: string) => async (day: string) => {
      await new Promise(setImmediate);
      rounds.push(`${name} ${day}`);
    };
    const moves = await Promise.allSettled([
      clock.moveTo(isoDate('2015-01-07'), round('first')),
      clock.moveTo(isoDate('2015-01-08'), round('second')),
      clock.moveTo(isoDate('2015-01-06'), round('third')),
    ]);
    expect(rounds).toEqual(['first 2015-01-06', 'first 2015-01-07', 'second 2015-01-08']);
    expect(moves.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(moves[2]).toMatchObject({ reason: { name: 'DayIsPast', asked: '2015-01-06', today: '2015-01-08' } });
  });

  it('stays at the day whose round failed, and can go on from there', async () => {
    const clock = new PracticeClock(db);
    const failing = async (day: string): Promise<void> => {
      if (day === '2015-01-06') throw new Error('no store');
    };
    await expect(clock.moveTo(isoDate('2015-01-09'), failing)).rejects.toThrow('no store');
    expect(db.today()).toBe('2015-01-06');
    const rounds: string[] = [];
    await clock.moveTo(isoDate('2015-01-07'), async (day) => void rounds.push(day));
    expect(rounds).toEqual(['2015-01-07']);
  });

  it('tells a listener no more once it stopped', async () => {
    const clock = new PracticeClock(db);
    const seen: string[] = [];
    const stop = clock.onNewDay((today) => seen.push(today));
    await clock.moveTo(isoDate('2015-01-06'), nothing);
    stop();
    await clock.moveTo(isoDate('2015-01-07'), nothing);
    expect(seen).toEqual(['2015-01-06']);
  });
});
