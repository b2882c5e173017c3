import { AppLink, formatDay, nl, PaymentItemsTable, PaymentSummary } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Heading1, Heading2 } from '@utrecht/component-library-react';
import { hasStatus } from '../api/problem';
import { paymentRunQuery } from '../api/payment-runs';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';
import { RunNotThere } from './run-not-there';

const texts = nl.payments;

/** `/betaalrondes/{run}`: a confirmed run with its differences and the decisions. */
export function PaymentRunPage() {
  const { run: id } = useParams({ from: '/betaalrondes/$run' });
  const { institution } = useSession().session;
  const query = useQuery(paymentRunQuery(id));
  const title = query.data && texts.runTitle(nl.component[query.data.component], query.data.year, query.data.number);
  useTitle(title ?? texts.title);
  if (hasStatus(query.error, 404)) return <RunNotThere />;
  if (hasStatus(query.error, 403)) return <NoRights title={texts.noRights} />;
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{title ?? texts.title}</Heading1>
          {query.data && <p>{texts.runLead(formatDay(query.data.confirmedOn))}</p>}
        </div>
        <p>
          <AppLink href="/betaalrondes">{texts.toAll}</AppLink>
        </p>
      </div>
      <Part query={query}>
        {(run) => (
          <>
            <PaymentSummary run={run} isOwn={institution !== null} />
            <section className="mp-panel" aria-labelledby="instellingen">
              <div className="mp-panel__head">
                <Heading2 id="instellingen">{texts.itemsTitle}</Heading2>
              </div>
              <PaymentItemsTable items={run.items} run={run.id} />
            </section>
          </>
        )}
      </Part>
    </>
  );
}
