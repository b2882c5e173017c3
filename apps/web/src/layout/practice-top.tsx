import { formatWeekday, nl, PracticeStrip } from '@mijlpaal/trajectory-ui';
import { viewRights } from '@mijlpaal/trajectory-contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { clockQuery, mailCountQuery, moveClock } from '../api/practice';
import { trajectoriesQuery } from '../api/trajectories';
import type { Session } from '../session/session';

/** The first last day after today among what this person may see. */
function useNextLastDay({ role }: Session, today: string | undefined): string | null {
  const maySee = viewRights.trajectories.some((each) => each === role);
  const { data } = useQuery({ ...trajectoriesQuery, enabled: maySee });
  const days = (data ?? []).flatMap(({ nextDeadline }) => nextDeadline?.lastDay ?? []);
  return days.filter((day) => today !== undefined && day > today).sort()[0] ?? null;
}

function SignedInStrip({ session }: { readonly session: Session }) {
  const queries = useQueryClient();
  const clock = useQuery(clockQuery);
  const mail = useQuery(mailCountQuery);
  const nextLastDay = useNextLastDay(session, clock.data?.today);
  const move = useMutation({
    mutationFn: (day: string) => moveClock(session.csrfToken, day),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (clock.data === undefined) return <PracticeStrip />;
  const message = move.isError
    ? nl.practice.failed
    : move.data
      ? nl.practice.moved(formatWeekday(move.data.today))
      : null;
  return (
    <PracticeStrip
      clock={{
        today: clock.data.today,
        nextLastDay,
        moving: move.isPending,
        message,
        onMove: (day) => move.mutate(day),
      }}
      {...(mail.data !== undefined && { mailCount: mail.data })}
    />
  );
}

/** The clock that people move, and the mail that goes nowhere. @param session null: nobody is signed in */
export default function PracticeTop({ session }: { readonly session: Session | null }) {
  return session === null ? <PracticeStrip /> : <SignedInStrip key={session.actor} session={session} />;
}
