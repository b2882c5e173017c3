import { Component, COMPONENT_YEARS } from '@mijlpaal/trajectory-contract';

/** Which run an id is about. */
export interface RunId {
  readonly component: Component;
  readonly year: number;
  readonly number: number;
}

function parts(pattern: RegExp, id: string): RunId | null {
  const [, name, yearText, numberText] = pattern.exec(id) ?? [];
  const component = Component.safeParse(name).data;
  const [year, number] = [Number(yearText), Number(numberText)];
  return component !== undefined && COMPONENT_YEARS[component].includes(year) ? { component, year, number } : null;
}

/** `studyValue-2016-1`; null: no such id. */
export const runIn = (id: string): RunId | null => parts(/^([A-Za-z]+)-(\d{4})-([1-9]\d{0,5})$/, id);
/** The same with the digests of what it was computed from. */
export const draftIn = (id: string): RunId | null => parts(/^([A-Za-z]+)-(\d{4})-([1-9]\d{0,5})-[0-9a-f]{60}$/, id);
