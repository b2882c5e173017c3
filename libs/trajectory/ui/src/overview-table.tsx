import { Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { useId, useMemo } from 'react';
import { nl } from './nl';
import type { OverviewSort, OverviewView } from './overview-address';
import { type Column, columnsOf } from './overview-columns';
import { OverviewLine } from './overview-line';
import type { SoFar } from './funding-so-far';
import { useGridKeys } from './grid-keys';
import type { OverviewRow } from './overview-row';
import { SortHeader } from './sort-header';

interface OverviewTableProps {
  readonly rows: readonly OverviewRow[];
  readonly view: OverviewView;
  readonly onChange: (change: Partial<OverviewView>) => void;
  /** Id of the heading above it. */
  readonly labelledBy: string;
  /** What an institution is entitled to in the year shown; null: not known. */
  readonly moneyOf: (brin: string) => SoFar | null;
  /** BRINs that somebody changed a moment ago. */
  readonly fresh: readonly string[];
  /** Somebody in the table wants to look for something. */
  readonly onSearch: () => void;
}

const { columns } = nl.overview;

const sorts: Readonly<Partial<Record<Column, OverviewSort>>> = {
  name: 'name',
  brin: 'brin',
  step: 'step',
  turn: 'turn',
  deadline: 'deadline',
  lastDay: 'lastDay',
  days: 'urgency',
  excellence: 'excellence',
  accountManager: 'accountManager',
};
const NUMERIC: readonly Column[] = ['lastDay', 'days', 'money'];
/** Left out on a narrower screen, by how soon. */
const optional: Readonly<Partial<Record<Column, string>>> = {
  brin: 'mp-opt--3',
  path: 'mp-opt--1',
  excellence: 'mp-opt--2',
  accountManager: 'mp-opt--3',
};

/** The sector, dense: 28 px a row; below 44 rem each row is a card. */
export function OverviewTable({ rows, view, onChange, labelledBy, moneyOf, fresh, onSearch }: OverviewTableProps) {
  const { kolommen } = view;
  const shown = useMemo(() => columnsOf({ kolommen }), [kolommen]);
  const keys = useGridKeys(onSearch);
  const help = useId();
  const head = (column: Column) => {
    const sort = sorts[column];
    const numeric = NUMERIC.includes(column);
    const className = optional[column] ?? '';
    if (sort !== undefined)
      return <SortHeader key={column} label={columns[column]} {...{ sort, numeric, className, view, onChange }} />;
    return (
      <TableHeaderCell
        key={column}
        scope="col"
        role="columnheader"
        tabIndex={-1}
        className={numeric ? `mp-num ${className}` : className}
      >
        {columns[column]}
      </TableHeaderCell>
    );
  };
  return (
    <>
      <p id={help} className="mp-small mp-muted mp-keys mp-noprint">
        {nl.overview.keys}
      </p>
      <Table
        {...keys}
        role="grid"
        aria-readonly="true"
        className="mp-dense mp-cards"
        aria-labelledby={labelledBy}
        aria-describedby={help}
      >
        <TableHeader role="rowgroup">
          <TableRow role="row">{shown.map(head)}</TableRow>
        </TableHeader>
        <TableBody role="rowgroup">
          {rows.map((row) => (
            <OverviewLine
              key={row.item.brin}
              row={row}
              columns={shown}
              money={shown.includes('money') ? moneyOf(row.item.brin) : null}
              fresh={fresh.includes(row.item.brin)}
            />
          ))}
        </TableBody>
      </Table>
    </>
  );
}
