import { commandRights, type SystemStatus, viewRights } from '@mijlpaal/trajectory-contract';
import { AppLink, Icon, nl, ReminderCounts, SystemSummary } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Alert, Heading1, Heading2 } from '@utrecht/component-library-react';
import { statusQuery } from '../api/operations';
import { formatInstant } from '../format-instant';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { ParkedStreams } from './parked-streams';
import { NotForYou } from './not-for-you';
import { Part } from './part';
import { RebuildViews } from './rebuild-views';

const texts = nl.operations;
const timeOf = (at: number): string => formatInstant(new Date(at).toISOString()).split(', ')[1] ?? '';

function Waiting({ status }: { readonly status: SystemStatus }) {
  const { role } = useSession().session;
  const streams = new Set(status.parked.map(({ stream }) => stream)).size;
  return (
    <section className="mp-panel mp-stack" aria-labelledby="wacht">
      <Heading2 id="wacht">{texts.parked.title}</Heading2>
      <p className="mp-small mp-muted">{texts.parked.lead}</p>
      {viewRights.parked.some((each) => each === role) ? (
        <ParkedStreams />
      ) : (
        <p>{texts.parked.onlyOperator(streams)}</p>
      )}
    </section>
  );
}

function Operations() {
  const { role } = useSession().session;
  const query = useQuery(statusQuery);
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{texts.lead}</p>
          {viewRights.people.some((each) => each === role) && (
            <p>
              <AppLink href="/accountmanagers">{texts.toManagers}</AppLink>
            </p>
          )}
        </div>
        {query.data && !query.isError && (
          <p className="mp-small mp-tab">{texts.updated(timeOf(query.dataUpdatedAt))}</p>
        )}
      </div>
      {query.data && query.isError && (
        <Alert type="warning" icon={<Icon name="late" />}>
          <p className="mp-strong">{texts.oldTitle(timeOf(query.dataUpdatedAt))}</p>
          <p>{query.error.message}</p>
        </Alert>
      )}
      <Part query={query}>
        {(status) => (
          <>
            <SystemSummary status={status} />
            <Waiting status={status} />
            <RebuildViews views={status.views} may={commandRights.rebuilds.some((each) => each === role)} />
            <ReminderCounts counts={status.reminders} />
          </>
        )}
      </Part>
    </>
  );
}

/** `/beheer`: how the system is doing, without what is in dossiers. */
export function OperationsPage() {
  useTitle(texts.title);
  const { role } = useSession().session;
  return viewRights.status.some((each) => each === role) ? (
    <Operations />
  ) : (
    <NotForYou title={texts.noRights} why={texts.noRightsText} />
  );
}
