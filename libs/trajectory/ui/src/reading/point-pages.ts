import type { ExcellenceItem } from '@mijlpaal/trajectory-contract';
import { useForm } from '../form/form-context';
import { type Path, valueAt } from '../form/values';
import { type DocumentPage, isSame } from './reading';

export const pagesPath = (item: ExcellenceItem): Path => ['items', item, 'pages'];

const isPage = (value: unknown): value is DocumentPage =>
  typeof valueAt(value, ['sha256']) === 'string' && typeof valueAt(value, ['page']) === 'number';

/** The pages on which a point was found, as filled in, and how to add one or take it away. */
export function usePointPages(item: ExcellenceItem) {
  const { values, set } = useForm();
  const value = valueAt(values, pagesPath(item));
  const pages = Array.isArray(value) ? value.filter(isPage) : [];
  const keep = (next: readonly DocumentPage[]) => set(pagesPath(item), next.length === 0 ? undefined : next);
  return {
    pages,
    has: (page: DocumentPage) => pages.some((one) => isSame(one, page)),
    add: (page: DocumentPage) => keep([...pages, page]),
    remove: (page: DocumentPage) => keep(pages.filter((one) => !isSame(one, page))),
  };
}
