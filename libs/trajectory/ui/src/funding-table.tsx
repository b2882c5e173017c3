import type { FundingItem } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { lazy } from 'react';
import { Chip } from './chip';
import { formatDay, formatMoney, formatMonth } from './format';
import { fundingSoFar } from './funding-so-far';
import { Icon } from './icon';
import { nl } from './nl';
import { OpeningRow } from './opening-row';
import { TableHeads } from './table-heads';

const texts = nl.money;
/** Comes when somebody asks how an amount came about. */
const FundingExplanation = lazy(async () => ({ default: (await import('./funding-explanation')).FundingExplanation }));
type YearlyFunding = FundingItem & { readonly year: number };

const COLUMNS = 6;

function Amount({ item: { amount, illustrative, entitled } }: { readonly item: YearlyFunding }) {
  if (amount === null) return <span className="mp-muted">{texts.amountUnknown}</span>;
  return (
    <>
      {illustrative && entitled && <Chip>{nl.dossier.illustrativeShort}</Chip>} {formatMoney(amount)}
    </>
  );
}

const Line = ({ item }: { readonly item: YearlyFunding }) => (
  <OpeningRow
    columns={COLUMNS}
    label={nl.component[item.component]}
    before={
      <TableCell role="cell" className="mp-tab" data-l={texts.year}>
        {item.year}
      </TableCell>
    }
    inside={<FundingExplanation item={item} year={item.year} />}
  >
    <TableCell role="cell" className="c-full" data-l={texts.entitled}>
      <span className="mp-plain">
        <Icon name={item.entitled ? 'check' : 'cross'} />
        {item.entitled ? texts.entitledYes : texts.entitledNo}
      </span>
    </TableCell>
    <TableCell role="cell" className="mp-num c-full" data-l={texts.since}>
      {item.since === null ? nl.none : formatDay(item.since)}
    </TableCell>
    <TableCell role="cell" className="mp-num c-full" data-l={texts.firstMonth}>
      {item.firstPaymentMonth === null ? nl.none : formatMonth(item.firstPaymentMonth)}
    </TableCell>
    <TableCell role="cell" className="mp-num c-full mp-strong" data-l={texts.amount}>
      <Amount item={item} />
    </TableCell>
  </OpeningRow>
);

/** What the institution gets per year and component, each with how it came about. @param items by year */
export function FundingTable({ items }: { readonly items: readonly YearlyFunding[] }) {
  if (items.length === 0) return <p className="mp-muted">{texts.noFunding}</p>;
  const { total, isAll } = fundingSoFar(items, null);
  const heads = [texts.year, texts.component, texts.entitled];
  const numeric = [texts.since, texts.firstMonth, texts.amount];
  return (
    <Table role="table" className="mp-cards mp-money" aria-labelledby="geld">
      <TableHeads heads={[...heads, ...numeric]} numeric={numeric} />
      <TableBody role="rowgroup">
        {items.map((item) => (
          <Line key={`${item.year} ${item.component}`} item={item} />
        ))}
        <TableRow role="row" className="mp-strong">
          <TableHeaderCell scope="row" role="rowheader" colSpan={COLUMNS - 1}>
            {isAll ? texts.together : texts.togetherPartly}
          </TableHeaderCell>
          <TableCell role="cell" className="mp-num c-full">
            {total === null ? texts.amountUnknown : formatMoney(total)}
          </TableCell>
        </TableRow>
      </TableBody>
    </Table>
  );
}
