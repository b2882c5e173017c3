import type { Drawings } from '@mijlpaal/engine-chart';
import type { PathState } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { formatDay } from '../format';
import { nl } from '../nl';
import { TableHeads } from '../table-heads';
import { nameOf, reasonOf } from './closed-reason';

const texts = nl.pathChart;
const { columns } = texts;

interface PathTableProps {
  readonly path: readonly PathState[];
  readonly names: Drawings['names'];
}

/** Every state of the chart, with the days: what the drawings say. */
export const PathTable = ({ path, names }: PathTableProps) => (
  <Table role="table" className="mp-cards" aria-label={texts.table}>
    <TableHeads heads={Object.values(columns)} numeric={[]} />
    <TableBody role="rowgroup">
      {path.map((state) => {
        const { id, standing, entered, left } = state;
        const days = entered.map(({ on }) => formatDay(on));
        return (
          <TableRow key={id} role="row">
            <TableHeaderCell scope="row" role="rowheader">
              {nameOf(id, names)}
            </TableHeaderCell>
            <TableCell role="cell">{texts.standing[standing]}</TableCell>
            <TableCell role="cell" className="c-full" {...(days.length > 0 && { 'data-l': columns.since })}>
              {days.at(-1)}
              {days.length > 1 && <small className="mp-block">{texts.times(days.slice(0, -1).join(', '))}</small>}
            </TableCell>
            <TableCell role="cell" className="c-full" {...(left && { 'data-l': columns.until })}>
              {left && formatDay(left.on)}
            </TableCell>
            <TableCell role="cell" className="c-full">
              {state.closed && reasonOf(state.closed, names)}
            </TableCell>
          </TableRow>
        );
      })}
    </TableBody>
  </Table>
);
