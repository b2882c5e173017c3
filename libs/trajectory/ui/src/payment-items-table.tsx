import { centsOf } from '@mijlpaal/shared-money';
import type { PaymentRunItem } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { formatMoney, formatMonth } from './format';
import { nl } from './nl';
import { OpeningRow } from './opening-row';
import { formatDifference, PaymentCauses, signedCents } from './payment-causes';
import { TableHeads } from './table-heads';

const texts = nl.payments;

interface PaymentItemsTableProps {
  readonly items: readonly PaymentRunItem[];
  /** Id of a confirmed run: then each institution has its decision; null for a draft. */
  readonly run: string | null;
}

const Difference = ({ item: { amount, before } }: { readonly item: PaymentRunItem }) =>
  amount === null ? nl.none : formatDifference(signedCents(centsOf(amount) - centsOf(before ?? '0.00')));

function Line({
  item,
  run,
  columns,
}: {
  readonly item: PaymentRunItem;
  readonly run: string | null;
  readonly columns: number;
}) {
  const { brin, name, amount, before, causes, instalments } = item;
  const month = instalments[0]?.month ?? null;
  const cells = (
    <>
      <TableCell role="cell" className="mp-num c-full" data-l={texts.columns.first}>
        {month === null ? nl.none : formatMonth(month)}
      </TableCell>
      {causes && (
        <>
          <TableCell role="cell" className="mp-num c-full" data-l={texts.columns.before}>
            {before === null ? nl.none : formatMoney(before)}
          </TableCell>
          <TableCell role="cell" className="mp-num c-full" data-l={texts.columns.difference}>
            <Difference item={item} />
          </TableCell>
        </>
      )}
      <TableCell
        role="cell"
        className={`mp-num c-full ${amount === null ? 'mp-muted' : 'mp-strong'}`}
        data-l={texts.columns.amount}
      >
        {amount === null ? texts.unknown : formatMoney(amount)}
      </TableCell>
      {run !== null && (
        <TableCell role="cell" className="c-full" data-l={texts.columns.decision}>
          <AppLink href={`/betaalrondes/${run}/${brin}`}>{texts.readDecision}</AppLink>
        </TableCell>
      )}
    </>
  );
  if (causes && amount !== (before ?? '0.00'))
    return (
      <OpeningRow
        columns={columns}
        label={`${name} (${brin})`}
        inside={
          <div className="mp-stack">
            <PaymentCauses causes={causes} label={texts.causeOf(name)} />
            <p>
              <AppLink href={`/trajecten/${brin}`}>{texts.dossierOf(name)}</AppLink>
            </p>
          </div>
        }
      >
        {cells}
      </OpeningRow>
    );
  return (
    <TableRow role="row">
      <TableHeaderCell scope="row" role="rowheader">
        <AppLink href={`/trajecten/${brin}`}>{name}</AppLink> ({brin})
      </TableHeaderCell>
      {cells}
    </TableRow>
  );
}

/** What each institution gets in a run, and how that differs from the run before. */
export function PaymentItemsTable({ items, run }: PaymentItemsTableProps) {
  const isCompared = items.some(({ causes }) => causes !== null);
  const numeric = [
    texts.columns.first,
    ...(isCompared ? [texts.columns.before, texts.columns.difference] : []),
    texts.columns.amount,
  ];
  const columns = 1 + numeric.length + (run === null ? 0 : 1);
  return (
    <Table role="table" className="mp-cards mp-money" aria-label={texts.itemsTitle}>
      <TableHeads
        heads={[texts.columns.institution, ...numeric, ...(run === null ? [] : [texts.columns.decision])]}
        numeric={numeric}
      />
      <TableBody role="rowgroup">
        {items.map((item) => (
          <Line key={item.brin} item={item} run={run} columns={columns} />
        ))}
      </TableBody>
    </Table>
  );
}
