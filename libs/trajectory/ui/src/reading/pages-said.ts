import { nl } from '../nl';
import type { DocumentPage } from './reading';

const texts = nl.said;
const LIST = new Intl.ListFormat('nl', { type: 'conjunction' });

/** By document, in the order of its pages. */
const byDocument = (pages: readonly DocumentPage[]): readonly (readonly [sha256: string, pages: readonly number[]])[] =>
  [...Map.groupBy(pages, ({ sha256 }) => sha256)].map(([sha256, found]) => [
    sha256,
    found.map(({ page }) => page).sort((a, b) => a - b),
  ]);

/** `bladzijde 4 en 5`, with the names of the documents where there are more than one. @param nameOf null: nobody knows */
export function pagesSaid(pages: readonly DocumentPage[], nameOf: (sha256: string) => string | null): string {
  const found = byDocument(pages);
  return LIST.format(
    found.map(([sha256, numbers]) => {
      const said = texts.pages(LIST.format(numbers.map(String)));
      return found.length === 1 ? said : texts.pagesOf(said, nameOf(sha256) ?? texts.otherDocument);
    }),
  );
}
