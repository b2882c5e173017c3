import { Brin } from '@mijlpaal/shared-institution';
import type { Role } from '@mijlpaal/trajectory-contract';
import { PRACTICE_ACCOUNT_MANAGERS, PRACTICE_ASSESSORS } from '@mijlpaal/trajectory-simulation';

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
  { role: 'assessor', label: 'Oefenbeoordelaar 1 van MBO in Bedrijf', actor: PRACTICE_ASSESSORS[0] },
  { role: 'assessor', label: 'Oefenbeoordelaar 2 van MBO in Bedrijf', actor: PRACTICE_ASSESSORS[1] },
  { role: 'decisionMaker', label: 'Oefenbeslisser namens de minister', actor: 'practice-decisionMaker' },
  { role: 'institution', label: 'Oefeninstelling', actor: 'practice-institution', institutions: true },
  { role: 'duo', label: 'Oefenmedewerker van DUO', actor: 'practice-duo' },
  { role: 'auditor', label: 'Oefenauditor', actor: 'practice-auditor' },
  { role: 'networkOffice', label: 'Oefenbureau van het Kwaliteitsnetwerk mbo', actor: 'practice-networkOffice' },
  { role: 'operator', label: 'Oefenbeheerder', actor: 'practice-operator' },
];

/** Who an id of practice is: a persona, and for an institution which one. */
export function personaOf(id: string): { readonly persona: Persona; readonly institution: Brin | null } | null {
  const whole = personas.find(({ actor, institutions }) => actor === id && !institutions);
  if (whole) return { persona: whole, institution: null };
  const persona = personas.find(({ actor, institutions }) => institutions && id.startsWith(`${actor}-`));
  const brin = Brin.safeParse(id.slice((persona?.actor.length ?? 0) + 1));
  return persona && brin.success ? { persona, institution: brin.data } : null;
}
