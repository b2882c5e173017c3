import type { InstitutionReport } from './institution-reports';
import { Link } from '@utrecht/component-library-react';
import { formatSize } from '../format';
import { Icon } from '../icon';

interface PapersProps {
  readonly papers: InstitutionReport['documents'];
  /** Where a document can be opened, by its fingerprint; null: its bytes are not kept here. */
  readonly hrefOf: (sha256: string) => string | null;
}

/** Documents of one report, as links where they can be opened. */
export const Papers = ({ papers, hrefOf }: PapersProps) => (
  <ul className="mp-papers">
    {papers.map(({ sha256, name, size }) => {
      const href = hrefOf(sha256);
      return (
        <li key={sha256}>
          <Icon name="doc" />
          <span>
            {href === null ? name : <Link href={href}>{name}</Link>} <small>{formatSize(size)}</small>
          </span>
        </li>
      );
    })}
  </ul>
);
