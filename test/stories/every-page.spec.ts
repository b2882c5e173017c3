import { expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import type { Page } from 'playwright-core';
import { pages } from '../pages';
import { assessor, decisionMaker, itself, type Practice } from '../practice';
import { faults, settled } from './look';
import { BRIN, NAME, type Who } from './people';
import { stageOf } from './stage';

interface Visit {
  /** The address as the server knows it; null for what stands in place of a page. */
  readonly page: string | null;
  readonly picture: string;
  readonly who: Who | null;
  readonly path: string;
  /** Its heading when it is there. */
  readonly title: string;
}
const visit = (page: string | null, picture: string, who: Who | null, path: string, title: string): Visit => ({
  page,
  picture,
  who,
  path,
  title,
});

const RUN = 'investment-2015-1';
/** What each page looks like to somebody who has it before them. */
const visits: readonly Visit[] = [
  visit(null, 'inloggen', null, '/', 'Inloggen'),
  visit('/oefenen/inloggen/:uid', 'wie-bent-u', null, '/inloggen', 'Kies als wie u oefent'),
  visit('/inloggen-mislukt', 'inloggen-mislukt', null, '/inloggen-mislukt?reden=cancelled', 'U bent niet ingelogd'),
  visit('/monitor', 'monitor', null, '/monitor', 'Kwaliteitsafspraken mbo'),
  visit('/hulp', 'hulp', null, '/hulp', 'Hulp en contact'),
  visit('/toegankelijkheid', 'toegankelijkheid', null, '/toegankelijkheid', 'Toegankelijkheid'),
  visit('/privacy', 'privacy', null, '/privacy', 'Privacy'),
  visit('/begrippen', 'begrippen', null, '/begrippen', 'Begrippen'),
  visit('/', 'overzicht', 'accountManager', '/', 'Overzicht van 66 instellingen'),
  visit('/trajecten/:brin', 'dossier', 'accountManager', `/trajecten/${BRIN}`, NAME),
  visit(null, 'dossier-van-een-ander', 'otherInstitution', `/trajecten/${BRIN}`, 'Dit is niet uw dossier'),
  visit('/kalender', 'kalender', 'accountManager', '/kalender', 'Kalender'),
  visit('/werk', 'werkvoorraad', 'assessor', '/werk', 'Werkvoorraad'),
  visit('/voorjaarsgesprekken', 'voorjaarsgesprekken', 'accountManager', '/voorjaarsgesprekken', 'Voorjaarsgesprekken 2016'),
  visit(
    '/trajecten/:brin/beoordelen/:taak',
    'beoordelen',
    'assessor',
    `/trajecten/${BRIN}/beoordelen/excellentie`,
    'Excellentieplan beoordelen',
  ),
  visit('/trajecten/:brin/beoordelen/:taak', 'afsluiten', 'assessor', `/trajecten/${BRIN}/beoordelen/afsluiten`, 'Traject afsluiten'),
  visit('/trajecten/:brin/beoordelen/:taak', 'beeindigen', 'decisionMaker', `/trajecten/${BRIN}/beoordelen/beeindigen`, 'Traject zonder opvolger beëindigen'),
  visit('/trajecten/:brin/beoordelen/:taak', 'vsv-vast-deel', 'decisionMaker', `/trajecten/${BRIN}/beoordelen/vsv-vast-2016`, 'Vsv-geld 2016 vaststellen: vast deel'),
  visit('/trajecten/:brin/herstellen/:feit', 'herstellen-mag-niet', 'institution', `/trajecten/${BRIN}/herstellen/0`, 'Dit feit herstelt u niet'),
  visit('/trajecten/:brin/rapportages', 'rapportage-vastleggen', 'accountManager', `/trajecten/${BRIN}/rapportages`, 'Rapportage over de instelling'),
  visit('/handreikingen', 'handreikingen', 'assessor', '/handreikingen', 'Handreikingen'),
  visit('/besluiten', 'besluiten', 'decisionMaker', '/besluiten', 'Besluiten'),
  visit('/tussentijdse-evaluatie', 'tussentijdse-evaluatie', 'decisionMaker', '/tussentijdse-evaluatie', 'Tussentijdse evaluatie'),
  visit('/rapportages', 'rapportages', 'auditor', '/rapportages', 'Voortgangsrapportages van de sector'),
  visit('/gegevens', 'gegevens', 'decisionMaker', '/gegevens', 'Gegevens en overgangen'),
  visit('/gegevens/:taak', 'pot-bekendmaken', 'decisionMaker', '/gegevens/plafond', 'Pot bekendmaken'),
  visit('/betaalrondes', 'betaalrondes', 'decisionMaker', '/betaalrondes', 'Betaalrondes'),
  visit(
    '/betaalrondes/concept/:component/:year',
    'betaalronde-concept',
    'decisionMaker',
    '/betaalrondes/concept/investment/2015',
    'Concept: investering 2015',
  ),
  visit('/betaalrondes/:run', 'betaalronde', 'duo', `/betaalrondes/${RUN}`, 'Investering 2015, ronde 1'),
  visit('/betaalrondes/:run/:brin', 'besluit', 'institution', `/betaalrondes/${RUN}/${BRIN}`, 'Besluit over investering 2015'),
  visit('/accountmanagers', 'accountmanagers', 'operator', '/accountmanagers', 'Accountmanagers'),
  visit('/beheer', 'beheer', 'operator', '/beheer', 'Beheer'),
  visit('/weer-ingelogd', 'weer-ingelogd', 'institution', '/weer-ingelogd', 'U bent weer ingelogd'),
  visit('/mijn-traject', 'mijn-traject', 'institution', '/mijn-traject', 'Mijn traject'),
  visit('/mijn-traject/:stuk', 'aanvulling', 'institution', '/mijn-traject/aanvulling', 'Kwaliteitsplan aanvullen'),
  visit(null, 'formulier-kan-niet', 'institution', '/mijn-traject/uitstel', 'Uitstel van het plan melden'),
  visit(null, 'mijn-traject-van-een-ander', 'assessor', '/mijn-traject', 'Deze pagina is voor instellingen'),
  visit(null, 'start-van-het-bureau', 'networkOffice', '/', 'Start'),
  visit('/postvak', 'postvak', 'networkOffice', '/postvak', 'Postvak'),
]; // prettier-ignore
/** Leads to another page at once. */
const passages = ['/trajecten'];

/** On 12 May 2015 one institution waits for a supplement, two are paid, the others are late. */
async function before(practice: Practice): Promise<void> {
  for (const brin of [BRIN, '00GT']) {
    await practice.record(brin, 'agreement-signatures', itself(brin));
    await practice.record(brin, 'plan-submissions', itself(brin), examples['plan-submissions']);
  }
  const runs = '/v1/schemes/2015/payment-runs';
  const { client } = practice;
  const { id } = await client.must(client.post<{ id: string }>(runs, decisionMaker, examples['payment-runs']));
  await client.must(client.post(`${runs}/${id}/confirmations`, decisionMaker, examples.confirmations));
  await client.must(client.post('/v1/schemes/2015/sector-reports', assessor, { year: 2016 }));
  await practice.record('00GT', 'excellence-advices', assessor, examples['excellence-advices']);
  await client.moveClock('2015-05-12');
  await practice.record(BRIN, 'plan-advices', assessor, { ...examples['plan-advices'], supplementBy: '2015-05-19' });
}
const stage = stageOf({ environment: { MIJLPAAL_TODAY: '2015-04-28' }, before });

it('there is an example of each page that the server knows', () => {
  const shown = visits.flatMap(({ page }) => page ?? []);
  expect([...new Set([...shown, ...passages])].sort()).toEqual([...pages()].sort());
});

/** One window for each person: what the browser has of the web already is not fetched again. */
const people = [...new Set(visits.map(({ who }) => who))];
it.each(people)('what is there for %s can be used by everybody, on a wide and on a narrow screen', async (who) => {
  let page: Page | null = null;
  for (const { path, title, picture } of visits.filter((one) => one.who === who)) {
    if (page === null) page = await stage().enter(who, path);
    else await page.goto(stage().at(path));
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect([picture, await faults(page, picture)]).toEqual([picture, []]);
  }
});

/** Pages that belong to somebody who signed in. */
const owned = visits.filter(({ page, who, picture }) => page !== null && who !== null && picture !== 'weer-ingelogd');
const comeTo = async (page: Page, path: string) => {
  await page.goto(stage().at(path));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
};

it('who may see nothing of it is told so on every page', async () => {
  const page = await stage().enter('networkOffice', '/');
  for (const { path } of owned.filter(({ who }) => who !== 'networkOffice')) {
    await comeTo(page, path);
    const told = await page.getByRole('main').innerText();
    expect([path, told]).toEqual([path, expect.stringContaining('U bent ingelogd als Oefenbureau')]);
    expect([path, told]).not.toEqual([path, expect.stringContaining(NAME)]);
  }
});

it('who reads all and changes nothing finds no button that would', async () => {
  const page = await stage().enter('auditor', '/');
  const changes = page.getByRole('main').getByRole('button', {
    name: /vastleggen|leg .* vast|indienen|dien .* in|bevestig|bereken|oppakken|overdragen|breng .* uit|bouw|overslaan/i,
  });
  for (const { path } of owned) {
    await comeTo(page, path);
    expect([path, await changes.allInnerTexts()]).toEqual([path, []]);
  }
});
