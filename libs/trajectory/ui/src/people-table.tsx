import type { Person } from '@mijlpaal/trajectory-contract';
import { Button, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { useState } from 'react';
import { formatDay } from './format';
import { nl } from './nl';
import { TableHeads } from './table-heads';

const texts = nl.managers;

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly onRemove: (person: Person) => void;
  readonly labelledBy: string;
}

/** Everybody whom the register knows; who is removed is asked about once more. */
export function PeopleTable({ people, onRemove, labelledBy }: PeopleTableProps) {
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Table role="table" className="mp-dense mp-cards" aria-labelledby={labelledBy}>
      <TableHeads heads={[texts.name, texts.role, texts.email, texts.seen, texts.act]} numeric={[]} />
      <TableBody role="rowgroup">
        {people.map((person) => (
          <TableRow key={person.id} role="row">
            <TableHeaderCell scope="row" role="rowheader" className="c-full">
              {person.name}
            </TableHeaderCell>
            <TableCell role="cell" className="c-full" data-l={texts.role}>
              {[nl.role[person.role], ...person.institutions].join(' ')}
            </TableCell>
            <TableCell role="cell" className="c-full" data-l={texts.email}>
              {person.email ?? '–'}
            </TableCell>
            <TableCell role="cell" className="c-full" data-l={texts.seen}>
              {person.lastSeenAt === null ? texts.never : formatDay(person.lastSeenAt.slice(0, 10))}
            </TableCell>
            <TableCell role="cell" className="c-full">
              {asked === person.id ? (
                <span className="mp-row">
                  <Button appearance="secondary-action-button" onClick={() => onRemove(person)}>
                    {texts.sure(person.name)}
                  </Button>
                  <Button appearance="subtle-button" onClick={() => setAsked(null)}>
                    {texts.keep}
                  </Button>
                </span>
              ) : (
                <Button
                  appearance="subtle-button"
                  aria-label={texts.removeOf(person.name)}
                  onClick={() => setAsked(person.id)}
                >
                  {texts.remove}
                </Button>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
