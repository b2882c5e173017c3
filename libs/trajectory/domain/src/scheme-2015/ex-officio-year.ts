import type { ByYear, Noted } from './standing';

/** `received`: data came in since the last decision, or there is none yet. */
type State = 'received' | 'decided' | 'paid';

/** One year of money that nobody applies for: data come in, values are decided, it is paid. */
export interface ExOfficioYear {
  readonly state: State;
  /** The first data of this year. */
  readonly received: Noted;
  /** The fact that holds the data that count now. */
  readonly delivery: string;
  /** The first decision; a later one is there only when other data asked for it. */
  readonly decided: Noted | null;
  readonly paid: Noted | null;
}

/** Data may come at any time; other data before it is paid ask for a new decision. */
const before = { decided: 'received', paid: 'decided' } as const satisfies Partial<Record<State, State>>;

/** @param year undefined before its data came */
export const mayFollow = (year: ExOfficioYear | undefined, step: keyof typeof before): boolean =>
  year?.state === before[step];

/** One step of one year. */
export type YearStep = (year: ExOfficioYear | undefined) => ExOfficioYear | undefined;

export const received =
  (noted: Noted, delivery: string): YearStep =>
  (year) =>
    year === undefined
      ? { state: 'received', received: noted, delivery, decided: null, paid: null }
      : { ...year, delivery, state: year.state === 'paid' ? 'paid' : 'received' };
export const decided =
  (noted: Noted): YearStep =>
  (year) =>
    year && { ...year, state: 'decided', decided: year.decided ?? noted };
export const paid =
  (noted: Noted): YearStep =>
  (year) =>
    year && { ...year, state: 'paid', paid: noted };

export function stepped(years: ByYear<ExOfficioYear>, year: number, after: YearStep): ByYear<ExOfficioYear> {
  const next = after(years[year]);
  return next === undefined ? years : { ...years, [year]: next };
}
