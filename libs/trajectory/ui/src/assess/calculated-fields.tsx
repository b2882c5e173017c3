import { createContext, lazy, Suspense, useContext } from 'react';
import { useForm } from '../form/form-context';
import { valueAt } from '../form/values';
import { Icon } from '../icon';
import { Loading } from '../loading';
import { nl } from '../nl';
import { type Calculated, calculatedFor, differs } from './calculated';
import { decimalOf } from '../data/typed-numbers';

const texts = nl.decided;

/** What was calculated of what is decided; null: it could not be. */
export const CalculatedContext = createContext<Calculated | null>(null);

interface BesideValueProps {
  /** Which domain and level, or category. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly typed: unknown;
}

/** What was calculated for a field, marked where something else is filled in. */
export function CalculatedValue({ row, name, typed }: BesideValueProps) {
  const calculated = useContext(CalculatedContext);
  const own = calculated && calculatedFor(calculated, row);
  if (own === null || own === undefined) return null;
  const value = own[name];
  const said = typeof value === 'string' ? value.replace('.', ',') : texts.noValue;
  const isSame =
    Number(decimalOf(typed) ?? Number.NaN) === Number(value ?? Number.NaN) ||
    (value === null && decimalOf(typed) === null);
  return isSame ? (
    <p className="mp-small mp-muted">{texts.asCalculated(said)}</p>
  ) : (
    <p className="mp-small mp-soon">
      <Icon name="pen" /> {texts.otherThan(said)}
    </p>
  );
}

/** Comes when somebody decides otherwise. */
const Otherwise = lazy(async () => ({ default: (await import('./otherwise-fields')).OtherwiseFields }));

/** Why it is decided otherwise than calculated; nothing while it is as calculated. */
export function OtherwiseFields() {
  const calculated = useContext(CalculatedContext);
  const { values } = useForm();
  if (calculated === null || !differs(calculated, values)) return null;
  return (
    <Suspense fallback={<Loading lines={2} />}>
      <Otherwise calculated={calculated} />
    </Suspense>
  );
}

/** What stands at a place of the form. */
export const useTyped = (path: readonly (string | number)[]): unknown => valueAt(useForm().values, path);
