import type { Explanation } from '../explanation';
import { domainName } from './domain-name';

/** Names in an explanation; the code of a formula speaks English, people read this. */
const names: Readonly<Record<string, string>> = {
  agreementSignedOn: 'Overeenkomst getekend op',
  planSubmittedOn: 'Plan ingediend op',
  excellenceDecidedOn: 'Besluit over excellentie op',
  workPlacementApprovedOn: 'Verbeterplan bpv goedgekeurd op',
  class: 'Oordeel over de resultaten bpv',
  studyValue: 'Studiewaarde',
  statement: 'Een ondertekende verklaring die klopt met wat is geleverd',
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
  unitPortion: 'Deel van de pot dat naar eenheden gaat',
  diplomasTotal: "Diploma's van alle instellingen",
  keepDiplomasTotal: "Diploma's van alle eenheden die hun studiewaarde houden",
  improvementWeightTotal: "Verbetering maal diploma's van alle eenheden",
  heavierDiplomasTotal: "Diploma's boven de referentie van alle instellingen",
  capPortion: 'Grens als deel van de rijksbijdrage',
  excess: 'Wat boven de grens van anderen uitkomt',
  openUnitAmount: 'Bedrag voor eenheden van wie onder de grens blijft',
  unitPot: 'Pot voor eenheden',
  keepPot: 'Pot voor behoud',
  improvementPot: 'Pot voor verbetering',
  ownKeepDiplomas: "Diploma's van eigen eenheden met behoud",
  keepAmount: 'Bedrag voor behoud',
  ownImprovementWeight: "Eigen verbetering maal diploma's",
  improvementAmount: 'Bedrag voor verbetering',
  unitAmount: 'Bedrag voor eenheden',
  heavierPot: "Pot voor diploma's boven de referentie",
  ownHeavierDiplomas: "Eigen diploma's boven de referentie",
  heavierAmount: "Bedrag voor diploma's boven de referentie",
  share: 'Bedrag voor de grens',
  cap: 'Grens voor deze instelling',
  diplomas: "Diploma's",
  base: 'Basiswaarde',
  baseSum: 'Studiewaarde 2011-2014 samen',
  baseDiplomas: "Diploma's 2011-2014",
  average: 'Gemiddelde studiewaarde',
  averageSum: 'Studiewaarde van het schooljaar samen',
  averageDiplomas: "Diploma's van het schooljaar",
  previousAverage: 'Gemiddelde studiewaarde een jaar eerder',
  previousAverageSum: 'Studiewaarde een jaar eerder samen',
  previousAverageDiplomas: "Diploma's een jaar eerder",
  limit: 'Grenswaarde',
  heavierDiplomas: "Diploma's boven de referentie",
  keepDiplomas: "Diploma's die tellen voor behoud",
  improvement: 'Verbetering, hoogstens 0,1',
  improvementWeight: "Verbetering maal diploma's",
  key: 'Verdeelsleutel (rijksbijdrage)',
  factor: 'Factor van het oordeel',
  weight: 'Gewicht',
  weightTotal: 'Gewicht van alle instellingen die meedelen',
  studentsUnder22: 'Studenten jonger dan 22',
  bandAmount: 'Bedrag uit de tabel',
  claim: 'Bedrag waar recht op is',
  claimTotal: 'Bedragen van alle instellingen samen',
  students: 'Studenten jonger dan 22',
  leavers: 'Nieuwe voortijdig schoolverlaters',
  percentage: 'Percentage schoolverlaters',
  previousStudents: 'Studenten jonger dan 22, een jaar eerder',
  previousLeavers: 'Schoolverlaters, een jaar eerder',
  previousPercentage: 'Percentage, een jaar eerder',
  beforePreviousStudents: 'Studenten jonger dan 22, twee jaar eerder',
  beforePreviousLeavers: 'Schoolverlaters, twee jaar eerder',
  beforePreviousPercentage: 'Percentage, twee jaar eerder',
  norm: 'Norm',
  previousNorm: 'Norm voor een jaar eerder',
  enoughFall: 'Daling die genoeg is',
  tooMuchRise: 'Stijging die te veel is',
  normMet: 'Norm gehaald (1 is ja)',
  fell: 'Genoeg gedaald (1 is ja)',
  rise: 'Gemiddelde stijging',
  rose: 'Te veel gestegen (1 is ja)',
  categoryClaim: 'Bedrag voor deze categorie',
  exact: 'Precies bedrag',
  roundedDown: 'Naar beneden afgerond op centen',
  extraCent: 'Extra cent na het verdelen van de rest',
  amount: 'Bedrag',
};

