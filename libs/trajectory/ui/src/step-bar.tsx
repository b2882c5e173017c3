import type { CSSProperties } from 'react';
import { nl } from './nl';
import { groupName } from './overview-row';
import type { Group } from './overview-view';

interface StepBarProps {
  readonly groups: readonly Group[];
  readonly chosen: string | undefined;
  readonly onChoose: (group: string | undefined) => void;
}

const TONES = 4;

/** Colours only keep neighbours apart; the name and the number say what it is. */
function toneOf(group: string, index: number): string {
  if (group === 'late') return 'mp-ph-late';
  if (group === 'delayNotified') return 'mp-ph-soon';
  return `mp-ph-${(index % TONES) + 1}`;
}

/** How the institutions are spread over the steps, and the filter on one of them. */
export function StepBar({ groups, chosen, onChoose }: StepBarProps) {
  const ordinary = groups.filter(({ group }) => group !== 'late' && group !== 'delayNotified');
  const tone = (group: string) =>
    toneOf(
      group,
      ordinary.findIndex((each) => each.group === group),
    );
  return (
    <div className="mp-phases" role="group" aria-label={nl.overview.phases}>
      <div className="mp-phases__bar" aria-hidden="true">
        {groups
          .filter(({ count }) => count > 0)
          .map(({ group, count }) => (
            // a custom property is no CSS property that React knows
            <span key={group} className={tone(group)} style={{ '--n': count } as CSSProperties}>
              {count}
            </span>
          ))}
      </div>
      <ul>
        {groups.map(({ group, count }) => (
          <li key={group}>
            <button
              type="button"
              aria-pressed={chosen === group}
              onClick={() => onChoose(chosen === group ? undefined : group)}
            >
              <span className={`mp-key ${tone(group)}`} />
              {groupName(group)} <b>{count}</b>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
