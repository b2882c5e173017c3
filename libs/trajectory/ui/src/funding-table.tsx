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
/** They come when somebody asks how an amount came about, or why there is none yet. */
const FundingExplanation = lazy(async () => ({ default: (await import('./funding-explanation')).FundingExplanation }));
const FundingMissing = lazy(async () => ({ default: (await import('./funding-missing')).FundingMissing }));
export type YearlyFunding = FundingItem & { readonly year: number };

const COLUMNS = 5;

const Line = ({ item: { amount, illustrative, ...item } }: { readonly item: YearlyFunding }) => (
  <OpeningRow
    columns={COLUMNS}
    label={nl.component[item.component]}
    inside={<FundingExplanation item={{ amount, illustrative, ...item }} year={item.year} />}
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
      {illustrative && item.entitled && <Chip>{nl.dossier.illustrativeShort}</Chip>}{' '}
      {amount === null ? texts.amountUnknown : formatMoney(amount)}
    </TableCell>
  </OpeningRow>
);

interface NotYetProps {
  readonly items: readonly YearlyFunding[];
  readonly label: string;
}
/** Amounts that cannot be computed: one line, that opens to what is missing. */
const NotYet = ({ items, label }: NotYetProps) => (
  <OpeningRow columns={COLUMNS} className="mp-later" label={label} inside={<FundingMissing items={items} />}>
    <TableCell role="cell" colSpan={COLUMNS - 1} className="mp-num c-full mp-muted">
      {texts.amountUnknown}
    </TableCell>
  </OpeningRow>
);

const isKnown = ({ amount }: YearlyFunding): boolean => amount !== null;
const isPaidFor = ({ amount, entitled }: YearlyFunding): boolean => amount !== null && entitled;

function Year({ year, items }: { readonly year: number; readonly items: readonly YearlyFunding[] }) {
  const unknown = items.filter((item) => !isKnown(item));
  return (
    <TableBody role="rowgroup">
      <TableRow role="row" className="mp-money__year">
        <TableHeaderCell scope="rowgroup" role="rowheader" colSpan={COLUMNS}>
          {year}
        </TableHeaderCell>
      </TableRow>
      {items.filter(isKnown).map((item) => (
        <Line key={item.component} item={item} />
      ))}
      {unknown.length > 0 && (
        <NotYet items={unknown} label={unknown.map(({ component }) => nl.component[component]).join('; ')} />
      )}
    </TableBody>
  );
}

/** What the institution gets per year and component, each with how it came about. @param items by year */
export function FundingTable({ items }: { readonly items: readonly YearlyFunding[] }) {
  if (items.length === 0) return <p className="mp-muted">{texts.noFunding}</p>;
  const { total, isAll } = fundingSoFar(items, null);
  const years = [...Map.groupBy(items, ({ year }) => year)];
  const known = years.filter(([, ofYear]) => ofYear.some(isPaidFor) || ofYear.every(isKnown));
  const later = years.filter((each) => !known.includes(each));
  const numeric = [texts.since, texts.firstMonth, texts.amount];
  return (
    <Table role="table" className="mp-cards mp-money" aria-labelledby="geld">
      <TableHeads heads={[texts.component, texts.entitled, ...numeric]} numeric={numeric} />
      {known.map(([year, ofYear]) => (
        <Year key={year} year={year} items={ofYear} />
      ))}
      <TableBody role="rowgroup">
        {later.length > 0 && (
          <NotYet
            items={later.flatMap(([, ofYear]) => ofYear)}
            label={texts.years(later.map(([year]) => String(year)))}
          />
        )}
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
