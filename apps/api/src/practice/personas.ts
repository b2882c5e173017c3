import type { Role } from '@mijlpaal/trajectory-contract';

/** Ids of the practice account managers; each looks after half of the institutions. */
export const PRACTICE_ACCOUNT_MANAGERS = ['practice-accountManager', 'practice-accountManager-2'] as const;

export interface Persona {
  readonly role: Role;
  readonly label: string;
  /** Opaque id; for an institution its BRIN is put behind it. */
  readonly actor: string;
  /** An institution has to be chosen too. */
  readonly institutions?: true;
}

/** Whom a person can practise as. */
export const personas: readonly Persona[] = [
  { role: 'accountManager', label: 'Oefenaccountmanager 1', actor: PRACTICE_ACCOUNT_MANAGERS[0] },
  { role: 'accountManager', label: 'Oefenaccountmanager 2', actor: PRACTICE_ACCOUNT_MANAGERS[1] },
  { role: 'assessor', label: 'Oefenbeoordelaar van MBO in Bedrijf', actor: 'practice-assessor' },
  { role: 'decisionMaker', label: 'Oefenbeslisser namens de minister', actor: 'practice-decisionMaker' },
  { role: 'institution', label: 'Oefeninstelling', actor: 'practice-institution', institutions: true },
  { role: 'duo', label: 'Oefenmedewerker van DUO', actor: 'practice-duo' },
  { role: 'auditor', label: 'Oefenauditor', actor: 'practice-auditor' },
  { role: 'networkOffice', label: 'Oefenbureau van het Kwaliteitsnetwerk mbo', actor: 'practice-networkOffice' },
  { role: 'operator', label: 'Oefenbeheerder', actor: 'practice-operator' },
];
