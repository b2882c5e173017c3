import { ExcellenceItem, Theme } from './fields';

/** The document that examples and simulated facts name: `infra/data/example-plan.pdf`, made by `infra/workspace/example-plan.mjs`. */
export const examplePlan = {
  sha256: 'bfd17e8030956bd3c796a623c40adb9b5a0772251c1b254052543f00acd90ed0',
  name: 'Kwaliteitsplan 2015-2018.pdf',
  size: 58_473,
  mediaType: 'application/pdf',
};
const described = {
  start: 'Waar wij nu staan op dit thema.',
  results: 'Wat wij eind 2018 bereikt willen hebben.',
  way: 'De stappen daarheen, per jaar.',
  budget: [
    { year: 2015, amount: '100000.00' },
    { year: 2016, amount: '100000.00' },
  ],
};
const perTheme = [
  { theme: 'professionalization', progress: 'Twee van de drie teams zijn geschoold.', spent: '95000.00' },
];

/** A body for every door, used in the OpenAPI document and in tests. Texts and amounts are voorbeeldcijfers. */
export const examples = {
  'agreement-signatures': { documents: [{ ...examplePlan, name: 'Overeenkomst.pdf' }] },
  'delay-notices': { reason: 'Het overleg met de studentenraad loopt uit.', expectedOn: '2015-05-20' },
  'plan-submissions': {
    provisional: true,
    excellenceApplication: true,
    themes: Object.fromEntries(
      Theme.options.map((theme) => [
        theme,
        theme === 'earlyLeaving'
          ? { chosen: false, reason: 'Onze uitval ligt al jaren onder de norm.' }
          : { chosen: true, ...described },
      ]),
    ),
    otherThemes: [{ name: 'Loopbaanbegeleiding', ...described }],
    documents: [examplePlan],
  },
  corrections: {
    fact: '0b0f3a52-2a0c-5f7e-9d7a-3f2a4f1c6e11',
    right: { type: 'AgreementSigned', data: { signedOn: '2015-02-20' } },
    ground: 'De verkeerde dag is overgenomen: op de overeenkomst staat 20 februari.',
  },
  'plan-confirmations': { remark: 'De raad van toezicht is akkoord.' },
  'plan-talks': { subjects: 'Uitgangssituatie en begroting per thema.' },
  'plan-advices': {
    findings: [{ criterion: 'Resultaten zijn meetbaar', finding: 'Voor vijf van de zes thema’s is dat zo.' }],
    advice: 'Maak de resultaten voor taal en rekenen meetbaar.',
    supplementBy: null,
  },
  'plan-supplements': { what: 'Meetbare resultaten voor taal en rekenen.' },
  'excellence-advices': {
    outcome: 'positive',
    items: Object.fromEntries(ExcellenceItem.options.map((item) => [item, { result: 'met' }])),
  },
  'excellence-decisions': { outcome: 'approved', grounds: 'Het plan voldoet aan alle onderdelen van bijlage 2.' },
  'interim-reports': { reportYear: 2016, perTheme, annualReport: { ...examplePlan, name: 'Jaardocument 2015.pdf' } },
  'progress-talk-plans': { year: 2016, at: '2016-05-16T10:00' },
  'progress-talks': {
    year: 2016,
    subjects: 'Voortgang per thema.',
    vulnerableYouth: 'Afspraken met jeugdzorg zijn gemaakt.',
    withAccountManager: true,
  },
  'progress-advices': {
    year: 2016,
    advice: 'Houd de koers vast.',
    vulnerableYouth: 'Leg de afspraken met gemeenten vast.',
  },
  'change-notices': { kind: 'budget', what: 'Scholing kost minder dan begroot; de rest gaat naar taal en rekenen.' },
  'final-reports': { perTheme, annualReport: null },
  'work-claims': {},
  'work-handovers': { to: 'practice-assessor-2', remark: 'Vanaf september doet een collega dit.' },
  closures: { remark: 'Alle stukken zijn binnen.' },
  'rules-adoptions': { rules: '2015.1', grounds: 'Na de tussentijdse evaluatie van 2017.' },
  endings: { grounds: 'De opleidingen zijn overgedragen. Er is niets meer te verantwoorden.' },
  'institution-reports': {
    kind: 'institutionReport',
    year: 2016,
    title: 'Mbo-instellingsrapportage 2016',
    documents: [{ ...examplePlan, name: 'Mbo-instellingsrapportage 2016.pdf' }],
  },
  'work-placement-plans': {
    analysis: 'De begeleiding is op orde. De match van student en leerbedrijf kan beter.',
    aims: 'In 2018 is acht van de tien studenten tevreden over de match.',
    measures: 'Een matchingsgesprek voor elke plaatsing.',
    indicators: ['Studenttevredenheid over de bpv'],
    documents: [{ ...examplePlan, name: 'Verbeterplan bpv.pdf' }],
  },
  'work-placement-assessments': { outcome: 'toBeChanged', findings: 'De doelen zijn nog niet meetbaar.' },
  'work-placement-revisions': { what: 'De doelen zijn meetbaar gemaakt.' },
  'work-placement-approvals': { grounds: 'MBO in Bedrijf adviseert goed te keuren.' },
  'work-placement-reports': {
    resultYear: 2017,
    results: [
      {
        point: 'Match van student en leerbedrijf',
        intended: 'Zeven van de tien studenten tevreden.',
        achieved: 'Acht van de tien studenten tevreden.',
        indicator: 'Studenttevredenheid over de bpv',
      },
    ],
  },
  'work-placement-classifications': {
    resultYear: 2017,
    class: 'good',
    grounds: 'Alle beoogde resultaten zijn bereikt.',
  },
  'study-value-decisions': {
    year: 2016,
    values: [{ domain: '79010', level: 2, base: '0.09', average: '0.12' }],
  },
  'study-value-payments': { year: 2016, amount: '1250000.00' },
  'early-leaving-decisions': {
    year: 2016,
    part: 'variable',
    percentages: [{ category: 'level2', percentage: '9.50' }],
  },
  'early-leaving-payments': { year: 2016, part: 'variable', amount: '150000.00' },
  ceilings: {
    year: 2015,
    component: 'investment',
    amount: '163500000.00',
    source: 'Regeling kwaliteitsafspraken mbo, artikel 2.2',
  },
  'early-leaving-norms': {
    schoolYear: '2015-2016',
    norms: { entry: '22.5', level2: '10', level34: '2.75' },
    source: 'Voorbeeldnormen',
  },
  'figure-corrections': {
    fact: '70e01a48-19d1-5cf3-b5ff-99e811c447bc',
    right: {
      type: 'CeilingPublished',
      data: { amount: '163400000.00', source: 'Regeling kwaliteitsafspraken mbo, artikel 2.2' },
    },
    ground: 'Overgenomen met een cijfer te veel.',
  },
  'sector-reports': { year: 2016 },
  'guidance-documents': {
    title: 'Handreiking kwaliteitsplan',
    documents: [{ ...examplePlan, name: 'Handreiking kwaliteitsplan.pdf' }],
  },
  'midterm-reviews': { findings: 'De uitvoering loopt.', consequences: 'Geen gevolgen voor het lopende geld.' },
  figures: {
    year: 2015,
    brin: '25LH',
    nationalContribution: '104816500.00',
    level2Students: 3912,
    countedOn: '2013-10-01',
    source: 'Voorbeeldcijfers',
    illustrative: true,
  },
  'study-values': {
    source: 'Voorbeeldcijfers',
    illustrative: true,
    rows: [
      {
        brin: '25LH',
        schoolYear: '2014-2015',
        domain: '79010',
        level: 4,
        diplomas: 120,
        studyValue: '66.30',
        heavierDiplomas: 80,
      },
      {
        brin: '25LH',
        schoolYear: '2014-2015',
        domain: '79010',
        level: 2,
        diplomas: null,
        studyValue: null,
        heavierDiplomas: null,
      },
    ],
  },
  diplomas: {
    source: 'Voorbeeldcijfers',
    illustrative: true,
    rows: [
      { brin: '25LH', schoolYear: '2013-2014', domain: '79010', level: 4, prior: 'vmbo-kbl', age: 20, earlier: null },
      { brin: '25LH', schoolYear: '2013-2014', domain: '79010', level: 4, prior: 'vmbo-bbl', age: 21, earlier: '0.38' },
    ],
  },
  'early-leavers': {
    source: 'Voorbeeldcijfers',
    illustrative: true,
    rows: [{ brin: '25LH', countedOn: '2014-10-01', category: 'level2', students: 1800, leavers: 171 }],
  },
  'indicator-figures': {
    source: 'Voorbeeldcijfers',
    illustrative: true,
    rows: [
      {
        brin: '25LH',
        year: 2014,
        indicator: 'Diplomaresultaat',
        unit: 'percentage',
        programme: null,
        programmeName: null,
        measurement: 'baseline',
        value: '72.4',
      },
      {
        brin: '25LH',
        year: 2016,
        indicator: 'Tevredenheid over de stage',
        unit: 'score',
        programme: '25297',
        programmeName: 'Monteur',
        measurement: 'later',
        value: null,
      },
    ],
  },
  'payment-runs': { component: 'investment', year: 2015 },
  confirmations: { remark: 'Gezien en akkoord.' },
  mergers: { parts: ['25MA'], into: '25LN', source: 'Register van DUO, relaties tussen instellingen' },
  stops: { brin: '11UL', source: 'Register van DUO' },
  splits: {
    brin: '25LH',
    signedOn: '2015-06-01',
    source: 'Verklaring van de besturen',
    parts: [
      {
        into: '25LH',
        units: [
          {
            schoolYear: '2013-2014',
            domain: '79010',
            level: 4,
            diplomas: 2,
            studyValue: '1.69',
            heavierDiplomas: 2,
          },
          {
            schoolYear: '2014-2015',
            domain: '79010',
            level: 4,
            diplomas: 80,
            studyValue: '44.30',
            heavierDiplomas: 50,
          },
          {
            schoolYear: '2014-2015',
            domain: '79010',
            level: 2,
            diplomas: null,
            studyValue: null,
            heavierDiplomas: null,
          },
        ],
      },
      {
        into: '99ZZ',
        units: [
          {
            schoolYear: '2014-2015',
            domain: '79010',
            level: 4,
            diplomas: 40,
            studyValue: '22.00',
            heavierDiplomas: 30,
          },
        ],
      },
    ],
  },
  institutions: { brin: '99ZZ', name: 'Voorbeeldcollege', type: 'roc', province: 'Utrecht' },
  'account-manager-assignments': { accountManager: 'practice-account-manager-1', from: '2015-01-05' },
  openings: { brin: '99ZZ' },
  calendars: {},
  'calendar-withdrawals': {},
  retries: { reason: 'De nieuwe versie kan dit feit lezen.' },
  skips: { reason: 'Een proef die per ongeluk is vastgelegd.', revision: 3 },
} as const;
