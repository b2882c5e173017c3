import { trajectoryDoors } from '@mijlpaal/trajectory-contract';

/** The door of a trajectory by its collection. @throws Error when there is none */
export function doorOf(collection: string) {
  const door = trajectoryDoors.find((one) => one.collection === collection);
  if (door === undefined) throw new Error(`A trajectory has no door ${collection}`);
  return door;
}
