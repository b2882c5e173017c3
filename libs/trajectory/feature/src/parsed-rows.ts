import type { Views } from '@mijlpaal/engine-read-store';

/** Rows that are read at once. */
const PAGE = 1_000;

interface Parsed {
  readonly body: string;
  readonly row: unknown;
}

/** Whole views that are read again and again: a row whose text is the same as last time is not parsed anew. Nobody may change a row. */
export class ParsedRows {
  private readonly views = new Map<string, ReadonlyMap<string, Parsed>>();

  /** @param views one state of the views */
  over(views: Pick<Views, 'pages'>): { list(view: string): Promise<unknown[]> } {
    return { list: (view) => this.list(views, view) };
  }

  private async list(views: Pick<Views, 'pages'>, view: string): Promise<unknown[]> {
    const before = this.views.get(view);
    const now = new Map<string, Parsed>();
    for await (const page of views.pages(view, PAGE))
      for (const { key, body } of page) {
        const known = before?.get(key);
        now.set(key, known?.body === body ? known : { body, row: JSON.parse(body) });
      }
    this.views.set(view, now);
    return [...now.values()].map(({ row }) => row);
  }
}
