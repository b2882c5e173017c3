import type { SectorFigure } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { capital, formatMoney } from './format';
import { Icon } from './icon';
import { nl } from './nl';
import { TableHeads } from './table-heads';

interface SectorFiguresTableProps {
  readonly figures: readonly SectorFigure[];
  /** What each is now, by its id; null: not asked. */
  readonly now: ReadonlyMap<string, unknown> | null;
}

/** `money.excellence.divided` as `Geld: excellentie, verdeeld`. */
function nameOf(id: string): string {
  const texts = nl.reports;
  const [subject = '', ...parts] = id.split('.');
  const words = parts.map(
    (part) => texts.parts[part] ?? (nl.component as Readonly<Record<string, string>>)[part]?.toLowerCase() ?? part,
  );
  // excellence is a subject and a component
  const said =
    subject === 'money' && parts[0] === 'excellence'
      ? [nl.component.excellence.toLowerCase(), ...words.slice(1)]
      : words;
  return `${texts.subjects[subject] ?? capital(subject)}: ${said.join(', ')}`;
}

function told(value: unknown): string {
  const texts = nl.reports;
  if (value === null || value === undefined) return texts.unknown;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  return typeof value === 'string' && value.includes('.') ? formatMoney(value) : String(value as number);
}

/** Every figure of a report with the question that it answers. */
export function SectorFiguresTable({ figures, now }: SectorFiguresTableProps) {
  const { columns, table } = nl.reports;
  const numeric = [columns.then, ...(now === null ? [] : [columns.now])];
  return (
    <Table role="table" className="mp-cards" aria-label={table}>
      <TableHeads heads={[columns.figure, ...numeric, columns.query]} numeric={numeric} />
      <TableBody role="rowgroup">
        {figures.map(({ id, value, query, field }) => (
          <TableRow role="row" key={id}>
            <TableHeaderCell scope="row" role="rowheader">
              {nameOf(id)}
            </TableHeaderCell>
            <TableCell role="cell" className="mp-num c-full" data-l={columns.then}>
              {told(value)}
            </TableCell>
            {now !== null && (
              <TableCell role="cell" className="mp-num c-full" data-l={columns.now}>
                {now.get(id) !== value && <Icon name="late" />} {told(now.get(id))}
              </TableCell>
            )}
            <TableCell role="cell" className="c-full mp-code" data-l={columns.query}>
              <code>
                {query} ({field})
              </code>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
