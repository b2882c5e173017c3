import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Tone = 'late' | 'soon' | 'now' | 'good';

/** A state in words, with an icon; coloured only when someone must do something. */
export const Chip = ({
  tone,
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}) => (
  <span className={tone ? `nl-data-badge mp-chip mp-chip--${tone}` : 'nl-data-badge mp-chip'}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
