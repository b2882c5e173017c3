import { mayCorrect, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { Loading, nl } from '@mijlpaal/trajectory-ui';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../session/session';

/** With what every form needs: when somebody opens one. */
const CorrectionForm = lazy(async () => ({ default: (await import('./correction-form')).CorrectionForm }));

/** A way to correct a fact, for who may. */
export function CorrectFact({ item }: { readonly item: TimelineItem }) {
  const { role } = useSession().session;
  const [open, setOpen] = useState(false);
  if (!mayCorrect(role, item.fact)) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{nl.dossier.correction.correct}</summary>
      {open && (
        <Suspense fallback={<Loading lines={3} />}>
          <CorrectionForm item={item} onDone={() => setOpen(false)} />
        </Suspense>
      )}
    </details>
  );
}
