import { PaperName } from '../documents/paper-name';
import { formatSize } from '../format';
import { Icon } from '../icon';
import type { InstitutionReport } from './institution-reports';

/** Documents of one report; those that are kept can be opened. */
export const Papers = ({ papers }: { readonly papers: InstitutionReport['documents'] }) => (
  <ul className="mp-papers">
    {papers.map((paper) => (
      <li key={paper.sha256}>
        <Icon name="doc" />
        <span>
          <PaperName paper={paper} /> <small>{formatSize(paper.size)}</small>
        </span>
      </li>
    ))}
  </ul>
);
