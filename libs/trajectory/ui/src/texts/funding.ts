import type { FundingItem } from '@mijlpaal/trajectory-contract';

type Explanation = FundingItem['explanation'];

/** Names in an explanation; the code of a formula speaks English, people read this. */
const names: Readonly<Record<string, string>> = {
  agreementSignedOn: 'Overeenkomst getekend op',
  planSubmittedOn: 'Plan ingediend op',
  excellenceDecidedOn: 'Besluit over excellentie op',
  ceiling: 'Pot',
  nationalContribution: 'Rijksbijdrage van deze instelling',
  nationalContributionTotal: 'Rijksbijdrage van alle instellingen die meedelen',
  nationalContributionPot: 'Deel van de pot voor rijksbijdrage',
  nationalContributionShare: 'Aandeel in de rijksbijdrage',
  nationalContributionAmount: 'Bedrag voor rijksbijdrage',
  level2Students: 'Studenten niveau 2 van deze instelling',
  level2StudentsTotal: 'Studenten niveau 2 van alle instellingen die meedelen',
  level2StudentsPot: 'Deel van de pot voor studenten niveau 2',
  level2StudentsShare: 'Aandeel in de studenten niveau 2',
  level2StudentsAmount: 'Bedrag voor studenten niveau 2',
  exact: 'Precies bedrag',
  roundedDown: 'Naar beneden afgerond op centen',
  extraCent: 'Extra cent na het verdelen van de rest',
  amount: 'Bedrag',
};

/** A condition as a thing that is there or not. */
const conditions: Readonly<Record<string, string>> = {
  agreementSignedOn: 'de getekende overeenkomst',
  planSubmittedOn: 'het ingediende plan',
  excellenceDecidedOn: 'het besluit over excellentie',
};
const thing = (name: string): string => conditions[name] ?? (names[name] ?? name).toLowerCase();

const remark: Record<Explanation['remarks'][number]['code'], (name: string) => string> = {
  notEntitled: () => 'De instelling heeft nog geen recht op dit geld.',
  conditionMissing: (name) => `Hiervoor ontbreekt nog: ${thing(name)}.`,
  excellenceRejected: () => 'De minister heeft de aanvraag voor excellentie afgewezen.',
  conditionMetAfterYear: (name) => `Te laat voor dit jaar: ${thing(name)}.`,
  ceilingMissing: () => 'De pot van dit jaar is nog niet bekendgemaakt. Daarom is nog geen bedrag te berekenen.',
  figureMissing: (name) => `Nog niet geleverd: ${thing(name)}. Daarom is nog geen bedrag te berekenen.`,
  partUndistributed: (name) => `Niemand telt mee voor: ${thing(name)}. Dat deel blijft over.`,
};

const reading: Record<Explanation['readings'][number], string> = {
  latePlan: 'Een plan na 30 april 2015 gaat altijd de late weg, met of zonder melding van uitstel.',
  startAfterLastCondition: 'Is de laatste voorwaarde later vervuld? Dan begint de betaling in de maand erna.',
  excellenceNeedsAgreement: 'Ook voor het geld voor excellentie moet de overeenkomst getekend zijn.',
  conditionalApprovalPays: 'Goedgekeurd met voorwaarden betaalt hetzelfde als goedgekeurd zonder voorwaarden.',
  rounding: 'Eén keer afgerond, aan het eind. Wie de grootste rest heeft, krijgt als eerste een cent extra.',
  partWithoutWeight: 'Een deel waarvoor niemand meetelt, wordt niet verdeeld.',
};

export const funding = {
  names,
  remark,
  reading,
  explanationOf: (component: string, year: number) => `Zo komt ${component.toLowerCase()} ${year} tot stand`,
  inputs: 'Wat erin gaat',
  steps: 'Zo is het berekend',
  name: 'Wat',
  value: 'Waarde',
  origin: 'Herkomst',
  sum: 'Som',
  outcome: 'Uitkomst',
  facts: (count: number) => (count === 1 ? '1 vastgelegd feit' : `${count} vastgelegde feiten`),
  given: 'vaste waarde',
  missing: 'ontbreekt',
  result: 'Bedrag',
  exactly: 'precies',
  rounding: (among: number, centsLeft: number, rank: number, extraCent: boolean) =>
    `Na het afronden waren voor ${among} instellingen nog ${centsLeft} centen over. Deze instelling staat op plaats ${rank} en krijgt ${extraCent ? 'een' : 'geen'} cent extra.`,
  remarks: 'Let op',
  readings: 'Onze lezing van de regels',
};
