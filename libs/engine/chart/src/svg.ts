import type { Arrow, Box, Layout, Point } from './layout';
import { NOTE, TITLE } from './measures';

const MARGIN = 8;
const PADDING = 12;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Colours are of the drawing itself, with a ground of its own: it is read on any page, light or dark. */
const STYLE = `
.ground{fill:#fff}.box{fill:#f3f5f8;stroke:#5b6b7f}.around{fill:none;stroke:#5b6b7f}.parallel{stroke-dasharray:6 4}
text{fill:#16202c;font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;font-size:${NOTE.size}px}
.name{font-size:${TITLE.size}px;font-weight:600}.arrow{fill:none;stroke:#5b6b7f}.tip,.dot{fill:#5b6b7f}.halo{stroke:#fff;stroke-width:4px;paint-order:stroke}
@media (prefers-color-scheme:dark){.ground{fill:#12181f}.box{fill:#1e2833}.box,.around,.arrow{stroke:#93a4b8}
text{fill:#e8edf3}.tip,.dot{fill:#93a4b8}.halo{stroke:#12181f}}`.trim();

const texts = (
  lines: readonly string[],
  { x, y }: Point,
  { line, size }: { readonly line: number; readonly size: number },
  style = '',
): string =>
  lines
    .map((text, index) => {
      const indent = text.startsWith('  ') ? 9 : 0;
      return `<text${style && ` class="${style}"`} x="${x + indent}" y="${y + index * line + size}">${escaped(text.trim())}</text>`;
    })
    .join('');

function boxDrawn({ id, kind, x, y, width, height, title, notes }: Box): string {
  const style = kind === 'simple' ? 'box' : kind === 'parallel' ? 'around parallel' : 'around';
  const inside = { x: x + PADDING, y: y + PADDING };
  const under = { x: inside.x, y: inside.y + title.length * TITLE.line + 4 };
  return `<g data-state="${escaped(id)}"><rect class="${style}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${texts(title, inside, TITLE, 'name')}${texts(notes, under, NOTE)}</g>`;
}

function arrowDrawn({ move, points, label }: Arrow): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const data = move
    ? ` data-from="${escaped(move.from)}" data-to="${escaped(move.to)}" data-fact="${escaped(move.fact)}"`
    : '';
  const line = `<path class="arrow" d="${path}" marker-end="url(#tip)"/>`;
  return `<g${data}>${line}${label ? texts(label.lines, label, NOTE, 'halo') : ''}</g>`;
}

/**
 * A drawing of a chart. Each state carries `data-state`, each arrow `data-from`, `data-to` and `data-fact`, so that a page
 * can show where somebody is and has been.
 * @param title its name @param description what is seen in it, for who does not see it
 */
export function drawn(
  layout: Layout,
  { title, description }: { readonly title: string; readonly description: string },
): string {
  const { boxes, arrows, dots } = layout;
  const width = layout.width + 2 * MARGIN;
  const height = layout.height + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>',
    `<rect class="ground" x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}"/>`,
    ...boxes.map(boxDrawn),
    ...dots.map(({ x, y }) => `<circle class="dot" cx="${x}" cy="${y}" r="5"/>`),
    ...arrows.map(arrowDrawn),
    '</svg>',
    '',
  ].join('\n');
}
