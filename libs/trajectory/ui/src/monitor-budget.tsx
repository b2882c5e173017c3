import type { PublishedCeiling } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { Empty } from './empty';
import { millions, moneyByYear } from './monitor-money';
import { nl } from './nl';
import { StackedBars } from './stacked-bars';
import { TableHeads } from './table-heads';

/** What there is to divide in each year, drawn and as a table. */
export function MonitorBudget({ ceilings }: { readonly ceilings: readonly PublishedCeiling[] }) {
  const texts = nl.monitor.money;
  const years = moneyByYear(ceilings);
  if (years.length === 0)
    return (
      <Empty title={texts.noneTitle}>
        <p>{texts.noneText}</p>
      </Empty>
    );
  const most = Math.max(1, ...years.map(({ total }) => Number(total)));
  const numbers = [texts.investment, texts.results, texts.total];
  const sources = [...new Set(ceilings.map(({ source }) => source))].join('; ');
  return (
    <>
      <div className="mp-grid mp-grid--7-5">
        <figure>
          <StackedBars
            bars={years.map(({ year, investment, results, total }) => ({
              label: String(year),
              total: millions(total),
              parts: [investment, results]
                .filter((amount) => Number(amount) > 0)
                .map((amount) => ({ size: Number(amount), label: millions(amount) })),
            }))}
            most={most}
            description={texts.chart(years.map(({ year, total }) => texts.inYear(year, millions(total))).join(', '))}
          />
          <figcaption>
            <ul className="mp-legend">
              <li>
                <i className="mp-legend__1" /> {texts.investment}
              </li>
              {years.some(({ results }) => Number(results) > 0) && (
                <li>
                  <i className="mp-legend__2" /> {texts.results}
                </li>
              )}
            </ul>
          </figcaption>
        </figure>
        <Table role="table" className="mp-cards" aria-label={texts.table}>
          <TableHeads heads={[texts.year, ...numbers]} numeric={numbers} />
          <TableBody role="rowgroup">
            {years.map(({ year, investment, results, total }) => (
              <TableRow role="row" key={year}>
                <TableHeaderCell scope="row" role="rowheader">
                  {year}
                </TableHeaderCell>
                {[investment, results].map((amount, index) => (
                  <TableCell role="cell" key={numbers[index]} className="mp-num c-full" data-l={numbers[index]}>
                    {millions(amount)}
                  </TableCell>
                ))}
                <TableCell role="cell" className="mp-num mp-strong c-full" data-l={texts.total}>
                  {millions(total)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <p className="mp-small mp-muted">
        {texts.unit} {texts.sources(sources)}
      </p>
    </>
  );
}
