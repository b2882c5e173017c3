import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { capital } from './format';
import { nl } from './nl';
import { usePersonName } from './person-name';
import { TableHeads } from './table-heads';
import type { LoadRow, WorkLoad } from './work-view';

const texts = nl.work;

interface WorkLoadTableProps {
  readonly load: WorkLoad;
  readonly labelledBy: string;
}

/** `2016-03` as `mrt 2016`, for a narrow column. */
const short = (month: string): string => `${texts.months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** How much each has to do, by month; the fuller a month, the darker. */
export const WorkLoadTable = ({ load: { months, rows }, labelledBy }: WorkLoadTableProps) => {
  const personName = usePersonName();
  const nameOf = ({ assessor }: LoadRow) => (assessor === null ? texts.ofNobody : personName(assessor));
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const heads = months.map((month) => capital(short(month)));
  return (
    <Table role="table" className="mp-dense mp-cards mp-months" aria-labelledby={labelledBy}>
      <TableHeads heads={[texts.person, ...heads, texts.total]} numeric={[...heads, texts.total]} />
      <TableBody role="rowgroup">
        {rows.map((row) => (
          <TableRow role="row" key={row.assessor}>
            <TableHeaderCell scope="row" role="rowheader">
              {nameOf(row)}
            </TableHeaderCell>
            {row.counts.map((count, index) => (
              <TableCell
                role="cell"
                key={months[index]}
                className={`mp-num c-full${count === 0 ? ' mp-opt mp-muted' : ''}`}
                data-l={heads[index]}
              >
                <span className="mp-months__n">{count}</span>
                <span className="mp-months__bar" aria-hidden="true">
                  <i style={{ blockSize: `${(100 * count) / most}%` }} />
                </span>
              </TableCell>
            ))}
            <TableCell role="cell" className="mp-num c-days mp-strong">
              {row.total}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
