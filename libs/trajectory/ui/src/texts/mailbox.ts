export const mailbox = {
  title: 'Postvak',
  lead: 'Alle berichten die in de oefenmodus zijn verstuurd. De nieuwste staat bovenaan. Geen enkel bericht gaat naar buiten.',
  empty: 'Er zijn nog geen berichten',
  emptyText: 'Zet de klok vooruit. Nadert een termijn, dan verstuurt het systeem een herinnering.',
  meta: (to: string, day: string) => `${day}, aan ${to}`,
  about: 'Over',
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  newer: 'Nieuwere berichten',
  older: 'Oudere berichten',
  count: (total: number) => (total === 1 ? '1 bericht' : `${total} berichten`),
};
