import { centsOf, moneyOf } from '@mijlpaal/shared-money';
import { type Cause, CAUSES, type PaymentRunItem } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { formatMoney } from './format';
import { nl } from './nl';
import { TableHeads } from './table-heads';

const texts = nl.payments;

/** `-12.34` as `− € 12,34`; what goes up has its sign too. */
export const formatDifference = (euros: string): string => {
  if (/^-?0\.00$/.test(euros)) return formatMoney('0.00');
  return euros.startsWith('-') ? `−\u00a0${formatMoney(euros.slice(1))}` : `+\u00a0${formatMoney(euros)}`;
};

interface PaymentCausesProps {
  readonly causes: Readonly<Record<Cause, string>>;
  /** What the table is about, for who does not see it. */
  readonly label: string;
}

/** Why amounts differ from those of the run before. */
export const PaymentCauses = ({ causes, label }: PaymentCausesProps) => (
  <Table role="table" className="mp-cards mp-sum" aria-label={label}>
    <TableHeads heads={[texts.causeHead, texts.columns.difference]} numeric={[texts.columns.difference]} />
    <TableBody role="rowgroup">
      {CAUSES.map((cause) => (
        <TableRow role="row" key={cause}>
          <TableHeaderCell scope="row" role="rowheader">
            {texts.cause[cause]}
          </TableHeaderCell>
          <TableCell role="cell" className="mp-num c-days">
            {formatDifference(causes[cause])}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

const centsIn = (euros: string): bigint => (euros.startsWith('-') ? -centsOf(euros.slice(1)) : centsOf(euros));
export const signedCents = (cents: bigint): string => (cents < 0n ? `-${moneyOf(-cents)}` : moneyOf(cents));

interface PaymentMovesProps {
  readonly items: readonly Pick<PaymentRunItem, 'causes'>[];
  readonly label: string;
}

/** What each cause moved in the sector: to how many, how much up and how much down. */
export function PaymentMoves({ items, label }: PaymentMovesProps) {
  const moves = CAUSES.map((cause) => {
    const changes = items.flatMap(({ causes }) => (causes === null ? [] : [centsIn(causes[cause])]));
    const sum = (some: readonly bigint[]) => some.reduce((all, one) => all + one, 0n);
    const [more, less] = [sum(changes.filter((one) => one > 0n)), sum(changes.filter((one) => one < 0n))];
    return { cause, touched: changes.filter((one) => one !== 0n).length, amounts: [more, less, more + less] };
  });
  const heads = [texts.moves.touched, texts.moves.more, texts.moves.less, texts.moves.net];
  return (
    <Table role="table" className="mp-cards mp-sum" aria-label={label}>
      <TableHeads heads={[texts.causeHead, ...heads]} numeric={heads} />
      <TableBody role="rowgroup">
        {moves.map(({ cause, touched, amounts }) => (
          <TableRow role="row" key={cause}>
            <TableHeaderCell scope="row" role="rowheader">
              {texts.cause[cause]}
            </TableHeaderCell>
            {[`${touched}`, ...amounts.map((cents) => formatDifference(signedCents(cents)))].map((text, index) => (
              <TableCell key={heads[index]} role="cell" className="mp-num c-full" data-l={heads[index]}>
                {text}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
