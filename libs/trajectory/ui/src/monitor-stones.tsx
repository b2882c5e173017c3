import { Heading3, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import type { ProgressPanel } from './monitor-progress';
import { nl } from './nl';
import { TableHeads } from './table-heads';

/** One stone for each institution, and the numbers as a table. */
export const MonitorStones = ({ title, hint, groups }: ProgressPanel) => (
  <section className="mp-panel" aria-label={title}>
    <Heading3>{title}</Heading3>
    <p className="mp-small mp-muted">{hint}</p>
    <div className="mp-stones" aria-hidden="true">
      {groups.flatMap(({ label, stone, count }) =>
        Array.from({ length: count }, (_, index) => <i key={`${label} ${index}`} className={`mp-stone--${stone}`} />),
      )}
    </div>
    <Table role="table" aria-label={title}>
      <TableHeads
        heads={[nl.monitor.progress.state, nl.monitor.progress.count]}
        numeric={[nl.monitor.progress.count]}
      />
      <TableBody role="rowgroup">
        {groups.map(({ label, stone, count }) => (
          <TableRow role="row" key={label}>
            <TableHeaderCell scope="row" role="rowheader">
              <span className="mp-stonekey" aria-hidden="true">
                <i className={`mp-stone--${stone}`} />
              </span>
              {label}
            </TableHeaderCell>
            <TableCell role="cell" className="mp-num mp-strong">
              {count}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </section>
);
