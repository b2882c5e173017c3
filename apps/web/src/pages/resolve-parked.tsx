import { type ParkedItem, parkedDoors } from '@mijlpaal/trajectory-contract';
import { Icon, nl, ReasonForm, type Remedy } from '@mijlpaal/trajectory-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Heading3 } from '@utrecht/component-library-react';
import { useEffect, useRef, useState } from 'react';
import { parkedQuery, retryParked, skipParked } from '../api/operations';
import { useSession } from '../session/session';
import { useKeptText } from '../use-kept-text';

const { parked: texts } = nl.operations;

interface ResolveParkedProps {
  /** The fact that was seen when the form was opened. */
  readonly item: ParkedItem;
  readonly remedy: Remedy;
  /** What waits of the stream now; null: nothing. */
  readonly now: ParkedItem | null;
  readonly onDone: (item: ParkedItem) => void;
  readonly onStop: () => void;
}

function mistakeIn(reason: string): string | null {
  if (parkedDoors.retries.body.safeParse({ reason }).success) return null;
  return reason.trim() === '' ? texts.reasonMissing : texts.reasonLong;
}

/** Retries or skips, once it is said what that does and why it is done. */
export function ResolveParked({ item, remedy, now, onDone, onStop }: ResolveParkedProps) {
  const { csrfToken, actor } = useSession().session;
  const queries = useQueryClient();
  const panel = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(item);
  const [reason, setReason] = useKeptText(`${actor} ${remedy} ${item.stream}`);
  const [key, setKey] = useState(() => crypto.randomUUID()); // another text is another request
  useEffect(() => panel.current?.focus(), []);
  const act = useMutation({
    mutationFn: () => {
      const asked = { csrfToken, idempotencyKey: key };
      return remedy === 'skip'
        ? skipParked(seen.stream, seen.revision, reason, asked)
        : retryParked(seen.stream, reason, asked);
    },
    onError: () => queries.invalidateQueries({ queryKey: parkedQuery.queryKey }), // another fact may wait by now
    onSuccess: async () => {
      setReason('');
      await queries.invalidateQueries({ queryKey: ['operations'] });
      onDone(seen);
    },
  });
  const isWorking = act.isPending || act.isSuccess;
  const isOther = now !== null && now.revision !== seen.revision;
  const isSkip = remedy === 'skip';
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-labelledby="oplossen" className="mp-state mp-stack">
      <Heading3 id="oplossen">{isSkip ? texts.skipOf(seen.stream) : texts.retryOf(seen.stream)}</Heading3>
      {!isWorking && isOther && (
        <Alert type="warning" icon={<Icon name="late" />} role="alert">
          <p className="mp-strong">{texts.otherTitle}</p>
          <p>{texts.other(texts.factOf(now.revision, now.type))}</p>
          <Button
            appearance="secondary-action-button"
            onClick={() => {
              setSeen(now);
              setKey(crypto.randomUUID());
              act.reset();
            }}
          >
            {texts.goOn}
          </Button>
        </Alert>
      )}
      {!isWorking && now === null && (
        <Alert type="info" role="alert">
          <p className="mp-strong">{texts.goneTitle}</p>
          <p>{texts.gone}</p>
        </Alert>
      )}
      <ReasonForm
        reason={reason}
        onReason={(text) => {
          setReason(text);
          setKey(crypto.randomUUID());
        }}
        mistake={mistakeIn(reason)}
        refused={act.isError ? act.error.message : null}
        busy={isWorking}
        action={isSkip ? texts.doSkip : texts.doRetry}
        onSend={() => act.mutate()}
        onStop={onStop}
      >
        <p>{isSkip ? texts.skipWhat : texts.retryWhat}</p>
        <p>
          {texts.about} <strong>{texts.factOf(seen.revision, seen.type)}</strong>.
        </p>
      </ReasonForm>
    </div>
  );
}
