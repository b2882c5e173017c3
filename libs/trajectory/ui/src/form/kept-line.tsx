import { Icon } from '../icon';
import { nl } from '../nl';
import type { Kept } from './form-status';

const texts = nl.form;

const lineOf = (kept: Kept): readonly [icon: 'check' | 'clock' | 'late', words: string, tone: string] => {
  switch (kept.where) {
    case 'everywhere':
      return ['check', texts.keptEverywhere(kept.time), 'mp-good'];
    case 'here':
      return ['check', texts.keptHere, ''];
    case 'onlyHere':
      return ['late', texts.keptOnlyHere, 'mp-late'];
    case 'nowhere':
      return ['late', texts.keptNowhere, 'mp-late'];
    case 'untouched':
      return ['clock', texts.untouched, 'mp-muted'];
  }
};

/** Whether what is filled in is kept; in view as long as the form is. */
export function KeptLine({ kept }: { readonly kept: Kept }) {
  const [icon, words, tone] = lineOf(kept);
  return (
    <p role="status" className={`mp-kept mp-small ${tone}`}>
      <Icon name={icon} /> {words}
    </p>
  );
}
