/** A number as it is typed, with a point; null: nothing was typed. */
export function decimalOf(typed: unknown): string | null {
  const text = typeof typed === 'string' ? typed.trim().replace(',', '.') : '';
  return text === '' ? null : text;
}

/** A whole number as it is typed; null: nothing was typed. What is no number stays as it was typed. */
export function countOf(typed: unknown): number | string | null {
  const text = typeof typed === 'string' ? typed.trim().replace(/(?<=\d)\.(?=\d{3}(\D|$))/g, '') : '';
  if (text === '') return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

/** A number of the contract as it is typed, with a comma; empty: it is not there. */
export const typedNumber = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace('.', ',') : '';
