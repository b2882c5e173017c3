import type { SectorFigure } from '@mijlpaal/trajectory-contract';
import { Heading3, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { useId } from 'react';
import { formatMoney } from './format';
import { Icon } from './icon';
import { nl } from './nl';
import { type FigureGroup, figureGroups, questionOf } from './sector-questions';
import { TableHeads } from './table-heads';

interface SectorFiguresTableProps {
  readonly figures: readonly SectorFigure[];
  /** What each is now, by its id; null: not asked. */
  readonly now: ReadonlyMap<string, unknown> | null;
}

function told(value: unknown): string {
  const texts = nl.reports;
  if (value === null || value === undefined) return texts.unknown;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  return typeof value === 'string' && value.includes('.') ? formatMoney(value) : String(value as number);
}

function Group({ name, figures, now }: FigureGroup & Pick<SectorFiguresTableProps, 'now'>) {
  const texts = nl.reports;
  const { columns } = texts;
  const id = useId();
  const numeric = [columns.then, ...(now === null ? [] : [columns.now])];
  return (
    <section className="mp-stack" aria-labelledby={id}>
      <Heading3 id={id} className="mp-h-small">
        {name}
      </Heading3>
      <Table role="table" className="mp-cards mp-sum" aria-labelledby={id}>
        <TableHeads heads={[columns.question, ...numeric]} numeric={numeric} />
        <TableBody role="rowgroup">
          {figures.map((figure) => (
            <TableRow role="row" key={figure.id}>
              <TableHeaderCell scope="row" role="rowheader">
                {questionOf(figure)}
              </TableHeaderCell>
              <TableCell role="cell" className="mp-num c-full" data-l={columns.then}>
                {told(figure.value)}
              </TableCell>
              {now !== null && (
                <TableCell role="cell" className="mp-num c-full" data-l={columns.now}>
                  {now.get(figure.id) !== figure.value && <Icon name="late" />} {told(now.get(figure.id))}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <details className="mp-code mp-small">
        <summary>
          {texts.how}
          <span className="mp-vh">: {name}</span>
        </summary>
        <dl className="mp-said">
          {figures.map((figure) => (
            <div key={figure.id}>
              <dt>{questionOf(figure)}</dt>
              <dd>
                <code>GET {figure.query}</code> {texts.field(figure.field)}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** Every figure of a report as the question that it answers, by subject; how to ask it stands folded behind it. */
export const SectorFiguresTable = ({ figures, now }: SectorFiguresTableProps) => (
  <div className="mp-figures">
    {figureGroups(figures).map((group) => (
      <Group key={group.name} {...group} now={now} />
    ))}
  </div>
);