/** Categories of students in the money against early leaving. */
const category: Readonly<Record<string, string>> = { entry: 'entree', level2: 'niveau 2', level34: 'niveau 3 en 4' };

/** A part of an amount: a unit of a domain and a level, or a category. */
export function partName(name: string): string {
  const [, domain, level] = /^(\d{5})-(\d)$/.exec(name) ?? [];
  return domain === undefined ? (category[name] ?? name) : `domein ${domainName(domain)}, niveau ${level}`;
}

/** Values that are words. */
const valueWords: Readonly<Record<string, string>> = {
  good: 'goed',
  sufficient: 'voldoende',
  insufficient: 'onvoldoende',
};

/** A condition as a thing that is there or not. */
const conditions: Readonly<Record<string, string>> = {
  agreementSignedOn: 'de getekende overeenkomst',
  planSubmittedOn: 'het ingediende plan',
  excellenceDecidedOn: 'het besluit over excellentie',
  workPlacementApprovedOn: 'het goedgekeurde verbeterplan bpv',
};
/** A name, and where there are more of them of which one: `diplomas 79010-4 2014-2015`. */
export function figureName(text: string): string {
  const [name = '', ...which] = text.split(' ');
  const said = conditions[name] ?? (names[name] ?? name).toLowerCase();
  return which.length === 0 ? said : `${said} (${which.map(partName).join(', ')})`;
}

const remark: Record<Explanation['remarks'][number]['code'], (name: string) => string> = {
  goesOnAs: () => 'Deze instelling is opgegaan in een andere. Het geld gaat daarheen.',
  goesOnFor: () => 'Hierin telt een instelling mee die hierin is opgegaan.',
  dividedAmong: () =>
    'De gegevens over studiewaarde zijn door een ondertekende verklaring verdeeld, ook over een andere instelling.',
  dividedFrom: () => 'Hierin tellen gegevens mee die een ondertekende verklaring bij een splitsing toewijst.',
  endedBefore: () => 'Deze instelling is beëindigd zonder opvolger. Daarna krijgt zij geen geld.',
  endedUnclassed: () => 'Deze instelling is beëindigd voordat haar resultaten zijn beoordeeld. Zij deelt niet mee.',
  notEntitled: () => 'De instelling heeft nog geen recht op dit geld.',
  conditionMissing: (name) => `Hiervoor ontbreekt nog: ${figureName(name)}.`,
  excellenceRejected: () => 'De minister heeft de aanvraag voor excellentie afgewezen.',
  conditionMetAfterYear: (name) => `Te laat voor dit jaar: ${figureName(name)}.`,
  ceilingMissing: () => 'De pot van dit jaar is nog niet bekendgemaakt. Daarom is nog geen bedrag te berekenen.',
  figureMissing: (name) => `Nog niet geleverd: ${figureName(name)}. Daarom is nog geen bedrag te berekenen.`,
  figureOfOthersMissing: () =>
    'Van andere instellingen ontbreken nog gegevens. Daarom is nog geen bedrag te berekenen.',
  normMissing: (name) =>
    `De norm van ${name.replace('norm ', 'schooljaar ')} is niet gevonden. Daarom is geen bedrag te berekenen. Zodra de norm bekend is, kan het ministerie die vastleggen.`,
  partUndistributed: (name) => `Niemand telt mee voor: ${figureName(name)}. Dat deel blijft over.`,
  noLimit: () => 'Voor dit domein bestaat op dit niveau geen grenswaarde. Daarom is er geen behoud.',
  noBase: () => "In 2011-2014 waren er geen diploma's. Daarom is er geen basiswaarde.",
  noAverage: () => "In dit schooljaar waren er geen diploma's.",
  noPreviousAverage: () => "Een jaar eerder waren er geen diploma's. Daarom is er geen behoud.",
  valueOfDomain: () => 'Deze eenheid is klein. De waarden van het hele domein tellen.',
  valueOfInstitution: () => 'Ook het domein is klein. De waarden van de hele instelling tellen.',
  capped: () => 'Het bedrag is afgekapt op 8% van de rijksbijdrage.',
  excessShared: () => 'Andere instellingen kwamen boven hun grens uit. Wat zij te veel hadden, is verdeeld.',
  excessUndistributed: () => 'Wat boven de grens uitkwam, kan naar niemand meer. Dat geld blijft over.',
  tooFewStudents: () => 'Voor zo weinig studenten staat er geen bedrag in de tabel.',
  normMet: () => 'De norm is gehaald.',
  fell: () => 'De norm is niet gehaald, maar het percentage is genoeg gedaald.',
  normNotMet: () => 'De norm is niet gehaald, en het percentage is niet genoeg gedaald.',
  rose: () => 'De norm is gehaald, maar het percentage is te veel gestegen. Daarom is er geen bedrag.',
  cutToCeiling: () => 'Alle bedragen samen zijn meer dan de pot. Iedereen krijgt naar verhouding minder.',
};

