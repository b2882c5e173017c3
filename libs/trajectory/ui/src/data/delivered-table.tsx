import type { DeliveredItem } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from '../app-link';
import { Chip } from '../chip';
import { formatDay } from '../format';
import { nl } from '../nl';
import { TableHeads } from '../table-heads';
import { aboutOf, type DeliveredKind, valuesSaid } from './delivered';

interface DeliveredTableProps {
  readonly kind: DeliveredKind;
  readonly items: readonly DeliveredItem[];
  /** Where each is corrected; null: who looks may not. */
  readonly correctHref: ((item: DeliveredItem) => string) | null;
  readonly labelledBy: string;
}

/** What counts of what was said, where it comes from, and how often it was another. */
export function DeliveredTable({ kind, items, correctHref, labelledBy }: DeliveredTableProps) {
  const { about, values, source, on, act } = nl.data.columns;
  return (
    <Table role="table" className="mp-cards" aria-labelledby={labelledBy}>
      <TableHeads heads={[about, values, source, on, ...(correctHref ? [act] : [])]} numeric={[on]} />
      <TableBody role="rowgroup">
        {items.map((item) => {
          const what = aboutOf(kind, item);
          return (
            <TableRow role="row" key={`${item.brin} ${item.period} ${item.about}`}>
              <TableHeaderCell scope="row" role="rowheader">
                {what}
              </TableHeaderCell>
              <TableCell role="cell" className="c-full" data-l={values}>
                {valuesSaid(item.values)} {item.illustrative && <Chip>{nl.data.illustrative}</Chip>}
              </TableCell>
              <TableCell role="cell" className="c-full" data-l={source}>
                {item.source}
                {item.corrections.length > 0 && (
                  <p className="mp-small mp-muted">{nl.data.correctedTimes(item.corrections.length)}</p>
                )}
                {item.replaced.length > 0 && (
                  <p className="mp-small mp-muted">{nl.data.replacedTimes(item.replaced.length)}</p>
                )}
              </TableCell>
              <TableCell role="cell" className="mp-num c-full" data-l={on}>
                {formatDay(item.recordedOn)}
              </TableCell>
              {correctHref && (
                <TableCell role="cell" className="c-full">
                  <AppLink href={correctHref(item)}>
                    {nl.data.correct}
                    <span className="mp-vh">: {what}</span>
                  </AppLink>
                </TableCell>
              )}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
