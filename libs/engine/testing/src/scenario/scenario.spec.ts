import { describe, expect, it } from '@jest/globals';
import { accept, type Lifecycle, type Recorded, refuse, type Workflow } from '@mijlpaal/engine-core';
import { z } from 'zod';
import { by, recordedOn } from './given';
import { scenario } from './scenario';

const Opened = z.object({ type: z.literal('Opened'), data: z.object({ openedOn: z.string(), by: z.string() }) });
type Opened = z.infer<typeof Opened>;
type State = { readonly log: readonly string[] };

/** A door that opens once a day and remembers by whom and when it was recorded. */
const lifecycle: Lifecycle<State, Recorded<Opened>> = {
  start: { log: [] },
  next: ({ log }, { metadata: { actor, recordedOn: day } }) =>
    log.length < 3 ? { log: [...log, `${actor.role} ${day}`] } : null,
};
type Command = { readonly open: string; readonly twice?: boolean; readonly stray?: boolean };
const door: Workflow<Command, Opened, State, { code: 'Shut' | 'Full'; saw: string }> = {
  category: 'door',
  rules: () => '1',
  fact: Opened,
  lifecycle,
  decide: ({ open, twice, stray }, { log }, { actor, today }) => {
    if (open === 'never') return refuse({ code: 'Shut', saw: log.join() });
    const opened: Opened = { type: 'Opened', data: { openedOn: today, by: actor.id, ...(stray && { stray }) } };
    return twice ? accept(opened, opened) : accept(opened);
  },
  closed: (_, { log }) => ({ code: 'Full', saw: log.join() }),
};
const opened = (day: string, who = 'test'): Opened => ({ type: 'Opened', data: { openedOn: day, by: who } });
const plan = scenario(door);
const shutter = { id: 'u-2', organisation: 'school', role: 'institution' };

describe('a scenario', () => {
  it('acts as the system on 5 January 2015 unless told otherwise', () => {
    plan.given().when({ open: 'now' }).then(opened('2015-01-05'));
    plan.given().when({ open: 'now' }, { today: '2015-04-30' }).then(opened('2015-04-30'));
    plan.given().when({ open: 'now' }, { actor: shutter }).then(opened('2015-01-05', 'u-2'));
  });

  it('fails on a fact too few, a fact too many, another order and another datum', () => {
    const twice = () => plan.given().when({ open: 'now', twice: true });
    twice().then(opened('2015-01-05'), opened('2015-01-05'));
    expect(() => twice().then(opened('2015-01-05'))).toThrow();
    expect(() => twice().then()).toThrow();
    expect(() => plan.given().when({ open: 'now' }).then(opened('2015-01-06'))).toThrow();
    expect(() => plan.given().when({ open: 'never' }).then()).toThrow();
  });

  it('fails on a fact that would not come back from the store as it was decided', () => {
    const stray: Opened = { type: 'Opened', data: { ...opened('2015-01-05').data, ...{ stray: true } } };
    expect(() => plan.given().when({ open: 'now', stray: true }).then(stray)).toThrow();
  });

  it('knows a refusal by its code, of the policy and of the chart', () => {
    plan.given().when({ open: 'never' }).thenRefused('Shut');
    const day = opened('2015-01-05');
    plan.given(day, day, day).when({ open: 'now' }).thenRefused('Full');
    expect(() => plan.given().when({ open: 'now' }).thenRefused('Shut')).toThrow();
    expect(() => plan.given().when({ open: 'never' }).thenRefused('Full')).toThrow();
  });

  it('tells the past: on the day of the fact itself, on another day, by another actor', () => {
    const seen: string[] = [];
    const listening: typeof door = {
      ...door,
      decide: (_, { log }) => {
        seen.push(...log);
        return accept();
      },
    };
    const fact = opened('2015-03-01');
    scenario(listening)
      .given(fact, by(shutter, recordedOn('2015-03-02', fact)), recordedOn('2015-03-03', by(shutter, fact)))
      .when({ open: 'now' })
      .then();
    expect(seen).toEqual(['system 2015-03-01', 'institution 2015-03-02', 'institution 2015-03-03']);
  });
});
