import type { Brin } from '@mijlpaal/shared-institution';
import type { PartPreview } from '@mijlpaal/trajectory-contract';
import { type Deadline, deadlines } from './deadlines';
import { handOver, unmet } from './hand-over';
import { type MergerSettings, mergerSettings } from './merger-settings';
import type { Standing } from './standing';
import { takenOver } from './taken-over';

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
