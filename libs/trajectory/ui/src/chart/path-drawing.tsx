import type { Drawing } from '@mijlpaal/engine-chart';
import type { PathState } from '@mijlpaal/trajectory-contract';
import { useId } from 'react';
import { formatDay } from '../format';
import { nl } from '../nl';
import type { ClosedRoad } from './reasons';
import { roadOf } from './reasons';

type Box = Drawing['boxes'][number];
type Arrow = Drawing['arrows'][number];
type States = ReadonlyMap<string, PathState>;

const texts = nl.pathChart;
const STANDINGS = ['now', 'visited', 'possible', 'closed'] as const;
const PADDING = 12;
const TITLE_LINE = 18;
const NOTE_LINE = 16;
const MARGIN = 12;
/** So small may a drawing become where there is little room; then it scrolls. */
const SMALLEST = 0.7;

/** What stands under the name of a state. */
function dayOf({ standing, entered }: PathState): string {
  if (standing === 'possible' || standing === 'closed') return texts.small[standing];
  const last = entered.at(-1);
  return last ? formatDay(last.on) : '';
}

function State({ box, state, road }: { readonly box: Box; readonly state: PathState; readonly road?: ClosedRoad }) {
  const { x, y, width, height, title, kind } = box;
  const left = x + PADDING;
  const isAround = kind !== 'simple';
  return (
    <g className={`is-${state.standing}${isAround ? ' is-around' : ''}`} data-state={box.id}>
      <rect x={x} y={y} width={width} height={height} rx="4" />
      {title.map((line, index) => (
        <text key={line} className="mp-sc__name" x={left} y={y + PADDING + 14 + index * TITLE_LINE}>
          {line}
        </text>
      ))}
      {!isAround && (
        <text x={left} y={y + PADDING + title.length * TITLE_LINE + NOTE_LINE}>
          {dayOf(state)}
        </text>
      )}
      {state.standing === 'visited' && !isAround && (
        <path className="mp-sc__icon" d={`M${x + width - 22} ${y + 16}l3.5 3.5 7-8`} />
      )}
      {road && (
        <>
          <circle className="mp-sc__mark" cx={x + width} cy={y} r="9" />
          <text className="mp-sc__number" x={x + width} y={y + 4}>
            {road.number}
          </text>
        </>
      )}
    </g>
  );
}

/** It was gone along: what it leads to was entered by its fact, from where it begins. */
const isTaken = ({ move }: Arrow, states: States): boolean =>
  move !== null &&
  states.get(move.from)?.standing !== 'possible' &&
  states.get(move.from)?.standing !== 'closed' &&
  (states.get(move.to)?.entered.some(({ fact }) => fact === move.fact) ?? false);

const lineOf = ({ points }: Arrow): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** What is seen, in sentences. */
function described({ boxes }: Drawing, states: States): string {
  const shown = boxes.flatMap(({ id, kind, title }) => {
    const state = states.get(id);
    return kind === 'simple' && state ? [{ standing: state.standing, name: title.join(' ') }] : [];
  });
  const sentences = STANDINGS.flatMap((standing) => {
    const names = shown.filter((each) => each.standing === standing).map(({ name }) => name);
    return names.length === 0 ? [] : [texts.described(texts.standing[standing], names.join(', '))];
  });
  return [...sentences, texts.sameAsTable].join(' ');
}

interface PathDrawingProps {
  readonly drawing: Drawing;
  readonly states: States;
  readonly roads: readonly ClosedRoad[];
}

/** One part of the chart, as one trajectory went through it. */
export function PathDrawing({ drawing, states, roads }: PathDrawingProps) {
  const id = useId();
  const { arrows, dots } = drawing;
  // what is drawn is named above it: without the box around it
  const boxes = drawing.boxes.filter((box) => box.id !== drawing.id);
  const places = [...boxes, ...dots, ...arrows.flatMap(({ points }) => points)];
  const [left, top] = [Math.min(...places.map(({ x }) => x)) - MARGIN, Math.min(...places.map(({ y }) => y)) - MARGIN];
  const [width, height] = [drawing.width - left, drawing.height - top - MARGIN];
  return (
    <svg
      className="mp-sc"
      viewBox={`${left} ${top} ${width} ${height}`}
      width={width}
      height={height}
      style={{ minInlineSize: width * SMALLEST }}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{drawing.name}</title>
      <desc id={`${id}d`}>{described(drawing, states)}</desc>
      <defs>
        {['taken', 'open'].map((kind) => (
          <marker
            key={kind}
            id={`${id}${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className={`mp-sc__tip is-${kind}`} d="M0 0 8 4 0 8z" />
          </marker>
        ))}
      </defs>
      {boxes.map((box) => {
        const state = states.get(box.id);
        const road = roadOf(roads, box.id);
        return state && <State key={box.id} box={box} state={state} {...(road && { road })} />;
      })}
      {dots.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="mp-sc__dot" cx={x} cy={y} r="5" />
      ))}
      {arrows.map((arrow) => {
        const line = lineOf(arrow);
        const kind = isTaken(arrow, states) ? 'taken' : 'open';
        const { label } = arrow;
        return (
          <g key={line} className={`is-${kind}`}>
            <path className="mp-sc__arrow" d={line} markerEnd={`url(#${id}${kind})`} />
            {label?.lines.map((text, index) => (
              <text key={text} className="mp-sc__fact" x={label.x} y={label.y + 12 + index * NOTE_LINE}>
                {text}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
