import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { nl } from '../nl';
import { TableHeads } from '../table-heads';

/** One thing as it is and as it would be, in words. */
export interface Change {
  readonly what: string;
  readonly now: string;
  readonly becomes: string;
}

/** What is there and what would be there, side by side. @param what the head over what they are about */
export function NowAndThen({ what, changes }: { readonly what: string; readonly changes: readonly Change[] }) {
  const { now, becomes } = nl.data;
  return (
    <Table role="table" className="mp-cards mp-sum" aria-label={what}>
      <TableHeads heads={[what, now, becomes]} numeric={[]} />
      <TableBody role="rowgroup">
        {changes.map((change) => (
          <TableRow role="row" key={change.what}>
            <TableHeaderCell scope="row" role="rowheader">
              {change.what}
            </TableHeaderCell>
            <TableCell role="cell" className="c-full" data-l={now}>
              {change.now}
            </TableCell>
            <TableCell role="cell" className="c-full mp-strong" data-l={becomes}>
              {change.becomes}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
