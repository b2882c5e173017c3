import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import {
  Heading3,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { DeadlineDays } from './deadline-days';
import { capital, formatDay, formatMonth } from './format';
import { nl } from './nl';

const { calendar: texts } = nl;

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
  <TableHeader role="rowgroup">
    <TableRow role="row">
      {(isOne ? [texts.deadline] : [texts.institution, texts.brin, texts.deadline]).map((head) => (
        <TableHeaderCell key={head} scope="col" role="columnheader">
          {head}
        </TableHeaderCell>
      ))}
      <TableHeaderCell scope="col" role="columnheader">
        {texts.who}
      </TableHeaderCell>
      {[texts.lastDay, texts.days].map((head) => (
        <TableHeaderCell key={head} scope="col" role="columnheader" className="mp-num">
          {head}
        </TableHeaderCell>
      ))}
    </TableRow>
  </TableHeader>
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
