import { Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { nl } from './nl';
import { OverviewLine } from './overview-line';
import type { OverviewRow } from './overview-row';
import type { OverviewView } from './overview-address';
import { SortHeader } from './sort-header';

interface OverviewTableProps {
  readonly rows: readonly OverviewRow[];
  readonly view: OverviewView;
  readonly onChange: (change: Partial<OverviewView>) => void;
  /** Id of the heading above it. */
  readonly labelledBy: string;
}

const { columns } = nl.overview;

/** The sector, dense: 28 px a row; below 44 rem each row is a card. */
export function OverviewTable({ rows, view, onChange, labelledBy }: OverviewTableProps) {
  const sorting = { view, onChange };
  return (
    <Table role="table" className="mp-dense mp-cards" aria-labelledby={labelledBy}>
      <TableHeader role="rowgroup">
        <TableRow role="row">
          <SortHeader sort="name" label={columns.name} {...sorting} />
          <SortHeader sort="brin" label={columns.brin} className="mp-opt--3" {...sorting} />
          <SortHeader sort="step" label={columns.step} {...sorting} />
          <TableHeaderCell scope="col" role="columnheader" className="mp-opt--1">
            {columns.path}
          </TableHeaderCell>
          <SortHeader sort="turn" label={columns.turn} {...sorting} />
          <SortHeader sort="deadline" label={columns.deadline} {...sorting} />
          <SortHeader sort="lastDay" label={columns.lastDay} numeric {...sorting} />
          <SortHeader sort="urgency" label={columns.days} numeric {...sorting} />
          <SortHeader sort="excellence" label={columns.excellence} className="mp-opt--2" {...sorting} />
          <SortHeader sort="accountManager" label={columns.accountManager} className="mp-opt--3" {...sorting} />
        </TableRow>
      </TableHeader>
      <TableBody role="rowgroup">
        {rows.map((row) => (
          <OverviewLine key={row.item.brin} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}
