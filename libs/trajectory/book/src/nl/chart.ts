/** Of the chapter on the chart. */
export const chart = {
  title: '1. Het pad van een instelling',
  whole: 'Het traject van één instelling',
  intro:
    'Elke instelling heeft één traject. Daarin lopen delen naast elkaar: geen deel wacht op een ander, tenzij hieronder iets anders staat. Een feit wordt één keer vastgelegd en blijft staan. Het brengt een deel in een andere stand, of het wordt alleen genoteerd.',
  alt: 'De tabel onder de tekening zegt hetzelfde.',
  legend: [
    'Een vak is een stand. Een pijl is een feit dat naar een andere stand leidt.',
    'Een stip wijst naar de stand waarin een deel begint.',
    'Onder de naam van een vak staan feiten die daar worden genoteerd en de stand niet veranderen.',
    'Een vak met een streepjesrand heeft delen die naast elkaar lopen.',
    'Een * bij een feit: het kan alleen onder een voorwaarde. Die staat in de tabel.',
    'Het feit ‘Traject van een andere instelling overgenomen’ (een fusie) staat wel in de tabellen en niet in de tekeningen.',
  ],
  columns: ['Stand', 'Feit', 'Wie legt het vast', 'Wordt', 'Voorwaarde'],
  stays: '(blijft)',
  mijlpaal: 'Mijlpaal zelf',
  states: 'Standen',
  fromTo: (from: string, to: string): string => `van ‘${from}’ naar ‘${to}’`,
  /** Of facts that the chart takes only sometimes. @param year of the part that takes it; empty where it has none */
  conditions: {
    TrajectoryClosed: () => 'als de eindrapportage er is en het gesprek van 2019 is gehouden',
    WorkClaimed: () => 'als niemand het werk al heeft opgepakt',
    WorkHandedOver: () => 'als iemand het werk heeft opgepakt',
    WorkPlacementResultsReported: (year) => `als het over ${year} gaat`,
    WorkPlacementResultsClassed: (year) => `als het over ${year} gaat`,
    StudyValueDecided: () => 'als er gegevens van dat jaar zijn waarop nog niet is besloten',
    StudyValuePaid: () => 'als op de laatste gegevens van dat jaar is besloten',
    EarlyLeavingDecided: () => 'als er gegevens van dat deel en jaar zijn waarop nog niet is besloten',
    EarlyLeavingPaid: () => 'als op de laatste gegevens van dat deel en jaar is besloten',
    PredecessorTakenOver: () => 'als de voorganger al zover was',
  } as Readonly<Record<string, (year: string) => string>>,
  about: {
    'opened.course.open.agreement': 'Overeenkomst en plan staan los van elkaar. Welke eerst komt, maakt niet uit.',
    'opened.course.open.assessment':
      'MBO in Bedrijf adviseert over het plan. Dat advies verandert niets aan het geld. Een aanvulling mag zo vaak als nodig is.',
    'opened.course.open.excellence':
      'Aanvragen gaat samen met het plan. Het besluit van de minister geldt voor 2015 tot en met 2018.',
    'opened.course.open.reporting':
      'De uitvoering begint zodra het plan is ingediend. Niemand hoeft daarvoor eerst te adviseren.',
    'opened.course.open.workPlacement':
      'Een verbeterplan bpv indienen hoeft niet. Zonder goedgekeurd plan is er geen geld voor de bpv.',
    'opened.succession': 'Een instelling kan verdergaan voor andere instellingen, of stoppen.',
  } as Readonly<Record<string, string>>,
} as const;
