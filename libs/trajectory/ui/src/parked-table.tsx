import type { ParkedItem } from '@mijlpaal/trajectory-contract';
import { Button, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { nl } from './nl';
import { TableHeads } from './table-heads';
import { viewName } from './view-name';

const { parked: texts } = nl.operations;

/** What can be done about a stream that waits. */
export type Remedy = 'retry' | 'skip';

interface ParkedTableProps {
  readonly items: readonly ParkedItem[];
  /** An instant as people read it. */
  readonly when: (instant: string) => string;
  readonly onChoose: (item: ParkedItem, remedy: Remedy) => void;
}

/** Views that give the same reason are named together. */
function Reasons({ views }: Pick<ParkedItem, 'views'>) {
  const byReason = Map.groupBy(views, ({ reason }) => reason);
  return (
    <ul className="mp-list">
      {[...byReason].map(([reason, of]) => (
        <li key={reason}>{texts.reasonIn(of.map(({ view }) => viewName(view)).join(', '), reason)}</li>
      ))}
    </ul>
  );
}

/** Streams that wait, the first fact of each, and what to do about it. */
export const ParkedTable = ({ items, when, onChoose }: ParkedTableProps) => (
  <Table role="table" className="mp-cards" aria-label={texts.title}>
    <TableHeads
      heads={[texts.stream, texts.fact, texts.since, texts.waiting, texts.why, texts.act]}
      numeric={[texts.waiting]}
    />
    <TableBody role="rowgroup">
      {items.map((item) => (
        <TableRow role="row" key={`${item.stream} ${item.revision}`}>
          <TableHeaderCell scope="row" role="rowheader">
            {item.stream}
          </TableHeaderCell>
          <TableCell role="cell" className="c-full" data-l={texts.fact}>
            {texts.factOf(item.revision, item.type)}
          </TableCell>
          <TableCell role="cell" className="c-full" data-l={texts.since}>
            {when(item.since)}
          </TableCell>
          <TableCell role="cell" className="mp-num c-full" data-l={texts.waiting}>
            {item.waiting}
          </TableCell>
          <TableCell role="cell" className="c-full mp-long" data-l={texts.why}>
            <Reasons views={item.views} />
          </TableCell>
          <TableCell role="cell" className="c-full">
            <span className="mp-row">
              <Button
                appearance="secondary-action-button"
                aria-label={texts.retryOf(item.stream)}
                onClick={() => onChoose(item, 'retry')}
              >
                {texts.retry}
              </Button>
              <Button
                appearance="secondary-action-button"
                aria-label={texts.skipOf(item.stream)}
                onClick={() => onChoose(item, 'skip')}
              >
                {texts.skip}
              </Button>
            </span>
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
