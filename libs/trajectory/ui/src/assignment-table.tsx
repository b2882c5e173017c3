import type { RegisteredInstitution } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { nl } from './nl';
import { TableHeads } from './table-heads';

const texts = nl.managers;

interface AssignmentTableProps {
  readonly items: readonly RegisteredInstitution[];
  readonly nameOf: (id: string | null) => string;
  /** By BRIN. */
  readonly picked: ReadonlySet<string>;
  readonly onPick: (brin: string, isPicked: boolean) => void;
  readonly labelledBy: string;
}

/** Institutions to pick, with who looks after each now. */
export const AssignmentTable = ({ items, nameOf, picked, onPick, labelledBy }: AssignmentTableProps) => (
  <Table role="table" className="mp-dense mp-cards" aria-labelledby={labelledBy}>
    <TableHeads heads={[texts.institution, 'BRIN', texts.province, texts.now]} numeric={[]} />
    <TableBody role="rowgroup">
      {items.map(({ brin, name, province, accountManager }) => (
        <TableRow key={brin} role="row">
          <TableHeaderCell scope="row" role="rowheader" className="c-full">
            <label className="mp-check">
              <input
                type="checkbox"
                aria-label={texts.pick(name)}
                checked={picked.has(brin)}
                onChange={({ target }) => onPick(brin, target.checked)}
              />
              <span>{name}</span>
            </label>
          </TableHeaderCell>
          <TableCell role="cell" className="mp-brin">
            {brin}
          </TableCell>
          <TableCell role="cell" className="c-full" data-l={texts.province}>
            {province}
          </TableCell>
          <TableCell role="cell" className="c-full" data-l={texts.now}>
            {nameOf(accountManager)}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
