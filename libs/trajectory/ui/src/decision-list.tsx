import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { DeadlineDays } from './deadline-days';
import { formatDay } from './format';
import { nl } from './nl';
import { TableHeads } from './table-heads';
import { taskHref, taskName } from './task';

interface DecisionListProps {
  readonly items: readonly DeadlineItem[];
  /** Whether who looks decides; else they read along. */
  readonly mayDecide: boolean;
  readonly labelledBy: string;
}

/** Decisions that wait, each with the way to its form. */
export function DecisionList({ items, mayDecide, labelledBy }: DecisionListProps) {
  const { institution, decision, lastDay, days } = nl.decisions.others;
  return (
    <Table role="table" className="mp-dense mp-cards mp-work" aria-labelledby={labelledBy}>
      <TableHeads heads={[institution, decision, lastDay, days]} numeric={[lastDay, days]} />
      <TableBody role="rowgroup">
        {items.map((item) => (
          <TableRow key={`${item.brin} ${item.id}`} role="row" className={item.late ? 'is-late' : ''}>
            <TableHeaderCell scope="row" role="rowheader">
              <AppLink href={`/trajecten/${item.brin}`}>{item.name}</AppLink>
            </TableHeaderCell>
            <TableCell role="cell" className="c-full">
              {mayDecide ? <AppLink href={taskHref(item)}>{taskName(item)}</AppLink> : taskName(item)}
            </TableCell>
            <TableCell role="cell" className="mp-num c-full" data-l={lastDay}>
              {formatDay(item.lastDay)}
            </TableCell>
            <TableCell role="cell" className="mp-num c-days">
              <DeadlineDays deadline={item} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
