import type { KeyFigure } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { Chip } from '../chip';
import { formatDay, formatMoney, formatNumber } from '../format';
import { nl } from '../nl';
import { TableHeads } from '../table-heads';

const texts = nl.institutionReports;

const periodOf = (period: string): string =>
  /^\d{4}-\d{4}$/.test(period)
    ? texts.schoolYear(period)
    : /^\d{4}-\d\d-\d\d$/.test(period)
      ? texts.countDay(formatDay(period))
      : period;

const valueOf = ({ figure, value }: KeyFigure): string =>
  value === null
    ? texts.suppressed
    : figure === 'nationalContribution'
      ? formatMoney(value)
      : formatNumber(figure === 'studyValue' ? Number(value).toFixed(2) : value);

const Figures = ({ figures, label }: { readonly figures: readonly KeyFigure[]; readonly label: string }) => (
  <Table role="table" className="mp-cards mp-sum" aria-label={label}>
    <TableHeads heads={[texts.figure, texts.period, texts.value, texts.source]} numeric={[texts.value]} />
    <TableBody role="rowgroup">
      {figures.map((each) => (
        <TableRow role="row" key={`${each.figure} ${each.period}`}>
          <TableHeaderCell scope="row" role="rowheader">
            {texts.names[each.figure]}
          </TableHeaderCell>
          <TableCell role="cell" className="c-full" data-l={texts.period}>
            {periodOf(each.period)}
          </TableCell>
          <TableCell
            role="cell"
            className={each.value === null ? 'mp-num c-full mp-muted' : 'mp-num c-full'}
            data-l={texts.value}
          >
            {valueOf(each)}
          </TableCell>
          <TableCell role="cell" className="c-full mp-muted" data-l={texts.source}>
            {each.illustrative ? <Chip>{nl.dossier.illustrativeShort}</Chip> : each.source}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

/** The latest of each figure, and the earlier ones where somebody asks for them. @param figures the latest period first */
export function KeyFiguresTable({ figures }: { readonly figures: readonly KeyFigure[] }) {
  if (figures.length === 0) return <p className="mp-muted">{texts.noFigures}</p>;
  const latest = [...new Map(figures.toReversed().map((each) => [each.figure, each])).values()];
  const first = figures.filter((each) => latest.includes(each));
  const older = figures.filter((each) => !latest.includes(each));
  return (
    <>
      <Figures figures={first} label={texts.figures} />
      {older.length > 0 && (
        <details>
          <summary>{texts.older}</summary>
          <Figures figures={older} label={texts.older} />
        </details>
      )}
    </>
  );
}
