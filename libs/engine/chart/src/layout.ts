import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import { type Chart, type ChartFact, type ChartMove, type ChartState, statesIn } from './chart';
import { boxSize, labelSize, type Size, TITLE } from './measures';

/** What stands in the drawing, in the language of its readers. */
export interface ChartWords {
  readonly state: (id: string) => string;
  /** A fact that leads elsewhere, or that is noted. @param at id of the state that takes it */
  readonly fact: (fact: ChartFact, at: string) => string;
}

export interface Box extends Size {
  /** Id of the state. */
  readonly id: string;
  readonly kind: ChartState['kind'];
  readonly x: number;
  readonly y: number;
  readonly title: readonly string[];
  readonly notes: readonly string[];
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Arrow {
  /** Null for the arrow from the dot at which a state begins. */
  readonly move: ChartMove | null;
  readonly points: readonly Point[];
  readonly label: (Point & { readonly lines: readonly string[] }) | null;
}
/** Where everything stands, in pixels from the left upper corner. Boxes around others come first. */
export interface Layout extends Size {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** Where nested states begin. */
  readonly dots: readonly Point[];
}

/** The layouts of a chart and its parts, as data: all that a page needs to draw them. */
export interface Drawings {
  /** What each state is called, by its id; a state before what lies in it. */
  readonly names: Readonly<Record<string, string>>;
  /** The first is the whole, with its parts from outside. */
  readonly drawings: readonly Drawing[];
}
export interface Drawing extends Layout {
  /** Id of the state that is drawn with what lies in it; empty for the whole. */
  readonly id: string;
  readonly name: string;
}

/** Places nodes and edges: an instance of `elkjs`, bundled or in a worker. */
export type Elk = Pick<ELK, 'layout'>;

const DOT = 10;
const ROOT = 'root';
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.considerModelOrder.components': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeLabel': '6',
  'elk.spacing.edgeNode': '16',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
};
const PACKED = {
  'elk.hierarchyHandling': 'SEPARATE_CHILDREN',
  'elk.algorithm': 'rectpacking',
  'elk.aspectRatio': '2',
  'elk.json.shapeCoords': 'ROOT',
};
const elkId = (id: string): string => `state ${id}`;
const dotId = (id: string): string => `begin ${id}`;

export interface Layouting {
  /** Where arrows go on to; default down. */
  readonly direction?: 'DOWN' | 'RIGHT';
  /** The longest line that is written later under the name of a state; it takes the place of its notes. */
  readonly room?: string;
}

/** @param elk where nothing is told by chance, it gives the same layout for the same chart */
export async function laidOut(
  chart: Chart,
  words: ChartWords,
  elk: Elk,
  { direction = 'DOWN', room }: Layouting = {},
): Promise<Layout> {
  const boxes = new Map<string, Omit<Box, 'x' | 'y' | 'width' | 'height'>>();
  const begins: ElkExtendedEdge[] = [];
  /** Boxes side by side that no arrow touches. */
  const isPacked = ({ kind, states }: ChartState): boolean =>
    kind === 'parallel' &&
    states.every(
      ({ id, states: inner }) => inner.length === 0 && chart.moves.every(({ from, to }) => from !== id && to !== id),
    );
  const nodeOf = (state: ChartState): ElkNode => {
    const isAround = state.states.length > 0;
    const notes = room === undefined ? state.notes.map((note) => words.fact(note, state.id)) : isAround ? [] : [room];
    const { width, height, title, lines } = boxSize(words.state(state.id), notes, isAround);
    boxes.set(elkId(state.id), { id: state.id, kind: state.kind, title, notes: room === undefined ? lines : [] });
    const node = { id: elkId(state.id), width, height };
    if (state.states.length === 0) return node;
    if (state.initial !== null)
      begins.push({ id: dotId(state.id), sources: [dotId(state.id)], targets: [elkId(state.initial)] });
    return {
      ...node,
      layoutOptions: {
        ...(isPacked(state) ? PACKED : {}),
        'elk.padding': `[top=${height + TITLE.gap},left=16,bottom=16,right=16]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${width},${height})`,
      },
      children: [
        ...(state.initial === null ? [] : [{ id: dotId(state.id), width: DOT, height: DOT }]),
        ...state.states.map(nodeOf),
      ],
    };
  };
  const children = [nodeOf(chart.root)];
  // of two arrows there and back, the one that goes on in the order of the machine points down
  const order = statesIn(chart.root).map(({ id }) => id);
  const labels = chart.moves.map((move) => labelSize(words.fact(move, move.from)));
  const edges = chart.moves.map(({ from, to }, index): ElkExtendedEdge => {
    const { width = 0, height = 0, lines = [] } = labels[index] ?? {};
    const label = { id: `label ${index}`, text: lines.join(' '), width, height };
    return {
      id: `move ${index}`,
      sources: [elkId(from)],
      targets: [elkId(to)],
      labels: [label],
      layoutOptions: { 'elk.layered.priority.direction': order.indexOf(from) < order.indexOf(to) ? '10' : '1' },
    };
  });
  const placed: ElkNode = await elk.layout<ElkNode>({
    id: ROOT,
    layoutOptions: { ...OPTIONS, 'elk.direction': direction },
    children,
    edges: [...begins, ...edges],
  });

  const nodes = (placed.children ?? []).flatMap(allIn);
  const at = ({ x = 0, y = 0 }: Partial<Point>): Point => ({ x: Math.round(x), y: Math.round(y) });
  const arrows = allEdges(placed).map((edge): Arrow => {
    const [section] = edge.sections ?? [];
    const [label] = edge.labels ?? [];
    const index = edge.id.startsWith('move ') ? Number(edge.id.slice('move '.length)) : -1;
    return {
      move: chart.moves[index] ?? null,
      points: section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(at) : [],
      label: label ? { ...at(label), lines: labels[index]?.lines ?? [] } : null,
    };
  });
  return {
    width: Math.round(placed.width ?? 0),
    height: Math.round(placed.height ?? 0),
    boxes: nodes.flatMap((node) => {
      const box = boxes.get(node.id);
      const size = { width: Math.round(node.width ?? 0), height: Math.round(node.height ?? 0) };
      return box ? [{ ...box, ...at(node), ...size }] : [];
    }),
    arrows,
    dots: nodes
      .filter(({ id }) => !boxes.has(id))
      .map((node) => at({ x: (node.x ?? 0) + DOT / 2, y: (node.y ?? 0) + DOT / 2 })),
  };
}

const allIn = (node: ElkNode): readonly ElkNode[] => [node, ...(node.children ?? []).flatMap(allIn)];
const allEdges = (node: ElkNode): readonly ElkExtendedEdge[] => [
  ...(node.edges ?? []),
  ...(node.children ?? []).flatMap(allEdges),
];
