import { Alert, Button, FormLabel, Link, Textarea } from '@utrecht/component-library-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon';
import { nl } from './nl';

const { parked: texts } = nl.operations;

interface ReasonFormProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** What is wrong with the reason, in words; null when it can be sent. */
  readonly mistake: string | null;
  /** Why the last sending failed. */
  readonly refused: string | null;
  readonly busy: boolean;
  readonly action: string;
  readonly onSend: () => void;
  readonly onStop: () => void;
  /** What is done, above the field. */
  readonly children: ReactNode;
}

/** Asks why before something is done. What was typed stays, whatever goes wrong. */
export function ReasonForm({
  reason,
  onReason,
  mistake,
  refused,
  busy,
  action,
  onSend,
  onStop,
  children,
}: ReasonFormProps) {
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(0);
  const shown = tried > 0 ? mistake : null;
  useEffect(() => {
    if (tried > 0 || refused !== null) summary.current?.focus();
  }, [tried, refused]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (mistake === null) return onSend();
    setTried((before) => before + 1);
  };
  return (
    <form className="mp-stack" onSubmit={submit} noValidate>
      {(shown !== null || refused !== null) && (
        <div ref={summary} tabIndex={-1}>
          <Alert type="error" icon={<Icon name="late" />}>
            <p className="mp-strong">{shown === null ? texts.failed : texts.mistakes}</p>
            {shown === null ? (
              <p>
                {refused} {texts.kept}
              </p>
            ) : (
              <p>
                <Link
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault(); // the address stays what it is
                    field.current?.focus();
                  }}
                >
                  {shown}
                </Link>
              </p>
            )}
          </Alert>
        </div>
      )}
      {children}
      <div className="mp-field">
        <FormLabel htmlFor={id}>{texts.reason}</FormLabel>
        <p id={`${id}-hint`} className="mp-small mp-muted">
          {texts.reasonHint}
        </p>
        {shown !== null && (
          <p id={`${id}-mistake`} className="mp-small mp-late">
            <Icon name="late" /> {shown}
          </p>
        )}
        <Textarea
          id={id}
          ref={field}
          rows={3}
          value={reason}
          invalid={shown !== null}
          aria-required
          aria-describedby={shown === null ? `${id}-hint` : `${id}-mistake ${id}-hint`}
          onChange={(event) => onReason(event.target.value)}
        />
      </div>
      <p className="mp-row">
        <Button appearance="primary-action-button" type="submit" aria-disabled={busy}>
          {action}
        </Button>
        <Button appearance="secondary-action-button" type="button" onClick={onStop}>
          {texts.stop}
        </Button>
      </p>
    </form>
  );
}
