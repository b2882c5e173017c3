import { PRACTICE_ACCOUNT_MANAGERS } from '@mijlpaal/trajectory-simulation';

/** Everybody who can practise, by the id with which the provider knows them. */
export const people = {
  accountManager: { actor: PRACTICE_ACCOUNT_MANAGERS[0] },
  secondAccountManager: { actor: PRACTICE_ACCOUNT_MANAGERS[1] },
  assessor: { actor: 'practice-assessor' },
  secondAssessor: { actor: 'practice-assessor-2' },
  decisionMaker: { actor: 'practice-decisionMaker' },
  institution: { actor: 'practice-institution', institutions: ['25LH'] },
  otherInstitution: { actor: 'practice-institution', institutions: ['00GT'] },
  /** Works for two institutions. */
  board: { actor: 'practice-board', institutions: ['01AA', '01IC'] },
  duo: { actor: 'practice-duo' },
  networkOffice: { actor: 'practice-networkOffice' },
  auditor: { actor: 'practice-auditor' },
  operator: { actor: 'practice-operator' },
} as const satisfies Record<string, { actor: string; institutions?: readonly string[] }>;
export type Who = keyof typeof people;

/** The institution of most stories, and the name under which pages show it. */
export const BRIN = people.institution.institutions[0];
export const NAME = 'ROC Midden Nederland';
