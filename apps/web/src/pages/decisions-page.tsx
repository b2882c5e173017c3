import { viewRights } from '@mijlpaal/trajectory-contract';
import { AppLink, Empty, nl } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Heading1, Heading2 } from '@utrecht/component-library-react';
import { applicationsQuery } from '../api/decisions';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { DecideExcellence } from './decide-excellence';
import { NoRights } from './no-rights';
import { OtherDecisions } from './other-decisions';
import { Part } from './part';

/** `/besluiten`: what waits for the minister. */
export function DecisionsPage() {
  const texts = nl.decisions;
  useTitle(texts.title);
  const { role } = useSession().session;
  const maySee = viewRights.excellenceApplications.some((each) => each === role);
  const applications = useQuery({ ...applicationsQuery, enabled: maySee });
  if (!maySee) return <NoRights title={texts.noRights} />;
  const { title, lead, count, emptyTitle, emptyText } = texts.excellence;
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{texts.lead}</p>
        </div>
        {applications.data && <p role="status">{count(applications.data.length)}</p>}
      </div>
      <section className="mp-panel mp-stack" aria-labelledby="excellentie">
        <Heading2 id="excellentie">{title}</Heading2>
        <p className="mp-small mp-muted">{lead}</p>
        <Part query={applications}>
          {(items) => (
            <>
              {items.length === 0 && (
                <Empty title={emptyTitle}>
                  <p>{emptyText}</p>
                </Empty>
              )}
              <DecideExcellence applications={items} />
            </>
          )}
        </Part>
      </section>
      <OtherDecisions role={role} />
      <section className="mp-panel mp-stack" aria-labelledby="meer">
        <Heading2 id="meer">{texts.more}</Heading2>
        <ul className="mp-list">
          <li>
            <AppLink href="/betaalrondes">{texts.runs}</AppLink>
          </li>
          <li>
            <AppLink href="/rapportages">{texts.reports}</AppLink>
          </li>
          <li>
            <AppLink href="/tussentijdse-evaluatie">{texts.midterm.title}</AppLink>
          </li>
        </ul>
      </section>
    </>
  );
}
