import type { Collection, TrajectoryFactType } from '@mijlpaal/trajectory-contract';

/** What an institution sends: what it is asked for, and the page on which it does so. */
const pieces = {
  'agreement-signatures': {
    ask: 'Teken de overeenkomst',
    title: 'Overeenkomst tekenen',
    send: 'Onderteken namens de instelling',
    done: 'De overeenkomst is getekend',
    lead: 'Met uw handtekening doet uw instelling mee aan de kwaliteitsafspraken 2015 tot en met 2018.',
  },
  'delay-notices': {
    ask: 'Meld dat het plan later komt',
    title: 'Uitstel van het plan melden',
    send: 'Meld uitstel',
    done: 'Het uitstel is gemeld',
    lead: 'Dien het plan daarna zo snel mogelijk in. De eerste betaling is dan in september 2015, niet in mei.',
  },
  'plan-submissions': {
    ask: 'Dien het kwaliteitsplan in',
    title: 'Kwaliteitsplan 2015 tot en met 2018',
    send: 'Dien het kwaliteitsplan in',
    done: 'Het kwaliteitsplan is ingediend',
    lead: 'U dient het plan één keer in, voor de hele periode. U kunt tussendoor stoppen: wat u invult, blijft staan.',
  },
  'plan-confirmations': {
    ask: 'Maak het voorlopige plan definitief',
    title: 'Voorlopig plan definitief maken',
    send: 'Maak het plan definitief',
    done: 'Het plan is definitief',
    lead: 'Hebben de ondernemingsraad en de raad van toezicht ingestemd? Dan is het plan definitief.',
  },
  'plan-supplements': {
    ask: 'Vul het kwaliteitsplan aan',
    title: 'Kwaliteitsplan aanvullen',
    send: 'Stuur de aanvulling',
    done: 'De aanvulling is verstuurd',
    lead: 'Schrijf op wat u toevoegt of verandert. MBO in Bedrijf leest dit naast uw plan.',
  },
  'interim-reports': {
    ask: 'Dien de tussenrapportage in',
    title: 'Tussenrapportage',
    send: 'Dien de tussenrapportage in',
    done: 'De tussenrapportage is ingediend',
    lead: 'Zeg per thema hoe ver u bent en wat u heeft uitgegeven.',
  },
  'final-reports': {
    ask: 'Dien de eindrapportage in',
    title: 'Eindrapportage',
    send: 'Dien de eindrapportage in',
    done: 'De eindrapportage is ingediend',
    lead: 'Zeg per thema wat u heeft bereikt en uitgegeven, over de hele periode.',
  },
  'change-notices': {
    ask: 'Meld een wijziging',
    title: 'Wijziging melden',
    send: 'Meld de wijziging',
    done: 'De wijziging is gemeld',
    lead: 'Verandert er iets aan de inhoud, de duur of de begroting van uw plan? Meld het hier.',
  },
  'work-placement-plans': {
    ask: 'Dien het verbeterplan bpv in',
    title: 'Verbeterplan bpv',
    send: 'Dien het verbeterplan in',
    done: 'Het verbeterplan bpv is ingediend',
    lead: 'Dit plan gaat over de beroepspraktijkvorming (bpv) in 2017 en 2018.',
  },
  'work-placement-revisions': {
    ask: 'Pas het verbeterplan bpv aan',
    title: 'Verbeterplan bpv aanpassen',
    send: 'Stuur de aanpassing',
    done: 'De aanpassing is verstuurd',
    lead: 'Schrijf op wat u in het verbeterplan heeft veranderd.',
  },
  'work-placement-reports': {
    ask: 'Rapporteer de resultaten van de bpv',
    title: 'Resultaten bpv',
    send: 'Dien de rapportage in',
    done: 'De resultaten van de bpv zijn ingediend',
    lead: 'Zeg per punt wat u wilde bereiken en wat u heeft bereikt.',
  },
} as const satisfies Partial<Record<Collection, Record<'ask' | 'title' | 'send' | 'done' | 'lead', string>>>;
export type Piece = keyof typeof pieces;

