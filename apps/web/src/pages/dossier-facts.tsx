import { commandRights, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { type DossierAddress, type Subject, Timeline } from '@mijlpaal/trajectory-ui';
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useSession } from '../session/session';

/** With the doors and what goes through them: for who may correct, after the rest. */
const CorrectFact = lazy(async () => ({ default: (await import('./correct-fact')).CorrectFact }));

const factAt = (hash: string): number | undefined => {
  const [, revision] = /^feit-(\d+)$/.exec(hash) ?? [];
  return revision === undefined ? undefined : Number(revision);
};

/** What happened, from the address: one subject, or one fact. */
export function Facts({
  items,
  today,
  isNow,
}: {
  readonly items: readonly TimelineItem[];
  readonly today: string | null;
  readonly isNow: boolean;
}) {
  const { role } = useSession().session;
  const { feiten = 'all' } = useSearch({ from: '/trajecten/$brin' });
  const navigate = useNavigate({ from: '/trajecten/$brin' });
  const linked = useRouterState({ select: ({ location }) => factAt(location.hash) });
  useEffect(() => {
    if (linked !== undefined) document.getElementById(`feit-${linked}`)?.scrollIntoView();
  }, [linked]);
  const choose = (subject: Subject) =>
    void navigate({
      search: (was: DossierAddress) => ({ ...was, feiten: subject === 'all' ? undefined : subject }),
      replace: true,
      resetScroll: false,
    });
  const correct =
    !isNow || !commandRights.corrections.some((each) => each === role)
      ? undefined
      : (item: TimelineItem) => (
          <Suspense>
            <CorrectFact item={item} />
          </Suspense>
        );
  return (
    <Timeline
      items={items}
      today={today}
      subject={feiten}
      onSubject={choose}
      linked={linked}
      isNow={isNow}
      {...(correct && { correct })}
    />
  );
}
