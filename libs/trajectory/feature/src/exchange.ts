import { pageOf } from '@mijlpaal/shared-http';

/** What a controller reads of a request, beside what it sends. */
export interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What a controller sets on an answer. */
export interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
}

/** The page that was asked for, with links to the others. */
export function paged<T>(
  items: readonly T[],
  paging: { readonly page: number; readonly pageSize: number },
  { url }: Pick<Asked, 'url'>,
  reply: Reply,
) {
  const { body, link } = pageOf(items, paging, url);
  reply.header('link', link);
  return body;
}

export function asCsv(text: string, reply: Reply): string {
  reply.header('content-type', 'text/csv; charset=utf-8');
  return text;
}
