import { commandRights, Component, type PaymentRunDraft } from '@mijlpaal/trajectory-contract';
import { AppLink, Icon, nl, PaymentItemsTable, PaymentSummary } from '@mijlpaal/trajectory-ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, Button, Heading1, Heading2 } from '@utrecht/component-library-react';
import { useState } from 'react';
import { hasStatus } from '../api/problem';
import { confirmRun, paymentDraftQuery } from '../api/payment-runs';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';
import { RunNotThere } from './run-not-there';

const texts = nl.payments;

/** What stands in the way, or the button that makes it a decision. */
function Confirm({ draft, onAgain }: { readonly draft: PaymentRunDraft; readonly onAgain: () => void }) {
  const { role, csrfToken } = useSession().session;
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const confirm = useMutation({
    mutationFn: () => confirmRun(draft.id, csrfToken, key),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['payment-runs'], exact: true }),
  });
  const { component, year, number, refusal } = draft;
  if (confirm.isSuccess)
    return (
      <Alert type="ok" icon={<Icon name="check" />}>
        <p className="mp-strong">{texts.confirmedTitle}</p>
        <p>
          <AppLink href={`/betaalrondes/${component}-${year}-${number}`}>{texts.toRun}</AppLink>
        </p>
      </Alert>
    );
  if (refusal?.code === 'RunUnchanged')
    return (
      <section className="mp-panel">
        <p>{texts.nothingToConfirm}</p>
      </section>
    );
  if (refusal !== null)
    return (
      <Alert type="warning" icon={<Icon name="late" />}>
        <p className="mp-strong">{texts.missingTitle}</p>
        <p>{refusal.sentence}</p>
      </Alert>
    );
  if (!commandRights.confirmations.some((each) => each === role))
    return (
      <section className="mp-panel">
        <p>{texts.onlyDecisionMaker}</p>
      </section>
    );
  return (
    <section className="mp-panel mp-stack">
      {confirm.isError && (
        <Alert type="error" icon={<Icon name="late" />}>
          <p className="mp-strong">{texts.notConfirmed}</p>
          <p>{confirm.error.message}</p>
          <Button appearance="secondary-action-button" onClick={onAgain}>
            {texts.again}
          </Button>
        </Alert>
      )}
      <p>{texts.confirmLead}</p>
      <p>
        <Button appearance="primary-action-button" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
          {texts.confirm}
        </Button>
      </p>
    </section>
  );
}

/** `/betaalrondes/concept/{component}/{year}`: what a run would be, and the button that decides it. */
export function PaymentDraftPage() {
  const { component: sent, year: sentYear } = useParams({ from: '/betaalrondes/concept/$component/$year' });
  const { csrfToken } = useSession().session;
  const component = Component.safeParse(sent).data;
  const year = Number(sentYear);
  const query = useQuery({ ...paymentDraftQuery(sent, year, csrfToken), enabled: component !== undefined });
  const title = component === undefined ? texts.notFoundTitle : texts.draftTitle(nl.component[component], year);
  useTitle(title);
  if (component === undefined || hasStatus(query.error, 400)) return <RunNotThere />;
  if (hasStatus(query.error, 403)) return <NoRights title={texts.noRights} />;
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{title}</Heading1>
          <p>{texts.draftLead}</p>
        </div>
        <p>
          <AppLink href="/betaalrondes">{texts.toAll}</AppLink>
        </p>
      </div>
      <Part query={query}>
        {(draft) => (
          <>
            <PaymentSummary run={draft} />
            <Confirm key={draft.id} draft={draft} onAgain={() => void query.refetch()} />
            {draft.total !== null && (
              <section className="mp-panel" aria-labelledby="instellingen">
                <div className="mp-panel__head">
                  <Heading2 id="instellingen">{texts.itemsTitle}</Heading2>
                </div>
                <PaymentItemsTable items={draft.items} run={null} />
              </section>
            )}
          </>
        )}
      </Part>
    </>
  );
}
