import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { Button, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { DeadlineDays } from './deadline-days';
import { formatDay } from './format';
import { nl } from './nl';
import { usePersonName } from './person-name';
import { TableHeads } from './table-heads';
import { taskName } from './task';

const texts = nl.work;
const calendar = nl.calendar;

interface WorkTableProps {
  readonly items: readonly DeadlineItem[];
  /** Who looks. */
  readonly actor: string;
  /** Whether who looks may claim and hand over. */
  readonly mayAct: boolean;
  /** Work is being claimed now. */
  readonly busy: boolean;
  /** Institutions whose work is to be claimed together, by BRIN. */
  readonly picked: ReadonlySet<string>;
  readonly labelledBy: string;
  /** Where a task is done. */
  readonly hrefOf: (item: DeadlineItem) => string;
  readonly onPick: (brin: string, picked: boolean) => void;
  readonly onClaim: (item: DeadlineItem) => void;
  readonly onHandOver: (item: DeadlineItem) => void;
}

type RowProps = Omit<WorkTableProps, 'items' | 'labelledBy'> & { readonly item: DeadlineItem };

const Row = ({ item, actor, mayAct, busy, picked, hrefOf, onPick, onClaim, onHandOver }: RowProps) => {
  const personName = usePersonName();
  return (
    <TableRow role="row" className={item.late ? 'is-late' : ''}>
      <TableHeaderCell scope="row" role="rowheader">
        {mayAct && item.assignee === null && (
          <input
            type="checkbox"
            className="utrecht-checkbox mp-pick"
            aria-label={texts.pickOf(item.name)}
            checked={picked.has(item.brin)}
            onChange={(event) => onPick(item.brin, event.target.checked)}
          />
        )}{' '}
        <AppLink href={`/trajecten/${item.brin}`}>{item.name}</AppLink>
      </TableHeaderCell>
      <TableCell role="cell" className="mp-brin mp-opt">
        {item.brin}
      </TableCell>
      <TableCell role="cell" className="c-full">
        {mayAct ? <AppLink href={hrefOf(item)}>{taskName(item)}</AppLink> : taskName(item)}
      </TableCell>
      <TableCell role="cell" className="mp-num c-full" data-l={calendar.lastDay}>
        {formatDay(item.lastDay)}
      </TableCell>
      <TableCell role="cell" className="mp-num c-days" data-l={calendar.days}>
        <DeadlineDays deadline={item} />
      </TableCell>
      <TableCell role="cell" className="c-full" data-l={texts.assignee}>
        {item.assignee === actor ? texts.me : personName(item.assignee)}
      </TableCell>
      {mayAct && (
        <TableCell role="cell" className="c-full">
          {item.assignee === null ? (
            <Button
              appearance="secondary-action-button"
              aria-label={texts.claimOf(item.name)}
              aria-disabled={busy}
              onClick={() => !busy && onClaim(item)}
            >
              {texts.claim}
            </Button>
          ) : (
            <Button
              appearance="subtle-button"
              aria-label={texts.handOverOf(item.name)}
              onClick={() => onHandOver(item)}
            >
              {texts.handOver}
            </Button>
          )}
        </TableCell>
      )}
    </TableRow>
  );
};

/** Tasks one by one, and what can be done about whose they are. */
export const WorkTable = ({ items, labelledBy, ...rest }: WorkTableProps) => (
  <Table role="table" className="mp-dense mp-cards mp-work" aria-labelledby={labelledBy}>
    <TableHeads
      heads={[
        texts.institution,
        texts.brin,
        texts.task,
        calendar.lastDay,
        calendar.days,
        texts.assignee,
        ...(rest.mayAct ? [texts.act] : []),
      ]}
      numeric={[calendar.lastDay, calendar.days]}
    />
    <TableBody role="rowgroup">
      {items.map((item) => (
        <Row key={`${item.brin} ${item.id}`} item={item} {...rest} />
      ))}
    </TableBody>
  </Table>
);
