import { Link, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { formatDay } from './format';
import { nl } from './nl';
import { TableHeads } from './table-heads';

interface MonitorDataProps {
  readonly asOf: string;
  readonly licence: string | null;
  /** Where a list is, by its name in the address. */
  readonly hrefOf: (list: 'institutions' | 'ceilings' | 'indicator-figures', format: 'csv' | 'json') => string;
}

/** The same as files, and what others may do with them. */
export function MonitorData({ asOf, licence, hrefOf }: MonitorDataProps) {
  const texts = nl.monitor.data;
  const lists = [
    ['institutions', texts.institutions],
    ['ceilings', texts.ceilings],
    ['indicator-figures', texts.indicators],
  ] as const;
  return (
    <>
      <p>
        {licence === null ? texts.noLicence : texts.licence(licence)} {texts.freshness(formatDay(asOf))}
      </p>
      <ul className="mp-files">
        {lists.map(([list, name]) => (
          <li key={list}>
            <Link href={hrefOf(list, 'csv')} download>
              {texts.csv(name)}
            </Link>
            <Link href={hrefOf(list, 'json')}>{texts.json(name)}</Link>
          </li>
        ))}
      </ul>
      <details>
        <summary>{texts.fields}</summary>
        <p>{texts.fieldsText}</p>
        <Table role="table" className="mp-cards" aria-label={texts.fields}>
          <TableHeads heads={[texts.field, texts.means]} numeric={[]} />
          <TableBody role="rowgroup">
            {Object.entries(texts.meaning).map(([field, meaning]) => (
              <TableRow role="row" key={field}>
                <TableHeaderCell scope="row" role="rowheader" lang="en">
                  {field}
                </TableHeaderCell>
                <TableCell role="cell" className="c-full">
                  {meaning}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </details>
    </>
  );
}
