import { describe, expect, it } from '@jest/globals';
import { setup } from 'xstate';
import { lifecycle } from './lifecycle';

const lamp = setup({ types: { events: {} as { type: 'SwitchedOn' | 'SwitchedOff' | 'Dimmed' } } }).createMachine({
  initial: 'off',
  states: { off: { on: { SwitchedOn: 'on' } }, on: { on: { SwitchedOn: 'on', SwitchedOff: 'off', Dimmed: {} } } },
});

describe('a chart as a step function', () => {
  const { start, next } = lifecycle(lamp);
  const on = next(start, { type: 'SwitchedOn' });

  it('has no step for a fact that the state does not know or forbids', () => {
    expect(next(start, { type: 'SwitchedOff' })).toBeNull();
    expect(on && next(on, { type: 'Dimmed' })).toBeNull();
  });

  it('takes a fact that leads to where it is already', () => {
    expect(on?.value).toBe('on');
    expect((on && next(on, { type: 'SwitchedOn' }))?.value).toBe('on');
  });
});
