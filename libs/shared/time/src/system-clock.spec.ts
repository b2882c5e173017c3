import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SystemClock } from './system-clock';

const MINUTE = 60_000;

let now: Temporal.Instant;
const clock = new SystemClock(() => now);
const at = (instant: string) => (now = Temporal.Instant.from(instant));
let told: string[];
let stop: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  told = [];
  at('2015-03-28T12:00:00Z');
  stop = clock.onNewDay((today) => told.push(today));
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

/** Looks a minute after the machine's clock was set to each of these. */
function passing(...instants: readonly string[]): string[] {
  for (const instant of instants) {
    at(instant);
    jest.advanceTimersByTime(MINUTE);
  }
  return told;
}

describe('a new day', () => {
  it('is told once, from midnight in Amsterdam on, on the days that the clocks change too', () => {
    expect(passing('2015-03-28T22:59:59Z', '2015-03-28T23:00:00Z', '2015-03-29T21:59:59Z')).toEqual(['2015-03-29']);
    expect(passing('2015-03-29T22:00:00Z')).toEqual(['2015-03-29', '2015-03-30']);
  });

  it('is told after a sleep of a week, without the days between', () =>
    expect(passing('2015-04-04T12:00:00Z', '2015-04-04T12:01:00Z')).toEqual(['2015-04-04']));

  it('is told when the clock was set back or far ahead', () =>
    expect(passing('2015-03-01T12:00:00Z', '2031-01-01T12:00:00Z', '2015-03-28T12:00:00Z')).toEqual([
      '2015-03-01',
      '2031-01-01',
      '2015-03-28',
    ]));

  it('is told no more once it was stopped', () => {
    stop();
    expect(passing('2015-03-30T12:00:00Z')).toEqual([]);
  });
});
