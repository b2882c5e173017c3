import type { PaymentRun } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { Chip } from './chip';
import { formatDay, formatMoney } from './format';
import { nl } from './nl';
import { TableHeads } from './table-heads';

const texts = nl.payments;
const { columns } = texts;

interface PaymentRunsTableProps {
  readonly runs: readonly PaymentRun[];
  /** BRIN of who sees its own decisions alone; null: the whole sector. */
  readonly institution: string | null;
}

const numeric = (institution: string | null): readonly string[] => [
  columns.ceiling,
  institution === null ? columns.total : columns.ownTotal,
];

/** Confirmed runs, the latest on top. */
export const PaymentRunsTable = ({ runs, institution }: PaymentRunsTableProps) => (
  <Table role="table" className="mp-cards" aria-label={texts.title}>
    <TableHeads
      heads={[columns.run, columns.number, columns.confirmedOn, ...numeric(institution)]}
      numeric={numeric(institution)}
    />
    <TableBody role="rowgroup">
      {runs.map(({ id, component, year, number, confirmedOn, ceiling, total, illustrative }) => (
        <TableRow role="row" key={id}>
          <TableHeaderCell scope="row" role="rowheader">
            <AppLink href={institution === null ? `/betaalrondes/${id}` : `/betaalrondes/${id}/${institution}`}>
              {texts.run(nl.component[component], year)}
            </AppLink>
          </TableHeaderCell>
          <TableCell role="cell" className="c-full" data-l={columns.number}>
            {number}
          </TableCell>
          <TableCell role="cell" className="c-full" data-l={columns.confirmedOn}>
            {formatDay(confirmedOn)}
          </TableCell>
          <TableCell role="cell" className="mp-num c-full" data-l={columns.ceiling}>
            {ceiling === null ? nl.none : formatMoney(ceiling)}
          </TableCell>
          <TableCell role="cell" className="mp-num c-full mp-strong" data-l={columns.total}>
            {illustrative && <Chip>{nl.dossier.illustrativeShort}</Chip>} {total !== null && formatMoney(total)}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
