import { TableHeaderCell } from '@utrecht/component-library-react';
import { Icon } from './icon';
import type { OverviewSort, OverviewView } from './overview-address';

interface SortHeaderProps {
  readonly sort: OverviewSort;
  readonly label: string;
  readonly view: OverviewView;
  readonly onChange: (change: Partial<OverviewView>) => void;
  readonly numeric?: boolean;
  readonly className?: string;
}

/** A column heading of a grid that sorts; pressing it again turns the order round. */
export function SortHeader({ sort, label, view, onChange, numeric = false, className = '' }: SortHeaderProps) {
  const active = (view.sorteer ?? 'urgency') === sort;
  const down = active && view.richting === 'af';
  const change = {
    sorteer: sort === 'urgency' ? undefined : sort,
    richting: active && !down ? 'af' : undefined,
  } as const;
  return (
    <TableHeaderCell
      scope="col"
      role="columnheader"
      className={`${numeric ? 'mp-num ' : ''}${className}`}
      {...(active && { 'aria-sort': down ? ('descending' as const) : ('ascending' as const) })}
    >
      <button type="button" tabIndex={-1} onClick={() => onChange(change)}>
        {label}
        {active && (
          <span className={down ? 'mp-sort mp-sort--down' : 'mp-sort'}>
            <Icon name="up" />
          </span>
        )}
      </button>
    </TableHeaderCell>
  );
}
