import { Select, SelectOption, Textarea, Textbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import { describedBy, Field, FieldMistake, type FieldTexts } from './field';
import { useField } from './form-context';
import { amountOf, typedOf } from './typed-money';
import type { Path } from './values';

export interface FieldProps extends FieldTexts {
  readonly path: Path;
  readonly required?: boolean;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A field, and what goes on its control. */
function useControl({ path, label, context, hint, required = false }: FieldProps) {
  const { id, value, set, mistake } = useField(path, context === undefined ? label : `${context}: ${label}`);
  return {
    value,
    set,
    field: { id, label, context, hint, mistake },
    control: {
      id,
      invalid: mistake !== null,
      ...describedBy(id, hint, mistake),
      ...(required && { 'aria-required': true }),
    },
  };
}

export function TextField(props: FieldProps) {
  const { field, control, value, set } = useControl(props);
  return (
    <Field {...field}>
      <Textbox {...control} type="text" value={textOf(value)} onChange={(event) => set(event.target.value)} />
    </Field>
  );
}

export function TextAreaField({ rows = 4, ...props }: FieldProps & { readonly rows?: number }) {
  const { field, control, value, set } = useControl(props);
  return (
    <Field {...field}>
      <Textarea {...control} rows={rows} value={textOf(value)} onChange={(event) => set(event.target.value)} />
    </Field>
  );
}

interface DateFieldProps extends FieldProps {
  /** What is chosen: a day, a day and a time, or a time. */
  readonly kind?: 'date' | 'datetime-local' | 'time';
  /** What an empty field is; default: left out. */
  readonly none?: null;
  readonly min?: string;
  readonly max?: string;
}

export function DateField({ kind = 'date', none, min, max, ...props }: DateFieldProps) {
  const { field, control, value, set } = useControl(props);
  return (
    <Field {...field}>
      <Textbox
        {...control}
        type={kind}
        className="mp-input--day"
        value={textOf(value)}
        {...(min !== undefined && { min })}
        {...(max !== undefined && { max })}
        onChange={(event) => set(event.target.value === '' ? none : event.target.value)}
      />
    </Field>
  );
}

/** Euros, typed the Dutch way. */
export function MoneyField(props: FieldProps) {
  const { field, control, value, set } = useControl(props);
  const [typing, setTyping] = useState<string | null>(null); // while it is typed it stays as it is typed
  return (
    <Field {...field}>
      <div className="mp-euro">
        <span aria-hidden="true">€</span>
        <Textbox
          {...control}
          type="text"
          inputMode="decimal"
          value={typing ?? typedOf(textOf(value))}
          onChange={(event) => {
            setTyping(event.target.value);
            set(amountOf(event.target.value));
          }}
          onBlur={() => setTyping(null)}
        />
      </div>
    </Field>
  );
}

/** Each choice with its words. */
export type Choices<Value> = readonly (readonly [value: Value, label: string])[];

/** One of a few, all in view. */
export function ChoiceField<Value extends string | number | boolean>({
  path,
  label,
  hint,
  choices,
}: FieldProps & { readonly choices: Choices<Value> }) {
  const { id, value, set, mistake } = useField(path, label);
  return (
    <fieldset
      className="mp-field mp-choices"
      id={id}
      tabIndex={-1}
      aria-invalid={mistake !== null}
      {...describedBy(id, hint, mistake)}
    >
      <legend className="utrecht-form-label">{label}</legend>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="mp-small mp-muted">
          {hint}
        </div>
      )}
      <FieldMistake id={id} mistake={mistake} />
      {choices.map(([choice, words]) => (
        <label key={String(choice)} className="mp-check">
          <input type="radio" name={id} checked={value === choice} onChange={() => set(choice)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One of many. */
export function SelectOneField<Value extends string | number>({
  choices,
  ...props
}: FieldProps & { readonly choices: Choices<Value> }) {
  const { field, control, value, set } = useControl(props);
  const at = choices.findIndex(([choice]) => choice === value);
  return (
    <Field {...field}>
      <Select
        {...control}
        value={at < 0 ? '' : String(at)}
        onChange={(event) => set(choices[Number(event.target.value)]?.[0])}
      >
        {at < 0 && <SelectOption value="">–</SelectOption>}
        {choices.map(([choice, words], index) => (
          <SelectOption key={String(choice)} value={String(index)}>
            {words}
          </SelectOption>
        ))}
      </Select>
    </Field>
  );
}

/** Yes or no. */
export function CheckField({ path, label, hint }: FieldProps) {
  const { id, value, set, mistake } = useField(path, label);
  return (
    <div className="mp-field">
      <div className="mp-check">
        <input
          id={id}
          type="checkbox"
          aria-invalid={mistake !== null}
          className="utrecht-checkbox"
          checked={value === true}
          {...describedBy(id, hint, mistake)}
          onChange={(event) => set(event.target.checked)}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="mp-small mp-muted">
          {hint}
        </div>
      )}
      <FieldMistake id={id} mistake={mistake} />
    </div>
  );
}
