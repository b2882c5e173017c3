import { Alert, Button } from '@utrecht/component-library-react';
import type { Moment } from './dossier-address';
import { formatDay } from './format';
import { Icon } from './icon';
import { nl } from './nl';

const texts = nl.lookBack;

interface LookingBackNoticeProps {
  readonly moment: Moment;
  /** Facts by then, and facts that there are now. */
  readonly facts: number;
  readonly all: number;
  readonly onNow: () => void;
}

/** Says that what stands here is of an earlier moment, and leads back. */
export const LookingBackNotice = ({ moment, facts, all, onNow }: LookingBackNoticeProps) => (
  <Alert type="warning" role="status" icon={<Icon name="clock" />}>
    <p className="mp-strong">
      {moment.by === 'known' ? texts.titleKnown(formatDay(moment.day)) : texts.titleTruth(formatDay(moment.day))}
    </p>
    <p>{texts.counted(facts, all)}</p>
    <Button appearance="secondary-action-button" onClick={onNow}>
      {texts.back}
    </Button>
  </Alert>
);
