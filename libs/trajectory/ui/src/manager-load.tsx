import type { Person, RegisteredInstitution } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { nl } from './nl';
import { TableHeads } from './table-heads';

const texts = nl.managers;

/** How many institutions each account manager has, the most first; who has none is there too. */
export function loadOf(items: readonly RegisteredInstitution[], people: readonly Person[]) {
  const counts = Map.groupBy(items, ({ accountManager }) => accountManager);
  const ids = new Set<string | null>([
    ...people.flatMap(({ id, role }) => (role === 'accountManager' ? [id] : [])),
    ...[...counts.keys()].filter((id) => id !== null),
  ]);
  return [...ids]
    .map((id) => ({ id, count: counts.get(id)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count || ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

interface ManagerLoadProps {
  readonly rows: ReturnType<typeof loadOf>;
  readonly nameOf: (id: string | null) => string;
  readonly labelledBy: string;
}

export const ManagerLoad = ({ rows, nameOf, labelledBy }: ManagerLoadProps) => (
  <Table role="table" aria-labelledby={labelledBy}>
    <TableHeads heads={[texts.person, texts.count]} numeric={[texts.count]} />
    <TableBody role="rowgroup">
      {rows.map(({ id, count }) => (
        <TableRow key={id} role="row">
          <TableHeaderCell scope="row" role="rowheader">
            {nameOf(id)}
          </TableHeaderCell>
          <TableCell role="cell" className="mp-num">
            {count}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
