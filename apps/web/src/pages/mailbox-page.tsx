import { AppLink, Empty, Mailbox, nl } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Heading1 } from '@utrecht/component-library-react';
import { mailboxQuery } from '../api/practice';
import { useTitle } from '../use-title';
import { Part } from './part';

const texts = nl.mailbox;

function Pages({ page, pages }: { readonly page: number; readonly pages: number }) {
  if (pages <= 1) return null;
  const to = (target: number) => (target === 1 ? '/postvak' : `/postvak?bladzijde=${target}`);
  return (
    <nav className="mp-row" aria-label={texts.page(page, pages)}>
      {page > 1 && <AppLink href={to(page - 1)}>{texts.newer}</AppLink>}
      <span className="mp-muted">{texts.page(page, pages)}</span>
      {page < pages && <AppLink href={to(page + 1)}>{texts.older}</AppLink>}
    </nav>
  );
}

/** `/postvak`: what the practice mail server took in. */
export function MailboxPage() {
  useTitle(texts.title);
  const { bladzijde: page = 1 } = useSearch({ from: '/postvak' });
  const mails = useQuery(mailboxQuery(page));
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{texts.lead}</p>
        </div>
        {mails.data && <p role="status">{texts.count(mails.data.total)}</p>}
      </div>
      <Part query={mails}>
        {({ items, pages }) =>
          items.length === 0 ? (
            <Empty title={texts.empty}>
              <p>{texts.emptyText}</p>
            </Empty>
          ) : (
            <>
              <Mailbox messages={items} />
              <Pages page={page} pages={pages} />
            </>
          )
        }
      </Part>
    </>
  );
}
