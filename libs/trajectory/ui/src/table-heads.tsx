import { TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';

interface TableHeadsProps {
  readonly heads: readonly string[];
  /** Those over numbers. */
  readonly numeric: readonly string[];
}

/** The row of headings above a table. */
export const TableHeads = ({ heads, numeric }: TableHeadsProps) => (
  <TableHeader role="rowgroup">
    <TableRow role="row">
      {heads.map((head) => (
        <TableHeaderCell
          key={head}
          scope="col"
          role="columnheader"
          {...(numeric.includes(head) && { className: 'mp-num' })}
        >
          {head}
        </TableHeaderCell>
      ))}
    </TableRow>
  </TableHeader>
);
