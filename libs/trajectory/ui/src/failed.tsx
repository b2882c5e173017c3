import { Alert, Button } from '@utrecht/component-library-react';
import { Icon } from './icon';
import { nl } from './nl';

/** Something went wrong in a part of a page. */
export const Failed = ({
  kind,
  onRetry,
}: {
  readonly kind: 'error' | 'offline' | 'answer';
  readonly onRetry: () => void;
}) => (
  <Alert type="error" icon={<Icon name="late" />}>
    <p className="mp-strong">{nl.pageState[`${kind}Title`]}</p>
    <p>{nl.pageState[`${kind}Text`]}</p>
    <Button appearance="secondary-action-button" onClick={onRetry}>
      {nl.pageState.retry}
    </Button>
  </Alert>
);
