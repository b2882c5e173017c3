import type { Brin } from '@mijlpaal/shared-institution';
import { type Deadline, deadlines } from './deadlines';
import { handOver, unmet } from './hand-over';
import { type MergerSettings, mergerSettings } from './merger-settings';
import type { Standing } from './standing';
import { takenOver } from './taken-over';

/** What becomes of one part of a merger. */
export interface PartPreview {
  readonly brin: Brin;
  /** Whether it has a trajectory that would end. */
  readonly opened: boolean;
  /** Open deadlines that the successor goes on with, with the same last day. */
  readonly goesOn: readonly Pick<Deadline, 'id' | 'lastDay' | 'turn'>[];
  /** Open deadlines that end: the successor goes on with a plan of its own, or has met them. */
  readonly ends: readonly Pick<Deadline, 'id' | 'lastDay' | 'turn'>[];
  /** Ids of deadlines that the successor had met and would owe again. */
  readonly owedAgain: readonly string[];
  /** Reminders that went out and will not go out again. */
  readonly notRepeated: number;
  /** Whether the successor goes on with its plan and its work placement plan. */
  readonly planGoesOn: boolean;
  readonly workPlacementGoesOn: boolean;
}

const openNow = (standing: Standing) =>
  new Set(deadlines(standing).flatMap(({ id, closedOn }) => (closedOn === null ? [id] : [])));
const shown = ({ id, lastDay, turn }: Deadline) => ({ id, lastDay, turn });

/** What a merger would do, part by part in their order: nothing of it is recorded. @param successor `absent` when it has no trajectory yet */
export function mergerPreview(
  parts: readonly { readonly brin: Brin; readonly standing: Standing }[],
  successor: Standing,
  settings: MergerSettings = mergerSettings,
): readonly PartPreview[] {
  let into = successor;
  return parts.map(({ brin, standing }) => {
    const data = handOver(standing, into, settings);
    const before = openNow(into.opened === null ? { ...into, opened: standing.opened } : into);
    into = { ...into, opened: into.opened ?? standing.opened, ...takenOver(into, { ...data, predecessor: brin }) };
    const after = openNow(into);
    const open = standing.opened === null ? [] : unmet(standing);
    return {
      brin,
      opened: standing.opened !== null,
      goesOn: open.filter(({ id }) => after.has(id)).map(shown),
      ends: open.filter(({ id }) => !after.has(id)).map(shown),
      owedAgain: open.flatMap(({ id }) => (after.has(id) && !before.has(id) && data.plan === null ? [id] : [])),
      notRepeated: data.reminders.length,
      planGoesOn: data.plan !== null,
      workPlacementGoesOn: data.workPlacement !== null,
    };
  });
}
