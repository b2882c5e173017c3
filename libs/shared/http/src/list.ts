import { z } from 'zod';

/** Every list takes these: page from 1, at most 1,000 items a page. */
export const Paging = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(1_000).default(100),
});
export type Paging = z.infer<typeof Paging>;

/** One page of `items`, and the `Link` header that leads to the others. @param url path and query of the request */
export function pageOf<T>(items: readonly T[], { page, pageSize }: Paging, url: string) {
  const from = (page - 1) * pageSize;
  return {
    body: { items: items.slice(from, from + pageSize), total: items.length },
    link: links(url, page, Math.max(1, Math.ceil(items.length / pageSize))),
  };
}

function links(url: string, page: number, last: number): string {
  const at = (n: number, rel: string) => {
    const target = new URL(url, 'http://localhost');
    target.searchParams.set('page', String(n));
    return `<${target.pathname}${target.search}>; rel="${rel}"`;
  };
  return [
    at(1, 'first'),
    ...(page > 1 ? [at(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [at(page + 1, 'next')] : []),
    at(last, 'last'),
  ].join(', ');
}

/** Orders by the named fields, `-` before one for descending; ties by `tie`. Nulls come last. */
export function sorted<T>(
  items: readonly T[],
  sort: readonly string[],
  key: (item: T, field: string) => unknown,
  tie: string,
): T[] {
  const fields = [...sort, tie].map((field) => ({
    field: field.replace(/^-/, ''),
    sign: field.startsWith('-') ? -1 : 1,
  }));
  return [...items].sort((a, b) => {
    for (const { field, sign } of fields) {
      const order = compared(key(a, field), key(b, field), sign);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compared(a: unknown, b: unknown, sign: number): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  if (typeof a === 'string' && typeof b === 'string') return sign * (a < b ? -1 : a > b ? 1 : 0);
  return sign * (Number(a) - Number(b));
}
