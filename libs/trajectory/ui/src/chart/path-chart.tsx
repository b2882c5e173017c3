import type { Drawings } from '@mijlpaal/engine-chart';
import type { PathState } from '@mijlpaal/trajectory-contract';
import { Heading2, Heading3, Link } from '@utrecht/component-library-react';
import { useState } from 'react';
import { nl } from '../nl';
import { Segmented } from '../segmented';
import { nameOf, reasonOf } from './closed-reason';
import { PathDrawing } from './path-drawing';
import { PathTable } from './path-table';
import { closedRoads } from './reasons';

const texts = nl.pathChart;
const STANDINGS = ['visited', 'now', 'possible', 'closed'] as const;

/** The part in which something happened last, which is what somebody comes to see; the whole while nothing has. */
function liveliest(path: readonly PathState[], { drawings }: Drawings): string {
  const parts = drawings.filter(({ id }) => id !== '');
  const now = path.flatMap(({ id, standing, entered }) =>
    standing === 'now' ? [{ id, revision: entered.at(-1)?.revision ?? 0 }] : [],
  );
  const last = Math.max(...now.map(({ revision }) => revision));
  const moved = parts.filter((part) =>
    now.some(({ id, revision }) => id.startsWith(`${part.id}.`) && revision === last),
  );
  return ((moved.length === parts.length ? undefined : moved[0]) ?? drawings[0])?.id ?? '';
}

/** The chart of the machine as one trajectory went through it: one drawing a part, the reason of each closed road, and the same as a table. On paper all parts stand. */
export function PathChart({ path, drawings }: { readonly path: readonly PathState[]; readonly drawings: Drawings }) {
  const states = new Map(path.map((state) => [state.id, state]));
  const roads = closedRoads(path);
  const { names } = drawings;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ?? liveliest(path, drawings);
  return (
    <section className="mp-panel mp-stack" aria-labelledby="tekening">
      <div className="mp-panel__head">
        <Heading2 id="tekening">{nl.path.pathChart}</Heading2>
        <ul className="mp-sc-legend">
          {STANDINGS.map((standing) => (
            <li key={standing}>
              <i className={`is-${standing}`} />
              {texts.standing[standing]}
            </li>
          ))}
        </ul>
      </div>
      <p className="mp-small mp-muted">{texts.lead}</p>
      <Segmented
        label={texts.choose}
        options={drawings.drawings.map(({ id, name }) => [id, id === '' ? texts.whole : name] as const)}
        value={shown}
        onChoose={setChosen}
      />
      <div className="mp-sc-scroll" role="region" aria-label={texts.scroll} tabIndex={0}>
        {drawings.drawings.map((drawing) => (
          <div key={drawing.id} className={drawing.id === shown ? undefined : 'is-for-print'}>
            <Heading3>{drawing.name}</Heading3>
            <PathDrawing drawing={drawing} states={states} roads={roads} />
          </div>
        ))}
      </div>
      {roads.length > 0 && (
        <>
          <Heading3>{texts.whyClosed}</Heading3>
          <ol className="mp-sc-roads">
            {roads.map(({ number, why, states: shut }) => (
              <li key={number} value={number}>
                <strong>
                  {shut.map((id, index) => (index === 0 ? nameOf(id, names) : (names[id] ?? id))).join(', ')}.
                </strong>{' '}
                <Link href={`#feit-${why.revision}`}>{reasonOf(why, names)}</Link>
              </li>
            ))}
          </ol>
        </>
      )}
      <details>
        <summary>{texts.table}</summary>
        <PathTable path={path} names={names} />
      </details>
    </section>
  );
}
