import { TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { Chip } from './chip';
import { formatDay } from './format';
import { Icon } from './icon';
import { nl } from './nl';
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

/** One institution. The roles are written out, because as a card it would lose those of a table. */
export function OverviewLine({ row }: { readonly row: OverviewRow }) {
  const { item, lastDay, moreLate } = row;
  return (
    <TableRow role="row" className={row.urgency === null ? '' : tones[row.urgency]}>
      <TableHeaderCell scope="row" role="rowheader">
        <AppLink href={`/trajecten/${item.brin}`}>{item.name}</AppLink>
        {item.predecessors.length > 0 && (
          <small className="mp-muted"> {nl.overview.goesOnFor(item.predecessors)}</small>
        )}
      </TableHeaderCell>
      <TableCell role="cell" className="mp-brin mp-opt mp-opt--3">
        {item.brin}
      </TableCell>
      <TableCell role="cell" className="c-full">
        <StepWord row={row} />
      </TableCell>
      <TableCell role="cell" className="mp-opt mp-opt--1">
        <PathStones item={item} step={row.step} />
      </TableCell>
      <TableCell role="cell" className="c-full" data-l={columns.turn}>
        {row.turn}
      </TableCell>
      <TableCell role="cell" className="mp-cut" title={moreLate > 0 ? nl.overview.moreLate(moreLate) : undefined}>
        {row.deadline}
        {moreLate > 0 && (
          <span className="mp-muted">
            <span aria-hidden="true"> +{moreLate}</span>
            <span className="mp-vh">, {nl.overview.moreLate(moreLate)}</span>
          </span>
        )}
      </TableCell>
      <TableCell role="cell" className="mp-num">
        {lastDay === null ? '' : formatDay(lastDay)}
      </TableCell>
      <TableCell role="cell" className="mp-num c-days">
        <Days row={row} />
      </TableCell>
      <TableCell role="cell" className="mp-muted mp-opt mp-opt--2">
        {row.excellence}
      </TableCell>
      <TableCell role="cell" className="mp-muted mp-opt mp-opt--3">
        {row.accountManager}
      </TableCell>
    </TableRow>
  );
}
