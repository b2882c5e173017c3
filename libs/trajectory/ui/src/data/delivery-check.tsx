import type { DeliveryPreview } from '@mijlpaal/trajectory-contract';
import { Heading2, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { inWords } from '../form/mistakes';
import { Icon } from '../icon';
import { nl } from '../nl';
import { TableHeads } from '../table-heads';

/** What can be wrong with a file, and with a figure in it. */
export const DELIVERY_RULES = [...nl.deliveries.rules, ...nl.data.rules];
/** So many mistakes are shown; who has more mends the file first. */
const SHOWN = 100;

/** What is in a file, and each mistake in it with its row, its column and what stands there. */
export function DeliveryCheck({
  preview: { rows, good, bad, facts, encoding, separator },
}: {
  readonly preview: DeliveryPreview;
}) {
  const { row, column, value, message } = nl.deliveries.badColumns;
  return (
    <>
      {encoding !== null && separator !== null && (
        <p>{nl.deliveries.read(rows, encoding.toUpperCase(), nl.deliveries.separators[separator])}</p>
      )}
      <p>
        <Icon name="check" /> {nl.deliveries.good(good)} {good > 0 && nl.deliveries.facts(facts.length)}
      </p>
      {bad.length > 0 && (
        <>
          <Heading2 className="mp-h-small">
            <Icon name="late" /> {nl.deliveries.bad(bad.length)}
          </Heading2>
          <Table role="table" className="mp-cards" aria-label={nl.deliveries.bad(bad.length)}>
            <TableHeads heads={[row, column, value, message]} numeric={[]} />
            <TableBody role="rowgroup">
              {bad.slice(0, SHOWN).map((one, at) => (
                // a row may have several mistakes, also alike
                <TableRow role="row" key={at}>
                  <TableHeaderCell scope="row" role="rowheader">
                    {one.row}
                  </TableHeaderCell>
                  <TableCell role="cell" className="c-full" data-l={column}>
                    {nl.data.names[one.column] ?? one.column}
                  </TableCell>
                  <TableCell role="cell" className="c-full mp-long" data-l={value}>
                    {one.value === null || one.value === '' ? nl.deliveries.empty : one.value}
                  </TableCell>
                  <TableCell role="cell" className="c-full" data-l={message}>
                    {inWords(one.message, DELIVERY_RULES)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </>
  );
}
