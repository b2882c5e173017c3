const regulation = (place: string): string => `Regeling kwaliteitsafspraken mbo, ${place}`;
const questions = (subject: string): string => `kwaliteitsafsprakenmbo.nl, vraag en antwoord over ${subject}`;
/** An article in the magazine of the sector, by its heading. */
const magazine = (heading: string): string => `MBO Today, artikel ‘${heading}’`;

/** Where each rule of scheme 2015 comes from, as readers see it. A chosen reading, where no source says it, begins with `reading:`. */
export const sources = {
  /** R14 1.4(4) */
  plan: regulation('artikel 1.4 lid 4'),
  /** R14 1.5(1) */
  agreement: regulation('artikel 1.5 lid 1'),
  /** R14 1.5(2) */
  advice: regulation('artikel 1.5 lid 2'),
  /** R14 1.6(1) */
  interimReport: regulation('artikel 1.6 lid 1'),
  /** R14 1.6(2) */
  finalReport: regulation('artikel 1.6 lid 2'),
  /** R14 2.4(2) */
  excellenceDecision: regulation('artikel 2.4 lid 2'),
  /** R14 bijlage 2 */
  excellenceFramework: regulation('bijlage 2'),
  /** S4, Planning */
  planning: 'Facilitering door OCW en MBO in Bedrijf, planning',
  /** S4, MBO in Bedrijf */
  facilitation: 'Facilitering door OCW en MBO in Bedrijf',
  /** MT, bericht over het excellentieplan */
  planAdvice: magazine('Alle mbo-scholen dienen excellentieplan in'),
  /** KA, qa-deadline */
  lateOrProvisionalPlan: questions('de deadline'),
  /** KA, qa-tussentijds-instappen */
  laterEntry: questions('tussentijds instappen'),
  /** KA, qa-kp-meldingsplicht-veranderingen */
  changes: questions('de meldingsplicht bij veranderingen'),
  /** R16b */
  workPlacement: regulation('hoofdstuk 4'),
  /** MT, berichten over het verbeterplan bpv */
  workPlacementPlan: magazine('Scholen aan de slag met verbetering beroepspraktijkvorming'),
  workPlacementReport: 'reading: resultaten bpv worden gerapporteerd na het jaar, uiterlijk op 1 maart',
  workPlacementClass: magazine('Scholen werken aan betere beroepspraktijkvorming'),
  /** R16 3.1-3.12 */
  studyValue: regulation('hoofdstuk 3'),
  /** R16 3.9 */
  studyValuePayment: regulation('artikel 3.9'),
  /** PB 8, 11 and 12; PB 8 and PB15 */
  earlyLeavingPayment: {
    fixed: 'Regeling prestatiebox mbo, artikel 8, 11 en 12',
    variable: 'Regeling prestatiebox mbo, artikel 8, en Stcrt. 2015-25341',
  },
  opening: 'reading: elke instelling heeft één traject 2015-2018',
  closing: 'reading: een traject sluit na de eindrapportage en het laatste voortgangsgesprek',
  reportYear: 'reading: een rapportage kan vanaf 1 januari van haar jaar',
  work: 'reading: het werk van één instelling ligt bij één beoordelaar',
  separation: 'reading: wie adviseert, besluit niet',
  ladder: 'reading: een herinnering hoort bij een open termijn',
  register: 'reading: elke instelling staat één keer in het register',
  /** R16 art. 3.10 */
  split: regulation('artikel 3.10'),
  transitions: 'reading: een instelling eindigt één keer, en een ander gaat verder',
  /** R14 1.6(3); S4, planning */
  midtermReview: regulation('artikel 1.6 lid 3'),
  rules: 'reading: een traject houdt de regels waaronder het is geopend, tot een besluit met reden anders zegt',
  succession: 'reading: wie verdergaat neemt het traject over',
  operating: 'reading: een feit dat niet te verwerken is, houdt alleen zijn eigen stroom op',
  correction: 'reading: een feit blijft staan, een herstel is een nieuw feit met een reden',
  payments: 'reading: betaald wordt alleen op een volledige verdeling, zoals die is gezien',
  calendars: 'reading: een agenda kan met een geheim adres worden gelezen, tot de eigenaar het intrekt',
  repeats: 'reading: één sleutel hoort bij één bericht',
} as const;
