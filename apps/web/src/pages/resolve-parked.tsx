import { type ParkedItem, parkedDoors } from '@mijlpaal/trajectory-contract';
import { Icon, nl, type Remedy, sendable, TextAreaField } from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Heading3 } from '@utrecht/component-library-react';
import { useEffect, useRef, useState } from 'react';
import { parkedQuery, resolveParked } from '../api/operations';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';

const texts = nl.operations.parked;
const COLLECTION = { skip: 'skips', retry: 'retries' } as const;

interface ResolveParkedProps {
  /** The fact that was seen when the form was opened. */
  readonly item: ParkedItem;
  readonly remedy: Remedy;
  /** What waits of the stream now; null: nothing. */
  readonly now: ParkedItem | null;
  readonly onDone: (item: ParkedItem) => void;
  readonly onStop: () => void;
}

interface ReasonProps extends Pick<ResolveParkedProps, 'remedy' | 'now' | 'onDone' | 'onStop'> {
  readonly seen: ParkedItem;
  readonly onSeen: (item: ParkedItem) => void;
  readonly opened: OpenedDraft;
}

function Reason({ seen, onSeen, now, remedy, opened, onDone, onStop }: ReasonProps) {
  const queries = useQueryClient();
  const isSkip = remedy === 'skip';
  const send = resolveParked(seen.stream, COLLECTION[remedy]);
  const look = () => queries.invalidateQueries({ queryKey: parkedQuery.queryKey });
  const form = useForm({
    opened,
    schema: parkedDoors[COLLECTION[remedy]].body,
    bodyOf: ({ reason }) => sendable({ reason, ...(isSkip && { revision: seen.revision }) }),
    seen: null,
    send: (sending) =>
      send(sending).catch((error: unknown) => {
        void look(); // another fact may wait by now
        throw error;
      }),
    onDone: () => void queries.invalidateQueries({ queryKey: ['operations'] }).then(() => onDone(seen)),
  });
  const isWorking = form.status.kind === 'sending' || form.status.kind === 'waiting';
  return (
    <>
      {!isWorking && now !== null && now.revision !== seen.revision && (
        <Alert type="warning" icon={<Icon name="late" />} role="alert">
          <p className="mp-strong">{texts.otherTitle}</p>
          <p>{texts.other(texts.factOf(now.revision, now.type))}</p>
          <Button appearance="secondary-action-button" onClick={() => onSeen(now)}>
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
      <SentForm form={form} action={isSkip ? texts.doSkip : texts.doRetry} onStop={onStop} stop={texts.stop}>
        <p>{isSkip ? texts.skipWhat : texts.retryWhat}</p>
        <p>
          {texts.about} <strong>{texts.factOf(seen.revision, seen.type)}</strong>.
        </p>
        <TextAreaField path={['reason']} label={texts.reason} hint={texts.reasonHint} rows={3} required />
      </SentForm>
    </>
  );
}

/** Retries or skips, once it is said what that does and why it is done. */
export function ResolveParked({ item, remedy, now, onDone, onStop }: ResolveParkedProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(item);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-labelledby="oplossen" className="mp-state mp-stack">
      <Heading3 id="oplossen">{remedy === 'skip' ? texts.skipOf(seen.stream) : texts.retryOf(seen.stream)}</Heading3>
      <FormDraft name={`${COLLECTION[remedy]}.${seen.stream}`} initial={{ reason: '' }}>
        {(opened) => <Reason {...{ seen, now, remedy, opened, onDone, onStop }} onSeen={setSeen} />}
      </FormDraft>
    </div>
  );
}
