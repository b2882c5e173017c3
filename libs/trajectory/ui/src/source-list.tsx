import { formatSource } from '@mijlpaal/trajectory-contract';
import { Link } from '@utrecht/component-library-react';
import { capital } from './format';
import { sources } from './texts/sources';

/** Where something stands: each source by its name, with where it appeared and a way to it. @param source several go apart by `;` */
export const SourceList = ({ source }: { readonly source: string }) =>
  formatSource(source)
    .split('; ')
    .map((name) => {
      const known = sources.find(({ begins }) => name.startsWith(begins));
      return (
        <span key={name} className="mp-block">
          {known ? <Link href={known.href}>{capital(name)}</Link> : capital(name)}
          {known?.appeared && <small className="mp-block mp-muted">{known.appeared}</small>}
        </span>
      );
    });
