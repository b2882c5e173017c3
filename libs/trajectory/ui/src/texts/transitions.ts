const days = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Institutions that merge, split or stop. */
export const transitions = {
  ownDay: 'Op welke dag was het?',
  ownDayHint: 'Laat dit leeg als het vandaag is.',
  dayGround: 'Waarom legt u het nu pas vast?',
  parts: 'Welke instellingen gaan op in een andere?',
  part: 'Instelling',
  into: 'Als welke instelling gaan zij verder?',
  intoHint: 'De BRIN. Een nieuwe instelling moet eerst door de beheerder zijn geregistreerd.',
  stops: 'Welke instelling stopt?',
  opensTrajectory: 'Voor de instelling die verdergaat, wordt een traject geopend.',
  partOf: (name: string) => `Wat er met ${name} gebeurt`,
  noTrajectory: 'Deze instelling heeft geen traject.',
  goesOn: 'Deze termijnen gaan mee, met dezelfde laatste dag:',
  ends: 'Deze termijnen houden op:',
  owedAgain: 'Dit moet de instelling die verdergaat opnieuw doen:',
  plan: (both: string) => `Mee gaat ${both}.`,
  plans: { plan: 'het kwaliteitsplan', workPlacement: 'het verbeterplan bpv' },
  nothingGoesOn: 'Geen termijn staat nog open.',
  notRepeated: (count: number) =>
    `${days(count, 'herinnering die al weg is', 'herinneringen die al weg zijn')}, ${count === 1 ? 'gaat' : 'gaan'} niet nog een keer.`,
  stopOpen: (name: string, count: number) =>
    `Het traject van ${name} wacht daarna op een opvolger. Er ${count === 1 ? 'staat' : 'staan'} nu ${days(count, 'termijn', 'termijnen')} open.`,
  term: (what: string, day: string, who: string) => `${what}, uiterlijk ${day} (${who})`,

  splitOf: 'Welke instelling wordt gesplitst?',
  signedOn: 'Wanneer is de verklaring ondertekend?',
  others: 'Welke instellingen krijgen een deel?',
  otherHint: 'De BRIN. Wat u hier niet verdeelt, blijft bij de instelling die wordt gesplitst.',
  other: 'Instelling',
  divide: 'Wat gaat er over?',
  divideHint: 'Vul in wat naar de andere instelling gaat. De rest blijft. Wat is afgeschermd, blijft ook.',
  notDelivered: 'Over deze instelling is nog geen studiewaarde geleverd. Er valt niets te verdelen.',
  delivered: (diplomas: string, studyValue: string, heavier: string) =>
    `Geleverd: ${diplomas} diploma’s, studiewaarde ${studyValue}, ${heavier} zwaardere.`,
  opensTrajectories: (brins: string) =>
    `Voor ${brins} wordt een traject geopend, met het plan van de instelling die wordt gesplitst.`,
  noOpening: 'Er wordt geen traject geopend: elke instelling heeft er al een.',
  inBalance: 'De verklaring klopt met wat is geleverd.',
  tooMuch: 'Dit is meer dan er is geleverd.',
};
