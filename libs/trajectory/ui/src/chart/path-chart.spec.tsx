import { describe, expect, it } from '@jest/globals';
import type { Drawings } from '@mijlpaal/engine-chart';
import { isoDate } from '@mijlpaal/shared-time';
import type { PathState } from '@mijlpaal/trajectory-contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { PathChart } from './path-chart';
import { closedRoads, roadOf } from './reasons';

const fact = (type: string, day: string, revision: number) => ({
  id: `00000000-0000-4000-8000-00000000000${revision}`,
  fact: type,
  revision,
  on: isoDate(day),
});
const filed = fact('PlanSubmitted', '2015-04-24', 2);
const state = (id: string, standing: PathState['standing'], more: Partial<PathState> = {}): PathState => ({
  id,
  standing,
  entered: [],
  left: null,
  closed: null,
  ...more,
});
const shut = { closed: { ...filed, to: 'excellence.none' } };
const path = [
  state('excellence', 'now', { entered: [fact('TrajectoryOpened', '2015-01-05', 0)] }),
  state('excellence.open', 'visited', { entered: [fact('TrajectoryOpened', '2015-01-05', 0)], left: filed }),
  state('excellence.none', 'now', { entered: [filed] }),
  state('excellence.approved', 'closed', shut),
  state('excellence.approved.partly', 'closed', shut),
  state('excellence.rejected', 'closed', shut),
  state('excellence.later', 'possible'),
];
const box = (id: string, title: string, index: number) =>
  ({
    id,
    kind: id === 'excellence' ? 'nested' : 'simple',
    x: index * 200,
    y: 0,
    width: 120,
    height: 60,
    title: [title],
    notes: [],
  }) as const;
const names = {
  excellence: 'Excellentie',
  'excellence.open': 'Nog geen plan',
  'excellence.none': 'Geen aanvraag',
  'excellence.approved': 'Goedgekeurd',
  'excellence.approved.partly': 'Deels',
  'excellence.rejected': 'Afgewezen',
  'excellence.later': 'Later',
};
const move = (to: string) => ({ from: 'excellence.open', to, fact: 'PlanSubmitted', guarded: false });
const line = (y: number) => [
  { x: 0, y },
  { x: 9, y },
];
const drawings: Drawings = {
  names,
  drawings: [
    {
      id: 'excellence',
      name: 'Excellentie',
      width: 900,
      height: 80,
      boxes: Object.entries(names).map(([id, name], index) => box(id, name, index)),
      arrows: [
        { move: move('excellence.none'), points: line(1), label: null },
        { move: move('excellence.approved'), points: line(2), label: null },
      ],
      dots: [],
    },
  ],
};
const markup = renderToStaticMarkup(<PathChart path={path} drawings={drawings} />);
const words = markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('closed roads', () => {
  const roads = closedRoads(path);
  it('have one number for all that one fact closed beside each other, without what lies within', () =>
    expect(roads.map(({ number, states }) => [number, states])).toEqual([
      [1, ['excellence.approved', 'excellence.rejected']],
    ]));
  it('give what lies within the number of what it lies in', () =>
    expect([roadOf(roads, 'excellence.approved.partly')?.number, roadOf(roads, 'excellence.later')]).toEqual([
      1,
      undefined,
    ]));
});

describe('the part of a chart that is shown first', () => {
  const part = (id: string) => ({ ...drawings.drawings[0], id, name: id }) as Drawings['drawings'][number]; // there is one
  const shownOf = (...states: PathState[]) => {
    const all = { names: {}, drawings: [part(''), part('plan'), part('bpv')] };
    const shown = renderToStaticMarkup(<PathChart path={states} drawings={all} />);
    return /aria-pressed="true">(.*?)</.exec(shown)?.[1];
  };
  const at = (id: string, revision: number) =>
    state(id, 'now', { entered: [fact('PlanSubmitted', '2015-04-24', revision)] });
  it('is that in which something happened last', () =>
    expect(shownOf(at('plan.filed', 1), at('bpv.filed', 2))).toBe('bpv'));
  it('is the whole while nothing happened', () =>
    expect(shownOf(at('plan.awaited', 0), at('bpv.notFiled', 0))).toBe('Geheel'));
});

describe('the chart of a path', () => {
  it('tells who does not see it where it is, was, can come and can not come', () =>
    expect(words).toContain(
      'Nu: Geen aanvraag. Geweest: Nog geen plan. Kan nog: Later. Gesloten: Goedgekeurd, Deels, Afgewezen.',
    ));
  it('shows only the road that was gone as gone', () =>
    expect([...markup.matchAll(/<g class="is-(taken|open)">/g)].map(([, kind]) => kind)).toEqual(['taken', 'open']));
  it('says why a road is closed, with the day, at the fact', () => {
    expect(words).toContain(
      'Excellentie: Goedgekeurd, Afgewezen. Op 24 april 2015 is vastgelegd: kwaliteitsplan ingediend. De stand werd toen ‘Geen aanvraag’.',
    );
    expect(markup).toContain('href="#feit-2"');
  });
  it('says the same in a table, with the day on which it came and went', () => {
    expect(words).toContain('Excellentie: Nog geen plan Geweest 5 januari 2015 24 april 2015');
    expect(words).toContain('Excellentie: Later Kan nog');
  });
});
