import { Button } from '@utrecht/component-library-react';
import { type FormEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { nl } from '../nl';
import { FormAlert } from './form-alert';
import { FormBar } from './form-bar';
import { FormContext, type FormModel, type Placed } from './form-context';
import type { FormStatus, Kept } from './form-status';
import { KeptLine } from './kept-line';
import { useHolds } from './use-holds';

const texts = nl.form;

interface FormFrameProps extends FormModel {
  readonly status: FormStatus;
  /** Counts sendings that did not succeed, so that each takes the focus to the reason. */
  readonly failures: number;
  readonly kept: Kept;
  /** What sending does: a verb. */
  readonly action: string;
  readonly onSend: () => void;
  readonly onAgain: () => void;
  readonly onGoOn: () => void;
  readonly signIn: ReactNode;
  /** Leaves; what is filled in stays. */
  readonly onStop?: () => void;
  readonly stop?: string;
  readonly labelledBy?: string;
  /** In place of the button: why this person cannot send it yet, and how they can. */
  readonly insteadOfSending?: ReactNode;
  /** What it is about, in a column beside the fields; why it cannot be sent then stands above both, and the button below. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A form: its fields, why the last sending did not succeed, whether it is kept, and the button. */
export function FormFrame(props: FormFrameProps) {
  const { values, set, failures, kept, beside, insteadOfSending, children } = props;
  const { holds, hold, held, tries, mayPass } = useHolds();
  const status: FormStatus = held ? { kind: 'mistaken' } : props.status;
  const mistakes = held ? holds : props.mistakes;
  const [fields, setFields] = useState<ReadonlyMap<string, Placed>>(new Map());
  const alert = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLFormElement>(null);
  const id = useId();
  const place = useCallback((at: string, field: Placed) => {
    setFields((before) => new Map(before).set(at, field));
    return () =>
      setFields((before) => {
        const after = new Map(before);
        if (after.get(at)?.id === field.id) after.delete(at);
        return after;
      });
  }, []);
  const form = useMemo(() => ({ values, set, mistakes, place, hold }), [values, set, mistakes, place, hold]);
  useEffect(() => {
    if (failures + tries > 0) alert.current?.focus();
  }, [failures, tries]);
  const isBusy = status.kind === 'sending' || status.kind === 'waiting';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy && mayPass()) props.onSend();
  };
  const why = (
    <FormAlert
      ref={alert}
      status={status}
      mistakes={mistakes}
      fields={fields}
      onAgain={props.onAgain}
      onGoOn={() => {
        props.onGoOn();
        frame.current?.focus(); // the button that had it goes
      }}
      signIn={props.signIn}
    />
  );
  const buttons = (
    <>
      {insteadOfSending === undefined && (
        <Button appearance="primary-action-button" type="submit" form={id} aria-disabled={isBusy}>
          {isBusy ? texts.sending : props.action}
        </Button>
      )}
      {props.onStop && (
        <Button appearance="secondary-action-button" type="button" onClick={props.onStop}>
          {props.stop ?? texts.stop}
        </Button>
      )}
    </>
  );
  const frameProps = {
    ref: frame,
    id,
    tabIndex: -1,
    onSubmit: send,
    noValidate: true,
    ...(props.labelledBy !== undefined && { 'aria-labelledby': props.labelledBy }),
  };
  if (beside !== undefined)
    return (
      <FormContext value={form}>
        <div className="mp-stack mp-stack--5">
          {insteadOfSending}
          {why}
          <div className="mp-grid mp-grid--2">
            <form {...frameProps} className="mp-form mp-form--wide mp-panel mp-stack">
              {children}
            </form>
            <div className="mp-beside mp-stack">{beside}</div>
          </div>
          <FormBar kept={kept}>
            {insteadOfSending !== undefined && <span className="mp-small mp-muted">{texts.cannotSend}</span>}
            {buttons}
          </FormBar>
        </div>
      </FormContext>
    );
  return (
    <FormContext value={form}>
      <form {...frameProps} className="mp-form mp-stack">
        <KeptLine kept={kept} />
        {why}
        {children}
        {insteadOfSending}
        <p className="mp-row">{buttons}</p>
      </form>
    </FormContext>
  );
}
