import { describe, expect, it } from '@jest/globals';
import Elk from 'elkjs/lib/elk.bundled.js';
import { setup } from 'xstate';
import { chartOf, partOf, statesIn } from './chart';
import { collapsed, without } from './collapsed';
import { laidOut } from './layout';
import { reachable } from './reach';
import { drawn } from './svg';

/** A door with a lock: two regions side by side, one of them nested. */
const machine = setup({}).createMachine({
  id: 'house',
  type: 'parallel',
  states: {
    door: {
      initial: 'shut',
      states: {
        shut: { on: { Opened: { guard: () => true, target: 'open' }, Knocked: { actions: () => {} } } },
        open: {
          initial: 'ajar',
          on: { Shut: 'shut' },
          states: { ajar: { on: { Pushed: 'wide' } }, wide: { on: { Slammed: '#house.door.shut' } } },
        },
      },
    },
    bell: { on: { Rang: { actions: () => {} } } },
  },
});
const chart = chartOf(machine);
const words = { state: (id: string) => `<${id}>`, fact: ({ fact }: { fact: string }) => fact };

describe('the chart of a machine', () => {
  it('has its states in states, where each begins, and what is noted without leaving', () => {
    expect(statesIn(chart.root).map(({ id, kind, initial, notes }) => [id, kind, initial, notes])).toEqual([
      ['door', 'nested', 'door.shut', []],
      ['door.shut', 'simple', null, [{ fact: 'Knocked', guarded: false }]],
      ['door.open', 'nested', 'door.open.ajar', []],
      ['door.open.ajar', 'simple', null, []],
      ['door.open.wide', 'simple', null, []],
      ['bell', 'simple', null, [{ fact: 'Rang', guarded: false }]],
    ]);
    expect(chart.root.kind).toBe('parallel');
  });
  it('has an arrow for each fact that leads elsewhere', () =>
    expect(chart.moves).toEqual([
      { from: 'door.shut', to: 'door.open', fact: 'Opened', guarded: true },
      { from: 'door.open', to: 'door.shut', fact: 'Shut', guarded: false },
      { from: 'door.open.ajar', to: 'door.open.wide', fact: 'Pushed', guarded: false },
      { from: 'door.open.wide', to: 'door.shut', fact: 'Slammed', guarded: false },
    ]));
  it('gives one state with what lies in it as a chart', () => {
    const { root, moves } = partOf(chart, 'door.open');
    expect([root.id, moves.map(({ fact }) => fact)]).toEqual(['door.open', ['Pushed']]);
    expect(() => partOf(chart, 'window')).toThrow('the chart has no state window');
  });
  it('shows a state from outside, with what leads out of it from within', () => {
    const { root, moves } = collapsed(chart, ({ id }) => id === 'door.open');
    expect(statesIn(root).map(({ id, kind }) => [id, kind])).toContainEqual(['door.open', 'simple']);
    expect(moves.map(({ from, to, fact }) => [from, fact, to])).toEqual([
      ['door.shut', 'Opened', 'door.open'],
      ['door.open', 'Shut', 'door.shut'],
      ['door.open', 'Slammed', 'door.shut'],
    ]);
  });
});

describe('a chart without some facts', () => {
  it('has neither their arrows nor their notes', () => {
    const { root, moves } = without(chart, ['Shut', 'Knocked']);
    expect(moves.map(({ fact }) => fact)).toEqual(['Opened', 'Pushed', 'Slammed']);
    expect(statesIn(root).flatMap(({ notes }) => notes.map(({ fact }) => fact))).toEqual(['Rang']);
  });
});

describe('what can still be, from where a machine is', () => {
  const weekly = chartOf(
    setup({}).createMachine({
      initial: 'asleep',
      states: {
        asleep: { on: { Woken: 'awake.eyes.shut' } },
        awake: {
          type: 'parallel',
          states: {
            eyes: { initial: 'open', states: { open: {}, shut: { on: { Opened: 'open' } } } },
            ears: { initial: 'deaf', states: { deaf: { on: { Heard: 'hearing' } }, hearing: {} } },
          },
          on: { Died: 'dead' },
        },
        dead: {},
      },
    }),
  );
  const inner = ['awake', 'awake.ears', 'awake.ears.deaf', 'awake.ears.hearing', 'awake.eyes', 'awake.eyes.open'];
  it('is what arrows lead to, with what is around it and what begins beside it', () =>
    expect([...reachable(weekly, ['asleep'])].sort()).toEqual(['asleep', ...inner, 'awake.eyes.shut', 'dead'].sort()));
  it('is not what lies behind it', () => {
    const now = ['awake', 'awake.eyes', 'awake.eyes.open', 'awake.ears', 'awake.ears.deaf'];
    expect([...reachable(weekly, now)].sort()).toEqual([...inner, 'dead'].sort());
    expect([...reachable(weekly, ['dead'])]).toEqual(['dead']);
  });
});

describe('the drawing of a chart', () => {
  const draw = async () =>
    drawn(await laidOut(chart, words, new Elk()), { title: 'Een deur & een bel', description: 'Twee delen.' });

  it('is the same each time, to the byte', async () => expect(await draw()).toBe(await draw()));
  it('says what it is to who does not see it, and escapes what it is told', async () => {
    const svg = await draw();
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain('<title id="title">Een deur &amp; een bel</title>');
    expect(svg).toContain('&lt;door.open&gt;');
  });
  it('has a box for each state and an arrow for each move, by the names a page marks them with', async () => {
    const svg = await draw();
    for (const { id } of statesIn(chart.root)) expect(svg).toContain(`data-state="${id}"`);
    for (const { from, to, fact } of chart.moves)
      expect(svg).toContain(`data-from="${from}" data-to="${to}" data-fact="${fact}"`);
  });
  it('goes to the right, with room in each state for a line, where that is asked', async () => {
    const room = 'A line that is written under the name of a state';
    const { boxes } = await laidOut(partOf(chart, 'door'), words, new Elk(), { direction: 'RIGHT', room });
    const [shut, open] = ['door.shut', 'door.open'].map((id) => boxes.find((box) => box.id === id));
    expect(shut && open && shut.x + shut.width < open.x).toBe(true);
    expect(shut?.width).toBeGreaterThan(room.length * 5);
    expect(boxes.flatMap(({ notes }) => notes)).toEqual([]);
  });
  it('keeps each state inside the one it lies in, and none upon another', async () => {
    const { boxes } = await laidOut(chart, words, new Elk());
    const box = (id: string) => {
      const found = boxes.find((one) => one.id === id);
      if (found === undefined) throw new Error(`${id} is not drawn`);
      return found;
    };
    const inside = (inner: string, outer: string) => {
      const [a, b] = [box(inner), box(outer)];
      return a.x > b.x && a.y > b.y && a.x + a.width < b.x + b.width && a.y + a.height < b.y + b.height;
    };
    expect(inside('door.open.wide', 'door.open')).toBe(true);
    expect(inside('door.open', 'door')).toBe(true);
    expect(inside('bell', 'door')).toBe(false);
  });
});