const reading: Record<Explanation['readings'][number], string> = {
  mergedFigures: 'Bij een fusie tellen we de gegevens op van de delen die recht hebben.',
  mergerYear: 'Het geld van het jaar van de fusie is van wie verdergaat. Eerdere jaren blijven apart.',
  splitPlan: 'Wie bij een splitsing nieuw is, gaat verder met het plan van de instelling die is gesplitst.',
  splitYear: 'Het geld van het jaar van de splitsing blijft bij de instelling die is gesplitst.',
  splitFigures:
    'Een splitsing verdeelt de rijksbijdrage en de studenten niet: elke instelling telt met wat van haar is geleverd.',
  endedYear: 'Wie zonder opvolger eindigt, deelt in dat jaar nog helemaal mee. Daarna niet meer.',
  endedUnclassed: 'Wie eindigt voordat de resultaten bpv zijn beoordeeld, deelt niet mee.',
  latePlan: 'Een plan na 30 april 2015 gaat altijd de late weg, met of zonder melding van uitstel.',
  startAfterLastCondition: 'Is de laatste voorwaarde later vervuld? Dan begint de betaling in de maand erna.',
  excellenceNeedsAgreement: 'Ook voor het geld voor excellentie moet de overeenkomst getekend zijn.',
  conditionalApprovalPays: 'Goedgekeurd met voorwaarden betaalt hetzelfde als goedgekeurd zonder voorwaarden.',
  approvalLasts: 'Wie in 2015 is goedgekeurd, deelt elk later jaar mee.',
  level2Count: 'Studenten niveau 2 tellen op 1 oktober, twee kalenderjaren voor het jaar.',
  rounding: 'Eén keer afgerond, aan het eind. Wie de grootste rest heeft, krijgt als eerste een cent extra.',
  partWithoutWeight: 'Een deel waarvoor niemand meetelt, wordt niet verdeeld.',
  severalEarlierDiplomas: "Heeft iemand meer eerdere diploma's? Dan gaat de waarde van het laatste eraf.",
  institutionAverage: 'Telt de waarde van de hele instelling? Dan die van het schooljaar zelf.',
  limitLevel: 'De grenswaarde hoort bij het niveau waarvan de waarde komt: eenheid, domein of instelling.',
  keepAndImprove: 'Een eenheid kan meedelen voor behoud en voor verbetering tegelijk.',
  cappedAmount: 'De grens van 8% wordt naar beneden afgerond op een cent.',
  excess: 'Wat boven de grens uitkomt, gaat naar de anderen, net zo lang tot niemand er meer boven zit.',
  workPlacementKey: 'De verdeelsleutel voor de bpv is niet gevonden. We verdelen naar rijksbijdrage.',
  workPlacementFactors: 'Goed telt 1,5 keer, voldoende 1 keer en onvoldoende niet.',
  workPlacementNeedsPlan: 'Zonder goedgekeurd verbeterplan is er geen geld voor de bpv.',
  workPlacementMonth: 'Wanneer het geld voor de bpv wordt betaald, is niet gevonden.',
  covenant: 'Iedere instelling heeft een convenant tegen schooluitval getekend. Wie dat deed, is niet gevonden.',
  fewStudents: 'Onder de 10 studenten is er geen bedrag.',
  roseOnAverage: 'Gemiddeld gestegen: vergeleken met het gemiddelde van de twee jaren ervoor.',
  bothYears: 'In beide jaren de norm gehaald: elk jaar zijn eigen norm.',
  unknownNorm: 'Van dit schooljaar is geen norm gevonden. We nemen de laatste die bekend is.',
};

/** Functions in an expression, before their brackets. */
const functions: Readonly<Record<string, string>> = {
  floor: 'naar beneden afgerond ',
  min: 'het kleinste van ',
  max: 'het grootste van ',
  sum: 'alle delen samen van ',
};

/** Names, functions, remarks and readings of an explanation. */
export const fundingWords = { names, functions, remark, reading, valueWords } as const;
