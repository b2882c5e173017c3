/** Where something is in a form and in what is sent: `['themes', 'excellence', 'budget', 0, 'amount']`. */
export type Path = readonly (string | number)[];
/** What is filled in, in the shape of what is sent. */
export type Values = Readonly<Record<string, unknown>>;

/** `themes.excellence.budget[0].amount`, as the API names a place. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`)).join('');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueAt(values: unknown, path: Path): unknown {
  let value = values;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key]; // an index of a list is a key too
  }
  return value;
}

function put(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(whole) ? [...(whole as unknown[])] : [];
    list[key] = put(list[key], rest, value);
    return list;
  }
  const object = isObject(whole) ? whole : {};
  return { ...object, [key]: put(object[key], rest, value) };
}

/** A copy with one place filled with something else. */
export const withValue = (values: Values, path: Path, value: unknown): Values =>
  path.length === 0 ? values : (put(values, path, value) as Values); // a key of an object, so an object

/** Without the fields in which nothing is filled in; a list keeps its places. */
export function sendable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sendable);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      one === undefined || one === '' ? [] : [[key, sendable(one)] as const],
    ),
  );
}
