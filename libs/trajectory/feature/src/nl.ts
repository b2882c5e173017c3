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
  'work-placement-approval': 'Verbeterplan bpv goedkeuren',
  'work-placement-report': 'Resultaten bpv rapporteren',
  'work-placement-class': 'Resultaten bpv indelen',
  'study-value-decision': 'Studiewaarde vaststellen',
  'study-value-payment': 'Studiewaarde uitbetalen',
  'early-leaving-fixed-decision': 'Vast deel van het vsv-geld vaststellen',
  'early-leaving-fixed-payment': 'Vast deel van het vsv-geld uitbetalen',
  'early-leaving-variable-decision': 'Variabel deel van het vsv-geld vaststellen',
  'early-leaving-variable-payment': 'Variabel deel van het vsv-geld uitbetalen',
};

/** Kinds of which there is one: the number in the id says nothing more. */
const ONCE = [
  'agreement',
  'plan',
  'excellence-decision',
  'plan-advice',
  'supplement',
  'final',
  'work-placement-approval',
];

/** What a deadline asks, in Dutch: "Tussenrapportage indienen (2016)". @param id as in scheme-2015, section 3 */
export function deadlineTitle(id: string): string {
  const [, kind = id, number = ''] = /^(.*?)-(\d+)$/.exec(id) ?? [];
  const title = TITLES[kind];
  if (title === undefined) return id;
  return ONCE.includes(kind) ? title : `${title} (${number})`;
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
