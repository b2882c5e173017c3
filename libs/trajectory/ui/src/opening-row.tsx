import { TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { Icon } from './icon';
import { Loading } from './loading';

interface OpeningRowProps {
  readonly label: ReactNode;
  /** The other cells. */
  readonly children: ReactNode;
  /** How many columns the table has. */
  readonly columns: number;
  readonly inside: ReactNode;
  /** Cells before the one that opens. */
  readonly before?: ReactNode;
  readonly className?: string;
}

/** A row of a table that shows more below itself when its first word is pressed. */
export function OpeningRow({ label, children, columns, inside, before, className = '' }: OpeningRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <TableRow role="row" className={open ? `${className} has-open` : className}>
        {before}
        <TableHeaderCell scope="row" role="rowheader">
          <button
            type="button"
            className="mp-open"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Icon name="down" />
            {label}
          </button>
        </TableHeaderCell>
        {children}
      </TableRow>
      <TableRow role="row" id={id} hidden={!open}>
        <TableCell role="cell" colSpan={columns} className="c-full">
          {open && <Suspense fallback={<Loading />}>{inside}</Suspense>}
        </TableCell>
      </TableRow>
    </>
  );
}
