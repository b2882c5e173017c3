import { TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { Fragment, memo, type ReactNode } from 'react';
import { AppLink } from './app-link';
import { Chip } from './chip';
import { formatDay, formatMoney } from './format';
import { Icon } from './icon';
import { nl } from './nl';
import type { Column } from './overview-columns';
import type { SoFar } from './funding-so-far';
import type { OverviewRow } from './overview-row';
import { PathStones } from './path-stones';

const { columns } = nl.overview;

/** The step in a word; a chip when someone must do something now. */
function StepWord({ row }: { readonly row: OverviewRow }) {
  if (row.item.successorAwaitedSince !== null) return <Chip tone="soon" icon="clock" children={row.step} />;
  if (row.urgency === 'late') return <Chip tone="late" icon="late" children={row.step} />;
  if (row.urgency === 'told') return <Chip tone="soon" icon="clock" children={row.step} />;
  return (
    <span className="mp-plain">
      <Icon name={row.icon} />
      {row.step}
    </span>
  );
}

function Days({ row }: { readonly row: OverviewRow }) {
  if (row.urgency === null) return row.days;
  return (
    <span className={row.urgency === 'late' ? 'mp-late' : 'mp-soon'}>
      {row.urgency !== 'told' && <Icon name={row.urgency === 'late' ? 'late' : 'clock'} />} {row.days}
    </span>
  );
}

const tones = { late: 'is-late', told: 'is-soon', soon: '' } as const;

interface LineProps {
  readonly row: OverviewRow;
  readonly columns: readonly Column[];
  /** What it is entitled to in the year shown; null: not known. */
  readonly money: SoFar | null;
  /** Somebody changed it a moment ago. */
  readonly fresh: boolean;
}

const cells: Readonly<Record<Exclude<Column, 'name'>, (props: LineProps) => ReactNode>> = {
  brin: ({ row }) => (
    <TableCell role="cell" className="mp-brin mp-opt mp-opt--3">
      {row.item.brin}
    </TableCell>
  ),
  step: ({ row }) => (
    <TableCell role="cell" className="c-full">
      <StepWord row={row} />
    </TableCell>
  ),
  path: ({ row }) => (
    <TableCell role="cell" className="mp-opt mp-opt--1">
      <PathStones item={row.item} step={row.step} />
    </TableCell>
  ),
  turn: ({ row }) => (
    <TableCell role="cell" className="c-full" data-l={columns.turn}>
      {row.turn}
    </TableCell>
  ),
  deadline: ({ row: { deadline, moreLate } }) => (
    <TableCell role="cell" className="mp-cut" title={moreLate > 0 ? nl.overview.moreLate(moreLate) : undefined}>
      {deadline}
      {moreLate > 0 && (
        <span className="mp-muted">
          <span aria-hidden="true"> +{moreLate}</span>
          <span className="mp-vh">, {nl.overview.moreLate(moreLate)}</span>
        </span>
      )}
    </TableCell>
  ),
  lastDay: ({ row: { lastDay } }) => (
    <TableCell role="cell" className="mp-num">
      {lastDay === null ? '' : formatDay(lastDay)}
    </TableCell>
  ),
  days: ({ row }) => (
    <TableCell role="cell" className="mp-num c-days" data-l={columns.days}>
      <Days row={row} />
    </TableCell>
  ),
  excellence: ({ row }) => (
    <TableCell role="cell" className="mp-muted mp-opt mp-opt--2">
      {row.excellence}
    </TableCell>
  ),
  accountManager: ({ row }) => (
    <TableCell role="cell" className="mp-muted mp-opt mp-opt--3">
      {row.accountManager}
    </TableCell>
  ),
  type: ({ row }) => <TableCell role="cell">{row.item.type}</TableCell>,
  province: ({ row }) => <TableCell role="cell">{row.item.province}</TableCell>,
  phase: ({ row }) => <TableCell role="cell">{nl.phase[row.item.phase]}</TableCell>,
  money: ({ money }) => (
    <TableCell role="cell" className="mp-num" data-l={columns.money}>
      {money === null || money.total === null ? (
        <span className="mp-muted">{nl.overview.moneyNotYet}</span>
      ) : (
        <>
          {!money.isAll && <span className="mp-muted">{nl.overview.moneyPartly} </span>}
          {formatMoney(money.total)}
        </>
      )}
    </TableCell>
  ),
};

/**
 * One institution. The roles are written out, because as a card it would lose those of a table.
 * A filter changes which lines there are, not what they say: a line that stays is not made again.
 */
export const OverviewLine = memo(function OverviewLine(props: LineProps) {
  const { row, fresh } = props;
  const { item } = row;
  return (
    <TableRow role="row" className={row.urgency === null ? '' : tones[row.urgency]}>
      <TableHeaderCell scope="row" role="rowheader">
        <AppLink href={`/trajecten/${item.brin}`}>{item.name}</AppLink>
        {fresh && <small className="mp-fresh"> {nl.overview.justNow}</small>}
        {item.predecessors.length > 0 && (
          <small className="mp-muted"> {nl.overview.goesOnFor(item.predecessors)}</small>
        )}
      </TableHeaderCell>
      {props.columns.map((column) => column !== 'name' && <Fragment key={column}>{cells[column](props)}</Fragment>)}
    </TableRow>
  );
});
