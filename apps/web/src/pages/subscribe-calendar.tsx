import { CalendarSubscription, type CalendarView, Icon, nl } from '@mijlpaal/trajectory-ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Heading2 } from '@utrecht/component-library-react';
import { sharedCalendarQuery, shareCalendar, withdrawCalendar } from '../api/calendars';
import { useSession } from '../session/session';
import { Part } from './part';

const { subscription: texts } = nl.calendar;

/** The part of a view that an address can hold, and in words. */
function narrowing({ wie, termijn, portefeuille }: CalendarView) {
  const query = new URLSearchParams({
    ...(wie !== undefined && { turn: wie }),
    ...(termijn !== undefined && { id: termijn }),
    ...(portefeuille !== undefined && { portfolio: 'own' }),
  }).toString();
  const words = [
    ...(portefeuille === undefined ? [] : [nl.calendar.own.toLowerCase()]),
    ...(termijn === undefined ? [] : [nl.deadlineInFull(termijn).toLowerCase()]),
    ...(wie === undefined ? [] : [texts.doneBy(nl.byRole[wie])]),
  ];
  return { query: query === '' ? '' : `?${query}`, words: words.length === 0 ? null : words.join(', ') };
}

/** The calendar in a program of one's own: by a secret address that can be withdrawn. */
export function SubscribeCalendar({ view }: { readonly view: CalendarView }) {
  const { csrfToken } = useSession().session;
  const queries = useQueryClient();
  const shared = useQuery(sharedCalendarQuery);
  const again = () => queries.invalidateQueries({ queryKey: sharedCalendarQuery.queryKey });
  const share = useMutation({
    mutationFn: (key: string) => shareCalendar({ csrfToken, idempotencyKey: key }),
    onSuccess: again,
  });
  const withdraw = useMutation({
    mutationFn: (key: string) => withdrawCalendar({ csrfToken, idempotencyKey: key }),
    onSuccess: () => {
      share.reset(); // its address opens nothing any more
      return again();
    },
  });
  const { query, words } = narrowing(view);
  const address = share.data ? `${window.location.origin}/v1/calendars/${share.data}${query}` : null;
  const error = share.error ?? withdraw.error;
  return (
    <section className="mp-panel mp-stack mp-noprint" aria-labelledby="abonneren">
      <Heading2 id="abonneren">{texts.title}</Heading2>
      {error !== null && (
        <Alert type="error" icon={<Icon name="late" />} role="alert">
          <p className="mp-strong">{texts.failed}</p>
          <p>{error.message}</p>
        </Alert>
      )}
      {withdraw.isSuccess && !share.isSuccess && <p role="status">{texts.withdrawn}</p>}
      <Part query={shared}>
        {(now) => (
          <CalendarSubscription
            shared={now}
            address={address}
            narrowed={words}
            busy={share.isPending || withdraw.isPending}
            onShare={() => share.mutate(crypto.randomUUID())}
            onWithdraw={() => withdraw.mutate(crypto.randomUUID())}
          />
        )}
      </Part>
    </section>
  );
}
