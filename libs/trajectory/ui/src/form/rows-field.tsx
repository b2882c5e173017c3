import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useRef } from 'react';
import { FieldMistake } from './field';
import { useField } from './form-context';
import { nl } from '../nl';
import type { Path } from './values';

const texts = nl.form;

interface RowsFieldProps {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  /** What one of them is called: `Resultaat`. */
  readonly one: string;
  /** What a new one is. */
  readonly fresh: unknown;
  readonly children: (path: Path, at: number) => ReactNode;
}

/** As many of the same as somebody needs. */
export function RowsField({ path, label, hint, one, fresh, children }: RowsFieldProps) {
  const { id, value, set, mistake } = useField(path, label);
  const add = useRef<HTMLButtonElement>(null);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset id={id} tabIndex={-1} className="mp-field mp-stack" aria-invalid={mistake !== null}>
      <legend className="utrecht-form-label">{label}</legend>
      {hint !== undefined && <p className="mp-small mp-muted">{hint}</p>}
      <FieldMistake id={id} mistake={mistake} />
      {rows.map((_, at) => (
        // rows have no name of their own: what is typed in them is in the form, not in them
        <div key={at} role="group" aria-label={`${one} ${at + 1}`} className="mp-row-fields mp-stack">
          {children([...path, at], at)}
          <Button
            appearance="subtle-button"
            type="button"
            onClick={() => {
              set(rows.filter((__, other) => other !== at));
              add.current?.focus();
            }}
          >
            {texts.removeRow(`${one} ${at + 1}`)}
          </Button>
        </div>
      ))}
      <p>
        <Button ref={add} appearance="secondary-action-button" type="button" onClick={() => set([...rows, fresh])}>
          {texts.addRow(one)}
        </Button>
      </p>
    </fieldset>
  );
}