/** What is asked every year says which one. */
const askOfYear: Partial<Record<Piece, (year: string) => string>> = {
  'interim-reports': (year) => `Dien de tussenrapportage ${year} in`,
  'work-placement-reports': (year) => `Rapporteer de resultaten van de bpv over ${year}`,
};

const means: Partial<Record<TrajectoryFactType, string>> = {
  AgreementSigned: 'U doet mee aan de kwaliteitsafspraken.',
  PlanDelayNotified: 'Dien het plan zo snel mogelijk in.',
  PlanSubmitted: 'Het plan geldt voor 2015 tot en met 2018.',
  PlanConfirmed: 'Het plan verandert niet meer.',
  PlanSupplemented: 'MBO in Bedrijf leest de aanvulling naast uw plan.',
  InterimReportSubmitted: 'Het voortgangsgesprek gaat over deze rapportage.',
  ChangeNotified: 'De wijziging hoort nu bij uw plan.',
  FinalReportSubmitted: 'In 2019 volgt het laatste gesprek.',
  WorkPlacementPlanSubmitted: 'MBO in Bedrijf beoordeelt het verbeterplan.',
  WorkPlacementPlanRevised: 'MBO in Bedrijf beoordeelt de aanpassing.',
  WorkPlacementResultsReported: 'MBO in Bedrijf deelt de resultaten in.',
};
/** What the answer of another means for what was sent. */
const meansAnswered: Partial<Record<TrajectoryFactType, string>> = {
  PlanSubmitted: 'U diende het plan daarna in.',
  PlanAdvised: 'Het advies leest u hieronder.',
  ProgressTalkHeld: 'Na het gesprek volgt een advies van MBO in Bedrijf.',
  ProgressAdvised: 'Het advies leest u hieronder.',
  TrajectoryClosed: 'Uw traject is afgesloten.',
  WorkPlacementPlanAssessed: 'Het oordeel leest u hieronder.',
  WorkPlacementPlanApproved: 'Uw verbeterplan bpv geldt. Na elk jaar meldt u de resultaten.',
  WorkPlacementResultsClassed: 'Uw bpv-geld volgt uit deze indeling.',
};

