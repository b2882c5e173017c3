import {
  bindingActs,
  confirmationDoor,
  correctionDoor,
  deliveryDoors,
  figureCorrectionDoor,
  type Door,
  factTypeName,
  institutionDoors,
  openingDoor,
  schemeDoors,
  formatSource,
  trajectoryDoors,
  trajectoryWords,
  transitionDoors,
} from '@mijlpaal/trajectory-contract';
import type { Refusals } from '../every-refusal';
import { blocks, either, table } from '../markdown';
import { nl } from '../nl';

type AnyDoor = Pick<Door<{ type: string }>, 'collection' | 'fact' | 'ownDay' | 'roles' | 'summary'>;

const row = ({ summary, roles, fact, ownDay, collection }: AnyDoor): readonly string[] => [
  (bindingActs as readonly string[]).includes(collection) ? `${summary} (${nl.doors.binding})` : summary,
  either(roles.map((role) => trajectoryWords.byRole[role])),
  nl.doors.facts[fact] ?? factTypeName(fact),
  ownDay === null ? nl.doors.noDay : nl.doors.day,
];

/** The articles that what is against it rests on. */
const articlesOf = ({ summary }: AnyDoor, { byAction }: Refusals): string =>
  [...new Set((byAction.get(summary) ?? []).map(({ article }) => formatSource(article)))].join('; ') ||
  nl.doors.noArticle;

/** Everything that can be recorded, and by whom. */
export const doorsChapter = (refusals: Refusals): string =>
  blocks(
    `## ${nl.doors.title}`,
    nl.doors.intro,
    `### ${nl.doors.ofTrajectory}`,
    table(
      nl.doors.columns,
      [...trajectoryDoors, correctionDoor].map((door) => [...row(door), articlesOf(door, refusals)]),
    ),
    nl.doors.ownDay,
    `### ${nl.doors.ofSector}`,
    table(
      nl.doors.sectorColumns,
      [
        ...schemeDoors,
        figureCorrectionDoor,
        ...Object.values(deliveryDoors),
        confirmationDoor,
        ...Object.values(transitionDoors),
        ...Object.values(institutionDoors),
        openingDoor,
      ].map(row),
    ),
  );
