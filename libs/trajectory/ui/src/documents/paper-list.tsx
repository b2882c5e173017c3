import { formatSize } from '../format';
import { Icon } from '../icon';
import type { Paper } from './document-keeping';
import { PaperName } from './paper-name';

interface PaperListProps {
  readonly papers: readonly Paper[];
  /** Says whose they are, where nothing around them does. */
  readonly label?: string;
}

/** Documents of one fact; those that are kept can be opened. Nothing where there are none. */
export const PaperList = ({ papers, label }: PaperListProps) =>
  papers.length > 0 && (
    <ul className="mp-papers" aria-label={label}>
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
