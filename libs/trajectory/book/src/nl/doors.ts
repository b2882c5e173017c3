/** Of the chapter on who may record what. */
export const doors = {
  title: '2. Wie mag wat vastleggen',
  intro: 'Alleen wie hieronder staat, mag het feit vastleggen. Een ander krijgt een weigering.',
  ofTrajectory: 'In het traject van een instelling',
  ofSector: 'Over de sector en de instellingen',
  columns: ['Wat', 'Wie', 'Feit', 'Dag van het feit', 'Waar het staat'],
  sectorColumns: ['Wat', 'Wie', 'Feit', 'Dag van het feit'],
  binding: 'bindt de instelling: alleen na inloggen met een extra controle',
  noDay: '–',
  noArticle: 'altijd mogelijk zolang er een traject is',
  day: 'ja',
  ownDay:
    'De *dag van het feit* is de dag waarop het gebeurde. Wat een instelling zelf indient, telt op de dag van ontvangst. De anderen mogen een eerdere dag opgeven, met de reden erbij. Een latere dag dan vandaag kan niet.',
  facts: {
    CeilingPublished: 'Plafond bekendgemaakt',
    SectorReportPublished: 'Voortgangsrapportage van de sector uitgebracht',
    MidtermReviewHeld: 'Tussentijdse evaluatie vastgelegd',
    FiguresDelivered: 'Gegevens van een instelling geleverd',
    StudyValuesDelivered: 'Diploma’s en studiewaarden geleverd',
    EarlyLeaversDelivered: 'Aantallen schoolverlaters geleverd',
    PaymentRunConfirmed: 'Betaalronde bevestigd',
    InstitutionMerged: 'Instelling opgegaan in een andere',
    InstitutionStopped: 'Instelling gestopt',
    InstitutionRegistered: 'Instelling geregistreerd',
    AccountManagerAssigned: 'Accountmanager toegewezen',
    ParkedStreamRetried: 'Wachtende feiten opnieuw verwerkt',
  } as Readonly<Record<string, string>>,
} as const;
