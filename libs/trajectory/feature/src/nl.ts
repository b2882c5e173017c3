import type { Role } from '@mijlpaal/trajectory-contract';

/** What a kind of deadline asks: as a heading, and after "Wij vragen u". */
const ASKS: Readonly<Record<string, readonly [title: string, request: string]>> = {
  agreement: ['Overeenkomst kwaliteitsafspraken tekenen', 'de overeenkomst over de kwaliteitsafspraken te tekenen'],
  plan: ['Kwaliteitsplan indienen', 'het kwaliteitsplan in te dienen'],
  'excellence-decision': ['Besluit over excellentie nemen', 'een besluit te nemen over excellentie'],
  'plan-advice': ['Advies over het kwaliteitsplan geven', 'advies te geven over het kwaliteitsplan'],
  supplement: ['Kwaliteitsplan aanvullen', 'het kwaliteitsplan aan te vullen'],
  interim: ['Tussenrapportage indienen', 'de tussenrapportage in te dienen'],
  talk: ['Voortgangsgesprek houden', 'het voortgangsgesprek te houden'],
  'progress-advice': ['Advies over de voortgang geven', 'advies te geven over de voortgang'],
  final: ['Eindrapportage indienen', 'de eindrapportage in te dienen'],
  'work-placement-approval': ['Verbeterplan bpv goedkeuren', 'het verbeterplan bpv goed te keuren'],
  'work-placement-report': ['Resultaten bpv rapporteren', 'de resultaten van de bpv te rapporteren'],
  'work-placement-class': ['Resultaten bpv indelen', 'de resultaten van de bpv in te delen'],
  'study-value-decision': ['Studiewaarde vaststellen', 'de studiewaarde vast te stellen'],
  'study-value-payment': ['Studiewaarde uitbetalen', 'de studiewaarde uit te betalen'],
  'early-leaving-fixed-decision': [
    'Vast deel van het vsv-geld vaststellen',
    'het vaste deel van het vsv-geld vast te stellen',
  ],
  'early-leaving-fixed-payment': [
    'Vast deel van het vsv-geld uitbetalen',
    'het vaste deel van het vsv-geld uit te betalen',
  ],
  'early-leaving-variable-decision': [
    'Variabel deel van het vsv-geld vaststellen',
    'het variabele deel van het vsv-geld vast te stellen',
  ],
  'early-leaving-variable-payment': [
    'Variabel deel van het vsv-geld uitbetalen',
    'het variabele deel van het vsv-geld uit te betalen',
  ],
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
export const deadlineTitle = (id: string): string => said(id, 0);
/** The same as a request: "de tussenrapportage in te dienen (2016)". */
export const deadlineRequest = (id: string): string => said(id, 1);

function said(id: string, how: 0 | 1): string {
  const [, kind = id, number = ''] = /^(.*?)-(\d+)$/.exec(id) ?? [];
  const asks = ASKS[kind];
  if (asks === undefined) return id;
  return ONCE.includes(kind) ? asks[how] : `${asks[how]} (${number})`;
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
