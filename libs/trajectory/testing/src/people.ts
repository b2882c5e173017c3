import type { Actor } from '@mijlpaal/engine-core';

/** People by what they do; ids are opaque. */
export const people = {
  assessor: { id: 'person-1', organisation: 'MBO in Bedrijf', role: 'assessor' },
  otherAssessor: { id: 'person-2', organisation: 'MBO in Bedrijf', role: 'assessor' },
  decisionMaker: { id: 'person-3', organisation: 'OCW', role: 'decisionMaker' },
  institution: { id: 'person-4', organisation: '25LH', role: 'institution' },
  duo: { id: 'person-5', organisation: 'DUO', role: 'duo' },
} as const satisfies Record<string, Actor>;
