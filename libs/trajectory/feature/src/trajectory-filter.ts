import { Phase, Step, type TrajectoryItem } from '@mijlpaal/trajectory-contract';
import type { TrajectoryFilter } from './filters';

/** Whether a line of the overview is asked for. */
export const fits =
  ({ phase, step, turn, late, type, province, accountManager, excellence, text }: TrajectoryFilter) =>
  (item: TrajectoryItem): boolean =>
    (phase === undefined || item.phase === phase) &&
    (step === undefined || item.step === step) &&
    (turn === undefined || item.turn === (turn === 'none' ? null : turn)) &&
    (late === undefined || item.late.length > 0 === late) &&
    (type === undefined || item.type === type) &&
    (province === undefined || item.province === province) &&
    (accountManager === undefined || item.accountManager === accountManager) &&
    (excellence === undefined || item.excellence === excellence) &&
    (text === undefined || `${item.name} ${item.brin}`.toLowerCase().includes(text.toLowerCase()));

/** What a line is sorted by: phases and steps in the order in which they come. @param field one of `TRAJECTORY_SORTS` */
export function trajectoryField(item: TrajectoryItem, field: string): unknown {
  if (field === 'late') return item.late.length;
  if (field === 'nextDeadline') return item.nextDeadline?.lastDay ?? null;
  if (field === 'daysLeft') return item.nextDeadline?.daysLeft ?? null;
  if (field === 'phase') return Phase.options.indexOf(item.phase);
  if (field === 'step') return Step.options.indexOf(item.step);
  return item[field as keyof TrajectoryItem]; // the filter has checked that it is one of them
}
