import type { PersonDetails } from '@mijlpaal/engine-desk';
import { Brin } from '@mijlpaal/shared-institution';
import type { Role } from '@mijlpaal/trajectory-contract';
import { PRACTICE_ACCOUNT_MANAGERS, PRACTICE_ASSESSORS } from '@mijlpaal/trajectory-simulation';

export interface Persona {
  readonly role: Role;
  readonly label: string;
  /** What colleagues call somebody; default: the label. */
  readonly name?: string;
  /** Opaque id; the BRIN of each institution is put behind it. */
  readonly actor: string;
  /** So many institutions have to be chosen too. */
  readonly institutions?: number;
}

/** Whom a person can practise as. */
export const personas: readonly Persona[] = [
  { role: 'accountManager', label: 'Oefenaccountmanager 1', actor: PRACTICE_ACCOUNT_MANAGERS[0] },
  { role: 'accountManager', label: 'Oefenaccountmanager 2', actor: PRACTICE_ACCOUNT_MANAGERS[1] },
  {
    role: 'assessor',
    label: 'Oefenbeoordelaar 1 van MBO in Bedrijf',
    name: 'Oefenbeoordelaar 1',
    actor: PRACTICE_ASSESSORS[0],
  },
  {
    role: 'assessor',
    label: 'Oefenbeoordelaar 2 van MBO in Bedrijf',
    name: 'Oefenbeoordelaar 2',
    actor: PRACTICE_ASSESSORS[1],
  },
  { role: 'decisionMaker', label: 'Oefenbeslisser namens de minister', actor: 'practice-decisionMaker' },
  { role: 'institution', label: 'Oefeninstelling', actor: 'practice-institution', institutions: 1 },
  { role: 'institution', label: 'Oefenbestuurder van twee instellingen', actor: 'practice-board', institutions: 2 },
  { role: 'duo', label: 'Oefenmedewerker van DUO', actor: 'practice-duo' },
  { role: 'auditor', label: 'Oefenauditor', actor: 'practice-auditor' },
  { role: 'networkOffice', label: 'Oefenbureau van het Kwaliteitsnetwerk mbo', actor: 'practice-networkOffice' },
  { role: 'operator', label: 'Oefenbeheerder', actor: 'practice-operator' },
];

/** The id of a persona with the institutions that it works for; null when they are not as many as it needs, or one comes twice. */
export function actorFor({ actor, institutions = 0 }: Persona, brins: readonly Brin[]): string | null {
  if (new Set(brins).size !== institutions || brins.length !== institutions) return null;
  return [actor, ...brins].join('-');
}

/** Who an id of practice is: a persona, and which institutions it works for. */
export function personaOf(id: string): { readonly persona: Persona; readonly brins: readonly Brin[] } | null {
  for (const persona of personas) {
    const brins = Brin.array().safeParse(id.slice(persona.actor.length).split('-').slice(1));
    if (brins.success && actorFor(persona, brins.data) === id) return { persona, brins: brins.data };
  }
  return null;
}

export const addressOf = (actor: string): string => `${actor}@ocw.voorbeeld.invalid`;

/** Those whom dossiers name before they ever sign in, as the provider would say who they are. */
export const practicePeople: readonly PersonDetails[] = personas
  .filter(({ institutions }) => institutions === undefined)
  .map(({ role, label, name = label, actor }) => ({
    id: actor,
    name,
    email: addressOf(actor),
    organisation: role,
    role,
    institutions: [],
  }));
