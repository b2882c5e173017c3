import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { Heading3, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { DeadlineDays } from './deadline-days';
import { capital, formatDay, formatMonth } from './format';
import { nl } from './nl';
import { TableHeads } from './table-heads';

const texts = nl.calendar;

interface OfOne {
  /** Whether all is of one institution: its name would be the same on every line. */
  readonly isOne: boolean;
}

const Row = ({ deadline, isOne }: OfOne & { readonly deadline: DeadlineItem }) => (
  <TableRow role="row" className={deadline.late ? 'is-late' : ''}>
    <TableHeaderCell scope="row" role="rowheader">
      <AppLink href={`/trajecten/${deadline.brin}`}>{isOne ? nl.deadlineInFull(deadline.id) : deadline.name}</AppLink>
    </TableHeaderCell>
    {!isOne && (
      <>
        <TableCell role="cell" className="mp-brin mp-opt">
          {deadline.brin}
        </TableCell>
        <TableCell role="cell" className="c-full">
          {nl.deadlineInFull(deadline.id)}
        </TableCell>
      </>
    )}
    <TableCell role="cell" className="c-full" data-l={texts.who}>
      {nl.role[deadline.turn]}
    </TableCell>
    <TableCell role="cell" className="mp-num c-full" data-l={texts.lastDay}>
      {formatDay(deadline.lastDay)}
    </TableCell>
    <TableCell role="cell" className="mp-num c-days">
      <DeadlineDays deadline={deadline} />
    </TableCell>
  </TableRow>
);

const Heads = ({ isOne }: OfOne) => (
  <TableHeads
    heads={[...(isOne ? [] : [texts.institution, texts.brin]), texts.deadline, texts.who, texts.lastDay, texts.days]}
    numeric={[texts.lastDay, texts.days]}
  />
);

/** Deadlines one by one, a table a month. @param deadlines by last day */
export const CalendarList = ({ deadlines, isOne }: OfOne & { readonly deadlines: readonly DeadlineItem[] }) =>
  [...Map.groupBy(deadlines, ({ lastDay }) => formatMonth(lastDay))].map(([month, items]) => (
    <section key={month} className="mp-stack" aria-label={capital(month)}>
      <Heading3>{capital(month)}</Heading3>
      <Table role="table" className="mp-dense mp-cards" aria-label={capital(month)}>
        <Heads isOne={isOne} />
        <TableBody role="rowgroup">
          {items.map((deadline) => (
            <Row key={`${deadline.brin} ${deadline.id}`} deadline={deadline} isOne={isOne} />
          ))}
        </TableBody>
      </Table>
    </section>
  ));
