/** The first page of the office of the Kwaliteitsnetwerk mbo. */
export const networkOffice = {
  who: (label: string) => `U bent ingelogd als ${label}.`,
  nowTitle: 'Wat Mijlpaal nu voor u heeft',
  monitor: 'Openbare monitor',
  monitorText:
    'Hoe ver de instellingen zijn, hoeveel geld er is en wat er per instelling is gepubliceerd. Voor iedereen.',
  mailbox: 'Postvak van de oefenmodus',
  mailboxText: 'De berichten die in de oefenmodus zijn verstuurd. Er gaat niets naar buiten.',
  laterTitle: 'Het Kwaliteitsnetwerk is er nog niet',
  laterText:
    'Het deel voor het Kwaliteitsnetwerk mbo is nog niet gebouwd: geen leden, geen instellingsdialogen en geen bijdragen. Er valt hier dus nog niets vast te leggen.',
  notTitle: 'Wat u niet ziet',
  notText:
    'U ziet geen dossiers, geen kalender en geen bedragen die nog niet zijn gepubliceerd. Dat is zo afgesproken voor uw rol.',
};
