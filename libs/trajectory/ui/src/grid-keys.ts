import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const CELLS = '[role=gridcell], [role=rowheader], [role=columnheader]';
/** So many rows further by one key. */
const PAGE = 10;

const rowsOf = (grid: Element): Element[] =>
  [...grid.querySelectorAll('[role=row]')].filter((row) => row.checkVisibility());
/** What gets the focus in a cell: what there is to press, or else the cell. */
const stopOf = (cell: Element): HTMLElement | null =>
  cell.querySelector<HTMLElement>('a, button') ?? (cell as HTMLElement); // a table has no other elements
const isShown = (cell: Element): boolean => cell.checkVisibility();

/** One place of the grid is where Tab comes in: where one was, or else the first row of the body. */
function keepOnePlace(grid: Element): void {
  if (grid.querySelector('[tabindex="0"]') !== null) return;
  const first = grid.querySelector('[role=rowheader]');
  const stop = first && stopOf(first);
  if (stop) stop.tabIndex = 0;
}

/** The cell to go to; null: there is none further on; undefined: the key is not for us. */
function cellBy(key: string, ctrl: boolean, grid: Element, from: Element): Element | null | undefined {
  const row = from.closest('[role=row]');
  if (row === null) return undefined;
  const column = [...row.children].indexOf(from);
  const rows = rowsOf(grid);
  const at = rows.indexOf(row);
  const inRow = (to: number) => rows[Math.max(0, Math.min(rows.length - 1, to))]?.children[column];
  const cells = [...row.children].filter(isShown);
  const place = cells.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return inRow(at + 1);
    case 'ArrowUp':
      return inRow(at - 1);
    case 'PageDown':
      return inRow(at + PAGE);
    case 'PageUp':
      return inRow(at - PAGE);
    case 'ArrowRight':
      return cells[place + 1] ?? null;
    case 'ArrowLeft':
      return cells[place - 1] ?? null;
    case 'Home':
      return ctrl ? grid.querySelector('[role=rowheader]') : cells[0];
    case 'End':
      return ctrl ? rows.at(-1)?.children[0] : cells.at(-1);
    default:
      return undefined;
  }
}

interface GridKeys {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * The keys of a spreadsheet in a table: it is one stop for Tab, within it arrows, Home, End and Page go from cell to cell, with Ctrl to the
 * first and the last row, Enter takes the link of the row. Give each cell, link and button in it `tabIndex={-1}`.
 * @param onSlash `/`, which counts only within the table (WCAG 2.1.4)
 * @source ARIA Authoring Practices, data grid
 */
export function useGridKeys(onSlash: () => void): GridKeys {
  const ref = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (ref.current) keepOnePlace(ref.current); // the row where one was may be gone
  });
  useEffect(() => {
    const keep = () => {
      const place = ref.current?.querySelector<HTMLElement>('[tabindex="0"]');
      if (!ref.current || !place || isShown(place)) return;
      place.tabIndex = -1; // its column is not shown at this width
      keepOnePlace(ref.current);
    };
    window.addEventListener('resize', keep);
    return () => window.removeEventListener('resize', keep);
  }, []);
  const onFocus = ({ currentTarget, target: place }: FocusEvent) => {
    for (const other of currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1;
    (place as HTMLElement).tabIndex = 0; // what gets the focus in a table is an HTML element
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, currentTarget } = event;
    if (altKey || shiftKey) return;
    const cell = (event.target as Element).closest(CELLS); // a key is pressed on an element
    if (cell === null) return;
    const ctrl = ctrlKey || metaKey;
    if (ctrl && key !== 'Home' && key !== 'End') return;
    if (key === '/') {
      event.preventDefault();
      return onSlash();
    }
    if (key === 'Enter' && event.target === cell) return cell.closest('[role=row]')?.querySelector('a')?.click();
    const to = cellBy(key, ctrl, currentTarget, cell);
    if (to === undefined) return;
    event.preventDefault();
    if (to !== null) stopOf(to)?.focus();
  };
  return { ref, onKeyDown, onFocus };
}
