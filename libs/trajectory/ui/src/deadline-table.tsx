import type { DeadlinePassport } from '@mijlpaal/trajectory-contract';
import { Heading2, Table, TableBody, TableCell } from '@utrecht/component-library-react';
import { lazy } from 'react';
import { DeadlineDays } from './deadline-days';
import { formatDay } from './format';
import { nl } from './nl';
import { OpeningRow } from './opening-row';
import { TableHeads } from './table-heads';

const texts = nl.deadlines;

/** Comes when somebody asks where a deadline comes from. */
const Passport = lazy(async () => ({ default: (await import('./passport')).Passport }));

const Row = ({ deadline }: { readonly deadline: DeadlinePassport }) => (
  <OpeningRow label={nl.deadlineInFull(deadline.id)} columns={4} inside={<Passport deadline={deadline} />}>
    <TableCell role="cell" className="c-full" data-l={texts.who}>
      {nl.role[deadline.turn]}
    </TableCell>
    <TableCell role="cell" className="mp-num c-full" data-l={nl.dossier.lastDay}>
      {formatDay(deadline.lastDay)}
    </TableCell>
    <TableCell role="cell" className="mp-num c-full" data-l={deadline.state === 'closed' ? texts.closedOn : texts.days}>
      <DeadlineDays deadline={deadline} />
    </TableCell>
  </OpeningRow>
);

interface RowsProps {
  readonly items: readonly DeadlinePassport[];
  readonly label: string;
  readonly last: string;
}

const Rows = ({ items, label, last }: RowsProps) => (
  <Table role="table" className="mp-cards" aria-label={label}>
    <TableHeads heads={[texts.deadline, texts.who, nl.dossier.lastDay, last]} numeric={[nl.dossier.lastDay, last]} />
    <TableBody role="rowgroup">
      {items.map((deadline) => (
        <Row key={deadline.id} deadline={deadline} />
      ))}
    </TableBody>
  </Table>
);

/** Every deadline of a dossier: what is open first, what is done below a line that counts it. */
export function DeadlineTable({ deadlines }: { readonly deadlines: readonly DeadlinePassport[] }) {
  const byDay = [...deadlines].sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
  const waiting = byDay.filter(({ state }) => state !== 'closed');
  const closed = byDay.filter(({ state }) => state === 'closed');
  const late = closed.filter(({ closedLate }) => closedLate).length;
  const ended = closed.filter((one) => one.ended).length;
  const countText = texts.closedDeadlines(closed.length - late - ended, late, ended);
  return (
    <section className="mp-panel mp-stack" aria-labelledby="termijnen">
      <div className="mp-panel__head">
        <Heading2 id="termijnen">{texts.deadlines}</Heading2>
        <p className="mp-small mp-muted">{texts.deadlinesLead}</p>
      </div>
      {deadlines.length === 0 && <p className="mp-muted">{texts.noDeadlines}</p>}
      {waiting.length > 0 && <Rows items={waiting} label={texts.openDeadlines} last={texts.days} />}
      {deadlines.length > 0 && waiting.length === 0 && <p className="mp-muted">{nl.dossier.nothingOpen}</p>}
      {closed.length > 0 && (
        <details>
          <summary>{countText}</summary>
          <Rows items={closed} label={countText} last={texts.closedOn} />
        </details>
      )}
    </section>
  );
}
