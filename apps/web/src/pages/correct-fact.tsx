import { factName, mayCorrect, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { AppLink, correctionHref, nl } from '@mijlpaal/trajectory-ui';
import { useSession } from '../session/session';

/** A way to correct a fact, for who may. */
export function CorrectFact({ item }: { readonly item: TimelineItem }) {
  const { role } = useSession().session;
  if (!mayCorrect(role, item.fact)) return null;
  return (
    <p>
      <AppLink href={correctionHref(item)}>
        {nl.timeline.correct}
        <span className="mp-vh">: {factName(item)}</span>
      </AppLink>
    </p>
  );
}
