import type { ExcellenceItem } from '@mijlpaal/trajectory-contract';
import { Button } from '@utrecht/component-library-react';
import { useRef } from 'react';
import { FieldMistake } from '../form/field';
import { useField } from '../form/form-context';
import { nl } from '../nl';
import { PageLink } from './page-link';
import { pagesPath, usePointPages } from './point-pages';
import { useReading } from './reading';

const texts = nl.reading;

/** On which pages a point was found: those that were added, and the one that lies open. */
export function PagesField({ item }: { readonly item: ExcellenceItem }) {
  const { id, mistake } = useField(pagesPath(item), texts.pagesAt(item));
  const { pages, has, add, remove } = usePointPages(item);
  const { documents, open } = useReading();
  const group = useRef<HTMLDivElement>(null);
  if (pages.length === 0 && open === null) return null;
  const nameOf = (sha256: string) => documents.find((one) => one.sha256 === sha256)?.name ?? texts.unknownDocument;
  return (
    <div id={id} ref={group} tabIndex={-1} role="group" aria-label={texts.pagesAt(item)} className="mp-pages">
      <FieldMistake id={id} mistake={mistake} />
      {pages.length > 0 && (
        <ul className="mp-papers">
          {pages.map((page) => (
            <li key={`${page.sha256} ${page.page}`}>
              <PageLink to={page}>{texts.pageOfDocument(page.page, nameOf(page.sha256))}</PageLink>
              <Button
                appearance="subtle-button"
                type="button"
                aria-label={texts.takeAwayFrom(page.page, item)}
                onClick={() => {
                  remove(page);
                  group.current?.focus();
                }}
              >
                {texts.takeAway}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open && !has(open) && (
        <Button
          appearance="secondary-action-button"
          type="button"
          onClick={() => {
            add(open);
            group.current?.focus(); // the button that had it goes
          }}
        >
          {texts.add(open.page)}
        </Button>
      )}
    </div>
  );
}

/** `blz. 4, 5` at a point. */
export function PageLinks({ item }: { readonly item: ExcellenceItem }) {
  const { pages } = usePointPages(item);
  if (pages.length === 0) return null;
  return (
    <span className="mp-block mp-small">
      {texts.short}{' '}
      {pages
        .toSorted((a, b) => a.page - b.page)
        .map((page, at) => (
          <span key={`${page.sha256} ${page.page}`}>
            {at > 0 && ', '}
            <PageLink to={page}>
              <span className="mp-vh">{texts.pagesAt(item)}: </span>
              {page.page}
            </PageLink>
          </span>
        ))}
    </span>
  );
}
