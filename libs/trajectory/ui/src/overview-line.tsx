import { TableCell, type TableCellProps, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
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

/** A place in the grid that the keys can go to. */
const Cell = (props: TableCellProps) => <TableCell role="gridcell" tabIndex={-1} {...props} />;

const cells: Readonly<Record<Exclude<Column, 'name'>, (props: LineProps) => ReactNode>> = {
  brin: ({ row }) => <Cell className="mp-brin mp-opt mp-opt--3">{row.item.brin}</Cell>,
  step: ({ row }) => (
    <Cell className="c-full">
      <StepWord row={row} />
    </Cell>
  ),
  path: ({ row }) => (
    <Cell className="mp-opt mp-opt--1">
      <PathStones item={row.item} step={row.step} />
    </Cell>
  ),
  turn: ({ row }) => (
    <Cell className="c-full" data-l={columns.turn}>
      {row.turn}
    </Cell>
  ),
  deadline: ({ row: { deadline, moreLate } }) => (
    <Cell className="mp-cut" title={moreLate > 0 ? nl.overview.moreLate(moreLate) : undefined}>
      {deadline}
      {moreLate > 0 && (
        <span className="mp-muted">
          <span aria-hidden="true"> +{moreLate}</span>
          <span className="mp-vh">, {nl.overview.moreLate(moreLate)}</span>
        </span>
      )}
    </Cell>
  ),
  lastDay: ({ row: { lastDay } }) => <Cell className="mp-num">{lastDay === null ? '' : formatDay(lastDay)}</Cell>,
  days: ({ row }) => (
    <Cell className="mp-num c-days" data-l={columns.days}>
      <Days row={row} />
    </Cell>
  ),
  excellence: ({ row }) => <Cell className="mp-muted mp-opt mp-opt--2">{row.excellence}</Cell>,
  accountManager: ({ row }) => <Cell className="mp-muted mp-opt mp-opt--3">{row.accountManager}</Cell>,
  type: ({ row }) => <Cell>{row.item.type}</Cell>,
  province: ({ row }) => <Cell>{row.item.province}</Cell>,
  phase: ({ row }) => <Cell>{nl.phase[row.item.phase]}</Cell>,
  money: ({ money }) => (
    <Cell className="mp-num" data-l={columns.money}>
      {money === null || money.total === null ? (
        <span className="mp-muted">{nl.overview.moneyNotYet}</span>
      ) : (
        <>
          {!money.isAll && <span className="mp-muted">{nl.overview.moneyPartly} </span>}
          {formatMoney(money.total)}
        </>
      )}
    </Cell>
  ),
};

/**
 * One institution. The roles are written out, because as a card it would lose its own.
 * A filter changes which lines there are, not what they say: a line that stays is not made again.
 */
export const OverviewLine = memo(function OverviewLine(props: LineProps) {
  const { row, fresh } = props;
  const { item } = row;
  return (
    <TableRow role="row" className={row.urgency === null ? '' : tones[row.urgency]}>
      <TableHeaderCell scope="row" role="rowheader">
        <AppLink href={`/trajecten/${item.brin}`} tabIndex={-1}>
          {item.name}
        </AppLink>
        {fresh && <small className="mp-fresh"> {nl.overview.justNow}</small>}
        {item.predecessors.length > 0 && (
          <small className="mp-muted"> {nl.overview.goesOnFor(item.predecessors)}</small>
        )}
      </TableHeaderCell>
      {props.columns.map((column) => column !== 'name' && <Fragment key={column}>{cells[column](props)}</Fragment>)}
    </TableRow>
  );
});
