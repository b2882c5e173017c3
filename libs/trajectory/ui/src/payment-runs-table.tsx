import type { PaymentRun } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { Chip } from './chip';
import { formatDay, formatMoney } from './format';
import { nl } from './nl';

const { payments: texts } = nl;

interface PaymentRunsTableProps {
  readonly runs: readonly PaymentRun[];
  /** BRIN of who sees its own decisions alone; null: the whole sector. */
  readonly institution: string | null;
}

/** Confirmed runs, the latest on top. */
export const PaymentRunsTable = ({ runs, institution }: PaymentRunsTableProps) => (
  <Table role="table" className="mp-cards" aria-label={texts.title}>
    <TableHeader role="rowgroup">
      <TableRow role="row">
        {[texts.columns.run, texts.columns.number, texts.columns.confirmedOn].map((head) => (
          <TableHeaderCell key={head} scope="col" role="columnheader">
            {head}
          </TableHeaderCell>
        ))}
        {[texts.columns.ceiling, institution === null ? texts.columns.total : texts.columns.ownTotal].map((head) => (
          <TableHeaderCell key={head} scope="col" role="columnheader" className="mp-num">
            {head}
          </TableHeaderCell>
        ))}
      </TableRow>
    </TableHeader>
    <TableBody role="rowgroup">
      {runs.map(({ id, component, year, number, confirmedOn, ceiling, total, illustrative }) => (
        <TableRow role="row" key={id}>
          <TableHeaderCell scope="row" role="rowheader">
            <AppLink href={institution === null ? `/betaalrondes/${id}` : `/betaalrondes/${id}/${institution}`}>
              {texts.run(nl.component[component], year)}
            </AppLink>
          </TableHeaderCell>
          <TableCell role="cell" className="c-full" data-l={texts.columns.number}>
            {number}
          </TableCell>
          <TableCell role="cell" className="c-full" data-l={texts.columns.confirmedOn}>
            {formatDay(confirmedOn)}
          </TableCell>
          <TableCell role="cell" className="mp-num c-full" data-l={texts.columns.ceiling}>
            {ceiling === null ? nl.dossier.none : formatMoney(ceiling)}
          </TableCell>
          <TableCell role="cell" className="mp-num c-full mp-strong" data-l={texts.columns.total}>
            {illustrative && <Chip>{nl.dossier.illustrativeShort}</Chip>} {total !== null && formatMoney(total)}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
