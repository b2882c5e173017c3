import { nl } from './nl';

/** Practice account managers have a number; people's names live in a register that comes later. */
export function accountManagerName(id: string | null): string {
  if (id === null) return nl.frame.nobody;
  const practice = /^practice-accountManager(?:-(\d+))?$/.exec(id);
  return practice ? nl.frame.practiceManager(practice[1] ?? '1') : id;
}
