import { type CorrectionPreview, type TimelineItem, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { Button } from '@utrecht/component-library-react';
import { type FormEvent, useId, useState } from 'react';
import { CorrectionDifferences } from './correction-differences';
import { nl } from './nl';

const { correction: texts } = nl.dossier;

/** What is sent to `…/corrections`. */
export interface AskedCorrection {
  readonly fact: string;
  readonly right: { readonly type: string; readonly data: Readonly<Record<string, unknown>> | null };
  readonly ground: string;
}

interface CorrectionFormProps {
  readonly item: TimelineItem;
  /** Of what was filled in last; null: nothing was looked at yet. */
  readonly preview: CorrectionPreview | null;
  readonly busy: boolean;
  /** Why it was refused. */
  readonly refused: string | null;
  readonly onChange: () => void;
  readonly onPreview: (asked: AskedCorrection) => void;
  readonly onConfirm: (asked: AskedCorrection, revision: number) => void;
}

/** Another day for a fact, or that it should not have been there; what would be different is shown before it can be confirmed. */
export function CorrectionForm({ item, preview, busy, refused, onChange, onPreview, onConfirm }: CorrectionFormProps) {
  const ownDay = trajectoryDoors.find(({ fact }) => fact === item.fact)?.ownDay ?? null;
  const [none, setNone] = useState(ownDay === null);
  const [day, setDay] = useState<string>(item.on);
  const [ground, setGround] = useState('');
  const id = useId();
  const asked = (): AskedCorrection => {
    const data = none || ownDay === null ? null : { ...item.data, brin: undefined, [ownDay]: day };
    return { fact: item.id, right: { type: item.fact, data }, ground };
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (preview === null) onPreview(asked());
    else onConfirm(asked(), preview.revision);
  };
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      onChange();
    };
  return (
    <form className="mp-stack" onSubmit={submit}>
      {ownDay !== null && (
        <fieldset>
          <legend>{texts.what}</legend>
          <label>
            <input type="radio" name={`${id}-what`} checked={!none} onChange={() => changed(setNone)(false)} />{' '}
            {texts.otherDay}
          </label>{' '}
          <label>
            <input type="radio" name={`${id}-what`} checked={none} onChange={() => changed(setNone)(true)} />{' '}
            {texts.never}
          </label>
        </fieldset>
      )}
      {!none && (
        <label>
          {texts.rightDay}{' '}
          <input
            type="date"
            required
            max={item.recordedOn}
            value={day}
            onChange={(event) => changed(setDay)(event.target.value)}
          />
        </label>
      )}
      <label>
        {texts.ground}{' '}
        <input
          type="text"
          required
          maxLength={2_000}
          value={ground}
          onChange={(event) => changed(setGround)(event.target.value)}
        />
      </label>
      <p className="mp-small mp-muted">{texts.stays}</p>
      {preview !== null && <CorrectionDifferences preview={preview} />}
      {refused !== null && <p role="alert">{refused}</p>}
      <Button appearance="primary-action-button" type="submit" aria-disabled={busy}>
        {preview === null ? texts.look : texts.confirm}
      </Button>
    </form>
  );
}
