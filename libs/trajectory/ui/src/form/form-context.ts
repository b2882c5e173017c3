import { createContext, useCallback, useContext, useEffect, useId } from 'react';
import type { Mistakes } from './mistakes';
import { type Path, placeOf, type Values, valueAt } from './values';

/** A form as its fields see it. */
export interface FormModel {
  readonly values: Values;
  readonly set: (path: Path, value: unknown) => void;
  /** Found at the last sending. */
  readonly mistakes: Mistakes;
}

/** A field that is on the page. */
export interface Placed {
  readonly id: string;
  readonly label: string;
}

export interface FormPlaces extends FormModel {
  readonly place: (place: string, field: Placed) => () => void;
  /** Nothing is sent as long as a place says why; null: it does no longer. */
  readonly hold: (place: string, why: string | null) => void;
}

export const FormContext = createContext<FormPlaces | null>(null);

/** @throws Error outside a form */
export function useForm(): FormPlaces {
  const form = useContext(FormContext);
  if (form === null) throw new Error('A field stands in a form');
  return form;
}

/** What a field needs of its form. @param label names it in the summary of mistakes */
export function useField(path: Path, label: string) {
  const { values, set, mistakes, place: putPlace, hold } = useForm();
  const id = useId();
  const place = placeOf(path);
  useEffect(() => putPlace(place, { id, label }), [putPlace, place, id, label]);
  return {
    id,
    value: valueAt(values, path),
    set: (value: unknown) => set(path, value),
    mistake: mistakes.get(place) ?? null,
    hold: useCallback((why: string | null) => hold(place, why), [hold, place]),
  };
}
