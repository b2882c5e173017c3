import type { Role } from '@mijlpaal/trajectory-contract';

const TITLES: Readonly<Record<string, string>> = {
  agreement: 'Overeenkomst kwaliteitsafspraken tekenen',
  plan: 'Kwaliteitsplan indienen',
  'excellence-decision': 'Besluit over excellentie nemen',
  'plan-advice': 'Advies over het kwaliteitsplan geven',
  supplement: 'Kwaliteitsplan aanvullen',
  interim: 'Tussenrapportage indienen',
  talk: 'Voortgangsgesprek houden',
  'progress-advice': 'Advies over de voortgang geven',
  final: 'Eindrapportage indienen',
};

/** What a deadline asks, in Dutch: "Tussenrapportage indienen (2016)". @param id as in scheme-2015, section 3 */
export function deadlineTitle(id: string): string {
  const [, kind = id, number = ''] = /^(.*?)-(\d+)$/.exec(id) ?? [];
  const title = TITLES[kind] ?? id;
  return ['interim', 'talk', 'progress-advice'].includes(kind) ? `${title} (${number})` : title;
}

/** Who has to act, in Dutch, in the middle of a sentence. */
export const owed: Readonly<Record<Role, string>> = {
  institution: 'de instelling',
  assessor: 'MBO in Bedrijf',
  decisionMaker: 'de minister',
  accountManager: 'de accountmanager',
  duo: 'DUO',
  auditor: 'de auditor',
  operator: 'de beheerder',
  networkOffice: 'het bureau van het Kwaliteitsnetwerk mbo',
};
