import { Button } from '@utrecht/component-library-react';
import { Icon } from './icon';
import { nl } from './nl';

interface LiveLineProps {
  readonly state: 'connecting' | 'live' | 'lost' | 'paused';
  /** The last change: when, `14.32`, and the names of what it is about. */
  readonly last: { readonly time: string; readonly names: readonly string[] } | null;
  /** Changes that wait while it is paused. */
  readonly waiting: number;
  readonly onToggle: () => void;
}

function said({ state, last, waiting }: LiveLineProps): string {
  const texts = nl.live;
  if (state === 'connecting') return texts.connecting;
  if (state === 'paused') return waiting === 0 ? texts.paused : texts.waiting(waiting);
  if (state === 'lost') return texts.lost;
  return last === null ? texts.live : texts.last(last.time, last.names);
}

/** Whether the page goes along with what others do, and a way to hold it still. */
export function LiveLine(props: LiveLineProps) {
  const { state, onToggle } = props;
  return (
    <div className="mp-row mp-noprint">
      <span className={`mp-live mp-live--${state}`} role="status">
        {state === 'lost' && <Icon name="late" />}
        {said(props)}
      </span>
      <Button appearance="subtle-button" aria-pressed={state === 'paused'} onClick={onToggle}>
        <Icon name={state === 'paused' ? 'play' : 'pause'} />
        {state === 'paused' ? nl.live.resume : nl.live.pause}
      </Button>
    </div>
  );
}
