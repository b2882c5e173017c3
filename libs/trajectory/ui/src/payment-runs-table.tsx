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
  /** BRINs of who sees its own decisions alone; null: the whole sector. */
  readonly own: readonly string[] | null;
}

/** Who has one decision in a run goes there at once. */
const addressOf = (run: string, own: PaymentRunsTableProps['own']): string =>
  own?.length === 1 ? `/betaalrondes/${run}/${own[0]}` : `/betaalrondes/${run}`;

/** Confirmed runs, the latest on top. */
export function PaymentRunsTable({ runs, own }: PaymentRunsTableProps) {
  const total = own === null ? columns.total : columns.ownTotal;
  const numeric = [columns.ceiling, total];
  return (
    <Table role="table" className="mp-cards" aria-label={texts.title}>
      <TableHeads heads={[columns.run, columns.number, columns.confirmedOn, ...numeric]} numeric={numeric} />
      <TableBody role="rowgroup">
        {runs.map(({ id, component, year, number, confirmedOn, ceiling, illustrative, ...run }) => (
          <TableRow role="row" key={id}>
            <TableHeaderCell scope="row" role="rowheader">
              <AppLink href={addressOf(id, own)}>{texts.run(nl.component[component], year)}</AppLink>{' '}
              {illustrative && <Chip>{nl.dossier.illustrativeShort}</Chip>}
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
            <TableCell role="cell" className="mp-num c-full mp-strong" data-l={total}>
              {run.total === null ? nl.none : formatMoney(run.total)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
