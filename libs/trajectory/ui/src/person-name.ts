import { nl } from './nl';

const practice: Readonly<Record<string, (number: string) => string>> = {
  accountManager: nl.frame.practiceManager,
  assessor: nl.frame.practiceAssessor,
};

/** People of practice have a number; other people's names live in a register that comes later. @param id opaque key */
export function personName(id: string | null): string {
  if (id === null) return nl.frame.nobody;
  const [, role = '', number = '1'] = /^practice-([A-Za-z]+)(?:-(\d+))?$/.exec(id) ?? [];
  return practice[role]?.(number) ?? id;
}
