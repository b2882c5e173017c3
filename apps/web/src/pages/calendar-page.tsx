import { commandRights, viewRights } from '@mijlpaal/trajectory-contract';
import { Empty, nl } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Heading1 } from '@utrecht/component-library-react';
import { firstOpenQuery, trajectoriesQuery } from '../api/trajectories';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { Calendar } from './calendar';
import { NoRights } from './no-rights';
import { Part } from './part';
import { SubscribeCalendar } from './subscribe-calendar';

const texts = nl.calendar;

/** `/kalender`: every deadline that this person may see. */
export function CalendarPage() {
  useTitle(texts.title);
  const view = useSearch({ from: '/kalender' });
  const { role, actor, institution } = useSession().session;
  const maySee = viewRights.deadlines.some((each) => each === role);
  const hasPortfolio = role === 'accountManager';
  const firstOpen = useQuery({ ...firstOpenQuery, enabled: maySee });
  const trajectories = useQuery({ ...trajectoriesQuery, enabled: hasPortfolio });
  if (!maySee) return <NoRights title={texts.noRights} />;
  const own = trajectories.data?.filter(({ accountManager }) => accountManager === actor).map(({ brin }) => brin);
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{institution === null ? texts.lead : texts.ownLead}</p>
        </div>
      </div>
      {trajectories.isError && <p className="mp-small mp-soon">{texts.portfolioMissing}</p>}
      <Part query={firstOpen}>
        {(first) =>
          first.length === 0 ? (
            <Empty title={texts.emptyTitle}>
              <p>{texts.emptyText}</p>
            </Empty>
          ) : (
            <Calendar
              first={first}
              view={view}
              isOne={institution !== null}
              hasPortfolio={hasPortfolio}
              own={own ? new Set<string>(own) : null}
            />
          )
        }
      </Part>
      {commandRights.calendars.some((each) => each === role) && <SubscribeCalendar view={view} />}
    </>
  );
}
