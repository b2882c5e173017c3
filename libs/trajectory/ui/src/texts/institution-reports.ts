import type { KeyFigureName } from '@mijlpaal/trajectory-contract';

/** What is told of an institution: reports, guidance and key figures. */
export const institutionReports = {
  title: 'Kerncijfers en rapportages',
  lead: 'Dit verandert niets aan het traject of aan het geld. Het voortgangsgesprek gaat er wel over.',
  reports: 'Over deze instelling',
  noReports: 'Er is nog geen rapportage over deze instelling vastgelegd.',
  of: (kind: string, year: number, day: string) => `${kind} ${year}, uitgebracht op ${day}`,
  replaces: (count: number) =>
    count === 1
      ? 'Vervangt 1 eerdere: die staat in de tijdlijn.'
      : `Vervangt ${count} eerdere: die staan in de tijdlijn.`,
  noDocuments: 'Er is geen stuk bij vastgelegd.',
  guidance: 'Handreikingen voor alle instellingen',
  noGuidance: 'Er is nog geen handreiking vastgelegd.',
  published: (day: string) => `Uitgebracht op ${day}`,
  record: 'Rapportage vastleggen',
  recordGuidance: 'Handreiking vastleggen',

  figures: 'Kerncijfers',
  noFigures: 'DUO heeft over deze instelling nog geen cijfers geleverd.',
  older: 'Eerdere jaren',
  figure: 'Cijfer',
  period: 'Over',
  value: 'Waarde',
  source: 'Bron',
  suppressed: 'niet op te tellen: een deel is afgeschermd',
  names: {
    nationalContribution: 'Rijksbijdrage',
    level2Students: 'Studenten niveau 2',
    diplomas: 'Diploma’s',
    studyValue: 'Studiewaarde, opgeteld',
    studentsUnder22: 'Studenten jonger dan 22 jaar',
    earlyLeavers: 'Voortijdig schoolverlaters',
  } satisfies Record<KeyFigureName, string>,
  schoolYear: (years: string) => `schooljaar ${years}`,
  countDay: (day: string) => `teldag ${day}`,
};

/** Where they are recorded. */
export const reportForms = {
  formTitle: 'Rapportage over de instelling',
  formLead: (name: string, brin: string) =>
    `${name}, BRIN ${brin}. De instelling ziet wat u vastlegt, in haar dossier en bij haar traject.`,
  kind: 'Soort rapportage',
  year: 'Jaar waarin zij is uitgebracht',
  name: 'Titel',
  nameHint: 'Zoals die op het stuk staat.',
  issuedOn: 'Uitgebracht op',
  issuedOnHint: 'Laat leeg als het vandaag is.',
  ground: 'Waarom legt u het later vast?',
  groundHint: 'Alleen nodig bij een eerdere dag.',
  send: 'Leg de rapportage vast',
  done: 'De rapportage is vastgelegd. De instelling ziet haar nu ook.',
  toDossier: 'Naar het dossier',
  another: 'Nog een vastleggen',
  noRights: 'Dit vastleggen is niet voor uw rol',

  guidanceTitle: 'Handreikingen',
  guidanceLead:
    'Een handreiking is voor alle instellingen. Zij staat in elk dossier en bij elk traject. Een nieuwe met dezelfde titel vervangt de vorige.',
  guidanceNew: 'Een handreiking vastleggen',
  guidanceSend: 'Leg de handreiking vast',
  guidanceDone: 'De handreiking is vastgelegd. Alle instellingen zien haar nu.',
};