/** The page of an institution. */
export const institution = {
  title: 'Mijn traject',
  lead: (name: string, brin: string) => `${name}, BRIN ${brin}. Kwaliteitsafspraken 2015 tot en met 2018`,
  noRights: 'Deze pagina is voor instellingen',
  notYours: 'Dit is niet uw instelling',
  choose: 'Instelling',
  choice: {
    title: 'Voor welke instelling?',
    lead: (count: number) =>
      `U werkt voor ${count} instellingen. Kies er één: elke instelling heeft een eigen traject.`,
    table: 'Uw instellingen',
    institution: 'Instelling',
    step: 'Stap',
    asked: 'Wij vragen u nu',
    until: 'Uiterlijk',
    nothing: 'Niets',
  },
  actsFor: (name: string, brin: string) => `Voor ${name}, BRIN ${brin}.`,
  pieces,
  /** @param deadline its id: a year stands at its end, or none */
  ask: (piece: Piece, deadline: string): string => {
    const year = /-(\d{4})$/.exec(deadline)?.[1];
    return (year !== undefined && askOfYear[piece]?.(year)) || pieces[piece].ask;
  },
  means,
  meansAnswered,

  asked: 'Wij vragen u nu',
  until: 'Uiterlijk',
  counts: 'Die dag telt nog mee.',
  passed: (day: string) => `De laatste dag was ${day}. Doe dit zo snel mogelijk.`,
  goOn: 'Ga verder met uw concept',
  notInTime: 'Lukt het niet op tijd?',
  also: 'Dit vragen wij u ook',
  nothing: 'U hoeft nu niets te doen',
  nothingTurn: (who: string) => `Nu is ${who} aan zet.`,
  nothingUntil: (who: string, what: string, day: string) =>
    `Nu is ${who} aan zet. Wat u kunt verwachten: ${what}, uiterlijk ${day}.`,
  nothingLeft: 'Er staat geen termijn open.',
  over: {
    closed: {
      title: 'Uw traject is afgesloten',
      text: 'U hoeft niets meer te doen. Alles wat is vastgelegd, kunt u hier blijven lezen.',
    },
    ended: {
      title: 'Uw traject is beëindigd',
      text: 'De minister heeft het traject beëindigd, zonder opvolger. Alles wat is vastgelegd, kunt u hier blijven lezen.',
    },
    handedOver: {
      title: 'Een andere instelling gaat verder met dit traject',
      text: 'U hoeft hier niets meer te doen. Alles wat is vastgelegd, kunt u hier blijven lezen.',
    },
  },
  doneOn: (day: string) => `Vastgelegd op ${day}.`,
  doneLate: (day: string) => `Vastgelegd op ${day}. Dat was na de laatste dag.`,
  reference: (brin: string, revision: number) => `Kenmerk 2015-${brin}-${revision}.`,

  receipt: 'Bewijs',
  receiptNow: 'Bewijs van ontvangst',
  /** It begins as it reads, for who says what is on the screen. */
  receiptOf: (label: string, what: string, day: string) => `${label} (PDF, nieuw tabblad): ${what}, ${day}`,

  sent: 'Wat u stuurde en wat ermee gebeurde',
  what: 'Wat',
  when: 'Wanneer',
  state: 'Stand',
  meaning: 'Wat het betekent',
  draftOf: (what: string) => `Concept: ${what}`,
  draftKept: 'Bewaard, nog niet verstuurd',
  draftUnseen: 'Alleen u ziet dit.',
  received: 'Ontvangen',
  receivedLate: 'Ontvangen, te laat',
  withdrawn: 'Vervallen: dit had er niet moeten staan',
  byDuo: 'Door DUO vastgelegd',
  answered: (what: string, day: string) => `${what} op ${day}`,
  mend: 'Herstel een fout',
  nothingSent: 'U heeft nog niets gestuurd.',

  answers: 'Adviezen, besluiten en gesprekken',
  answersLead: 'Wat MBO in Bedrijf, de minister en DUO over uw traject hebben vastgelegd.',
  noAnswers: 'Er is nog geen advies, besluit of gesprek.',
  payments: 'Besluiten over uitbetalen',
  dossier: 'Alles in uw dossier',

  coming: 'Wat er komt',
  today: 'Vandaag',
  byWhom: (who: string) => `Door ${who}`,
  byYou: 'Door u',
  /** @param who null: the reader */
  turnFirst: (who: string | null) => (who === null ? 'Nu bent u aan zet' : `Nu is ${who} aan zet`),
  comesNothing: 'Er staan geen termijnen meer open.',

  delay: 'Lukt het niet op tijd?',
  delayText:
    'Meld het meteen en dien het plan zo snel mogelijk in. De eerste betaling is dan in september 2015, niet in mei.',
  delayWithout: 'Zonder plan krijgt u geen geld. Uw deel gaat dan naar de andere instellingen.',
  delayNotice: 'Uitstel melden',

  help: 'Wie helpt u?',
  helpManager: 'Uw accountmanager bij OCW',
  helpContent: 'Over de inhoud',
  helpSending: 'Over het indienen',
  helpOwn: 'Uw eigen mailadres bij ons',
  helpOwnUnknown: 'Niet bekend',

  back: 'Terug naar mijn traject',
  notThere: 'Dit formulier is er niet',
  notNow: 'Dit kan nu niet',
  binds: 'Hiermee verbindt u uw instelling',
  bindsText: 'Log in met een extra controle. Uw concept blijft staan.',
  bindsLink: 'Inloggen met extra controle',
};
