import type { Mistake } from './body-rules';

/** What cannot be together in the counts of one unit. */
export function unitMistakes({ diplomas, heavierDiplomas, studyValue, level }: UnitCounts): readonly Mistake[] {
  if (diplomas === null) return [];
  return [
    ...(heavierDiplomas !== null && heavierDiplomas > diplomas
      ? [{ path: ['heavierDiplomas'], message: `must be at most the diplomas, ${diplomas}` }]
      : []),
    ...(studyValue !== null && Number(studyValue) > diplomas * level
      ? [
          {
            path: ['studyValue'],
            message: `must be at most ${diplomas * level}: no diploma of level ${level} is worth more than ${level}`,
          },
        ]
      : []),
    ...(studyValue !== null && heavierDiplomas === 0 && Number(studyValue) > 0
      ? [{ path: ['studyValue'], message: 'must be 0 when no diploma is heavier than its reference' }]
      : []),
  ];
}
interface UnitCounts {
  readonly level: number;
  readonly diplomas: number | null;
  readonly studyValue: string | null;
  readonly heavierDiplomas: number | null;
}
