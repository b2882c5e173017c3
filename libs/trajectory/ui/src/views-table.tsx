import type { ViewStatus } from '@mijlpaal/trajectory-contract';
import { Button, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { Chip } from './chip';
import { formatNumber } from './format';
import { nl } from './nl';
import { TableHeads } from './table-heads';
import { viewName } from './view-name';

const { views: texts } = nl.operations;

interface ViewsTableProps {
  readonly views: readonly ViewStatus[];
  /** An instant as people read it. */
  readonly when: (instant: string) => string;
  /** Asks for a new build of a view, or to throw away the one that is being built; null for who may only look. */
  readonly onAsk: ((view: string, what: 'rebuild' | 'cancel') => void) | null;
}

function Progress({ view, facts, factsLeft }: ViewStatus) {
  const all = facts === null || factsLeft === null ? null : facts + factsLeft;
  return (
    <>
      <Chip tone="now" icon="clock">
        {texts.building}
      </Chip>{' '}
      {facts === null || all === null ? (
        texts.unknown
      ) : (
        <>
          <progress value={facts} max={Math.max(1, all)} aria-label={texts.progressOf(viewName(view))} />{' '}
          {texts.progress(formatNumber(`${facts}`), formatNumber(`${all}`))}
        </>
      )}
    </>
  );
}

function State({ status, when }: Pick<ViewsTableProps, 'when'> & { readonly status: ViewStatus }) {
  if (status.state === 'building') return <Progress {...status} />;
  if (status.atHead) return <Chip icon="check">{texts.atHead}</Chip>;
  return (
    <Chip tone="soon" icon="clock">
      {status.behindSince === null ? texts.behind : texts.behindSince(when(status.behindSince))}
    </Chip>
  );
}

/** Every build of every view: how far it is, what waits in it, who folds it. */
export function ViewsTable({ views, when, onAsk }: ViewsTableProps) {
  const heads = [texts.version, texts.state, texts.facts, texts.parked, texts.leader];
  return (
    <Table role="table" className="mp-cards" aria-label={texts.title}>
      <TableHeads heads={[texts.name, ...heads, ...(onAsk ? [texts.act] : [])]} numeric={[texts.facts, texts.parked]} />
      <TableBody role="rowgroup">
        {views.map((status) => {
          const { view, version, build, state, facts, parkedStreams, leader } = status;
          const what = state === 'building' ? 'cancel' : 'rebuild';
          return (
            <TableRow role="row" key={`${view} ${build}`}>
              <TableHeaderCell scope="row" role="rowheader">
                {viewName(view)} {viewName(view) !== view && <small className="mp-muted">{view}</small>}
              </TableHeaderCell>
              <TableCell role="cell" className="c-full" data-l={texts.version}>
                {texts.build(version, build)}
              </TableCell>
              <TableCell role="cell" className="c-full" data-l={texts.state}>
                <State status={status} when={when} />
              </TableCell>
              <TableCell role="cell" className="mp-num c-full" data-l={texts.facts}>
                {facts === null ? nl.none : formatNumber(`${facts}`)}
              </TableCell>
              <TableCell role="cell" className="mp-num c-full" data-l={texts.parked}>
                {parkedStreams}
              </TableCell>
              <TableCell role="cell" className="c-full mp-long" data-l={texts.leader}>
                {leader ?? texts.nobody}
              </TableCell>
              {onAsk && (
                <TableCell role="cell" className="c-full">
                  <span className="mp-row">
                    <Button
                      appearance="secondary-action-button"
                      aria-label={what === 'cancel' ? texts.cancelOf(viewName(view)) : texts.rebuildOf(viewName(view))}
                      onClick={() => onAsk(view, what)}
                    >
                      {texts[what]}
                    </Button>
                  </span>
                </TableCell>
              )}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
