import type { FundingCompleteness } from '@mijlpaal/trajectory-contract';
import { Alert } from '@utrecht/component-library-react';
import { Icon } from './icon';
import { nl } from './nl';

/** The amounts can still change, for facts are missing in the division. @param missing an institution is told of itself only */
export const FundingIncomplete = ({ missing }: Pick<FundingCompleteness, 'missing'>) => (
  <Alert type="warning" icon={<Icon name="late" />}>
    <p className="mp-strong">{nl.funding.incompleteTitle}</p>
    <p>{nl.funding.incompleteText}</p>
    {missing.length > 0 && (
      <p>{nl.funding.incompleteOf([...new Set(missing.map(({ stream, brin }) => brin ?? stream))])}</p>
    )}
  </Alert>
);
